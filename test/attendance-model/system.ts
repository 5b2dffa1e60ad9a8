import { attendanceView } from '../../src/attendance/read-attendance.ts';
import { createRegisterResponse, type RegisterResponse } from '../../src/attendance/register-response.ts';
import type { ResponseStore } from '../../src/attendance/response-store.ts';
import { attendeeGroup } from '../../src/attendance/roster.ts';
import type { MeetingRecord } from '../../src/domain/meeting.ts';
import type { ItemReference, Response } from '../../src/domain/response.ts';
import { createAuditing } from '../../src/storage/audit/auditing.ts';
import { createResponseStore } from '../../src/storage/response-store.ts';
import type { Tables } from '../../src/storage/table-client.ts';
import { aCommittee, aMeeting, aMembership, anItem } from '../builders.ts';
import { endTime, labels, type Slot, type Wish, type World } from './specification.ts';

/** The bot's clock; the meeting begins after it, or has begun. */
export const now = new Date('2031-03-01T12:00:00.000Z');

const committee = aCommittee();
const rules = [
  { kind: 'count', count: 3 },
  { kind: 'share', share: 0.5, isMoreThan: true },
] as const;

/** The real attendance over tables, with two replicas that can be started anew. */
export class AttendanceSystem {
  readonly #tables: Tables;
  readonly #world: World;
  readonly meetingId: string;
  #stores: [ResponseStore, ResponseStore];

  /** @param world tells who is a member and when the meeting is, which attendance only reads */
  constructor(tables: Tables, world: World, meetingId: string) {
    this.#tables = tables;
    this.#world = world;
    this.meetingId = meetingId;
    this.#stores = openTwo(tables);
  }

  restart(): void {
    this.#stores = openTwo(this.#tables);
  }

  get store(): ResponseStore {
    return this.#stores[0];
  }

  /** What became of the wish, in the words of the specification. */
  async take({ delivery, person, answer, at, channel, actor, shown }: Wish, replica: 0 | 1 = 0): Promise<string> {
    const names = this.#world.names;
    const wish = {
      personId: person,
      personName: names.get(person) ?? '',
      answer,
      channel,
      at: new Date(at),
      ...(actor === undefined ? {} : { actor: { personId: actor, name: names.get(actor) ?? '' } }),
      ...(shown === undefined ? {} : { shownStart: shown }),
    };
    const registration = await this.#register(replica)({ committee, meetingId: this.meetingId }, wish, delivery);
    return registration.outcome === 'refused' ? `refused ${registration.reason}` : registration.outcome;
  }

  async lines(): Promise<string[]> {
    return (await this.store.listResponses(this.meetingId)).map(responseLine).sort();
  }

  async log(): Promise<string[]> {
    const log = await this.store.listLog(this.meetingId);
    return log.map(({ response, at, outcome }) => `${at} ${outcome} ${responseLine(response)}`);
  }

  async view() {
    const attendance = await this.store.readAttendance(this.meetingId);
    const view = attendanceView(
      { ...committee, settings: { ...committee.settings, attendance: { quorum: rules } } },
      { record: this.#record(), members: this.#members(), persons: [], attendance },
    );
    return {
      people: view.roster.map(({ personId }) => personId),
      groups: view.roster
        .map((attendee) => {
          const id = attendee.personId.startsWith('substitute:') ? attendee.name : attendee.personId;
          return `${id} ${attendeeGroup(attendee)}`;
        })
        .sort(),
      quorum: view.quorum.map(({ expected, standing }) => `${expected} ${standing}`),
    };
  }

  #register(replica: 0 | 1): RegisterResponse {
    return createRegisterResponse({
      meetings: { findMeeting: async () => this.#record() },
      responses: this.#stores[replica],
      memberships: { listMembers: async () => this.#members() },
      now: () => now,
    });
  }

  #record(): MeetingRecord {
    const { slot, isCancelled } = this.#world;
    const { date, startTime }: Slot = slot;
    return {
      meeting: aMeeting({ id: this.meetingId, date, startTime, endTime, state: isCancelled ? 'cancelled' : 'called' }),
      items: labels.map((number, order) => anItem({ number, order, title: `Punkt ${number}` })),
    };
  }

  #members() {
    return [...this.#world.members].map(([personId, { name, role }]) =>
      aMembership({ personId, name, role: role === 'chair' || role === 'secretary' ? role : 'member' }),
    );
  }
}

const saying: Readonly<Record<Response['partStat'], string>> = {
  accepted: 'yes',
  tentative: 'maybe',
  declined: 'no',
  delegated: 'no',
  'needs-action': 'nothing',
};

function responseLine(response: Response): string {
  const { personId, partStat, mode, part, substitute, at, answeredStart, actorId, channel, isAfterDeadline } = response;
  const parts = part === undefined ? '' : [part.from ?? '', part.until ?? '', labelLine(part.items)].join('/');
  const sub =
    substitute === undefined
      ? '-'
      : [
          substitute.name,
          substitute.standing,
          substitute.mode ?? '',
          labelLine(substitute.items),
          substitute.answeredAt ?? '',
          substitute.answeredBy ?? '',
        ].join('/');
  const late = isAfterDeadline === true ? 'late' : '';
  return [personId, saying[partStat], mode ?? '', parts, sub, at, answeredStart, actorId, channel, late].join(' ');
}

function labelLine(items: readonly ItemReference[] | undefined): string {
  return (items ?? []).map(({ label }) => label).join(',');
}

/** As two replicas open it. */
function openTwo(tables: Tables): [ResponseStore, ResponseStore] {
  const open = () =>
    createResponseStore(
      tables,
      createAuditing(tables, () => new Date()),
    );
  return [open(), open()];
}

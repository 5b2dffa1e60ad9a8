import type { Notice, NoticeContent, PostFailure } from '../../../../src/attendance/notices/notice.ts';
import { type NoticeLedger, type NoticeRow, noticeKey } from '../../../../src/attendance/notices/notice-ledger.ts';
import type { ProposalNews } from '../../../../src/attendance/notices/proposal-notices.ts';
import { type TellDependencies, tellAll } from '../../../../src/attendance/notices/tell.ts';
import type { SendResult, TellResult } from '../../../../src/attendance/notices/tell-one.ts';
import type { LoggedResponse } from '../../../../src/attendance/response-store.ts';
import type { MeetingAttendance, SecretaryNote } from '../../../../src/domain/attendance.ts';
import type { Committee } from '../../../../src/domain/committee.ts';
import type { Meeting, MeetingRecord } from '../../../../src/domain/meeting.ts';
import type { Membership, Person } from '../../../../src/domain/person.ts';
import { answeredStartOf, type Response } from '../../../../src/domain/response.ts';
import type { Stored } from '../../../../src/domain/stored.ts';
import { aCommittee, aDecline, aMembership, aRecord, aResponse, aView } from '../../../builders.ts';
import type { Around } from '../../agenda/posting-world.ts';

/** Something that reached somebody. */
export interface Heard {
  readonly to: string;
  readonly content: NoticeContent;
  readonly at: Date;
}

/** What the replicas share. The meeting is on 4 March 2031 at 09:00, its svarfrist on 2 March at 12:00, Copenhagen. */
export interface NoticeWorld {
  now: Date;
  committee: Committee;
  record: MeetingRecord;
  members: Membership[];
  persons: Person[];
  attendance: MeetingAttendance;
  log: LoggedResponse[];
  postedAt: Date | undefined;
  postFailures: PostFailure[];
  proposals: ProposalNews[];
  /** Ids of persons of the documents of whom it is not certain who they are. */
  doubtful: string[];
  readonly ledger: NoticeLedger & { readonly rows: () => readonly NoticeRow[] };
  readonly heard: Heard[];
  /** How the platform answers before anything is sent; undefined: the chat is there. */
  reach: (to: string) => Exclude<SendResult, { outcome: 'told' | 'unknown' }> | undefined;
  /** How a send ends; the message is there after `told`. */
  send: (to: string) => SendResult;
  readonly faults: unknown[];
  readonly memory: Map<string, TellDependencies['unrecorded']>;
}

const member = (personId: string, name: string, role: Membership['role'] = 'member'): Membership =>
  aMembership({ personId, name, role });

/** A chair, three members, a substitute of the committee and a secretary; nobody has answered, on 26 February at noon. */
export function aNoticeWorld(changes: Partial<Meeting> = {}): NoticeWorld {
  return {
    now: new Date('2031-02-26T11:00:00Z'),
    committee: aCommittee(),
    record: aRecord(changes),
    members: [
      member('karen', 'Karen Formand', 'chair'),
      member('ditte', 'Ditte Eksempel'),
      member('bo', 'Bo Prøve'),
      member('carl', 'Carl Test'),
      member('mette', 'Mette Vikar', 'substitute'),
      member('sara', 'Sara Sekretær', 'secretary'),
    ],
    persons: [],
    attendance: { responses: [], guests: [], presences: [], notes: [], terms: {} },
    log: [],
    postedAt: undefined,
    postFailures: [],
    proposals: [],
    doubtful: [],
    ledger: createInMemoryNotices(),
    heard: [],
    reach: () => undefined,
    send: () => ({ outcome: 'told' }),
    faults: [],
    memory: new Map(),
  };
}

/** A ledger as strict as the table. */
function createInMemoryNotices(): NoticeWorld['ledger'] {
  let revisions = 0;
  const rows = new Map<string, Stored<NoticeRow>>();
  const keyOf = (row: NoticeRow) => `${row.meetingId} ${noticeKey(row)}`;
  const write = (value: NoticeRow): Stored<NoticeRow> => {
    const stored = { value: structuredClone(value), revision: `r${++revisions}` };
    rows.set(keyOf(value), stored);
    return stored;
  };
  return {
    rows: () => [...rows.values()].map(({ value }) => value),
    list: async (meetingId) => [...rows.values()].filter(({ value }) => value.meetingId === meetingId),
    add: async (row) => (rows.has(keyOf(row)) ? undefined : write(row)),
    replace: async (row, revision) => (rows.get(keyOf(row))?.revision === revision ? write(row) : undefined),
  };
}

/** Somebody answers now: the current answer and the log, as the store keeps both. */
export function answer(world: NoticeWorld, personId: string, changes: Partial<Response> = {}): Response {
  const personName = world.members.find((known) => known.personId === personId)?.name ?? personId;
  const build = changes.partStat === 'declined' || changes.substitute !== undefined ? aDecline : aResponse;
  const response = build({
    personId,
    personName,
    actorId: personId,
    at: world.now.toISOString(),
    answeredStart: answeredStartOf(world.record.meeting),
    ...changes,
  });
  put(world, response, response.at);
  return response;
}

/** An afbud that names a substitute whom the bot is to ask. */
export function delegate(world: NoticeWorld, personId: string, substituteId = 'mette', labels?: string[]): void {
  const name = world.members.find((known) => known.personId === substituteId)?.name ?? substituteId;
  const items = world.record.items
    .filter(({ number }) => labels?.includes(number ?? ''))
    .map(({ number, title }) => ({ label: number ?? '', title }));
  const forItems = labels === undefined ? {} : { items };
  answer(world, personId, { substitute: { name, personId: substituteId, standing: 'asked', ...forItems } });
}

/** The substitute of a seat answers now. */
export function answerSeat(world: NoticeWorld, seatId: string, standing: 'accepted' | 'declined'): void {
  const seat = world.attendance.responses.find(({ personId }) => personId === seatId);
  if (seat?.substitute === undefined) throw new Error('nobody was asked');
  const substitute = { ...seat.substitute, standing, answeredAt: world.now.toISOString() };
  put(world, { ...seat, substitute }, world.now.toISOString());
}

function put(world: NoticeWorld, response: Response, at: string): void {
  const others = world.attendance.responses.filter(({ personId }) => personId !== response.personId);
  world.attendance = { ...world.attendance, responses: [...others, response] };
  world.log.push({ response, at, outcome: 'recorded' });
}

export function change(world: NoticeWorld, changes: Partial<Meeting>): void {
  world.record = { ...world.record, meeting: { ...world.record.meeting, ...changes } };
}

export function sleep(world: NoticeWorld, milliseconds: number): void {
  world.now = new Date(world.now.getTime() + milliseconds);
}

export const minute = 60_000;
export const hour = 3600_000;

const unhindered: Around = (_step, call) => call();

/** The world as one replica sees it. */
export function replica(world: NoticeWorld, owner = 'replica-1', around: Around = unhindered): TellDependencies {
  const { ledger, heard } = world;
  const unrecorded: TellDependencies['unrecorded'] = world.memory.get(owner) ?? new Map();
  world.memory.set(owner, unrecorded);
  return {
    meetings: {
      listCommittees: () => around('listCommittees', async () => [world.committee]),
      listMeetingsFrom: (_committeeId, date) =>
        around('listMeetingsFrom', async () => [world.record.meeting].filter((meeting) => meeting.date >= date)),
      findMeeting: () => around('findMeeting', async () => world.record),
    },
    readIdentities: async () => ({ doubtful: world.doubtful, members: world.members }),
    readProposals: async () => ({ proposals: world.proposals, members: world.members }),
    responses: {
      listLog: () => around('listLog', async () => world.log),
      removeNote: (note: SecretaryNote) =>
        around('removeNote', async () => {
          const notes = world.attendance.notes.filter(({ at }) => at !== note.at);
          world.attendance = { ...world.attendance, notes };
        }),
    },
    readAttendance: (committee, record) =>
      around('readAttendance', async () => {
        const { members, persons, attendance } = world;
        return aView(record, attendance.responses, { committee, members, persons, attendance });
      }),
    ledger: {
      list: (meetingId) => around('ledger.list', () => ledger.list(meetingId)),
      add: (row) => around('ledger.add', () => ledger.add(row)),
      replace: (row, revision) => around(`ledger.replace ${row.state}`, () => ledger.replace(row, revision)),
    },
    prepare: ({ notice }: { readonly notice: Notice }) =>
      around('prepare', async () => {
        const { recipientId: to, content } = notice;
        const refusal = world.reach(to);
        if (refusal !== undefined) return refusal;
        return {
          outcome: 'ready',
          send: () =>
            around('send', async () => {
              const result = world.send(to);
              if (result.outcome === 'told') heard.push({ to, content, at: world.now });
              return result;
            }),
        } as const;
      }),
    postedAt: () => around('postedAt', async () => world.postedAt),
    postFailures: () => around('postFailures', async () => world.postFailures),
    pace: async () => undefined,
    unrecorded,
    now: () => world.now,
    owner,
    signal: new AbortController().signal,
    onResult: () => undefined,
    onFault: (error) => {
      throw error;
    },
  };
}

/** One round of one replica; gives what became of each message, "reminder told". */
export async function round(world: NoticeWorld, owner?: string, around?: Around): Promise<string[]> {
  const results: string[] = [];
  const onResult = ({ kind }: { kind: string }, { outcome }: TellResult) => void results.push(`${kind} ${outcome}`);
  await tellAll({ ...replica(world, owner, around), onResult });
  return results;
}

/** Rounds with a pause between them, as the timer makes them. */
export async function rounds(world: NoticeWorld, count: number, pauseMs: number): Promise<void> {
  for (let done = 0; done < count; done += 1) {
    await round(world);
    sleep(world, pauseMs);
  }
}

/** Who has heard what, oldest first: "mette substitute-ask". */
export function heardBy(world: NoticeWorld, kind?: NoticeContent['kind']): string[] {
  return world.heard
    .filter(({ content }) => kind === undefined || content.kind === kind)
    .map(({ to, content }) => `${to} ${content.kind}`);
}

/** What was heard since the last look, forgotten afterwards. */
export function takeHeard(world: NoticeWorld): string[] {
  const heard = heardBy(world);
  world.heard.length = 0;
  return heard;
}

import type { Ledger } from '../../src/agenda/ledger.ts';
import type { PostingOptions } from '../../src/agenda/posting-rounds.ts';
import type { ToldAgendas } from '../../src/agenda/told-agendas.ts';
import type { Committee } from '../../src/domain/committee.ts';
import type { Conversation } from '../../src/domain/conversation.ts';
import { type Delivery, jobKey } from '../../src/domain/delivery.ts';
import type { MeetingRecord } from '../../src/domain/meeting.ts';
import type { Stored } from '../../src/domain/stored.ts';

/** What the replicas share, in memory and as strict as the tables: a row is added once and replaced only by who has seen it last. */
export interface SimulatedStorage extends Pick<PostingOptions, 'meetings' | 'ledger' | 'toldAgendas'> {
  readonly committees: Map<string, Committee>;
  readonly conversations: Map<string, Conversation>;
  readonly saveMeeting: (record: MeetingRecord) => void;
  readonly meetingOf: (committeeId: string, meetingId: string) => MeetingRecord;
  readonly rows: () => Delivery[];
  /** Removes a meeting and all that is known of it. */
  readonly forgetMeeting: (committeeId: string, meetingId: string) => void;
}

export function simulatedStorage(
  committees: readonly Committee[],
  conversations: readonly Conversation[],
): SimulatedStorage {
  const byId = new Map(committees.map((committee) => [committee.id, committee]));
  const meetings = new Map<string, Map<string, MeetingRecord>>();
  const marks = new Map<string, number>();
  const deliveries = new Map<string, Map<string, Stored<Delivery>>>();
  const told = new Map<string, MeetingRecord>();
  let revisions = 0;
  const change = (committeeId: string): unknown => marks.set(committeeId, (marks.get(committeeId) ?? 0) + 1);
  const rowsOf = (committeeId: string): Map<string, Stored<Delivery>> => {
    const rows = deliveries.get(committeeId) ?? new Map<string, Stored<Delivery>>();
    deliveries.set(committeeId, rows);
    return rows;
  };
  const write = (delivery: Delivery): Stored<Delivery> => {
    const stored = { value: structuredClone(delivery), revision: `r${++revisions}` };
    rowsOf(delivery.committeeId).set(jobKey(delivery), stored);
    return stored;
  };
  const ledger: Ledger = {
    list: async (committeeId) => [...rowsOf(committeeId).values()],
    add: async (delivery) => (rowsOf(delivery.committeeId).has(jobKey(delivery)) ? undefined : write(delivery)),
    replace: async (delivery, revision) =>
      rowsOf(delivery.committeeId).get(jobKey(delivery))?.revision === revision ? write(delivery) : undefined,
  };
  const toldAgendas: ToldAgendas = {
    find: async (committeeId, meetingId, version) => told.get(`${committeeId} ${meetingId} ${version}`),
    save: async (record) => {
      const { committeeId, id, version } = record.meeting;
      told.set(`${committeeId} ${id} ${version}`, record);
    },
  };
  return {
    committees: byId,
    conversations: new Map(conversations.map((conversation) => [conversation.id, conversation])),
    ledger,
    toldAgendas,
    meetings: {
      listCommitteeStates: async () =>
        [...byId.values()].map((committee) => ({ committee, contentMark: `${marks.get(committee.id) ?? 0}` })),
      listMeetingsFrom: async (committeeId, date) =>
        [...(meetings.get(committeeId)?.values() ?? [])]
          .map(({ meeting }) => meeting)
          .filter((one) => one.date >= date),
      findMeeting: async (committeeId, meetingId) => meetings.get(committeeId)?.get(meetingId),
    },
    saveMeeting: (record) => {
      const { committeeId, id } = record.meeting;
      const own = meetings.get(committeeId) ?? new Map<string, MeetingRecord>();
      meetings.set(committeeId, own.set(id, record));
      change(committeeId);
    },
    meetingOf: (committeeId, meetingId) => {
      const record = meetings.get(committeeId)?.get(meetingId);
      if (record === undefined) throw new Error(`there is no meeting ${meetingId}`);
      return record;
    },
    rows: () => [...deliveries.values()].flatMap((rows) => [...rows.values()].map(({ value }) => value)),
    forgetMeeting: (committeeId, meetingId) => {
      meetings.get(committeeId)?.delete(meetingId);
      const rows = rowsOf(committeeId);
      for (const [key, { value }] of rows) if (value.meetingId === meetingId) rows.delete(key);
      for (const key of told.keys()) if (key.startsWith(`${committeeId} ${meetingId} `)) told.delete(key);
      change(committeeId);
    },
  };
}

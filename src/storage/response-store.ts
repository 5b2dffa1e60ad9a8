import { randomUUID } from 'node:crypto';
import type { TransactionAction } from '@azure/data-tables';
import { answerSeat, keepConsent } from '../attendance/keep-consent.ts';
import type { LoggedResponse, RecordOutcome, ResponseStore, SubstituteOutcome } from '../attendance/response-store.ts';
import type { SecretaryNote } from '../domain/attendance.ts';
import type { Response } from '../domain/response.ts';
import { inBatches } from './batches.ts';
import { jsonProperties, readJson } from './json-properties.ts';
import { hashKey, keyPart } from './key.ts';
import {
  attendanceFilter,
  attendanceOf,
  guestKey,
  noteKey,
  presenceKey,
  responseKey,
  termsKey,
} from './response-rows.ts';
import { type Row, rowsUnder, type Table } from './table.ts';
import type { Tables } from './table-client.ts';

/** How many answers of the same person may come in between before that is taken for a fault. */
const recordAttempts = 20;

/** One delivery that is being taken. `at` orders it. */
interface Taking {
  readonly partitionKey: string;
  readonly delivery: string;
  readonly attemptId: string;
  readonly at: string;
}

/** Answers in the partition of their meeting; how the rows are called, says response-rows.ts. */
export function createResponseStore(tables: Tables): ResponseStore {
  const table = tables.table('Responses');

  return {
    async record(response, deliveryId, note) {
      const taking = takingOf(response.meetingId, deliveryId, response.at);
      const key = responseKey(response.meetingId, response.personId);
      return untilTaken(table, taking, async () => {
        const current = await table.find(key);
        const isSuperseded = current !== undefined && isLater(current, taking);
        const next = current === undefined ? response : keepConsent(response, readJson<Response>([current]));
        const outcome = isSuperseded ? 'superseded' : 'recorded';
        const logged = isSuperseded ? response : next;
        const actions = [...takenRows(taking, outcome, logged), ...(note === undefined ? [] : [noteRow(note)])];
        if (!isSuperseded) actions.push(responseRow(next, taking.at, taking.delivery, current));
        return { outcome, actions };
      });
    },

    async recordSubstitute(answer, deliveryId) {
      const taking = takingOf(answer.meetingId, deliveryId, answer.at);
      const key = responseKey(answer.meetingId, answer.seatId);
      return untilTaken<SubstituteOutcome>(table, taking, async () => {
        const current = await table.find(key);
        if (current === undefined) return { outcome: 'withdrawn', actions: [] };
        const seat = readJson<Response>([current]);
        const answered = answerSeat(seat, answer);
        if (answered === 'withdrawn') return { outcome: 'withdrawn', actions: [] };
        const outcome = answered === 'superseded' ? 'superseded' : 'recorded';
        const logged = answered === 'superseded' ? seat : answered;
        const actions = takenRows(taking, outcome, logged);
        // The seat keeps the time of its member's own answer, by which the member's next one is ordered.
        if (answered !== 'superseded') {
          actions.push(responseRow(answered, String(current['at']), String(current['delivery']), current));
        }
        return { outcome, actions };
      });
    },

    async listResponses(meetingId) {
      const rows = await table.list(rowsUnder(keyPart(meetingId), 'response'));
      return rows.map((row) => readJson<Response>([row]));
    },

    async readAttendance(meetingId) {
      return attendanceOf(await table.list(attendanceFilter(meetingId)));
    },

    async saveGuest(guest) {
      await table.put({ ...guestKey(guest), ...jsonProperties(guest) });
    },

    async removeGuest(meetingId, personId) {
      const row = await table.find(guestKey({ meetingId, personId }));
      if (row !== undefined) await table.remove(row);
    },

    async savePresences(presences) {
      const rows = presences.map((presence): TransactionAction => {
        return ['upsert', { ...presenceKey(presence), ...jsonProperties(presence) }, 'Replace'];
      });
      for (const batch of inBatches(rows)) await table.transact(batch);
    },

    async saveTerms(meetingId, terms) {
      await table.put({ ...termsKey(meetingId), ...jsonProperties(terms) });
    },

    async removeNote(note) {
      const row = await table.find(noteKey(note));
      if (row !== undefined) await table.remove(row);
    },

    async listLog(meetingId) {
      const rows = await table.list(rowsUnder(keyPart(meetingId), 'log'));
      return rows.map(
        (row): LoggedResponse => ({
          response: readJson<Response>([row]),
          at: String(row['at']),
          outcome: row['outcome'] === 'superseded' ? 'superseded' : 'recorded',
        }),
      );
    },
  };
}

function takingOf(meetingId: string, deliveryId: string, at: string): Taking {
  return { partitionKey: keyPart(meetingId), delivery: hashKey(deliveryId), attemptId: randomUUID(), at };
}

/**
 * Reads, decides and writes until the transaction comes through or somebody has taken this very delivery.
 *
 * @param attempt what to write, by what stands there; no actions where nothing is to be written
 */
async function untilTaken<Outcome extends SubstituteOutcome>(
  table: Table,
  taking: Taking,
  attempt: () => Promise<{ readonly outcome: Outcome; readonly actions: TransactionAction[] }>,
): Promise<Outcome | RecordOutcome> {
  for (let count = 1; count <= recordAttempts; count += 1) {
    const { outcome, actions } = await attempt();
    if (actions.length > 0 && (await table.transact(actions)) === 'done') return outcome;
    const taken = await findTaken(table, taking);
    if (taken !== undefined) return taken;
    if (actions.length === 0) return outcome;
    await pause(count);
  }
  throw new Error(`An answer was overtaken ${recordAttempts} times while it was being recorded`);
}

/** Equal instants are decided by the delivery's hash, so that every replica comes to the same answer. */
function isLater(current: Row, { at, delivery }: Taking): boolean {
  const currentAt = String(current['at']);
  return currentAt === at ? String(current['delivery']) > delivery : currentAt > at;
}

/** That the delivery was taken, and its line in the log. */
function takenRows(
  { partitionKey, delivery, attemptId, at }: Taking,
  outcome: Exclude<RecordOutcome, 'duplicate'>,
  logged: Response,
): TransactionAction[] {
  return [
    ['create', { partitionKey, rowKey: `act|${delivery}`, outcome, attemptId, at }],
    ['create', { partitionKey, rowKey: `log|${keyPart(at)}|${delivery}`, outcome, at, ...jsonProperties(logged) }],
  ];
}

function responseRow(response: Response, at: string, delivery: string, current: Row | undefined): TransactionAction {
  const row = { ...responseKey(response.meetingId, response.personId), at, delivery, ...jsonProperties(response) };
  return current === undefined ? ['create', row] : ['update', row, 'Replace', { etag: current.etag }];
}

function noteRow(note: SecretaryNote): TransactionAction {
  return ['upsert', { ...noteKey(note), ...jsonProperties(note) }, 'Replace'];
}

/** What became of this delivery; undefined when it was not taken yet. Our own attempt landed when only its answer was lost. */
async function findTaken(
  table: Table,
  { partitionKey, delivery, attemptId }: Taking,
): Promise<RecordOutcome | undefined> {
  const taken = await table.find({ partitionKey, rowKey: `act|${delivery}` });
  if (taken === undefined) return undefined;
  if (taken['attemptId'] !== attemptId) return 'duplicate';
  return taken['outcome'] === 'superseded' ? 'superseded' : 'recorded';
}

/** A moment of random length, longer each time, so that two devices do not keep meeting. */
function pause(attempt: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(attempt * 5, 40)));
}

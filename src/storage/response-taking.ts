import { randomUUID } from 'node:crypto';
import type { TransactionAction } from '@azure/data-tables';
import type { AttendanceMarks, RecordOutcome, SubstituteOutcome } from '../attendance/response-store.ts';
import type { AnswerRows } from './audit/seat-trail.ts';
import { hashKey, keyPart } from './key.ts';
import { turnKey } from './response-rows.ts';
import type { Table } from './table.ts';

/** How many answers of the same person may come in between before that is taken for a fault. */
const recordAttempts = 20;

/** One delivery that is being taken. `at` orders it. */
export interface Taking {
  readonly meetingId: string;
  readonly partitionKey: string;
  readonly delivery: string;
  readonly attemptId: string;
  readonly at: string;
  /** By whose marks it was decided. */
  readonly people: readonly string[];
  readonly marks: AttendanceMarks | undefined;
}

export function takingOf(
  { meetingId, at }: { readonly meetingId: string; readonly at: string },
  deliveryId: string,
  people: readonly string[],
  marks: AttendanceMarks | undefined,
): Taking {
  const [partitionKey, delivery] = [keyPart(meetingId), hashKey(deliveryId)];
  return { meetingId, partitionKey, delivery, attemptId: randomUUID(), at, people, marks };
}

/**
 * Reads, decides and writes until the transaction comes through or somebody has taken this very delivery. With marks it is
 * tried once: what was decided by them may not hold any more.
 *
 * @param attempt what to write, by what stands there; no actions where nothing is to be written
 */
export async function untilTaken<Outcome extends SubstituteOutcome>(
  table: Table,
  taking: Taking,
  attempt: () => Promise<{ readonly outcome: Outcome; readonly actions: TransactionAction[] }>,
): Promise<Outcome | RecordOutcome | 'overtaken'> {
  for (let count = 1; count <= recordAttempts; count += 1) {
    const { outcome, actions } = await attempt();
    if (actions.length > 0 && (await table.transact([...actions, ...turnRows(taking)])) === 'done') return outcome;
    const taken = await findTaken(table, taking);
    if (taken !== undefined) return taken;
    if (actions.length === 0) return outcome;
    await pause(count);
    if (taking.marks !== undefined) return 'overtaken';
  }
  throw new Error(`An answer was overtaken ${recordAttempts} times while it was being recorded`);
}

/** The marks of its people are as they were read, and now others. */
function turnRows({ meetingId, people, marks }: Taking): TransactionAction[] {
  if (marks === undefined) return [];
  return people.map((personId): TransactionAction => {
    const row = { ...turnKey(meetingId, personId) };
    const etag = marks.get(row.rowKey);
    return etag === undefined ? ['create', row] : ['update', row, 'Replace', { etag }];
  });
}

/** That the delivery was taken, and its line in the log, which is an entry of the audit as well. */
export function takenRows(
  { partitionKey, delivery, attemptId, at }: Taking,
  outcome: Exclude<RecordOutcome, 'duplicate'>,
  logged: AnswerRows['logged'],
): TransactionAction[] {
  return [
    ['create', { partitionKey, rowKey: `act|${delivery}`, outcome, attemptId, at }],
    ['create', { partitionKey, rowKey: `log|${keyPart(at)}|${delivery}`, outcome, at, ...logged }],
  ];
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

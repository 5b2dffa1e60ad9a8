import { randomUUID } from 'node:crypto';
import type { TransactionAction } from '@azure/data-tables';
import type { RecordOutcome, ResponseStore } from '../attendance/response-store.ts';
import type { Response } from '../domain/response.ts';
import { jsonProperties, readJson } from './json-properties.ts';
import { hashKey, keyPart } from './key.ts';
import { type Row, type RowKey, rowsUnder, type Table } from './table.ts';
import type { Tables } from './table-client.ts';

/** How many answers of the same person may come in between before that is taken for a fault. */
const recordAttempts = 20;

/**
 * Answers in the partition of their meeting: `act|<delivery>` says that a click or message was taken and with what
 * outcome, `response|<person>` is the current answer, `log|<at>|<delivery>` what was ever answered.
 */
export function createResponseStore(tables: Tables): ResponseStore {
  const table = tables.table('Responses');

  return {
    async record(response, deliveryId) {
      const delivery = hashKey(deliveryId);
      const attemptId = randomUUID();
      const partitionKey = keyPart(response.meetingId);
      for (let attempt = 1; attempt <= recordAttempts; attempt += 1) {
        const current = await table.find({ partitionKey, rowKey: `response|${keyPart(response.personId)}` });
        const outcome = current !== undefined && isLater(current, response.at, delivery) ? 'superseded' : 'recorded';
        if ((await table.transact(actions(response, delivery, attemptId, outcome, current))) === 'done') return outcome;
        const taken = await findTaken(table, { partitionKey, rowKey: `act|${delivery}` }, attemptId);
        if (taken !== undefined) return taken;
        await pause(attempt);
      }
      throw new Error(`An answer was overtaken ${recordAttempts} times while it was being recorded`);
    },

    async listResponses(meetingId) {
      const rows = await table.list(rowsUnder(keyPart(meetingId), 'response'));
      return rows.map((row) => readJson<Response>([row]));
    },
  };
}

/** Equal instants are decided by the delivery's hash, so that every replica comes to the same answer. */
function isLater(current: Row, at: string, delivery: string): boolean {
  const currentAt = String(current['at']);
  return currentAt === at ? String(current['delivery']) > delivery : currentAt > at;
}

function actions(
  response: Response,
  delivery: string,
  attemptId: string,
  outcome: Exclude<RecordOutcome, 'duplicate'>,
  current: Row | undefined,
): TransactionAction[] {
  const partitionKey = keyPart(response.meetingId);
  const answer = { at: response.at, delivery, ...jsonProperties(response) };
  const taken: TransactionAction[] = [
    ['create', { partitionKey, rowKey: `act|${delivery}`, outcome, attemptId, at: response.at }],
    ['create', { partitionKey, rowKey: `log|${keyPart(response.at)}|${delivery}`, outcome, ...answer }],
  ];
  if (outcome === 'superseded') return taken;
  const row = { partitionKey, rowKey: `response|${keyPart(response.personId)}`, ...answer };
  return [...taken, current === undefined ? ['create', row] : ['update', row, 'Replace', { etag: current.etag }]];
}

/** What became of this delivery; undefined when it was not taken yet. Our own attempt landed when only its answer was lost. */
async function findTaken(table: Table, key: RowKey, attemptId: string): Promise<RecordOutcome | undefined> {
  const taken = await table.find(key);
  if (taken === undefined) return undefined;
  if (taken['attemptId'] !== attemptId) return 'duplicate';
  return taken['outcome'] === 'superseded' ? 'superseded' : 'recorded';
}

/** A moment of random length, longer each time, so that two devices do not keep meeting. */
function pause(attempt: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(attempt * 5, 40)));
}

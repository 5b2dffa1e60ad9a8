import type { TransactionAction } from '@azure/data-tables';

/** A transaction holds 100 operations and 4 MiB; the rest is left to the headers of each operation. */
const operationLimit = 100;
const byteLimit = 3_400_000;

/** The actions, in their order, in as few transactions as the service's limits allow. */
export function inBatches(actions: readonly TransactionAction[]): TransactionAction[][] {
  const batches: TransactionAction[][] = [];
  let bytes = 0;
  for (const action of actions) {
    const actionBytes = Buffer.byteLength(JSON.stringify(action[1])) + 1000;
    const batch = batches.at(-1);
    if (batch === undefined || batch.length === operationLimit || bytes + actionBytes > byteLimit) {
      batches.push([action]);
      bytes = actionBytes;
    } else {
      batch.push(action);
      bytes += actionBytes;
    }
  }
  return batches;
}

import type { TransactionAction } from '@azure/data-tables';

/** A transaction holds 100 operations and 4 MiB; the rest is left to the headers of each operation. */
const operationLimit = 100;
const byteLimit = 3_400_000;

/** The actions, in their order, in as few transactions as the service's limits allow. */
export function inBatches(actions: readonly TransactionAction[]): TransactionAction[][] {
  return groupsInBatches(actions.map((action) => [action]));
}

/** The same of groups of actions that must be done together: none is torn apart. */
export function groupsInBatches(groups: readonly (readonly TransactionAction[])[]): TransactionAction[][] {
  const batches: TransactionAction[][] = [];
  let bytes = 0;
  for (const group of groups) {
    const groupBytes = group.reduce((sum, [, row]) => sum + Buffer.byteLength(JSON.stringify(row)) + 1000, 0);
    const batch = batches.at(-1);
    if (batch === undefined || batch.length + group.length > operationLimit || bytes + groupBytes > byteLimit) {
      batches.push([...group]);
      bytes = groupBytes;
    } else {
      batch.push(...group);
      bytes += groupBytes;
    }
  }
  return batches;
}

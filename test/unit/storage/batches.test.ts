import { expect, it } from 'vitest';
import { inBatches } from '../../../src/storage/batches.ts';

const put = (rowKey: string, text: string) => ['upsert', { partitionKey: 'p', rowKey, text }, 'Replace'] as const;

it('no transaction holds more than 100 operations or 3.5 MB, and none is lost or moved', () => {
  const actions = Array.from({ length: 450 }, (_, index) => put(`${index}`, 'å'.repeat((index % 7) * 9000)));
  const batches = inBatches(actions.map((action) => [...action]));
  for (const batch of batches) {
    expect(batch.length).toBeLessThanOrEqual(100);
    expect(Buffer.byteLength(JSON.stringify(batch))).toBeLessThan(3_500_000);
  }
  expect(batches.flat()).toEqual(actions);
  expect(inBatches([])).toEqual([]);
});

import { openStorage } from '../../src/storage/open-storage.ts';
import { twoSteps } from './migrations-for-tests.ts';

/** A replica that stands still in the middle of its first migration, to be killed there. */
const [, , connectionString = '', prefix = ''] = process.argv;
const stuck = twoSteps(async (rowKey) => {
  if (rowKey !== 'b') return;
  process.stdout.write('halfway\n');
  await new Promise(() => setInterval(() => undefined, 1_000));
});
await openStorage({ connectionString }, { prefix }, { migrations: stuck, leaseMs: 1_500 });

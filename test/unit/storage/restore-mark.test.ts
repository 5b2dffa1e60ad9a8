import { expect, test } from 'vitest';
import { addDataState, findDataState, replaceDataState } from '../../../src/storage/migrations/data-version.ts';
import { createRestoreMark, quietMs } from '../../../src/storage/migrations/restore-mark.ts';
import { inMemoryTables } from '../../contract/in-memory-tables.ts';

test('a replica sees within the quiet time of a restore that one is going on, and that it is over, and reads seldom', async () => {
  const meta = inMemoryTables().table('Meta');
  await addDataState(meta, { version: 1 });
  let [nowMs, reads] = [0, 0];
  const isRestoring = createRestoreMark(
    {
      find: (key) => {
        reads += 1;
        return meta.find(key);
      },
    },
    () => nowMs,
  );
  expect(await isRestoring()).toBe(false);
  const mark = async (restoring?: string): Promise<void> => {
    const state = await findDataState(meta);
    await replaceDataState(meta, { version: 1, ...(restoring && { restoring }) }, state?.revision ?? '');
  };
  await mark('abc');
  for (nowMs = 1; nowMs < 5_000; nowMs += 100) expect(await isRestoring()).toBe(false);
  expect(reads).toBe(1);
  // Half of the time is left for what was begun before.
  nowMs = quietMs / 2;
  expect(await isRestoring()).toBe(true);
  await mark();
  nowMs += 5_000;
  expect(await isRestoring()).toBe(false);
  expect(reads).toBe(3);
});

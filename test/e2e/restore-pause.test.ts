import { expect, test, vi } from 'vitest';
import { addDataState, findDataState, replaceDataState } from '../../src/storage/migrations/data-version.ts';
import { comingMeeting, seed, useWorlds } from './bot-fixture.ts';

const worlds = useWorlds();

test('while a backup is restored a living bot is not ready and posts nothing, and afterwards goes on by itself', async () => {
  const { teams, storage, tables, startBot } = await worlds.create();
  const meta = tables.table('Meta');
  await seed(storage);
  const before = await startBot();
  const channel = teams.channel('Havneudvalget');
  await channel.install();
  await channel.say('forbind HAVU');
  await before.close();

  await addDataState(meta, { version: 1, restoring: 'kopi' });
  await seed(storage, comingMeeting(2));
  const bot = await startBot();
  const said = () => bot.log.map(({ event }) => event);
  await vi.waitFor(() => expect(said()).toContain('restore-begun'), 10_000);
  expect((await fetch(`${bot.origin}/readyz`)).status).toBe(503);

  const state = await findDataState(meta);
  await replaceDataState(meta, { version: 1 }, state?.revision ?? '');
  await channel.waitFor(({ shown }) => shown.includes('Møde i Havneudvalget'));
  await vi.waitFor(() => expect(said()).toContain('delivery'), 10_000);
  expect(said().filter((event) => event === 'restore-begun')).toHaveLength(1);
  expect(said().indexOf('delivery')).toBeGreaterThan(said().indexOf('restore-over'));
  expect((await fetch(`${bot.origin}/readyz`)).status).toBe(200);
});

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startBotProcess } from './bot-process.ts';

function program(source: string): string {
  const entry = join(mkdtempSync(join(tmpdir(), 'bot-process-')), 'bot.mjs');
  writeFileSync(entry, source);
  return entry;
}

const listening = `
  import { createServer } from 'node:http';
  console.log('not JSON');
  const server = createServer((request, response) => response.end(process.env.GREETING));
  server.listen(Number(process.env.PORT), '127.0.0.1', () => {
    console.log(JSON.stringify({ event: 'listening', port: server.address().port }));
  });
  process.on('SIGTERM', () => process.exit(7));
`;

test('a bot of its own process runs with the given environment and ends on demand', async () => {
  const bot = await startBotProcess({ GREETING: 'goddag' }, { entry: program(listening) });
  expect(await (await fetch(bot.origin)).text()).toBe('goddag');
  expect(bot.log).toEqual([{ event: 'listening', port: bot.port }]);
  expect(bot.stdout[0]).toBe('not JSON');
  expect(await bot.kill('SIGTERM')).toBe(7);
  await expect(fetch(bot.origin)).rejects.toThrow();
});

test('a killed bot has no exit code', async () => {
  const bot = await startBotProcess({}, { entry: program(listening) });
  expect(await bot.kill('SIGKILL')).toBeNull();
});

test('a bot that ends or stays silent is told with what it printed', async () => {
  const broken = program(`console.error('MICROSOFT_APP_ID is missing'); process.exit(1);`);
  await expect(startBotProcess({}, { entry: broken })).rejects.toThrow('MICROSOFT_APP_ID is missing');
  const silent = program('setInterval(() => undefined, 1000);');
  await expect(startBotProcess({}, { entry: silent, timeoutMs: 300 })).rejects.toThrow('did not start');
});

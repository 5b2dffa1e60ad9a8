import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTables } from '../../src/storage/table-client.ts';
import { aMembership, aRecord, aResponse } from '../builders.ts';
import { newPrefix, useAzurite } from '../contract/azurite.ts';
import { committee } from '../contract/examples.ts';
import { runCommand } from './run-command.ts';

const azurite = useAzurite();
const prefix = newPrefix();
const run = (...args: readonly string[]) => runCommand(azurite.connectionString(), prefix, ['audit', ...args]);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dagsorden-audit-'));
  const storage = await azurite.open({ prefix });
  await storage.meetings.addCommittee(committee, 'operator');
  const anna = aMembership({ personId: 'p1', name: 'Anna Holm', role: 'secretary' });
  await storage.memberships.setRole(anna, 'operator');
  await storage.meetings.saveMeeting({ ...aRecord(), items: [] }, undefined, undefined, anna);
  await storage.responses.record(aResponse({ personId: 'p1', personName: 'Anna Holm', actorId: 'p1' }), 'klik');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('verify says that the audit is sound; list tells who did what, names only where they are asked for', async () => {
  const sound = await run('verify');
  expect(sound).toMatchObject({
    code: 0,
    err: '',
    out: expect.stringMatching(/Revisionssporet er helt: 4 poster i 4 kæder/),
  });
  const listed = await run('list');
  expect(listed.out.trim().split('\n')).toHaveLength(4);
  expect(listed.out).toMatch(/rolle givet {2}af driften {2}om p[0-9a-f]{20} .*role=secretary/);
  expect(listed.out).not.toContain('Anna');
  expect((await run('list', '--names', '--meeting', 'moede-1')).out).toMatch(
    /svar registreret {2}af Anna Holm .*moede-1/,
  );
});

test('an export is kept and compared; a row that is edited past the bot is named, with exit code 1', async () => {
  const file = join(folder, 'ender.jsonl');
  await writeFile(file, (await run('export')).out);
  const json = JSON.parse((await run('verify', '--json', '--since', file)).out);
  expect(json).toMatchObject({ sound: true, breaks: [] });
  expect((await run('verify', '--digest', json.digest, '--since', file)).code).toBe(0);
  expect((await run('verify', '--digest', 'f'.repeat(64), '--since', file)).code).toBe(1);

  const tables = await openTables({ connectionString: azurite.connectionString() }, { prefix });
  const table = tables.table('Memberships');
  const [row] = await table.list("PartitionKey eq 'committee|fyrtaarnet' and RowKey eq 'p1'");
  const json0 = String(row?.['json0']).replace('secretary', 'chair');
  await table.merge({ partitionKey: 'committee|fyrtaarnet', rowKey: 'p1', json0 });
  const broken = await run('verify', '--since', file);
  expect(broken.code).toBe(1);
  expect(broken.out).toContain(
    'Memberships / committee|fyrtaarnet, kæde members nr. 1: rækken er ændret uden om revisionssporet',
  );
  expect((await readFile(file, 'utf8')).trim().split('\n')).toHaveLength(4);
});

test.each([
  ['', 'Skriv, hvad der skal gøres'],
  ['verify --since findes-ikke.jsonl', 'kan ikke læses'],
  ['list --committee Findesikke', 'Jeg kender ikke et udvalg'],
])('»audit %s« is refused with a sentence', async (line, sentence) => {
  const refused = await run(...line.split(' ').filter((word) => word !== ''));
  expect(refused.code).toBeGreaterThan(0);
  expect(refused.err).toContain(sentence);
});

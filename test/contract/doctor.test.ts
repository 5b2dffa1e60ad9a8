import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { checkNode, checkTimeZone } from '../../src/cli/doctor/check-machine.ts';
import { checkClock, checkData, checkPlace } from '../../src/cli/doctor/check-storage.ts';
import { examine } from '../../src/cli/doctor.ts';
import { addDataState } from '../../src/storage/migrations/data-version.ts';
import { openTables } from '../../src/storage/table-client.ts';
import { startModelService } from '../model-service/model-service.ts';
import { makeCertificate } from '../teams-service/certificate.ts';
import { startTeamsService } from '../teams-service/teams-service.ts';
import { newPrefix, useAzurite } from './azurite.ts';
import { type Fate, startFaultyProxy } from './faulty-proxy.ts';

const azurite = useAzurite();

/** An installation in which nothing is wrong, with these settings in the place of its own. */
async function anInstallation(changes: Readonly<Record<string, string>> = {}) {
  const teams = await startTeamsService({ users: ['Anna Holm'] });
  onTestFinished(() => teams.close());
  return {
    ...teams.botSettings(),
    ADMINS: teams.user('Anna Holm').aadObjectId,
    PUBLIC_URL: 'https://dagsorden.example.org',
    STORAGE_CONNECTION_STRING: azurite.connectionString(),
    TABLE_PREFIX: newPrefix(),
    ...changes,
  };
}

async function wrongIn(environment: Readonly<Record<string, string>>, now = new Date()): Promise<string[]> {
  const findings = await examine(environment, now);
  const text = JSON.stringify(findings);
  // Whatever is told, no secret is.
  for (const [name, value] of Object.entries(environment)) {
    if (value !== '' && /PASSWORD|KEY|CONNECTION_STRING|CERTIFICATE$|HEADERS/.test(name))
      expect(text).not.toContain(value);
  }
  expect(text).not.toMatch(/AccountKey|PRIVATE KEY/);
  const bad = findings.filter(({ level }) => level !== 'ok');
  expect(bad.every(({ mend }) => mend !== undefined)).toBe(true);
  return bad.map(({ check, level, what }) => `${check} ${level}: ${what}`);
}

/** What every request is answered with, at an address of its own. */
async function anAnswer(status: number, body: unknown): Promise<string> {
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}

async function anAddressOfNobody(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}

test('where nothing is wrong everything is looked at, and storage is left as it was', async () => {
  const environment = await anInstallation();
  const findings = await examine(environment, new Date());
  expect(findings.filter(({ level }) => level !== 'ok')).toEqual([]);
  expect(new Set(findings.map(({ check }) => check))).toEqual(
    new Set(['machine', 'settings', 'storage', 'clock', 'data', 'identity', 'keys']),
  );
  const tables = await openTables(
    { connectionString: azurite.connectionString() },
    { prefix: environment.TABLE_PREFIX },
  );
  expect(await tables.table('Meta').list('')).toEqual([]);
});

test('every setting that cannot be read is told at once; without the bot’s own storage is looked at all the same', async () => {
  expect(await wrongIn(await anInstallation({ PORT: 'halvfjerds', ADMINS: 'anna' }))).toEqual([
    expect.stringContaining('settings failed: ADMINS must be'),
    expect.stringContaining('settings failed: PORT must be'),
  ]);
  const environment = await anInstallation({ MICROSOFT_APP_ID: '' });
  expect(await wrongIn(environment)).toEqual(['settings failed: MICROSOFT_APP_ID is missing.']);
  expect((await examine(environment, new Date())).some(({ check }) => check === 'storage')).toBe(true);
});

test('what may be set and is seldom meant is a warning each', async () => {
  const { key, certificate } = makeCertificate();
  const settings = await anInstallation({
    LOG_LEVEL: 'silent',
    PUBLIC_URL: '',
    ADMINS: '',
    MICROSOFT_APP_PASSWORD: '',
    MICROSOFT_APP_CERTIFICATE: key + certificate,
    ALLOWED_TENANTS: '00000000-0000-4000-8000-00000000aaaa, 00000000-0000-4000-8000-00000000bbbb',
  });
  const told = await wrongIn(settings);
  expect(told.filter((line) => line.startsWith('settings warning'))).toEqual([
    expect.stringContaining('LOG_LEVEL er silent'),
    expect.stringContaining('PUBLIC_URL er ikke sat'),
    expect.stringContaining('ADMINS er tom'),
    expect.stringContaining('2 andre organisationer'),
    expect.stringMatching(/certifikat udløber om \d+ dag/),
  ]);
});

test.each([
  [7000215, 'hemmeligheden er forkert'],
  [7000222, 'hemmeligheden er udløbet'],
  [700016, 'kender ikke MICROSOFT_APP_ID'],
  [90002, 'kender ikke MICROSOFT_APP_TENANT_ID'],
  [999999, 'intet token (AADSTS999999)'],
])('AADSTS%i of Entra is put into words', async (code, words) => {
  const description = `AADSTS${code}: Trace ID: hemmelig-sporing`;
  const login = await anAnswer(401, { error: 'invalid_client', error_codes: [code], error_description: description });
  const told = await wrongIn(await anInstallation({ ToChannelFromBotLoginUrl: `${login}/tenant` }));
  expect(told).toEqual([expect.stringContaining('identity failed')]);
  expect(told[0]).toContain(words);
  expect(told[0]).not.toContain('hemmelig-sporing');
});

test('a password that is not the app’s, and keys of Teams that cannot be had, are told apart', async () => {
  expect(await wrongIn(await anInstallation({ MICROSOFT_APP_PASSWORD: 'en forkert hemmelighed' }))).toEqual([
    expect.stringContaining('identity failed'),
  ]);
  const gone = await anAddressOfNobody();
  expect(await wrongIn(await anInstallation({ ToBotFromChannelOpenIdMetadataUrl: gone }))).toEqual([
    expect.stringContaining('keys failed: Nøglerne, som Teams signerer med: forbindelsen bliver afvist'),
  ]);
});

test.each([
  [
    'nobody listens',
    (text: string) => text.replaceAll(/127\.0\.0\.1:\d+/g, '127.0.0.1:9'),
    'forbindelsen bliver afvist',
  ],
  [
    'the name is unknown',
    (text: string) => text.replaceAll('127.0.0.1', 'findes-ikke.invalid'),
    'adressen findes ikke (DNS)',
  ],
  [
    'the key is another',
    (text: string) => text.replace(/AccountKey=[^;]+/, `AccountKey=${Buffer.alloc(64).toString('base64')}`),
    'må ikke oprette',
  ],
])('storage of which %s is told as that, for rows and for files', async (_what, change, words) => {
  const told = await wrongIn(await anInstallation({ STORAGE_CONNECTION_STRING: change(azurite.connectionString()) }));
  expect(told).toEqual([
    expect.stringContaining(`storage failed: Tabellerne: ${words}`),
    expect.stringContaining(`storage failed: Filerne (blobs): ${words}`),
  ]);
});

test.each([
  ['hang', 'svarer ikke i tide'],
  ['busy', 'har for travlt'],
] as const)('storage that does nothing but %s is told in time', async (fate: Fate, words) => {
  const proxy = await startFaultyProxy(azurite.connectionString(), () => fate);
  onTestFinished(() => proxy.close());
  const begin = performance.now();
  const told = await wrongIn(await anInstallation({ STORAGE_CONNECTION_STRING: proxy.connectionString }));
  expect(told).toEqual([expect.stringContaining(words), expect.stringContaining(words)]);
  expect(performance.now() - begin).toBeLessThan(15_000);
});

test('data of a newer version, and half a backup, are told', async () => {
  const environment = await anInstallation();
  const tables = await openTables(
    { connectionString: azurite.connectionString() },
    { prefix: environment.TABLE_PREFIX },
  );
  await tables.ensureTables();
  await addDataState(tables.table('Meta'), { version: 9 });
  expect(await wrongIn(environment)).toEqual(['data failed: Data har version 9, og denne udgave kender kun 1']);
  expect(checkData({ version: 1, restoring: 'abc' })).toMatchObject({ level: 'failed' });
  expect(checkData({ version: 1 }, 2)).toMatchObject({ level: 'warning' });
});

test('a clock that is more than half a minute wrong is a warning, one of more than five minutes a fault', () => {
  const levels = [0, 29_000, -31_000, 299_000, 301_000, -3_600_000].map((ms) => checkClock(ms).level);
  expect(levels).toEqual(['ok', 'ok', 'warning', 'warning', 'failed', 'failed']);
  expect(checkClock(-31_000).what).toContain('31 sekunder bagefter');
  expect(checkClock(360_000).what).toContain('360 sekunder foran');
});

test('where a managed identity may not write, the role that it lacks is named', () => {
  const problem = { kind: 'forbidden', code: 'AuthorizationPermissionMismatch' } as const;
  const refused = { ok: false, step: 'write', problem, ms: 10 } as const;
  expect(checkPlace('tables', refused, 'account').mend).toContain('»Storage Table Data Contributor«');
  expect(checkPlace('blobs', refused, 'account').mend).toContain('»Storage Blob Data Contributor«');
  expect(checkPlace('tables', refused, 'connection-string').mend).toContain('STORAGE_CONNECTION_STRING');
});

test('an old Node, and one that knows no summer time, are faults', () => {
  expect(['20.19.0', '22.11.0', '22.12.0', '24.1.0'].map((version) => checkNode(version).level)).toEqual([
    'failed',
    'failed',
    'ok',
    'ok',
  ]);
  expect(checkTimeZone(() => 12).level).toBe('failed');
  const unknown = () => {
    throw new RangeError('Invalid time zone');
  };
  expect(checkTimeZone(unknown).level).toBe('failed');
});

test('a language model and a collector are asked where they are set, and what they say is put into words', async () => {
  const model = await startModelService();
  onTestFinished(() => model.close());
  model.behave({ status: 401 });
  const collector = await anAnswer(404, {});
  const told = await wrongIn(
    await anInstallation({
      AZURE_OPENAI_ENDPOINT: model.endpoint,
      AZURE_OPENAI_DEPLOYMENT: 'referent',
      AZURE_OPENAI_API_KEY: 'en-hemmelig-noegle',
      OTEL_EXPORTER_OTLP_ENDPOINT: collector,
    }),
  );
  expect(told).toEqual([
    'model failed: Sprogmodellen afviser (401)',
    'telemetry warning: Modtageren af målinger afviser (404)',
  ]);
});

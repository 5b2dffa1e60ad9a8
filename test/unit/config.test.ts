import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type Environment, readConfig } from '../../src/config.ts';
import { settingNames } from '../../src/settings/names.ts';
import { makeCertificate } from '../teams-service/certificate.ts';

const tenant = '22222222-0000-4000-8000-000000000002';
const app = '33333333-0000-4000-8000-000000000003';
const admin = '44444444-0000-4000-8000-000000000004';
const connectionString = 'DefaultEndpointsProtocol=https;AccountName=x;AccountKey=aGVq;EndpointSuffix=core.windows.net';

const cosmos =
  'DefaultEndpointsProtocol=https;AccountName=x;AccountKey=aGVq;TableEndpoint=https://x.table.cosmos.azure.com:443/;';

const production: Environment = {
  MICROSOFT_APP_ID: app,
  MICROSOFT_APP_TYPE: 'SingleTenant',
  MICROSOFT_APP_PASSWORD: 'hemmelig',
  MICROSOFT_APP_TENANT_ID: tenant,
  STORAGE_CONNECTION_STRING: connectionString,
};
const endpoints: Environment = {
  ToChannelFromBotLoginUrl: 'https://login.example.org/tenant',
  ToChannelFromBotOAuthScope: 'https://api.example.org',
  ToBotFromChannelTokenIssuer: 'https://api.example.org',
  OAuthUrl: 'https://tokens.example.org/',
  ToBotFromChannelOpenIdMetadataUrl: 'https://login.example.org/keys',
  ToBotFromEmulatorOpenIdMetadataUrl: 'https://login.example.org/emulator-keys',
  CallerId: 'urn:botframework:azureusgov',
};

function configOf(changes: Environment = {}, purpose: 'bot' | 'tool' = 'bot') {
  const outcome = readConfig(purpose, { ...production, ...changes });
  if (!outcome.ok) throw new Error(outcome.problems.join(' '));
  return outcome.config;
}

function problemsOf(environment: Environment, purpose: 'bot' | 'tool' = 'bot'): readonly string[] {
  const outcome = readConfig(purpose, environment);
  return outcome.ok ? [] : outcome.problems;
}

describe('the settings of a bot in production', () => {
  test('have a default wherever one is safe', () => {
    expect(configOf()).toEqual({
      identity: { kind: 'single-tenant', appId: app, password: 'hemmelig', tenantId: tenant },
      allowedTenants: [tenant],
      allowedServiceHosts: [],
      allowedFileHosts: [],
      administrators: [],
      storage: { kind: 'connection-string', connectionString },
      tablePrefix: 'dagsorden',
      dataDir: '.data',
      port: 3978,
      logLevel: 'info',
    });
  });

  test('need no password with a managed identity', () => {
    const { MICROSOFT_APP_PASSWORD: _, ...withoutPassword } = production;
    const outcome = readConfig('bot', { ...withoutPassword, MICROSOFT_APP_TYPE: 'UserAssignedMSI' });
    expect(outcome).toMatchObject({
      config: { identity: { kind: 'managed-identity', appId: app, tenantId: tenant } },
    });
  });

  test('may name several tenants, administrators and hosts, however they are separated', () => {
    const config = configOf({
      ALLOWED_TENANTS: `${tenant}, ${app}`,
      ADMINS: `${admin};${app}\n${tenant}`,
      ALLOWED_SERVICE_HOSTS: 'smba.example.org,*.example.net 127.0.0.1:5000',
    });
    expect(config.allowedTenants).toEqual([tenant, app]);
    expect(config.administrators).toEqual([admin, app, tenant]);
    expect(config.allowedServiceHosts).toEqual(['smba.example.org', '*.example.net', '127.0.0.1:5000']);
  });

  test('may name a storage account instead of a connection string', () => {
    const { STORAGE_CONNECTION_STRING: _, ...rest } = production;
    const outcome = readConfig('bot', { ...rest, STORAGE_ACCOUNT_URL: 'https://x.table.core.windows.net' });
    expect(outcome).toMatchObject({
      config: { storage: { kind: 'account', accountUrl: 'https://x.table.core.windows.net' } },
    });
  });

  test.each([
    ['https://x.table.core.windows.net', 'https://x.blob.core.windows.net'],
    ['https://x2.table.core.usgovcloudapi.net/', 'https://x2.blob.core.usgovcloudapi.net/'],
    ['https://x.z12.table.storage.azure.net', 'https://x.z12.blob.storage.azure.net'],
  ])('find the blobs beside the tables of %s', (accountUrl, blobUrl) => {
    const settings = { ...production, STORAGE_CONNECTION_STRING: '', STORAGE_ACCOUNT_URL: accountUrl };
    expect(configOf(settings).storage).toEqual({ kind: 'account', accountUrl, blobUrl });
    const other = { ...settings, STORAGE_BLOB_URL: 'https://files.example.org' };
    expect(configOf(other).storage).toEqual({ kind: 'account', accountUrl, blobUrl: 'https://files.example.org' });
  });

  test('may name a place for the blobs of their own, beside tables of the Cosmos DB', () => {
    const blobUrl = 'https://x.blob.core.windows.net';
    expect(configOf({ STORAGE_CONNECTION_STRING: cosmos, STORAGE_BLOB_URL: blobUrl }).storage).toEqual({
      kind: 'connection-string',
      connectionString: cosmos,
      blobUrl,
    });
  });

  test('take the endpoints of another cloud when all seven are there', () => {
    expect(configOf(endpoints).endpoints).toEqual(endpoints);
    expect(configOf()).not.toHaveProperty('endpoints');
  });

  test('count as absent where they are empty or blank, and are read without outer blanks', () => {
    const blank = Object.fromEntries(settingNames.map((name) => [name, '  ']));
    expect(configOf({ ...blank, ...production, PORT: ' 80 ' })).toEqual({ ...configOf(), port: 80 });
  });
});

describe('the proof of who the bot is', () => {
  const { MICROSOFT_APP_PASSWORD: _, ...bare } = production;
  const { key, certificate } = makeCertificate();
  const expired = makeCertificate({ from: new Date('2020-01-01T00:00:00Z'), until: new Date('2021-01-01T00:00:00Z') });
  const folder = mkdtempSync(join(tmpdir(), 'dagsorden-config-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const fileWith = (text: string): string => {
    const path = join(folder, `${createHash('sha256').update(text).digest('hex')}.pem`);
    writeFileSync(path, text);
    return path;
  };

  test('may be a certificate in a file, or as it is, its line ends written out', () => {
    const path = fileWith(key + certificate);
    expect(readConfig('bot', { ...bare, MICROSOFT_APP_CERTIFICATE_FILE: path })).toMatchObject({
      config: { identity: { kind: 'certificate', appId: app, proof: { kind: 'certificate-file', path } } },
    });
    const pem = (key + certificate).trim();
    for (const text of [pem, pem.replaceAll('\n', '\\n')]) {
      expect(readConfig('bot', { ...bare, MICROSOFT_APP_CERTIFICATE: text })).toMatchObject({
        config: { identity: { kind: 'certificate', proof: { kind: 'certificate', pem } } },
      });
    }
  });

  test.each<[string, Environment, string]>([
    ['not there', { MICROSOFT_APP_CERTIFICATE_FILE: '/hemmelig/sti.pem' }, 'names no file that can be read'],
    ['a folder', { MICROSOFT_APP_CERTIFICATE_FILE: folder }, 'names no file that can be read'],
    ['expired', { MICROSOFT_APP_CERTIFICATE_FILE: fileWith(expired.key + expired.certificate) }, 'has expired'],
    ["another key's", { MICROSOFT_APP_CERTIFICATE: key + expired.certificate }, 'do not belong together'],
    ['no PEM', { MICROSOFT_APP_CERTIFICATE: 'hemmelig' }, 'holds no private key'],
    ['one beside a password', { MICROSOFT_APP_PASSWORD: 'hemmelig', MICROSOFT_APP_CERTIFICATE: key }, 'exclude'],
    [
      "one beside a managed identity's",
      { MICROSOFT_APP_TYPE: 'UserAssignedMSI', MICROSOFT_APP_CERTIFICATE: key },
      'needs none',
    ],
  ])('is refused with a sentence that repeats no secret when it is %s', (_what, settings, words) => {
    const problems = problemsOf({ ...bare, ...settings });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(words);
    expect(problems[0]).toContain('MICROSOFT_APP_');
    expect(problems[0]).not.toMatch(/hemmelig|BEGIN|MII/);
  });
});

describe('a bot does not start', () => {
  test('without any settings, and is told all that is missing', () => {
    expect(problemsOf({})).toEqual([
      'MICROSOFT_APP_ID is missing.',
      'MICROSOFT_APP_TENANT_ID is missing.',
      'MICROSOFT_APP_PASSWORD or MICROSOFT_APP_CERTIFICATE_FILE is missing.',
      'STORAGE_CONNECTION_STRING or STORAGE_ACCOUNT_URL is missing.',
    ]);
  });

  const bad: readonly (readonly [string, string])[] = [
    ['MICROSOFT_APP_ID', 'my-bot'],
    ['MICROSOFT_APP_TYPE', 'MultiTenant'],
    ['MICROSOFT_APP_TENANT_ID', 'contoso.onmicrosoft.com'],
    ['ALLOWED_TENANTS', `${tenant},contoso`],
    ['ALLOWED_SERVICE_HOSTS', 'https://smba.example.org/'],
    ['ALLOWED_SERVICE_HOSTS', 'smba.example.org,*'],
    ['ALLOWED_SERVICE_HOSTS', '*.example.org:443'],
    ['ALLOWED_FILE_HOSTS', 'https://filer.example.org/'],
    ['ALLOWED_FILE_HOSTS', 'filer.example.org,*'],
    ['ADMINS', 'ditte@example.org'],
    ['STORAGE_CONNECTION_STRING', 'hemmeligt'],
    ['STORAGE_BLOB_URL', 'x.blob.core.windows.net'],
    ['STORAGE_BLOB_URL', 'http://x.blob.core.windows.net'],
    ['TABLE_PREFIX', '1-dagsorden'],
    ['TABLE_PREFIX', 'a'.repeat(31)],
    ['PORT', 'http'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['LOG_LEVEL', 'verbose'],
    ['DANGEROUSLY_ALLOW_ANONYMOUS', 'yes'],
  ];

  test.each(bad)('with %s=%s, and is told which setting it is', (name, value) => {
    const problems = problemsOf({ ...production, [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(name);
    expect(problems[0]).not.toContain(value);
  });

  test.each(['x.table.core.windows.net', 'ftp://x.example.org', 'http://x.table.core.windows.net'])(
    'with the storage account %s: the token of the bot goes over https only',
    (value) => {
      const { STORAGE_CONNECTION_STRING: _, ...rest } = production;
      expect(problemsOf({ ...rest, STORAGE_ACCOUNT_URL: value })).toEqual([
        'STORAGE_ACCOUNT_URL must be an https address such as https://NAME.table.core.windows.net.',
      ]);
    },
  );

  test.each([
    ['STORAGE_CONNECTION_STRING', cosmos, 'names no place for blobs'],
    ['STORAGE_ACCOUNT_URL', 'https://x.table.cosmos.azure.com', 'does not tell where its blobs are'],
    ['STORAGE_ACCOUNT_URL', 'https://tables.example.org', 'does not tell where its blobs are'],
  ])('with a %s (%s) that has no blobs, and is told which setting names them', (name, value, reason) => {
    const { STORAGE_CONNECTION_STRING: _, ...rest } = production;
    expect(problemsOf({ ...rest, [name]: value })).toEqual([`STORAGE_BLOB_URL is missing: ${name} ${reason}.`]);
  });

  test('with two storages, or with an identity and none', () => {
    expect(problemsOf({ ...production, STORAGE_ACCOUNT_URL: 'https://x.table.core.windows.net' })).toEqual([
      'STORAGE_CONNECTION_STRING and STORAGE_ACCOUNT_URL exclude each other.',
    ]);
    expect(problemsOf({ ...production, DANGEROUSLY_ALLOW_ANONYMOUS: 'true' })).toEqual([
      'DANGEROUSLY_ALLOW_ANONYMOUS and MICROSOFT_APP_ID exclude each other.',
    ]);
  });

  test.each(Object.keys(endpoints))('with the endpoints of another cloud but for %s', (missing) => {
    expect(problemsOf({ ...production, ...endpoints, [missing]: '' })).toEqual([
      `${missing}: the endpoints of another cloud are set all or none.`,
    ]);
  });

  test.each(Object.keys(endpoints).filter((name) => name.endsWith('Url')))('with a %s that is no URL', (name) => {
    expect(problemsOf({ ...production, ...endpoints, [name]: 'login' })).toEqual([`${name} must be a URL.`]);
  });

  test('with several bad settings, and is told of all of them at once', () => {
    const worst = Object.fromEntries(bad.map(([name, value]) => [name, value]));
    const told = problemsOf({ ...worst, OAuthUrl: 'tokens' }).join('\n');
    for (const [name] of bad) expect(told).toContain(name);
    expect(told).toContain('OAuthUrl must be a URL.');
    expect(told).toContain('CallerId');
  });
});

test('no value of a setting is ever repeated in a problem: it may be a secret', () => {
  const secret = 'hemmelig-værdi-42';
  for (const name of settingNames) {
    for (const environment of [{ [name]: secret }, { ...production, [name]: secret }]) {
      for (const purpose of ['bot', 'tool'] as const) {
        expect(problemsOf(environment, purpose).join('\n')).not.toContain(secret);
      }
    }
  }
});

describe('the command line', () => {
  test('needs no settings: it has no identity and uses the embedded storage', () => {
    expect(readConfig('tool', {})).toMatchObject({
      ok: true,
      config: { identity: { kind: 'anonymous' }, storage: { kind: 'embedded' }, dataDir: '.data' },
    });
  });

  test('uses the storage of the bot with the settings of the bot', () => {
    expect(configOf({}, 'tool').storage).toEqual({ kind: 'connection-string', connectionString });
  });

  test('is refused a malformed setting like the bot', () => {
    expect(problemsOf({ TABLE_PREFIX: '?' }, 'tool')).toHaveLength(1);
  });
});

describe('a developer may start the bot without an identity', () => {
  test('and it then knows no tenant', () => {
    const config = readConfig('bot', {
      DANGEROUSLY_ALLOW_ANONYMOUS: 'true',
      STORAGE_CONNECTION_STRING: connectionString,
    });
    expect(config).toMatchObject({ ok: true, config: { identity: { kind: 'anonymous' }, allowedTenants: [] } });
  });
});

describe('the settings of a language model', () => {
  const model: Environment = {
    AZURE_OPENAI_ENDPOINT: 'https://havn.openai.azure.com',
    AZURE_OPENAI_DEPLOYMENT: 'gpt-4.1',
    AZURE_OPENAI_API_KEY: 'noegle',
  };

  test('are taken together, with a version where none is named', () => {
    expect(configOf(model).languageModel).toEqual({
      endpoint: 'https://havn.openai.azure.com',
      deployment: 'gpt-4.1',
      apiKey: 'noegle',
      apiVersion: '2024-10-21',
    });
    expect(configOf({ ...model, AZURE_OPENAI_API_VERSION: '2025-03-01-preview' }).languageModel?.apiVersion).toBe(
      '2025-03-01-preview',
    );
    expect(configOf(model, 'tool').languageModel).toEqual(configOf(model).languageModel);
  });

  test('need no key with a managed identity', () => {
    const { AZURE_OPENAI_API_KEY: _, ...withoutKey } = model;
    expect(configOf(withoutKey).languageModel).toEqual({
      endpoint: 'https://havn.openai.azure.com',
      deployment: 'gpt-4.1',
      apiVersion: '2024-10-21',
    });
  });

  test('are absent where none is set', () => {
    expect(configOf().languageModel).toBeUndefined();
    expect(configOf({ AZURE_OPENAI_ENDPOINT: ' ' }).languageModel).toBeUndefined();
  });

  test.each([
    [['AZURE_OPENAI_ENDPOINT'], 'AZURE_OPENAI_DEPLOYMENT is missing'],
    [['AZURE_OPENAI_DEPLOYMENT'], 'AZURE_OPENAI_ENDPOINT is missing'],
    [['AZURE_OPENAI_API_KEY'], 'AZURE_OPENAI_ENDPOINT is missing'],
  ])('are named where some are missing: only %s', (names, problem) => {
    const some = Object.fromEntries(Object.entries(model).filter(([name]) => names.includes(name)));
    expect(problemsOf({ ...production, ...some }).join(' ')).toContain(problem);
  });

  test.each([
    ['http://havn.openai.azure.com', false],
    ['havn.openai.azure.com', false],
    ['https://', false],
    ['https://havn.openai.azure.com/openai/deployments/x', false],
    ['ftp://havn.openai.azure.com', false],
    ['http://127.0.0.1.havn.test:80', false],
    ['https://havn.openai.azure.com/', true],
    ['http://127.0.0.1:4010', true],
    ['http://localhost:4010', true],
  ])('take an endpoint over https only, or on this machine: %s', (endpoint, isFine) => {
    const problems = problemsOf({ ...production, ...model, AZURE_OPENAI_ENDPOINT: endpoint });
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual(isFine ? [] : ['AZURE_OPENAI_ENDPOINT']);
  });

  test('are refused where deployment or version is malformed, and the key is never repeated', () => {
    const bad = {
      AZURE_OPENAI_DEPLOYMENT: '../x',
      AZURE_OPENAI_API_VERSION: 'nyeste',
      AZURE_OPENAI_API_KEY: 'hemmelig-noegle',
    };
    const problems = problemsOf({ ...production, ...model, ...bad });
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
      'AZURE_OPENAI_DEPLOYMENT',
      'AZURE_OPENAI_API_VERSION',
    ]);
    expect(problems.join(' ')).not.toContain('hemmelig');
  });
});

test.each([
  ['https://dagsorden.example.org', 'https://dagsorden.example.org'],
  ['https://Dagsorden.example.org:8443/', 'https://dagsorden.example.org:8443'],
  ['http://127.0.0.1:3978', 'http://127.0.0.1:3978'],
  ['http://localhost:3978', 'http://localhost:3978'],
])('the bot may be reached at %s', (address, origin) => {
  expect(configOf({ PUBLIC_URL: address }).publicUrl).toBe(origin);
});

test.each([
  'http://dagsorden.example.org',
  'https://dagsorden.example.org/bot',
  'https://dagsorden.example.org?x=1',
  'https://dagsorden.example.org#x',
  'https://user:hemmelig@dagsorden.example.org',
  'http://localhost.example.org',
  'dagsorden.example.org',
  'ftp://dagsorden.example.org',
  'https://',
])('%s is no public address of the bot', (address) => {
  const problems = problemsOf({ ...production, PUBLIC_URL: address });
  expect(problems).toEqual([
    'PUBLIC_URL must be an https address without a path, such as https://dagsorden.example.org.',
  ]);
});

describe('.env.example', () => {
  const lines = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8').split('\n');
  const settings = lines.flatMap((line, at) => {
    const match = /^([A-Za-z_]+)=(.*)$/.exec(line);
    return match === null ? [] : [{ name: match[1] ?? '', value: match[2] ?? '', at }];
  });
  const example = Object.fromEntries(settings.map(({ name, value }) => [name, value]));

  test('holds exactly the settings there are, in their order, each once', () => {
    expect(settings.map(({ name }) => name)).toEqual([...settingNames]);
  });

  test('explains every setting in a comment above it or above its group', () => {
    for (const { name, at } of settings) {
      const above = lines.slice(0, at).findLast((line) => !/^[A-Za-z_]+=/.test(line));
      expect(`${name}: ${above}`).toMatch(/: # .{10,}/);
    }
  });

  test('holds nothing but comments, settings and empty lines', () => {
    expect(lines.filter((line) => line !== '' && !/^#|^[A-Za-z_]+=/.test(line))).toEqual([]);
  });

  test('is refused as it is, and taken once what is needed is filled in', () => {
    expect(problemsOf(example)).toHaveLength(4);
    expect(configOf({ ...example, ...production, ADMINS: admin })).toEqual({ ...configOf(), administrators: [admin] });
    expect(readConfig('bot', { ...example, ...production, ...endpoints }).ok).toBe(true);
  });

  test('shows the defaults as they are', () => {
    expect(configOf({ ...example, ...production })).toEqual(configOf());
  });
});

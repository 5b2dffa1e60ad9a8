import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { type BicepFile, readBicep } from './read-bicep.ts';

const folder = new URL('../../../infra/', import.meta.url);
const names = ['main.bicep', ...readdirSync(new URL('modules/', folder)).map((name) => `modules/${name}`)];
const files = new Map(names.map((name) => [name, readBicep(readFileSync(new URL(name, folder), 'utf8'))]));
const fileOf = (name: string): BicepFile => {
  const file = files.get(name);
  if (file === undefined) throw new Error(`${name} is not there`);
  return file;
};

/** Of Bicep itself, as far as it is used. */
const functions = new Set(
  ['concat', 'empty', 'environment', 'guid', 'items', 'resourceGroup', 'string', 'subscriptionResourceId'].concat(
    ['take', 'toLower', 'uniqueString'],
    // As decorators.
    ['description', 'minLength', 'maxLength', 'minValue', 'maxValue', 'allowed'],
  ),
);

/** What was looked up in Microsoft's reference, each with a version that is there for good (but the last, which has no such). */
const interfaces = [
  'Microsoft.App/containerApps@2025-01-01',
  'Microsoft.App/managedEnvironments@2025-01-01',
  'Microsoft.Authorization/roleAssignments@2022-04-01',
  'Microsoft.BotService/botServices/channels@2022-09-15',
  'Microsoft.BotService/botServices@2022-09-15',
  'Microsoft.CognitiveServices/accounts@2023-05-01',
  'Microsoft.ContainerRegistry/registries@2023-07-01',
  'Microsoft.Insights/actionGroups@2023-01-01',
  'Microsoft.Insights/metricAlerts@2018-03-01',
  'Microsoft.Insights/scheduledQueryRules@2023-12-01',
  'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31',
  'Microsoft.OperationalInsights/workspaces@2023-09-01',
  'Microsoft.Storage/storageAccounts/blobServices@2023-05-01',
  'Microsoft.Storage/storageAccounts@2023-05-01',
  'Microsoft.Insights/diagnosticSettings@2021-05-01-preview',
];

const first = (reference: string) => reference.split('.')[0] ?? '';

describe.each(names)('infra/%s', (name) => {
  const file = fileOf(name);
  const declared = [...file.params.keys(), ...file.vars, ...file.resources.keys(), ...file.modules.keys()];

  it('reads only what it declares, and calls only functions that there are', () => {
    const known = new Set([...declared, ...file.loopNames]);
    expect(file.references.filter((reference) => !known.has(first(reference)))).toEqual([]);
    expect(file.calls.filter((call) => !functions.has(call))).toEqual([]);
  });

  it('uses every parameter and variable', () => {
    const used = new Set(file.references.map(first));
    expect([...file.params.keys(), ...file.vars].filter((known) => !used.has(known))).toEqual([]);
  });

  it('names interfaces of Azure that were looked up', () => {
    const types = [...file.resources.values()].map(({ type }) => type);
    expect(types.filter((type) => !interfaces.includes(type))).toEqual([]);
  });

  it('gives each module what it needs and nothing else, and reads outputs that it has', () => {
    for (const [symbol, { path, params }] of file.modules) {
      expect(existsSync(new URL(path, new URL(name, folder)))).toBe(true);
      const module = fileOf(path);
      const needed = [...module.params].filter(([, { hasDefault }]) => !hasDefault).map(([param]) => param);
      expect(params, symbol).toEqual(expect.arrayContaining(needed));
      expect([...module.params.keys()], symbol).toEqual(expect.arrayContaining([...params]));
      const read = file.references.filter((reference) => reference.startsWith(`${symbol}.outputs.`));
      expect(module.outputs, symbol).toEqual(expect.arrayContaining(read.map((each) => each.split('.')[2])));
    }
  });
});

describe('what runs in Azure', () => {
  const source = (name: string) => readFileSync(new URL(`modules/${name}.bicep`, folder), 'utf8');

  test('every interface that was looked up is used', () => {
    const used = new Set(
      [...files.values()].flatMap(({ resources }) => [...resources.values()].map(({ type }) => type)),
    );
    expect(interfaces.filter((type) => !used.has(type))).toEqual([]);
  });

  test('roles are those of storage, of the registry and of the language model, by the ids that Azure gave them', () => {
    const guids = [...files.values()].flatMap(({ texts }) =>
      texts.filter((text) => /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(text)),
    );
    expect(guids.toSorted()).toEqual([
      // Storage Table Data Contributor, Cognitive Services OpenAI User, AcrPull, Storage Blob Data Contributor
      '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3',
      '5e0bd9bd-7b93-4f28-af87-19fc36ad61bd',
      '7f951dda-4ed3-4680-a7ca-43fe172d538d',
      'ba92f5b4-2d11-453d-a403-e96b0029c9fe',
    ]);
  });

  test('no key opens the storage, and nobody reads a blob without a name', () => {
    for (const line of ['allowSharedKeyAccess: false', 'allowBlobPublicAccess: false', "minimumTlsVersion: 'TLS1_2'"])
      expect(source('storage')).toContain(line);
  });

  test('no file reads a key or has a secret', () => {
    for (const [name, { calls, params }] of files) {
      expect(
        calls.filter((call) => /^list/i.test(call)),
        name,
      ).toEqual([]);
      expect(
        [...params.keys()].filter((param) => /secret|password|key/i.test(param)),
        name,
      ).toEqual([]);
    }
  });

  test('the bot proves itself by the managed identity, in its own tenant', () => {
    for (const line of ["msaAppType: 'UserAssignedMSI'", 'msaAppMSIResourceId: identityId', 'msaAppTenantId: tenantId'])
      expect(source('bot')).toContain(line);
  });

  test('two replicas or more, which the probes of the bot’s own paths look after', () => {
    const app = source('app');
    expect(app).toContain('minReplicas: 2');
    expect(
      [...app.matchAll(/type: '(\w+)'\n\s+httpGet: \{\n\s+path: '([^']+)'/g)].map(([, type, path]) => [type, path]),
    ).toEqual([
      ['Startup', '/healthz'],
      ['Liveness', '/healthz'],
      ['Readiness', '/readyz'],
    ]);
    const server = readFileSync(new URL('../src/server/create-server.ts', folder), 'utf8');
    for (const path of ['/healthz', '/readyz', '/api/messages']) expect(server).toContain(`'${path}'`);
  });

  test('a replica that is told to end has longer for it than the bot takes', () => {
    const bot = readFileSync(new URL('../src/app.ts', folder), 'utf8');
    const closeMs = Number(/closeMs = ([\d_]+)/.exec(bot)?.[1]?.replaceAll('_', ''));
    const graceSeconds = Number(/terminationGracePeriodSeconds: (\d+)/.exec(source('app'))?.[1]);
    expect(closeMs).toBeGreaterThan(0);
    expect(graceSeconds * 1000).toBeGreaterThanOrEqual(closeMs + 5000);
  });
});

describe('the reader of Bicep that these tests use', () => {
  it.each([
    ['a bracket that does not end', 'var a = {\n'],
    ['a bracket too many', 'var a = ]\n'],
    ['a text that does not end', "var a = 'b\n"],
  ])('finds %s', (_what, text) => expect(() => readBicep(text)).toThrow());

  it('tells parameters from keys and members', () => {
    const file = readBicep(`param a string\nparam b int = 1\nvar c = { a: b ? a : d.e, f: '\${g.h}' }\n`);
    expect(file.references).toEqual(['b', 'a', 'd.e', 'g.h']);
    expect([...file.params]).toEqual([
      ['a', { hasDefault: false }],
      ['b', { hasDefault: true }],
    ]);
  });
});

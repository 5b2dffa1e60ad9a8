import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../src/config.ts';
import { settingNames } from '../../../src/settings/names.ts';

const app = readFileSync(new URL('../../../infra/modules/app.bicep', import.meta.url), 'utf8');
const example = readFileSync(new URL('../../../.env.example', import.meta.url), 'utf8');

/** What Azure's own library reads, and no setting of the bot's. */
const ofAzure = ['AZURE_CLIENT_ID', 'AZURE_TOKEN_CREDENTIALS'];

/** Settings of the container by name, each with the Bicep that gives its value. */
const given = new Map(
  [...app.matchAll(/\{ name: '([A-Z_]+)', value: (.+) \}/g)].map(([, name = '', value = '']) => [name, value]),
);

/** What stands for the Bicep here. */
const values: Readonly<Record<string, string>> = {
  clientId: '1b2c3d4e-0000-4000-8000-123456789abc',
  tenantId: '1b2c3d4e-0000-4000-8000-123456789abd',
  administrators: '1b2c3d4e-0000-4000-8000-123456789abe,1b2c3d4e-0000-4000-8000-123456789abf',
  tableEndpoint: 'https://dagsordenabc.table.core.windows.net',
  'string(port)': '3978',
  "'https://${domain}'": 'https://dagsorden.example.org',
  openAiEndpoint: 'https://fjordby.openai.azure.com',
  openAiDeployment: 'gpt-4.1',
};

function environment(without: readonly string[] = []): Record<string, string> {
  return Object.fromEntries(
    [...given]
      .filter(([name]) => !without.includes(name))
      .map(([name, bicep]) => [name, values[bicep] ?? bicep.replaceAll("'", '')]),
  );
}

describe('the settings that the container gets', () => {
  it('have names that the bot or the library of Azure reads', () => {
    expect([...given.keys()].filter((name) => ![...settingNames, ...ofAzure].includes(name))).toEqual([]);
    for (const name of ofAzure) {
      expect(given.has(name)).toBe(true);
      expect(example).toContain(name);
    }
  });

  it.each([
    ['with a language model', []],
    ['without a language model', ['AZURE_OPENAI_ENDPOINT', 'AZURE_OPENAI_DEPLOYMENT']],
  ])('are enough for the bot to start, %s', (_case, without) => {
    const outcome = readConfig('bot', environment(without));
    expect(outcome).toMatchObject({
      ok: true,
      config: {
        identity: { kind: 'managed-identity', appId: values['clientId'], tenantId: values['tenantId'] },
        allowedTenants: [values['tenantId']],
        storage: { kind: 'account', blobUrl: 'https://dagsordenabc.blob.core.windows.net' },
        publicUrl: 'https://dagsorden.example.org',
        port: 3978,
      },
    });
  });

  it.each(['MICROSOFT_APP_ID', 'MICROSOFT_APP_TENANT_ID', 'STORAGE_ACCOUNT_URL', 'MICROSOFT_APP_TYPE'])(
    'would not be enough without %s',
    (name) => {
      expect(readConfig('bot', environment([name])).ok).toBe(false);
    },
  );
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPackageArguments } from '../../../manifest/package-arguments.ts';
import { readBicep } from './read-bicep.ts';

const read = (name: string) => readFileSync(new URL(`../../../${name}`, import.meta.url), 'utf8');
const yaml = read('m365agents.yml');
const parameters: { parameters: Record<string, { value: string }> } = JSON.parse(read('infra/main.parameters.json'));
const main = readBicep(read('infra/main.bicep'));
const variables = (text: string) => [...text.matchAll(/\$\{\{(\w+)\}\}/g)].map(([, name = '']) => name);
const kept = [...read('infra/env/.env.prod').matchAll(/^(\w+)=/gm)].map(([, name = '']) => name);

describe('m365agents.yml', () => {
  it('has the schema’s actions in their order', () => {
    expect([...yaml.matchAll(/^ {2}- uses: (\S+)$/gm)].map(([, action]) => action)).toEqual([
      'arm/deploy',
      'cli/runNpmCommand',
      'cli/runNpmCommand',
      'teamsApp/validateAppPackage',
      'teamsApp/publishAppPackage',
    ]);
    const [, schema = ''] =
      /schemas?=\S+\/(v[\d.]+)\/yaml\.schema\.json/.exec(yaml) ?? /\/(v[\d.]+)\/yaml\.schema/.exec(yaml) ?? [];
    expect(/^version: (\S+)$/m.exec(yaml)?.[1]).toBe(schema);
  });

  it('reads what its file of settings has or what main.bicep puts out', () => {
    const asked = [...variables(yaml), ...variables(JSON.stringify(parameters))];
    expect(asked.filter((name) => !kept.includes(name) && !main.outputs.includes(name))).toEqual([]);
  });

  it('gives main.bicep every parameter that it needs, and none that it does not know', () => {
    const given = Object.keys(parameters.parameters);
    const needed = [...main.params].filter(([, { hasDefault }]) => !hasDefault).map(([name]) => name);
    expect(given).toEqual(expect.arrayContaining(needed));
    expect([...main.params.keys()]).toEqual(expect.arrayContaining(given));
  });

  it('makes the package by options that `npm run package` has, into the file that is published', () => {
    const line = /args: run package -- (.+)/.exec(yaml)?.[1] ?? '';
    const values: Readonly<Record<string, string>> = {
      BOT_ID: '1b2c3d4e-0000-4000-8000-123456789abc',
      BOT_DOMAIN: 'dagsorden.example.org',
      ORGANISATION: 'Fjordby',
      WEBSITE: 'https://fjordby.example.org',
      PRIVACY: 'https://fjordby.example.org/privatliv',
    };
    const words = line.replaceAll('"', '').replaceAll(/\$\{\{(\w+)\}\}/g, (_whole, name: string) => values[name] ?? '');
    expect(readPackageArguments(words.split(' '))).toMatchObject({
      appId: values['BOT_ID'],
      domain: values['BOT_DOMAIN'],
      out: 'dist/dagsorden.zip',
      unsaid: [],
    });
    expect(yaml.split('appPackagePath: ./dist/dagsorden.zip')).toHaveLength(3);
  });
});

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildAppPackage, isAppId, isDomain } from './app-package.ts';

const usage = 'npm run package -- --app-id GUID --domain dagsorden.example.org [--out FILE]';

interface Wanted {
  readonly appId: string;
  readonly domain: string;
  readonly out: string;
  readonly isTrial: boolean;
}

/** `npm run package`: writes the Teams app package. Exit code 2 for wrong use, 1 when the manifest is not valid. */
process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  const wanted = readArguments(args);
  if (typeof wanted === 'string') {
    console.error(`${wanted}\nUse: ${usage}`);
    return 2;
  }
  const built = await buildAppPackage({ ...wanted, version: projectVersion() });
  if (!built.ok) {
    console.error(['The package was not written:', ...built.problems].join('\n  '));
    return 1;
  }
  mkdirSync(dirname(wanted.out), { recursive: true });
  writeFileSync(wanted.out, built.zip);
  console.log(`${wanted.out} (${built.zip.length} bytes) for ${wanted.domain}, app ${wanted.appId}`);
  if (wanted.isTrial) {
    console.log(
      `This is a trial package with an app id of zeros: it shows that the manifest is valid, but Teams cannot reach a bot with it.\nFor a real one: ${usage}`,
    );
  }
  return 0;
}

/** What is asked for, or a sentence that says what is wrong with it. */
function readArguments(args: string[]): Wanted | string {
  const values = parsed(args);
  if (typeof values === 'string') return values;
  const { 'app-id': appId, domain } = values;
  const out = values.out ?? fileURLToPath(new URL('../dist/dagsorden.zip', import.meta.url));
  if (appId === undefined && domain === undefined) {
    return { appId: '00000000-0000-0000-0000-000000000000', domain: 'example.org', out, isTrial: true };
  }
  if (appId === undefined) return '--app-id is missing: the application (client) id of the bot in Entra.';
  if (domain === undefined) return '--domain is missing: the host name under which the bot is reached.';
  if (!isAppId(appId)) return `--app-id "${appId}" is no GUID such as 1b2c3d4e-0000-4000-8000-123456789abc.`;
  if (!isDomain(domain)) return `--domain "${domain}" is no host name such as dagsorden.example.org.`;
  return { appId, domain, out, isTrial: false };
}

function parsed(args: string[]): { 'app-id'?: string; domain?: string; out?: string } | string {
  try {
    const text = { type: 'string' } as const;
    return { ...parseArgs({ args, options: { 'app-id': text, domain: text, out: text } }).values };
  } catch (error) {
    if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_')) {
      return error.message;
    }
    throw error;
  }
}

function projectVersion(): string {
  const file = new URL('../package.json', import.meta.url);
  const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const version = typeof parsed === 'object' && parsed !== null && 'version' in parsed ? parsed.version : undefined;
  if (typeof version !== 'string') throw new Error('package.json has no version');
  return version;
}

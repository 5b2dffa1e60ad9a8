import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isAppId, isDomain, isOrganisation, isPage, type Publisher } from './app-package.ts';

export const usage = `npm run package -- --app-id GUID --domain dagsorden.example.org [--out FILE]
  [--organisation "Fjordby Kommune"] [--website URL] [--privacy URL] [--terms URL]`;

/** What `npm run package` is asked for. */
export interface Wanted {
  readonly appId: string;
  readonly domain: string;
  readonly publisher: Publisher;
  readonly out: string;
  /** Without an app id: it shows that the manifest is valid, and reaches no bot. */
  readonly isTrial: boolean;
  /** The options without which a link in Teams leads to the bot's own address, where no page is. */
  readonly unsaid: readonly string[];
}

const options = ['app-id', 'domain', 'out', 'organisation', 'website', 'privacy', 'terms'] as const;
type Options = { readonly [Name in (typeof options)[number]]?: string };

/** What is asked for, or a sentence that says what is wrong with it. */
export function readPackageArguments(args: string[]): Wanted | string {
  const values = parsed(args);
  if (typeof values === 'string') return values;
  const out = values.out ?? fileURLToPath(new URL('../dist/dagsorden.zip', import.meta.url));
  const isTrial = values['app-id'] === undefined && values.domain === undefined;
  const appId = isTrial ? '00000000-0000-0000-0000-000000000000' : values['app-id'];
  const domain = isTrial ? 'example.org' : values.domain;
  if (appId === undefined) return '--app-id is missing: the application (client) id of the bot in Entra.';
  if (domain === undefined) return '--domain is missing: the host name under which the bot is reached.';
  if (!isAppId(appId)) return `--app-id "${appId}" is no GUID such as 1b2c3d4e-0000-4000-8000-123456789abc.`;
  if (!isDomain(domain)) return `--domain "${domain}" is no host name such as dagsorden.example.org.`;
  const { organisation = 'Dagsorden' } = values;
  if (!isOrganisation(organisation)) return '--organisation must be a name of at most 32 characters.';
  for (const name of ['website', 'privacy', 'terms'] as const) {
    const page = values[name];
    if (page !== undefined && !isPage(page)) return `--${name} "${page}" is no address such as https://example.org/om.`;
  }
  const website = values.website ?? `https://${domain.toLowerCase()}/`;
  const publisher = {
    organisation,
    website,
    privacy: values.privacy ?? website,
    terms: values.terms ?? website,
  };
  const unsaid = (['organisation', 'website', 'privacy'] as const).filter((name) => values[name] === undefined);
  return { appId, domain, publisher, out, isTrial, unsaid: unsaid.map((name) => `--${name}`) };
}

function parsed(args: string[]): Options | string {
  try {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({ args, options: Object.fromEntries(options.map((name) => [name, text])) });
    return Object.fromEntries(Object.entries(values).filter(([, value]) => typeof value === 'string'));
  } catch (error) {
    if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_')) {
      return error.message;
    }
    throw error;
  }
}

import { existsSync } from 'node:fs';
import { z } from 'zod/v4';
import { readEndpoints } from './settings/endpoints.ts';
import { guid } from './settings/forms.ts';
import { type Identity, readIdentity } from './settings/identity.ts';
import { type LanguageModelSettings, readLanguageModel } from './settings/language-model.ts';
import type { EndpointName, SettingName } from './settings/names.ts';
import { readPublicUrl } from './settings/public-url.ts';
import { readStorage, type StorageSettings } from './settings/storage.ts';
import { readTelemetry, type TelemetrySettings } from './settings/telemetry.ts';

/** Reads .env, where there is one, into the environment; what is set there already stays. */
export function loadDotEnv(): void {
  if (existsSync('.env')) process.loadEnvFile('.env');
}

/** All settings, checked once at start. The only reader of the environment. */
export interface Config {
  readonly identity: Identity;
  /** Addresses of another cloud or of a test's token issuer, under botbuilder's own names. */
  readonly endpoints?: Readonly<Record<EndpointName, string>>;
  /** Entra tenant ids; the bot's own tenant where none is set. */
  readonly allowedTenants: readonly string[];
  /** Hosts of services beyond the public Teams cloud. */
  readonly allowedServiceHosts: readonly string[];
  /** Hosts of files beyond the tenant's OneDrive in the public cloud. */
  readonly allowedFileHosts: readonly string[];
  /** Entra object ids. */
  readonly administrators: readonly string[];
  /** `embedded` where nothing is set: for the command line and the demo, never for `npm start`. */
  readonly storage: StorageSettings;
  /** Absent where none is set: answers are then in the documents' own words. Without a key the managed identity is used. */
  readonly languageModel?: LanguageModelSettings;
  /** The https origin under which others reach the bot, without a slash at its end; absent where none is set. */
  readonly publicUrl?: string;
  /** Where traces and figures go, by OTLP over HTTP; absent where nothing is set. */
  readonly telemetry?: TelemetrySettings;
  /** How many things one person may do in a minute, in the long run; absent for the usual. */
  readonly turnsPerMinute?: number;
  readonly tablePrefix: string;
  readonly dataDir: string;
  readonly port: number;
  readonly logLevel: 'info' | 'warn' | 'error' | 'silent';
}

export type Environment = Readonly<Partial<Record<string, string>>>;

/** What is set, for those who look at more than the settings' values: which ones there are. */
export function currentEnvironment(): Environment {
  return process.env;
}

export type ConfigOutcome =
  | { readonly ok: true; readonly config: Config }
  /** One sentence per bad setting; a value is never repeated, it may be a secret. */
  | { readonly ok: false; readonly problems: readonly string[] };

/** As the rules for serviceUrl and for files read them: host, host:port or *.host. */
const allowedHost = /^(?:\*\.[a-z0-9.-]+|(?:[a-z0-9.-]+|\[[0-9a-f:]+\])(?::\d{1,5})?)$/i;
const list = (text: string | undefined): string[] => (text ?? '').split(/[\s,;]+/).filter((entry) => entry !== '');

/**
 * Reads and checks all settings.
 *
 * @param purpose `bot` needs an identity and storage of its own; `tool` (the command line) needs neither
 */
export function readConfig(purpose: 'bot' | 'tool', environment: Environment = process.env): ConfigOutcome {
  const problems: string[] = [];
  const read = (name: SettingName): string | undefined => environment[name]?.trim() || undefined;
  const checked = <T>(name: SettingName, schema: z.ZodType<T>, rule: string, fallback: T): T => {
    const text = read(name);
    if (text === undefined) return fallback;
    const result = schema.safeParse(text);
    if (!result.success) problems.push(`${name} must be ${rule}.`);
    return result.success ? result.data : fallback;
  };
  const guids = (name: SettingName): string[] => {
    const entries = list(read(name));
    if (entries.some((entry) => !guid.safeParse(entry).success))
      problems.push(`${name} must be a list of GUIDs, separated by commas.`);
    return entries;
  };

  const hosts = (name: SettingName): string[] => {
    const entries = list(read(name));
    if (!entries.every((entry) => allowedHost.test(entry)))
      problems.push(`${name} must be a list of hosts (host, host:port or *.host), separated by commas.`);
    return entries;
  };

  const allowedServiceHosts = hosts('ALLOWED_SERVICE_HOSTS');
  const allowedFileHosts = hosts('ALLOWED_FILE_HOSTS');
  const identity = readIdentity(read, problems, purpose);
  const endpoints = readEndpoints(read, problems);
  const languageModel = readLanguageModel(read, problems);
  const telemetry = readTelemetry(read, problems);
  const publicUrl = readPublicUrl(read, problems);
  const turnsPerMinute = checked(
    'TURNS_PER_MINUTE',
    z.coerce.number().int().min(10).max(100_000).optional(),
    'a whole number from 10 to 100000',
    undefined,
  );
  const allowedTenants = guids('ALLOWED_TENANTS');
  const config: Config = {
    identity,
    ...(endpoints === undefined ? {} : { endpoints }),
    allowedTenants: allowedTenants.length > 0 || identity.kind === 'anonymous' ? allowedTenants : [identity.tenantId],
    allowedServiceHosts,
    allowedFileHosts,
    administrators: guids('ADMINS'),
    storage: readStorage(read, problems, purpose),
    ...(languageModel === undefined ? {} : { languageModel }),
    ...(telemetry === undefined ? {} : { telemetry }),
    ...(publicUrl === undefined ? {} : { publicUrl }),
    ...(turnsPerMinute === undefined ? {} : { turnsPerMinute }),
    tablePrefix: checked(
      'TABLE_PREFIX',
      z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,29}$/),
      'a letter followed by at most 29 letters and digits',
      'dagsorden',
    ),
    dataDir: read('DATA_DIR') ?? '.data',
    port: checked('PORT', z.coerce.number().int().min(0).max(65_535), 'a port number from 0 to 65535', 3978),
    logLevel: checked('LOG_LEVEL', z.enum(['info', 'warn', 'error', 'silent']), 'info, warn, error or silent', 'info'),
  };
  return problems.length === 0 ? { ok: true, config } : { ok: false, problems };
}

import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod/v4';
import { certificateProblems, readAppCertificate } from './teams/app-certificate.ts';

/** Reads .env, where there is one, into the environment; what is set there already stays. */
export function loadDotEnv(): void {
  if (existsSync('.env')) process.loadEnvFile('.env');
}

/** All settings, checked once at start. The only reader of the environment. */
export interface Config {
  readonly identity:
    | { readonly kind: 'anonymous' }
    | { readonly kind: 'single-tenant'; readonly appId: string; readonly password: string; readonly tenantId: string }
    | {
        readonly kind: 'certificate';
        readonly appId: string;
        readonly tenantId: string;
        readonly proof: { readonly kind: 'certificate'; readonly pem: string } | CertificateFile;
      }
    | { readonly kind: 'managed-identity'; readonly appId: string; readonly tenantId: string };
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
  readonly storage:
    | { readonly kind: 'connection-string'; readonly connectionString: string; readonly blobUrl?: string }
    | { readonly kind: 'account'; readonly accountUrl: string; readonly blobUrl: string }
    | { readonly kind: 'embedded' };
  /** Absent where none is set: answers are then in the documents' own words. Without a key the managed identity is used. */
  readonly languageModel?: {
    readonly endpoint: string;
    readonly apiKey?: string;
    readonly deployment: string;
    readonly apiVersion: string;
  };
  /** The https origin under which others reach the bot, without a slash at its end; absent where none is set. */
  readonly publicUrl?: string;
  /** Where traces and figures go, by OTLP over HTTP; absent where nothing is set. */
  readonly telemetry?: {
    readonly endpoint: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly serviceName: string;
  };
  /** How many things one person may do in a minute, in the long run; absent for the usual. */
  readonly turnsPerMinute?: number;
  readonly tablePrefix: string;
  readonly dataDir: string;
  readonly port: number;
  readonly logLevel: 'info' | 'warn' | 'error' | 'silent';
}

interface CertificateFile {
  readonly kind: 'certificate-file';
  readonly path: string;
}

const endpointNames = [
  'ToChannelFromBotLoginUrl',
  'ToChannelFromBotOAuthScope',
  'ToBotFromChannelTokenIssuer',
  'OAuthUrl',
  'ToBotFromChannelOpenIdMetadataUrl',
  'ToBotFromEmulatorOpenIdMetadataUrl',
  'CallerId',
] as const;
type EndpointName = (typeof endpointNames)[number];

/** Every setting there is, in the order of .env.example. */
export const settingNames = [
  'MICROSOFT_APP_ID',
  'MICROSOFT_APP_TYPE',
  'MICROSOFT_APP_PASSWORD',
  'MICROSOFT_APP_CERTIFICATE_FILE',
  'MICROSOFT_APP_CERTIFICATE',
  'MICROSOFT_APP_TENANT_ID',
  'ALLOWED_TENANTS',
  'ALLOWED_SERVICE_HOSTS',
  'ALLOWED_FILE_HOSTS',
  'ADMINS',
  'STORAGE_CONNECTION_STRING',
  'STORAGE_ACCOUNT_URL',
  'STORAGE_BLOB_URL',
  'TABLE_PREFIX',
  'DATA_DIR',
  'AZURE_OPENAI_ENDPOINT',
  'AZURE_OPENAI_DEPLOYMENT',
  'AZURE_OPENAI_API_KEY',
  'AZURE_OPENAI_API_VERSION',
  'OTEL_EXPORTER_OTLP_ENDPOINT',
  'OTEL_EXPORTER_OTLP_HEADERS',
  'OTEL_SERVICE_NAME',
  'TURNS_PER_MINUTE',
  'PORT',
  'PUBLIC_URL',
  'LOG_LEVEL',
  'DANGEROUSLY_ALLOW_ANONYMOUS',
  ...endpointNames,
] as const;
export type SettingName = (typeof settingNames)[number];
export type Environment = Readonly<Partial<Record<string, string>>>;

export type ConfigOutcome =
  | { readonly ok: true; readonly config: Config }
  /** One sentence per bad setting; a value is never repeated, it may be a secret. */
  | { readonly ok: false; readonly problems: readonly string[] };

const guid = z.guid();
const url = z.url({ protocol: /^https?$/ });
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

type Read = (name: SettingName) => string | undefined;

function readIdentity(read: Read, problems: string[], purpose: 'bot' | 'tool'): Config['identity'] {
  const anonymous = read('DANGEROUSLY_ALLOW_ANONYMOUS');
  if (anonymous !== undefined && !['true', 'false'].includes(anonymous))
    problems.push('DANGEROUSLY_ALLOW_ANONYMOUS must be true or false.');
  if (anonymous === 'true') {
    if (read('MICROSOFT_APP_ID') !== undefined)
      problems.push('DANGEROUSLY_ALLOW_ANONYMOUS and MICROSOFT_APP_ID exclude each other.');
    return { kind: 'anonymous' };
  }
  if (purpose === 'tool') return { kind: 'anonymous' };
  const need = (name: SettingName): string => {
    const text = read(name);
    if (text === undefined) problems.push(`${name} is missing.`);
    return text ?? '';
  };
  const needGuid = (name: SettingName): string => {
    const text = need(name);
    if (text !== '' && !guid.safeParse(text).success) problems.push(`${name} must be a GUID.`);
    return text;
  };
  const appId = needGuid('MICROSOFT_APP_ID');
  const tenantId = needGuid('MICROSOFT_APP_TENANT_ID');
  const type = read('MICROSOFT_APP_TYPE') ?? 'SingleTenant';
  const proofs = proofNames.filter((name) => read(name) !== undefined);
  if (type === 'UserAssignedMSI') {
    if (proofs.length > 0) problems.push(`${proofs.join(', ')}: a managed identity (UserAssignedMSI) needs none.`);
    return { kind: 'managed-identity', appId, tenantId };
  }
  if (type !== 'SingleTenant') problems.push('MICROSOFT_APP_TYPE must be SingleTenant or UserAssignedMSI.');
  if (proofs.length > 1) problems.push(`${proofs.join(', ')} exclude each other.`);
  const [proof] = proofs;
  if (proof === undefined) problems.push('MICROSOFT_APP_PASSWORD or MICROSOFT_APP_CERTIFICATE_FILE is missing.');
  if (proof === undefined || proof === 'MICROSOFT_APP_PASSWORD') {
    return { kind: 'single-tenant', appId, password: read('MICROSOFT_APP_PASSWORD') ?? '', tenantId };
  }
  return { kind: 'certificate', appId, tenantId, proof: readCertificate(proof, read(proof) ?? '', problems) };
}

const proofNames = ['MICROSOFT_APP_PASSWORD', 'MICROSOFT_APP_CERTIFICATE_FILE', 'MICROSOFT_APP_CERTIFICATE'] as const;

type CertificateProof = Extract<Config['identity'], { kind: 'certificate' }>['proof'];

function readCertificate(
  name: 'MICROSOFT_APP_CERTIFICATE_FILE' | 'MICROSOFT_APP_CERTIFICATE',
  text: string,
  problems: string[],
): CertificateProof {
  // Where a setting can have one line only, its line ends are written as \n.
  const proof: CertificateProof =
    name === 'MICROSOFT_APP_CERTIFICATE'
      ? { kind: 'certificate', pem: text.replaceAll('\\n', '\n') }
      : { kind: 'certificate-file', path: text };
  const pem = proof.kind === 'certificate' ? proof.pem : fileText(proof.path);
  if (pem === undefined) problems.push(`${name} names no file that can be read.`);
  const outcome = pem === undefined ? undefined : readAppCertificate(pem, new Date());
  if (outcome?.ok === false) problems.push(`${name} ${certificateProblems[outcome.problem]}.`);
  return proof;
}

function fileText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}

/** The SDK sends its token over https only, so anything else would fail at the first request. */
const httpsUrl = z.url({ protocol: /^https$/ });

function readStorage(read: Read, problems: string[], purpose: 'bot' | 'tool'): Config['storage'] {
  const connectionString = read('STORAGE_CONNECTION_STRING');
  const accountUrl = read('STORAGE_ACCOUNT_URL');
  const blobUrl = read('STORAGE_BLOB_URL');
  if (connectionString !== undefined && accountUrl !== undefined) {
    problems.push('STORAGE_CONNECTION_STRING and STORAGE_ACCOUNT_URL exclude each other.');
  }
  if (blobUrl !== undefined && !httpsUrl.safeParse(blobUrl).success)
    problems.push('STORAGE_BLOB_URL must be an https address such as https://NAME.blob.core.windows.net.');
  if (connectionString !== undefined) {
    if (!/(?:AccountKey|SharedAccessSignature)=./.test(connectionString)) {
      problems.push('STORAGE_CONNECTION_STRING must be a connection string of an Azure Storage account.');
    } else if (blobUrl === undefined && !/(?:BlobEndpoint|EndpointSuffix)=./.test(connectionString)) {
      problems.push('STORAGE_BLOB_URL is missing: STORAGE_CONNECTION_STRING names no place for blobs.');
    }
    return { kind: 'connection-string', connectionString, ...(blobUrl === undefined ? {} : { blobUrl }) };
  }
  if (accountUrl === undefined) {
    if (purpose === 'bot') problems.push('STORAGE_CONNECTION_STRING or STORAGE_ACCOUNT_URL is missing.');
    if (blobUrl !== undefined)
      problems.push('STORAGE_BLOB_URL names blobs only: the tables need a setting of their own.');
    return { kind: 'embedded' };
  }
  if (!httpsUrl.safeParse(accountUrl).success) {
    problems.push('STORAGE_ACCOUNT_URL must be an https address such as https://NAME.table.core.windows.net.');
  } else if (blobUrl === undefined && blobUrlOf(accountUrl) === undefined) {
    problems.push('STORAGE_BLOB_URL is missing: STORAGE_ACCOUNT_URL does not tell where its blobs are.');
  }
  return { kind: 'account', accountUrl, blobUrl: blobUrl ?? blobUrlOf(accountUrl) ?? '' };
}

/** The blob endpoint beside a storage account's table endpoint; none for other addresses, such as Cosmos DB's. */
function blobUrlOf(accountUrl: string): string | undefined {
  const beside = accountUrl.replace(/^(https:\/\/[a-z0-9-]+(?:\.z\d+)?)\.table\.(core|storage)\./, '$1.blob.$2.');
  return beside === accountUrl ? undefined : beside;
}

/** https and no path; http for what stands on this machine. */
const secureOrigin = /^(?:https:\/\/[^\s/]+|http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?)\/?$/i;
/** The first version for good that keeps a model to a JSON schema. */
const defaultApiVersion = '2024-10-21';

/** Secret addresses lead there, so nobody on the way may read them. */
function readPublicUrl(read: Read, problems: string[]): string | undefined {
  const text = read('PUBLIC_URL');
  if (text === undefined) return undefined;
  const address = secureOrigin.test(text) ? URL.parse(text) : null;
  // Neither a user nor a query.
  if (address !== null && address.href === `${address.origin}/`) return address.origin;
  problems.push('PUBLIC_URL must be an https address without a path, such as https://dagsorden.example.org.');
  return undefined;
}

/** Of a collector, with a path where it has one; http for what stands on this machine. */
const collector = /^(?:https:\/\/[^\s/@?#]+|http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?)(?:\/[^\s?#]*)?$/i;

function readTelemetry(read: Read, problems: string[]): Config['telemetry'] {
  const endpoint = read('OTEL_EXPORTER_OTLP_ENDPOINT');
  const serviceName = read('OTEL_SERVICE_NAME') ?? 'dagsorden';
  const headers = readHeaders(read('OTEL_EXPORTER_OTLP_HEADERS') ?? '');
  if (headers === undefined)
    problems.push('OTEL_EXPORTER_OTLP_HEADERS must be a list such as name=value,name2=value2, as in URLs.');
  if (!/^[A-Za-z0-9._-]{1,64}$/.test(serviceName))
    problems.push('OTEL_SERVICE_NAME must be a name of letters, digits, dots, - and _.');
  if (endpoint === undefined) return undefined;
  if (!collector.test(endpoint) || !url.safeParse(endpoint).success)
    problems.push('OTEL_EXPORTER_OTLP_ENDPOINT must be an https address such as https://otlp.example.org.');
  return { endpoint, headers: headers ?? {}, serviceName };
}

/** W3C baggage without properties: percent-encoded values. Undefined for what is none. */
function readHeaders(text: string): Record<string, string> | undefined {
  const headers: Record<string, string> = {};
  for (const entry of text.split(',').filter((part) => part.trim() !== '')) {
    const [, name, value] = /^\s*([A-Za-z0-9-]+)\s*=\s*([\x21-\x2b\x2d-\x7e]+)\s*$/.exec(entry) ?? [];
    // Of printable ASCII and what is percent-encoded of it.
    if (name === undefined || value === undefined || /%(?![2-7][0-9A-Fa-f])/.test(value)) return undefined;
    headers[name] = decodeURIComponent(value);
  }
  return headers;
}

function readLanguageModel(read: Read, problems: string[]): Config['languageModel'] {
  const endpoint = read('AZURE_OPENAI_ENDPOINT');
  const apiKey = read('AZURE_OPENAI_API_KEY');
  const deployment = read('AZURE_OPENAI_DEPLOYMENT');
  const apiVersion = read('AZURE_OPENAI_API_VERSION');
  if ([endpoint, apiKey, deployment, apiVersion].every((text) => text === undefined)) return undefined;
  if (endpoint === undefined)
    problems.push('AZURE_OPENAI_ENDPOINT is missing: the AZURE_OPENAI_ settings belong together.');
  if (deployment === undefined)
    problems.push('AZURE_OPENAI_DEPLOYMENT is missing: the AZURE_OPENAI_ settings belong together.');
  if (endpoint !== undefined && !(secureOrigin.test(endpoint) && url.safeParse(endpoint).success))
    problems.push(
      'AZURE_OPENAI_ENDPOINT must be an https address without a path, such as https://NAME.openai.azure.com.',
    );
  if (deployment !== undefined && !/^[A-Za-z0-9._-]{1,64}$/.test(deployment))
    problems.push('AZURE_OPENAI_DEPLOYMENT must be the name of a deployment: letters, digits, dots, - and _.');
  if (apiVersion !== undefined && !/^\d{4}-\d{2}-\d{2}(?:-preview)?$/.test(apiVersion))
    problems.push('AZURE_OPENAI_API_VERSION must be a version such as 2024-10-21 or 2025-03-01-preview.');
  return {
    endpoint: endpoint ?? '',
    ...(apiKey === undefined ? {} : { apiKey }),
    deployment: deployment ?? '',
    apiVersion: apiVersion ?? defaultApiVersion,
  };
}

function readEndpoints(read: Read, problems: string[]): Record<EndpointName, string> | undefined {
  const entries = endpointNames.map((name) => [name, read(name)] as const);
  const missing = entries.filter(([, text]) => text === undefined).map(([name]) => name);
  if (missing.length === endpointNames.length) return undefined;
  if (missing.length > 0) problems.push(`${missing.join(', ')}: the endpoints of another cloud are set all or none.`);
  for (const [name, text] of entries) {
    if (/Url$/.test(name) && text !== undefined && !url.safeParse(text).success)
      problems.push(`${name} must be a URL.`);
  }
  const of = (name: EndpointName): string => read(name) ?? '';
  return {
    ToChannelFromBotLoginUrl: of('ToChannelFromBotLoginUrl'),
    ToChannelFromBotOAuthScope: of('ToChannelFromBotOAuthScope'),
    ToBotFromChannelTokenIssuer: of('ToBotFromChannelTokenIssuer'),
    OAuthUrl: of('OAuthUrl'),
    ToBotFromChannelOpenIdMetadataUrl: of('ToBotFromChannelOpenIdMetadataUrl'),
    ToBotFromEmulatorOpenIdMetadataUrl: of('ToBotFromEmulatorOpenIdMetadataUrl'),
    CallerId: of('CallerId'),
  };
}

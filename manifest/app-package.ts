import { readFileSync } from 'node:fs';
import { AppManifestUtils, TeamsManifestConverter } from '@microsoft/app-manifest';
import { strToU8, zipSync } from 'fflate';

/** What the manifest leaves open. */
export interface AppIdentity {
  /** Of the bot's registration in Entra; also the app's own id. */
  readonly appId: string;
  /** Where the bot runs, without "https://": "dagsorden.example.org". */
  readonly domain: string;
  readonly version: string;
  readonly publisher: Publisher;
}

/** Who stands behind the app, as Teams shows it before somebody adds it. */
export interface Publisher {
  /** At most 32 characters, as the schema has it. */
  readonly organisation: string;
  /** Pages (https) for those who look for help, for what is kept about them, and for the terms. */
  readonly website: string;
  readonly privacy: string;
  readonly terms: string;
}

/** A Teams app package, or why there is none: one sentence for each thing that the schema does not allow. */
export type AppPackage =
  | { readonly ok: true; readonly zip: Uint8Array }
  | { readonly ok: false; readonly problems: readonly string[] };

const longestOrganisation = 32;
const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const hostName = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i;

export function isAppId(text: string): boolean {
  return guid.test(text);
}

/** True for a bare host name: no scheme, port or path. */
export function isDomain(text: string): boolean {
  return hostName.test(text);
}

/** True for a name that the schema has room for. */
export function isOrganisation(text: string): boolean {
  return text.trim() !== '' && text.length <= longestOrganisation;
}

/** True for an https address that a browser can open. */
export function isPage(text: string): boolean {
  const address = /^https:\/\/\S+$/i.test(text) ? URL.parse(text) : null;
  return address !== null && address.username === '' && address.password === '';
}

/**
 * The zipped app package. The manifest, in Danish and as its translation makes it, is checked against Microsoft's
 * schema, which lies in node_modules: nothing is fetched.
 */
export async function buildAppPackage(identity: AppIdentity): Promise<AppPackage> {
  const manifest = filledManifest(identity);
  const translation = readText('en.json');
  const problems = await manifestProblems(manifest, translation);
  if (problems.length > 0) return { ok: false, problems };
  const files = {
    'manifest.json': strToU8(manifest),
    'en.json': strToU8(translation),
    'color.png': readFileSync(new URL('color.png', import.meta.url)),
    'outline.png': readFileSync(new URL('outline.png', import.meta.url)),
  };
  return { ok: true, zip: zipSync(files, { level: 9, mtime: zipEpoch }) };
}

/** What the schema does not allow in a manifest or in its translation; empty when Teams will take both. */
export async function manifestProblems(manifest: string, translation: string): Promise<string[]> {
  const { json, unknown } = translated(manifest, translation);
  return [
    ...(await schemaProblems(manifest)).map((problem) => `manifest.json: ${problem}`),
    ...unknown.map((key) => `en.json: "${key}" names no text of manifest.json`),
    ...(await schemaProblems(json)).map((problem) => `manifest.json with en.json: ${problem}`),
  ];
}

async function schemaProblems(manifest: string): Promise<string[]> {
  return AppManifestUtils.validateAgainstSchema(TeamsManifestConverter.jsonToManifest(manifest));
}

/**
 * The manifest with the texts of its translation put in, by the paths that are the translation's keys. (Microsoft's own
 * schema for translations cannot be used: its patterns are no regular expressions that Ajv accepts.)
 */
function translated(manifest: string, translation: string): { readonly json: string; readonly unknown: string[] } {
  const parsed: unknown = JSON.parse(translation);
  const texts = new Map<string, unknown>(Object.entries(parsed ?? {}));
  texts.delete('$schema');
  const result = withTexts(JSON.parse(manifest), '', texts);
  return { json: JSON.stringify(result), unknown: [...texts.keys()] };
}

/** Takes from `texts` what it uses. */
function withTexts(node: unknown, path: string, texts: Map<string, unknown>): unknown {
  if (Array.isArray(node)) return node.map((child, index) => withTexts(child, `${path}[${index}]`, texts));
  if (typeof node === 'object' && node !== null) {
    const entries = Object.entries(node).map(([key, child]) => [
      key,
      withTexts(child, path === '' ? key : `${path}.${key}`, texts),
    ]);
    return Object.fromEntries(entries);
  }
  if (typeof node !== 'string' || !texts.has(path)) return node;
  const text = texts.get(path);
  texts.delete(path);
  return text;
}

/** The same input gives the same bytes, so a package can be compared with an older one. */
const zipEpoch = new Date(1980, 0, 1);

/** manifest.json with its `{{…}}` filled in. */
export function filledManifest({ appId, domain, version, publisher }: AppIdentity): string {
  const values: Readonly<Record<string, string>> = {
    APP_ID: appId.toLowerCase(),
    DOMAIN: domain.toLowerCase(),
    VERSION: version,
    ORGANISATION: publisher.organisation,
    WEBSITE: publisher.website,
    PRIVACY: publisher.privacy,
    TERMS: publisher.terms,
  };
  return readText('manifest.json').replaceAll(/\{\{([A-Z_]+)\}\}/g, (placeholder, name: string) => {
    const value = values[name];
    // As a part of a JSON string: a name may have quotation marks.
    return value === undefined ? placeholder : JSON.stringify(value).slice(1, -1);
  });
}

function readText(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}

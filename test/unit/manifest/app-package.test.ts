import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decode } from 'fast-png';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { buildAppPackage, filledManifest, isDomain, manifestProblems } from '../../../manifest/app-package.ts';
import { readPackageArguments } from '../../../manifest/package-arguments.ts';

const folder = new URL('../../../manifest/', import.meta.url);
const publisher = {
  organisation: 'Fjordby "Havn" $& Kommune',
  website: 'https://fjordby.example.org/dagsorden',
  privacy: 'https://fjordby.example.org/privatliv',
  terms: 'https://fjordby.example.org/vilkaar',
};
const identity = {
  appId: '1B2C3D4E-0000-4000-8000-123456789ABC',
  domain: 'dagsorden.example.org',
  version: '0.1.0',
  publisher,
};
const translation = readFileSync(new URL('en.json', folder), 'utf8');

describe('the Teams app package', () => {
  afterEach(() => vi.unstubAllGlobals());

  it("satisfies Microsoft's schema in Danish and in English, without asking the network", async () => {
    vi.stubGlobal('fetch', () => {
      throw new Error('the network was asked');
    });
    expect(await manifestProblems(filledManifest(identity), translation)).toEqual([]);
  });

  it('holds the manifest, its translation and both icons, and nothing else', async () => {
    const built = await buildAppPackage(identity);
    if (!built.ok) throw new Error(built.problems.join('\n'));
    const files = unzipSync(built.zip);
    expect(Object.keys(files).sort()).toEqual(['color.png', 'en.json', 'manifest.json', 'outline.png']);
    const manifest: unknown = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()));
    expect(JSON.parse(strFromU8(files['en.json'] ?? new Uint8Array()))).toEqual(JSON.parse(translation));
    expect(manifest).toMatchObject({
      developer: {
        name: publisher.organisation,
        websiteUrl: publisher.website,
        privacyUrl: publisher.privacy,
        termsOfUseUrl: publisher.terms,
      },
      id: '1b2c3d4e-0000-4000-8000-123456789abc',
      version: '0.1.0',
      icons: { color: 'color.png', outline: 'outline.png' },
      bots: [
        {
          botId: '1b2c3d4e-0000-4000-8000-123456789abc',
          scopes: ['personal', 'team', 'groupChat'],
          supportsFiles: true,
        },
      ],
      validDomains: ['dagsorden.example.org'],
      localizationInfo: { defaultLanguageTag: 'da', additionalLanguages: [{ languageTag: 'en', file: 'en.json' }] },
    });
    for (const name of ['manifest.json', 'en.json'])
      expect(strFromU8(files[name] ?? new Uint8Array())).not.toMatch(
        /\{\{|example\.org\/dagsorden\/(?:privatliv|vilkaar)/,
      );
    expect(decode(files['color.png'] ?? new Uint8Array())).toMatchObject({ width: 192, height: 192 });
    const outline = decode(files['outline.png'] ?? new Uint8Array());
    expect(outline).toMatchObject({ width: 32, height: 32, channels: 4 });
    expect(outline.data.every((value, index) => index % 4 === 3 || value === 255)).toBe(true);
  });

  it('is the same file, byte for byte, when it is built again', async () => {
    const [one, other] = [await buildAppPackage(identity), await buildAppPackage(identity)];
    expect(one).toEqual(other);
  });

  it('has every command in English too', () => {
    const manifest: { bots: { commandLists: { commands: unknown[] }[] }[] } = JSON.parse(filledManifest(identity));
    const expected = (manifest.bots[0]?.commandLists ?? []).flatMap(({ commands }, list) =>
      commands.flatMap((_, index) =>
        ['title', 'description'].map((part) => `bots[0].commandLists[${list}].commands[${index}].${part}`),
      ),
    );
    expect(expected).toHaveLength(30);
    expect(Object.keys(JSON.parse(translation))).toEqual(expect.arrayContaining(expected));
  });

  it('asks for no permission to read what is not said to the bot, and for no app registration of its own', () => {
    const manifest: Record<string, unknown> = JSON.parse(filledManifest(identity));
    expect(manifest['permissions']).toEqual(['identity', 'messageTeamMembers']);
    for (const key of ['authorization', 'webApplicationInfo', 'supportsChannelFeatures', 'devicePermissions'])
      expect(manifest).not.toHaveProperty(key);
  });

  it('has both searches of the compose box in English too, with what is asked for', () => {
    const manifest: { composeExtensions: { botId: string; commands: { id: string; type: string }[] }[] } = JSON.parse(
      filledManifest(identity),
    );
    const [extension] = manifest.composeExtensions;
    expect(extension?.botId).toBe('1b2c3d4e-0000-4000-8000-123456789abc');
    expect(extension?.commands.map(({ id, type }) => `${id} ${type}`)).toEqual([
      'find-decision query',
      'find-meeting query',
    ]);
    const expected = ['title', 'description', 'parameters[0].title', 'parameters[0].description'].flatMap((part) =>
      [0, 1].map((index) => `composeExtensions[0].commands[${index}].${part}`),
    );
    expect(Object.keys(JSON.parse(translation))).toEqual(expect.arrayContaining(expected));
  });
});

describe('a manifest that Teams would refuse', () => {
  it.each([
    ['a name of more than 30 characters', '"short": "Dagsorden"', `"short": "${'x'.repeat(31)}"`],
    ['an id that is no GUID', '"id": "1b2c3d4e-0000-4000-8000-123456789abc"', '"id": "dagsorden"'],
    ['a property that the schema does not know', '"permissions"', '"permission"'],
  ])('is found: %s', async (_what, good, bad) => {
    const manifest = filledManifest(identity);
    expect(manifest).toContain(good);
    const problems = await manifestProblems(manifest.replace(good, bad), translation).catch((error: Error) => [
      error.message,
    ]);
    expect(problems).not.toEqual([]);
  });

  it('is found in the translation: a text too long, and a text for something that is not there', async () => {
    const long = translation.replace('"name.short": "Dagsorden"', `"name.short": "${'x'.repeat(31)}"`);
    expect((await manifestProblems(filledManifest(identity), long)).join()).toContain('/name/short');
    const stray = translation.replace('"name.short"', '"name.shorter"');
    expect(await manifestProblems(filledManifest(identity), stray)).toEqual([
      'en.json: "name.shorter" names no text of manifest.json',
    ]);
  });

  it.each(['https://example.org', 'example.org:443', 'localhost', 'example.org/bot', ''])(
    'is not made for the domain "%s"',
    (domain) => {
      expect(isDomain(domain)).toBe(false);
    },
  );
});

describe('npm run package', () => {
  it.each([
    ['only the app id', ['--app-id', identity.appId], '--domain is missing'],
    ['only the domain', ['--domain', identity.domain], '--app-id is missing'],
    ['an id that is no GUID', ['--app-id', 'dagsorden', '--domain', identity.domain], 'is no GUID'],
    ['an address for a domain', ['--app-id', identity.appId, '--domain', 'https://example.org'], 'is no host name'],
    [
      'a website without https',
      ['--app-id', identity.appId, '--domain', identity.domain, '--website', 'http://x.dk'],
      'is no address',
    ],
    [
      'too long a name',
      ['--app-id', identity.appId, '--domain', identity.domain, '--organisation', 'x'.repeat(33)],
      'at most 32 characters',
    ],
    ['an unknown option', ['--id', identity.appId], "Unknown option '--id'"],
  ])('with %s says what is wrong', (_case, args, sentence) => {
    expect(readPackageArguments(args)).toContain(sentence);
  });

  it('ends with code 2 then, and says how it is used', async () => {
    const { code, stderr } = await run(['--app-id', identity.appId]);
    expect(stderr).toContain('--domain is missing');
    expect(stderr).toContain('Use: npm run package -- --app-id GUID');
    expect(code).toBe(2);
  });

  it('writes the package where it is told to, and without arguments says that it is only a trial', async () => {
    const target = mkdtempSync(join(tmpdir(), 'dagsorden-'));
    try {
      const real = await run([
        '--app-id',
        identity.appId,
        '--domain',
        identity.domain,
        '--out',
        join(target, 'a', 'real.zip'),
      ]);
      expect(real).toMatchObject({ code: 0, stderr: '' });
      expect(real.stdout).not.toContain('trial');
      expect(real.stdout).toContain(
        'links to https://dagsorden.example.org/ for help and https://dagsorden.example.org/ for privacy',
      );
      expect(Object.keys(unzipSync(readFileSync(join(target, 'a', 'real.zip'))))).toHaveLength(4);
      const trial = await run(['--out', join(target, 'trial.zip')]);
      expect(trial.code).toBe(0);
      expect(trial.stdout).toContain('This is a trial package with an app id of zeros');
    } finally {
      rmSync(target, { recursive: true });
    }
  });
});

function run(args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const script = fileURLToPath(new URL('package.ts', folder));
  return new Promise((resolve) => {
    const child = execFile(process.execPath, ['--no-warnings', script, ...args], (_error, stdout, stderr) => {
      resolve({ code: child.exitCode ?? -1, stdout, stderr });
    });
  });
}

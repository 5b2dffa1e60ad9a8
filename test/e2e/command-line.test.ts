import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newPrefix, useAzurite } from '../contract/azurite.ts';
import { type Ran, runCommand } from './run-command.ts';

const azurite = useAzurite();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dagsorden-cli-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs the command line as a program, with tables of its own for each prefix. */
function run(prefix: string, args: readonly string[], input?: string): Promise<Ran> {
  return runCommand(azurite.connectionString(), prefix, args, input);
}

test.each(['--help', 'hjælp', 'parse --help', 'import --help'])('»%s« shows how to use it', async (line) => {
  const shown = await run(newPrefix(), line.split(' '));
  expect(shown).toMatchObject({ code: 0, err: '', out: expect.stringContaining('Brug: dagsorden') });
});

describe('import', () => {
  test('stores the meetings, says what it found, and changes nothing the second time', async () => {
    const prefix = newPrefix();
    const file = 'examples/digu/2026-11-18-referat.md';
    const first = await run(prefix, ['import', file]);
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toMatch(/2026-11-18-referat\.md: DIGU, 9 punkter, \d+ beslutninger gemt som digu-2026-11-18/);
    const second = await run(prefix, ['import', file]);
    expect(second.code).toBe(0);
    expect(second.out).toContain('var gemt i forvejen');

    const asked = await run(prefix, ['ask', 'Hvad besluttede DIGU om digitale låse?']);
    expect(asked.out).toContain('DIGU godkendte som indstillet.');
    expect(asked.out).toContain('[1] DIGU · 18. november 2026 · punkt 4 · Beslutning · 2026-11-18-referat.md');
  });

  // Four programs, each with a child process for its file.
  test('stores a bilag under its item, and says which; the same file again changes nothing', {
    timeout: 120_000,
  }, async () => {
    const prefix = newPrefix();
    const file = 'examples/digu/bilag-3-digitale-laase-i-hjemmeplejen.md';
    await run(prefix, ['import', 'examples/digu/2026-11-18-referat.md']);
    const first = await run(prefix, ['import', file]);
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toContain(
      `${file}: bilaget »Digitale låse i hjemmeplejen – svar på udvalgets spørgsmål og økonomi« er gemt under punkt 4 på mødet 18. november 2026 i DIGU (digu-2026-11-18)`,
    );
    expect(first.out).toContain('Bilag tilføjet til 4.');
    const again = await run(prefix, ['import', file, '--json']);
    expect(JSON.parse(again.out)).toMatchObject({
      stored: true,
      kind: 'bilag',
      effect: 'unchanged',
      meeting: 'digu-2026-11-18',
      date: '2026-11-18',
      item: '4',
      items: 0,
      decisions: 0,
    });
    // What others decided, as the bilag tells, is no decision of the committee.
    const asked = await run(prefix, ['ask', 'Hvad besluttede DIGU om digitale låse?']);
    expect(asked.out).toContain('DIGU godkendte som indstillet.');
    expect(asked.out).toContain('punkt 4 · Beslutning · 2026-11-18-referat.md');
    expect(asked.out).not.toContain('Ældrerådet');
  });

  test.each([
    ['a folder without documents', 'no-documents', 'Der er ingen dokumenter i mappen'],
    ['a missing file', 'findes-ikke.md', 'findes-ikke.md findes ikke. Se efter, om navnet og mappen er rigtige.'],
    ['an empty file', 'empty.txt', 'empty.txt er tom'],
    ['binary rubbish', 'rubbish.txt', 'rubbish.txt hedder som en tekstfil, men indeholder ikke tekst.'],
    ['a picture', 'picture.png', 'picture.png er en slags fil, som jeg ikke kan læse.'],
    ['a Word file of before 2007', 'old.doc', 'old.doc er gemt i Words gamle format (.doc) eller har en adgangskode.'],
    [
      'a bilag whose meeting is not there',
      'examples/digu/bilag-3-digitale-laase-i-hjemmeplejen.md',
      'nævner bilaget »Digitale låse i hjemmeplejen – svar på udvalgets spørgsmål og økonomi«. Er det et bilag, så importér først den dagsorden eller det referat, der nævner det.',
    ],
    ['a shopping list', 'list.txt', 'Intet er gemt'],
  ])('%s gives one clear sentence, exit code 1, and nothing is stored', async (_, name, sentence) => {
    await mkdir(join(folder, 'no-documents'), { recursive: true });
    await writeFile(join(folder, 'empty.txt'), '');
    await writeFile(
      join(folder, 'rubbish.txt'),
      Buffer.from(Array.from({ length: 500 }, (_, index) => (index * 77) % 256)),
    );
    await writeFile(join(folder, 'picture.png'), Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13));
    await writeFile(join(folder, 'old.doc'), Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1));
    await writeFile(join(folder, 'list.txt'), 'mælk\nbrød\nsmør\n');
    const path = /^(?:examples|findes)/.test(name) ? name : join(folder, name);
    const prefix = newPrefix();
    const ran = await run(prefix, ['import', path]);
    expect(ran.code).toBe(1);
    expect(ran.out).toBe('');
    expect(ran.err.trim().split('\n')).toHaveLength(1);
    expect(ran.err).toContain(sentence);
    expect((await run(prefix, ['ask', 'hvornår er næste møde?'])).out).not.toContain('20');
  });

  test('one bad file among good ones fails alone', async () => {
    const ran = await run(newPrefix(), ['import', 'findes-ikke.md', 'examples/digu/2027-01-20-dagsorden.md']);
    expect(ran.code).toBe(1);
    expect(ran.out).toContain('2 filer: 1 gemt, 0 uændrede, 1 ikke gemt.');
  });
});

test('questions come and answers go as JSON Lines', async () => {
  const prefix = newPrefix();
  await run(prefix, ['import', 'examples/digu/2027-01-20-dagsorden.md']);
  const input = [
    JSON.stringify({ id: 'a', question: 'Hvornår er næste møde i DIGU?', now: '2027-01-13T08:00:00Z' }),
    '',
    'no json',
    JSON.stringify({ id: 'b', question: 'Hvad besluttede DIGU om cykelstier?' }),
  ].join('\n');
  const ran = await run(prefix, ['ask', '--stdin', '--json'], input);
  expect(ran.code).toBe(1);
  const [first, second] = ran.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(first).toMatchObject({
    id: 'a',
    abstained: false,
    citations: [{ file: '2027-01-20-dagsorden.md', item: null }],
  });
  expect(second).toMatchObject({ id: 'b', abstained: true, citations: [] });
});

test('the lines are one conversation, and a line with another conversation leans on that one', async () => {
  const prefix = newPrefix();
  await run(prefix, ['import', 'examples/digu/2026-11-18-referat.md']);
  const input = [
    { question: 'Hvad besluttede DIGU om informationssikkerhed?' },
    { question: 'Hvad besluttede DIGU om sprogmodeller?', conversation: 'en anden' },
    { question: 'og hvem indledte det?' },
    { question: 'og hvem indledte det?', conversation: '' },
  ].map((line) => JSON.stringify(line));
  const ran = await run(prefix, ['ask', '--stdin', '--json'], input.join('\n'));
  const items = ran.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).citations[0].item);
  expect(items).toEqual(['5', '3', '3', '5']);
});

test('parse prints what the document says and needs no storage', async () => {
  const ran = await run('unused', ['parse', 'examples/digu/2027-01-20-dagsorden.md', '--json']);
  const parsed = JSON.parse(ran.out);
  expect(parsed).toMatchObject({ kind: 'dagsorden', date: '2027-01-20', start: '12:00' });
  expect(parsed.items).toHaveLength(9);
});

test('parse prints the files that can be read in their order and fails for the others', async () => {
  const files = ['examples/digu/2027-01-20-dagsorden.md', 'findes-ikke.md', 'examples/pakhuset/2026-12-01-referat.txt'];
  const ran = await run('unused', ['parse', ...files, '--json']);
  const lines = ran.out.trim().split('\n');
  expect(lines.map((line) => JSON.parse(line).file)).toEqual(['2027-01-20-dagsorden.md', '2026-12-01-referat.txt']);
  expect(ran).toMatchObject({ code: 1, err: expect.stringMatching(/^findes-ikke\.md findes ikke\..*\n$/) });
});

describe('attendance', () => {
  test('gives the list as minutes have it, CSV and iCalendar, by id or by committee and date', async () => {
    const prefix = newPrefix();
    await run(prefix, ['import', 'examples/digu/2026-11-18-referat.md', 'examples/digu/2027-01-20-dagsorden.md']);
    const text = await run(prefix, ['attendance', 'digu-2026-11-18']);
    expect(text).toMatchObject({ code: 0, err: '' });
    expect(text.out).toMatch(/^Deltagere:\nFjordby Kommune\nJens Birk Thomsen, kommunaldirektør \(formand\)\n/);
    expect(text.out).toContain('Peter Nygaard, økonomichef (indtil kl. 13.00)\n');
    expect(text.out).toContain('Naja Elkjær Ploug, teamleder (i stedet for Birgitte Holmgaard)\n');
    expect(text.out).toContain('\nGæster:\nPunkt 3 – Camilla Rosenlund, databeskyttelsesrådgiver, Fjordby Kommune\n');
    expect(text.out).toContain('\nAfbud: Birgitte Holmgaard og Lone Frandsen Toft.\n');
    for (const words of [['DIGU 2026-11-18'], ['digu', '18.', 'november', '2026', '--text']]) {
      expect((await run(prefix, ['attendance', ...words])).out).toBe(text.out);
    }
    expect((await run(prefix, ['attendance', 'DIGU 2027-01-20', '--csv'])).out).toMatch(
      /^\uFEFFNavn;Titel;Organisation;/,
    );
    expect((await run(prefix, ['attendance', 'digu-2027-01-20', '--ics'])).out).toContain(
      'DTSTART;TZID=Europe/Copenhagen:20270120T120000',
    );
  }, 120_000);

  test('an unknown meeting is an error that names the nearest ids', async () => {
    const prefix = newPrefix();
    await run(prefix, ['import', 'examples/digu/2026-11-18-referat.md', 'examples/digu/2027-01-20-dagsorden.md']);
    for (const words of ['digu-2027-01-21', 'DIGU 2027-01-21']) {
      const ran = await run(prefix, ['attendance', words]);
      expect(ran).toMatchObject({ code: 1, out: '' });
      expect(ran.err).toBe(
        `Jeg kender ikke ét møde, der hedder »${words}«. Nærmest: digu-2027-01-20, digu-2026-11-18.\n`,
      );
    }
    expect(await run(newPrefix(), ['attendance', 'nix'])).toMatchObject({
      code: 1,
      out: '',
      err: 'Jeg kender ikke ét møde, der hedder »nix«.\n',
    });
  }, 120_000);
});

test.each([
  [['sluk'], 'Jeg kender ikke kommandoen'],
  [['ask'], 'Skriv et spørgsmål'],
  [['import'], 'Skriv navnet på mindst én fil'],
  [['plan', '--now', 'i morgen'], 'er ikke et tidspunkt'],
  [['attendance'], 'Skriv mødets id'],
  [['attendance', 'x', '--csv', '--ics'], 'Vælg kun én'],
  [['plan', '--what'], 'Kommandoen kan ikke læses'],
])('wrong use is told in a sentence with exit code 2: %j', async (args, sentence) => {
  const ran = await run('unused', args);
  expect(ran.code).toBe(2);
  expect(ran.err).toContain(sentence);
  expect(ran.err).not.toMatch(/\n\s+at /);
});

test('storage that does not answer is told in a sentence, without a stack', async () => {
  const dead = azurite.connectionString().replace(/127\.0\.0\.1:\d+/, '127.0.0.1:9');
  const ran = await new Promise<Ran>((resolve) => {
    execFile(
      process.execPath,
      ['src/cli/main.ts', 'plan'],
      { env: { PATH: process.env['PATH'], STORAGE_CONNECTION_STRING: dead } },
      (error, out, err) => resolve({ code: Number(error?.code ?? 0), out, err }),
    );
  });
  expect(ran).toMatchObject({ code: 1, out: '', err: 'Lageret svarer ikke. Intet er ændret.\n' });
});

test('README names every command', async () => {
  const readme = await readFile('README.md', 'utf8');
  for (const command of ['import', 'ask', 'plan', 'attendance', 'parse']) expect(readme).toContain(`cli -- ${command}`);
});

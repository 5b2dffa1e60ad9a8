import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newPrefix, useAzurite } from '../contract/azurite.ts';
import { startFaultyProxy } from '../contract/faulty-proxy.ts';
import { runCommand } from './run-command.ts';

// Each file has a child process of its own: slow where many tests share a machine.
vi.setConfig({ testTimeout: 120_000 });

const azurite = useAzurite();
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dagsorden-folder-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const agenda = `# Dagsorden til møde i Havnerådet

Tid: 4. marts 2031 kl. 10.00-11.30
Sted: Kajen 1
Inviterede: Asta Krog Holm, Bo Lind

## 1. Velkomst

## 2. Reparation af molen

Molen er revnet.

## 3. Eventuelt
`;

const minutes = `# Referat af møde i Havnerådet

Tid: 4. marts 2031 kl. 10.00-11.30
Til stede: Asta Holm
Afbud: Bo Lind

## 1. Velkomst

### Beslutning

Rådet godkendte dagsordenen.

## 2. Reparation af molen

### Beslutning

Rådet godkendte tilbuddet.

## 3. Næste møde

Næste møde er den 8. april 2031 kl. 10.00.
`;

async function put(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
}

function run(prefix: string, ...args: string[]) {
  return runCommand(azurite.connectionString(), prefix, args);
}

/** The rows of the table, with one space between the cells and without the folder's own name. */
function rowsOf(out: string): string[] {
  return out
    .trim()
    .split('\n')
    .filter((line) => line.includes(folder))
    .map((line) => line.replace(`${folder}/`, '').replace(/\s+/g, ' '));
}

test('a folder is imported with all below it; what fails is said, what is no document is counted', async () => {
  await put({
    '10-maj.md': agenda.replace('4. marts', '6. maj'),
    '9-referat.md': minutes,
    'under/dagsorden.md': agenda,
    'under/tom.txt': '',
    'regneark.xlsx': 'x',
    '.skjult.md': agenda,
    '.git/notes.md': agenda,
  });
  const prefix = newPrefix();
  const ran = await run(prefix, 'import', folder);
  expect(ran.code).toBe(1);
  expect(ran.err.trim().split('\n')).toHaveLength(1);
  expect(ran.err).toContain('tom.txt er tom');
  expect(rowsOf(ran.out)).toEqual([
    '9-referat.md Havnerådet 2031-03-04 referat 3 2 ny 0',
    '10-maj.md Havnerådet 2031-05-06 dagsorden 3 0 ny 0',
    'under/dagsorden.md Havnerådet 2031-03-04 dagsorden 4 2 udfylder 0',
    'under/tom.txt – – – – – ikke gemt –',
  ]);
  expect(ran.out).toContain('4 filer: 3 gemt, 0 uændrede, 1 ikke gemt.');
  expect(ran.out).toContain('1 fil er sprunget over');
  expect(ran.out).toContain('Nye udvalg: Havnerådet');

  const again = await run(prefix, 'import', folder);
  expect(again.code).toBe(1);
  expect(again.out).toContain('4 filer: 0 gemt, 3 uændrede, 1 ikke gemt.');
  const asked = await run(prefix, 'ask', 'Hvad besluttede Havnerådet om molen?');
  expect(asked.out).toContain('Rådet godkendte tilbuddet.');
});

test('bilag come last, whatever they are called, and stand in the table with their meeting and item', async () => {
  const prefix = newPrefix();
  const ran = await run(prefix, 'import', 'examples/digu');
  expect(ran).toMatchObject({ code: 0, err: '' });
  const [bilag] = ran.out.split('\n').filter((line) => line.includes('bilag-3'));
  expect(bilag?.replace(/\s+/g, ' ').trim()).toBe(
    'examples/digu/bilag-3-digitale-laase-i-hjemmeplejen.md DIGU 2026-11-18 bilag – – udfylder, punkt 4 0',
  );
  expect(ran.out).toContain('4 filer: 4 gemt, 0 uændrede, 0 ikke gemt.');
  expect(ran.out).toContain('Nye udvalg: Digitaliseringsudvalget');

  await put({
    '0 bilag om molen.md': '# Tilbud på molen\n\nDen 20. februar 2031\n\nGranit fra Bornholm koster 90.000 kr.\n',
    'dagsorden.md': agenda.replace('Molen er revnet.', 'Molen er revnet.\n\n### Bilag\n\n- Bilag 1: Tilbud på molen'),
    'ukendt.md': '# Notat om støj\n\nDer er målt på fem nætter.\n',
  });
  const named = await run(prefix, 'import', folder);
  expect(named.code).toBe(1);
  expect(rowsOf(named.out)).toEqual([
    'dagsorden.md Havnerådet 2031-03-04 dagsorden 3 0 ny 0',
    '0 bilag om molen.md Havnerådet 2031-03-04 bilag – – udfylder, punkt 2 0',
    'ukendt.md – – – – – ikke gemt –',
  ]);
  expect(named.err).toContain('nævner bilaget »Notat om støj«');
});

test('as JSON Lines each file has an object, the failed ones too', async () => {
  await put({ 'a.md': agenda, 'b.md': minutes, 'c.txt': '' });
  const ran = await run(
    newPrefix(),
    'import',
    folder,
    '--json',
    '--with-planned-meetings',
    '--committee',
    'Moleudvalget',
  );
  expect(ran.code).toBe(1);
  const lines = ran.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines).toMatchObject([
    { stored: true, effect: 'new', kind: 'dagsorden', committee: { name: 'Moleudvalget', isNew: true }, planned: [] },
    {
      stored: true,
      effect: 'completes',
      meeting: 'moleudvalget-2031-03-04',
      decisions: 2,
      changes: expect.arrayContaining(['2 beslutninger er kommet til.', 'Nye afbud: Bo Lind.']),
      planned: ['2031-04-08'],
    },
    { stored: false, reason: 'empty', message: expect.stringContaining('er tom') },
  ]);
});

test('planned meetings are made when they are asked for, once', async () => {
  await put({ 'referat.md': minutes });
  const prefix = newPrefix();
  const without = await run(prefix, 'import', folder);
  expect(without.out).not.toContain('Planlagte møder oprettet');
  const first = await run(prefix, 'import', folder, '--with-planned-meetings');
  expect(first.out).toContain('Planlagte møder oprettet i Havnerådet: 2031-04-08');
  const second = await run(prefix, 'import', folder, '--with-planned-meetings');
  expect(second.out).not.toContain('Planlagte møder oprettet');
  expect(second.code).toBe(0);
});

test('a plan of meetings is not called stored before its meetings are asked for, nor again when they are there', async () => {
  const days = ['14. januar 2031', '11. marts 2031', '13. maj 2031']
    .map((day) => `- ${day} kl. 10.00-12.00\n`)
    .join('');
  await put({ 'plan.md': `# Mødeplan for Havnerådet 2031\n\n${days}` });
  const prefix = newPrefix();
  const without = await run(prefix, 'import', folder);
  expect(rowsOf(without.out)).toEqual(['plan.md Havnerådet – mødeplan – – ikke gemt 0']);
  expect(without.out).toContain('1 fil: 0 gemt, 0 uændrede, 1 ikke gemt.');
  expect(without.out).toContain('3 kommende møder er ikke oprettet: tilføj --with-planned-meetings');
  expect(without.out).not.toContain('Nye udvalg');
  const asJson = await run(prefix, 'import', '--json', folder);
  expect(JSON.parse(asJson.out)).toMatchObject({
    stored: false,
    plannable: ['2031-01-14', '2031-03-11', '2031-05-13'],
  });
  const made = await run(prefix, 'import', folder, '--with-planned-meetings');
  expect(rowsOf(made.out)).toEqual(['plan.md Havnerådet – mødeplan – – ny 0']);
  expect(made.out).toContain('Nye udvalg: Havnerådet');
  const again = await run(prefix, 'import', join(folder, 'plan.md'));
  expect(again.out).toContain('Planen nævner ingen kommende møder, som ikke er oprettet i forvejen.');
});

test('when storage stops answering it is said how far it came, and the next run goes on', async () => {
  await put({
    'a.md': agenda,
    'b.md': agenda.replace('4. marts', '6. maj'),
    'c.md': agenda.replace('4. marts', '3. juni'),
  });
  const prefix = newPrefix();
  let isFirstThere = false;
  let isCut = false;
  const proxy = await startFaultyProxy(azurite.connectionString(), ({ method, path }) => {
    // A meeting is there when its committee's mark has changed: what is written of the second one is lost, and all that follows.
    if (isFirstThere && method === 'POST' && path.includes('$batch')) isCut = true;
    if (method === 'PATCH' && path.includes('Committees(')) isFirstThere = true;
    return isCut ? 'lose-request' : 'pass';
  });
  const broken = await runCommand(proxy.connectionString, prefix, ['import', folder]);
  await proxy.close();
  expect(broken.code).toBe(1);
  expect(broken.err.trim()).toMatch(/^Lageret svarer ikke\. 1 af 3 filer er behandlet/);
  expect(rowsOf(broken.out)).toHaveLength(1);
  const next = await run(prefix, 'import', folder);
  expect(next.code).toBe(0);
  expect(next.out).toContain('3 filer: 2 gemt, 1 uændret, 0 ikke gemt.');
});

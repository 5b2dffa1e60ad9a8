import { describe, expect, it } from 'vitest';
import { openRecord } from '../../../src/access/open-record.ts';
import type { MeetingRecord } from '../../../src/domain/meeting.ts';
import { papersOf } from '../../../src/minutes/add-paper.ts';
import { changesInWords } from '../../../src/minutes/changes-in-words.ts';
import type { ImportChoices } from '../../../src/minutes/import-choices.ts';
import { type ImportOutcome, importDocument } from '../../../src/minutes/import-document.ts';
import { InMemoryMinutes } from './in-memory-minutes.ts';
import { InMemoryPersons } from './in-memory-persons.ts';
import { fileOf } from './outline.ts';

const now = new Date('2031-03-01T09:00:00Z');

interface Point {
  readonly title: string;
  readonly bilag?: readonly string[];
  readonly isClosed?: boolean;
}

const points: readonly Point[] = [
  { title: 'Velkomst' },
  { title: 'Reparation af molen', bilag: ['Bilag 1: Tilbud på reparation af molen', 'Bilag 2: Dykkerens rapport'] },
  { title: 'Udlejning af kajpladser', bilag: ['Bilag 3: Priser på kajpladser'] },
];

function agendaOf(items: readonly Point[] = points, day = '4. marts 2031'): string {
  const sections = items.map(({ title, bilag = [], isClosed }, index) => {
    const list = bilag.length === 0 ? '' : `\n\n### Bilag\n\n${bilag.map((entry) => `- ${entry}`).join('\n')}`;
    return `## ${index + 1}. ${title}${isClosed === true ? ' (lukket punkt)' : ''}\n\nPunktet ${title} forelægges.${list}\n`;
  });
  return `# Dagsorden til møde i Havnerådet\n\nTid: ${day} kl. 10.00-11.30\nInviterede: Asta Krog Holm, Bo Lind\n\n${sections.join('\n')}`;
}

function minutesOf(titles: readonly string[]): string {
  const sections = titles.map((title, index) => `## ${index + 1}. ${title}\n\n### Beslutning\n\nGodkendt.\n`);
  return `# Referat af møde i Havnerådet\n\nTid: 4. marts 2031 kl. 10.00-11.30\nTil stede: Asta Krog Holm\n\n${sections.join('\n')}`;
}

function paperOf(title: string, date = '20. februar 2031', text = 'Prisen er 90.000 kr.'): string {
  return `Havnekontoret\n\nDen ${date}\n\nKontakt: Pia Storm Lykke\n\n# ${title}\n\n${text}\n`;
}

function aWorld() {
  const store = new InMemoryMinutes();
  const persons = new InMemoryPersons();
  const save = (
    text: string,
    fileName = 'fil.md',
    choices: ImportChoices = {},
    mayHoldPaper?: (id: string) => boolean,
  ) =>
    importDocument(
      fileOf(text, fileName),
      { store, persons, now, ...(mayHoldPaper === undefined ? {} : { mayHoldPaper }) },
      choices,
    );
  return { store, save };
}

function recordOf(outcome: ImportOutcome): MeetingRecord {
  if (!('record' in outcome)) throw new Error(`${outcome.outcome} ${'reason' in outcome ? outcome.reason : ''}`);
  return outcome.record;
}

function changesOf(outcome: ImportOutcome | undefined) {
  return outcome !== undefined && 'changes' in outcome ? outcome.changes : [];
}

/** "2. Reparation af molen: Dykkerens rapport" for each bilag of a meeting. */
function shelf(record: MeetingRecord | undefined): string[] {
  if (record === undefined) return [];
  return papersOf(record).map(({ item, paper }) => `${item.number}. ${item.title}: ${paper.heading}`);
}

function current({ meeting }: MeetingRecord): string[] {
  return meeting.documents.map(
    ({ fileName, isSuperseded }) => `${fileName}${isSuperseded === true ? ' (erstattet)' : ''}`,
  );
}

describe('a bilag', () => {
  it('stands verbatim under the item that lists it, with its letter head, and as a document of the meeting', async () => {
    const { store, save } = aWorld();
    await save(agendaOf(), 'dagsorden.md');
    const text = 'Prisen er 90.000 kr.\n\n| Plads | Pris |\n| --- | --- |\n| A | 4.000 kr. |\n\n- inklusive vand';
    const outcome = await save(paperOf('Priser på kajpladser', '20. februar 2031', text), 'priser.md');
    expect(outcome).toMatchObject({
      outcome: 'imported',
      effect: 'completes',
      paper: { title: 'Priser på kajpladser' },
    });
    const record = recordOf(outcome);
    expect(shelf(record)).toEqual(['3. Udlejning af kajpladser: Priser på kajpladser']);
    expect(papersOf(record)[0]?.paper.text).toBe(
      'Havnekontoret\n\nDen 20. februar 2031\n\nKontakt: Pia Storm Lykke\n\nPriser på kajpladser\n\nPrisen er 90.000 kr.\n\nPlads | Pris\nA | 4.000 kr.\n\n- inklusive vand',
    );
    expect(record.meeting).toMatchObject({ version: 2, state: 'called', apologies: [] });
    expect(record.meeting.documents.at(-1)).toMatchObject({ fileName: 'priser.md', kind: 'bilag' });
    expect(store.originals.map(({ fileName }) => fileName)).toEqual(['dagsorden.md', 'priser.md']);
    expect(changesInWords(changesOf(outcome), 'da')).toEqual([
      'Bilag tilføjet til 3. Udlejning af kajpladser: Priser på kajpladser.',
    ]);
  });

  it('gives the meeting no decisions, tasks, people or coming meetings, whatever it says', async () => {
    const { save } = aWorld();
    const before = recordOf(await save(agendaOf()));
    const text = `Beslutning: Rådet godkendte tilbuddet.\n\nNæste møde i Havnerådet er den 1. maj 2031 kl. 10.00.\n\nAfbud: Bo Lind\n\nPia Storm Lykke sender planen senest den 9. marts 2031.`;
    const { meeting, items } = recordOf(await save(paperOf('Priser på kajpladser', '20. februar 2031', text)));
    expect(items.flatMap(({ decisions }) => decisions)).toEqual([]);
    const { documents: _, version: __, ...rest } = meeting;
    expect(before.meeting).toMatchObject(rest);
  });

  it.each([
    ['its first heading', 'fil.md', 'Dykkerens rapport'],
    ['a heading with its number', 'fil.md', 'Bilag 2: Dykkerens rapport'],
    ['its file name, with Danish letters written out', 'punkt-2-bilag-1-tilbud-paa-reparation-af-molen.md', 'Notat'],
    ['its number and much of its title', 'bilag 1.md', 'Bilag 1 - Tilbud fra Dybt Vand på en reparation'],
    ['a longer title that holds the listed one', 'fil.md', 'Notat om tilbud på reparation af molen'],
  ])('is found by %s', async (_, fileName, title) => {
    const { save } = aWorld();
    await save(agendaOf());
    expect(shelf(recordOf(await save(paperOf(title), fileName)))[0]).toMatch(/^2\. Reparation af molen/);
  });

  it('whose title is only much like the listed one is doubted', async () => {
    const { save } = aWorld();
    await save(agendaOf());
    const outcome = await save(paperOf('Notat om tilbud på reparation af molen'));
    expect(outcome).toMatchObject({ doubts: [{ code: 'paper-supposed', title: 'Tilbud på reparation af molen' }] });
  });

  it.each([
    ['a number alone', 'bilag-2.md', 'Bilag 2'],
    ['a word for what it is', 'fil.md', 'Notat'],
    ['another title with the same number', 'bilag-2.md', 'Bilag 2: Regnskab for vinterbadning'],
    ['the title of last year', 'fil.md', 'Dykkerens rapport 2030'],
  ])('is not found by %s: it is refused by its name, and nothing is stored', async (_, fileName, title) => {
    const { store, save } = aWorld();
    await save(agendaOf());
    const { writes } = store;
    expect(await save(paperOf(title), fileName)).toMatchObject({
      outcome: 'refused',
      reason: 'paper-unlisted',
      title: expect.stringMatching(/\w/),
    });
    expect(store.writes).toBe(writes);
    expect(store.originals).toHaveLength(1);
  });

  it('goes to the first meeting on or after its own day that lists it', async () => {
    const { store, save } = aWorld();
    for (const day of ['7. januar 2031', '4. marts 2031', '6. maj 2031'])
      await save(agendaOf(points, day), `${day}.md`);
    await save(paperOf('Dykkerens rapport'));
    expect(store.all().map((record) => shelf(record).length)).toEqual([0, 1, 0]);
    await save(paperOf('Dykkerens rapport', '8. marts 2031', 'Revnen er ny.'));
    expect(store.all().map((record) => shelf(record).length)).toEqual([0, 1, 1]);
  });

  it('without a day goes where one meeting alone lists it; of several the name of the file tells', async () => {
    const { store, save } = aWorld();
    const undated = '# Dykkerens rapport\n\nRevnen er to meter.\n';
    for (const day of ['7. januar 2031', '4. marts 2031']) await save(agendaOf(points, day), `${day}.md`);
    expect(await save(undated)).toEqual({
      outcome: 'refused',
      reason: 'paper-in-several-meetings',
      title: 'Dykkerens rapport',
    });
    await save(undated, '2031-01-07 rapport.md');
    expect(store.all().map((record) => shelf(record).length)).toEqual([1, 0]);
  });

  it('of a later day does not take the place of the one that an older meeting has', async () => {
    const { store, save } = aWorld();
    await save(agendaOf());
    await save(paperOf('Dykkerens rapport'));
    expect(await save(paperOf('Dykkerens rapport', '20. april 2031', 'Ny revne.'))).toMatchObject({
      outcome: 'refused',
      reason: 'paper-unlisted',
    });
    expect(shelf(store.all()[0])).toHaveLength(1);
  });

  it('is looked for in the committee that is given, and only where its sender may store', async () => {
    const { store, save } = aWorld();
    await save(agendaOf());
    await save(agendaOf().replaceAll('Havnerådet', 'Moleudvalget'));
    const text = paperOf('Dykkerens rapport');
    expect(await save(text)).toMatchObject({ reason: 'paper-in-several-meetings' });
    expect(await save(text, 'fil.md', { committee: { newName: 'Ukendt Nævn' } })).toMatchObject({
      reason: 'paper-unlisted',
    });
    expect(
      await save(text, 'fil.md', { committee: { id: 'moleudvalget' } }, (id) => id === 'havneraadet'),
    ).toMatchObject({
      reason: 'paper-unlisted',
    });
    const outcome = await save(text, 'fil.md', { committee: { newName: 'Moleudvalget' } });
    expect(recordOf(outcome).meeting.committeeId).toBe('moleudvalget');
    expect(store.committees).toHaveLength(2);
  });

  it('that is listed for the whole meeting goes to the item that speaks of it, else it is refused', async () => {
    const { save } = aWorld();
    const listed = agendaOf([{ title: 'Velkomst' }, { title: 'Oprensning' }]).replace(
      'Tid:',
      'Bilag: Bilag 4: Kort over bassinet\nTid:',
    );
    await save(listed, 'dagsorden.md');
    expect(await save(paperOf('Kort over bassinet'))).toMatchObject({ reason: 'paper-without-item' });
    await save(listed.replace('Punktet Oprensning forelægges.', 'Se bilag 4.'), 'ny.md');
    expect(shelf(recordOf(await save(paperOf('Kort over bassinet'))))).toEqual(['2. Oprensning: Kort over bassinet']);
  });

  it('that is listed for the whole meeting goes to the only item of its matter, but not where an item is closed', async () => {
    const list = (items: readonly Point[]) =>
      agendaOf(items).replace('Tid:', 'Bilag: Bilag 4: Kort over bassinet\nTid:');
    const open = aWorld();
    await open.save(list([{ title: 'Velkomst' }, { title: 'Oprensning af bassinet' }]));
    expect(await open.save(paperOf('Kort over bassinet'))).toMatchObject({ reason: 'paper-without-item' });
    const matter = aWorld();
    await matter.save(list([{ title: 'Velkomst' }, { title: 'Bassinet: nyt kort' }]));
    expect(shelf(recordOf(await matter.save(paperOf('Kort over bassinet'))))).toHaveLength(1);
    const closed = aWorld();
    await closed.save(list([{ title: 'Personale', isClosed: true }, { title: 'Bassinet: nyt kort' }]));
    expect(await closed.save(paperOf('Kort over bassinet'))).toMatchObject({ reason: 'paper-without-item' });
  });

  it('that is one long line is cut at a word', async () => {
    const { save } = aWorld();
    await save(agendaOf());
    const outcome = await save(
      paperOf('Dykkerens rapport', '20. februar 2031', 'Bølgerne slår mod molen. '.repeat(9_000)),
    );
    const text = papersOf(recordOf(outcome))[0]?.paper.text ?? '';
    expect(text.length).toBeGreaterThan(199_900);
    expect(text).toMatch(/(?:Bølgerne|slår|mod|molen\.)$/);
  });

  it('longer than 200,000 characters is cut at the end of a line, and that is told', async () => {
    const { save } = aWorld();
    await save(agendaOf());
    const line = `${'Bølgerne slår mod molen. '.repeat(5).trim()}\n\n`;
    const outcome = await save(paperOf('Dykkerens rapport', '20. februar 2031', line.repeat(2_000)));
    const text = papersOf(recordOf(outcome))[0]?.paper.text ?? '';
    expect(text.length).toBeGreaterThan(195_000);
    expect(text.length).toBeLessThanOrEqual(200_000);
    expect(text.endsWith('mod molen.')).toBe(true);
    expect('doubts' in outcome && outcome.doubts).toEqual([{ code: 'paper-cut', length: text.length }]);
  });

  it('changes nothing when it comes again, also when a newer one with its title has replaced it', async () => {
    const { store, save } = aWorld();
    await save(agendaOf(), 'dagsorden.md');
    const [first, second] = [paperOf('Dykkerens rapport'), paperOf('Dykkerens rapport', '21. februar 2031', 'Rettet.')];
    const outcomes: ImportOutcome[] = [];
    for (const [text, name] of [
      [first, 'a.md'],
      [first, 'a.md'],
      [second, 'b.md'],
      [first, 'a.md'],
      [second, 'b.md'],
    ] as const)
      outcomes.push(await save(text, name));
    expect(outcomes.map((outcome) => 'effect' in outcome && outcome.effect)).toEqual([
      'completes',
      'unchanged',
      'replaces',
      'unchanged',
      'unchanged',
    ]);
    const [record] = store.all();
    if (record === undefined) throw new Error('no meeting');
    expect(papersOf(record).map(({ paper }) => paper.text)).toEqual([expect.stringContaining('Rettet.')]);
    expect(current(record)).toEqual(['dagsorden.md', 'a.md (erstattet)', 'b.md']);
    expect(record.meeting.version).toBe(3);
    expect(changesInWords(changesOf(outcomes[2]), 'da')).toEqual([
      'Bilag erstattet af en nyere udgave under 2. Reparation af molen: Dykkerens rapport.',
    ]);
  });

  it('with another title or another year stands beside the one that is there', async () => {
    const { store, save } = aWorld();
    await save(
      agendaOf([{ title: 'Budget', bilag: ['Budget for havnen 2031', 'Budget for havnen 2032', 'Budget for molen'] }]),
    );
    for (const title of ['Budget for havnen 2031', 'Budget for havnen 2032', 'Budget for molen'])
      await save(paperOf(title));
    expect(shelf(store.all()[0])).toHaveLength(3);
  });

  it('is stored although somebody else wrote its meeting in between', async () => {
    const { store, save } = aWorld();
    const first = recordOf(await save(agendaOf()));
    let interruptions = 2;
    store.meanwhile = () => {
      if (interruptions-- > 0) store.put(first);
    };
    expect(shelf(recordOf(await save(paperOf('Dykkerens rapport'))))).toHaveLength(1);
  });
});

describe('a bilag when its meeting is read anew', () => {
  const report = paperOf('Dykkerens rapport');

  async function reread(
    ...texts: readonly string[]
  ): Promise<{ record: MeetingRecord; told: string[]; world: ReturnType<typeof aWorld> }> {
    const world = aWorld();
    await world.save(agendaOf(), 'dagsorden.md');
    await world.save(report, 'rapport.md');
    let outcome: ImportOutcome | undefined;
    for (const [at, text] of texts.entries()) outcome = await world.save(text, `senere ${at + 1}.md`);
    const [record] = world.store.all();
    if (record === undefined || world.store.all().length > 1) throw new Error('not one meeting');
    return { record, told: changesInWords(changesOf(outcome), 'da'), world };
  }

  it('stays with its item when the minutes come, which list no bilag', async () => {
    const { record, told } = await reread(minutesOf(['Velkomst', 'Reparation af molen', 'Udlejning af kajpladser']));
    expect(shelf(record)).toEqual(['2. Reparation af molen: Dykkerens rapport']);
    expect(record.items[1]?.decisions).toHaveLength(1);
    expect(record.items[1]?.sections.map(({ kind }) => kind)).toEqual([
      'background',
      'attachments',
      'decision',
      'paper',
    ]);
    expect(current(record)).toEqual(['dagsorden.md', 'rapport.md', 'senere 1.md']);
    expect(told.join(' ')).not.toContain('Bilag');
  });

  it('goes with its item to another number, in the minutes and in a new agenda', async () => {
    const [welcome, mole, quay] = points;
    if (welcome === undefined || mole === undefined || quay === undefined) throw new Error('no points');
    const minutes = await reread(minutesOf(['Velkomst', 'Udlejning af kajpladser', 'Reparation af molen']));
    expect(shelf(minutes.record)).toEqual(['3. Reparation af molen: Dykkerens rapport']);
    const agenda = await reread(agendaOf([welcome, { title: 'Ny havnefoged' }, quay, mole]));
    expect(shelf(agenda.record)).toEqual(['4. Reparation af molen: Dykkerens rapport']);
    expect(current(agenda.record)).toEqual(['dagsorden.md (erstattet)', 'rapport.md', 'senere 1.md']);
  });

  it('stays with its item when a new agenda no longer lists it', async () => {
    const { record } = await reread(agendaOf(points.map(({ title }) => ({ title }))));
    expect(shelf(record)).toEqual(['2. Reparation af molen: Dykkerens rapport']);
  });

  it('goes to the item that lists it now', async () => {
    const { record, told } = await reread(
      agendaOf([
        { title: 'Velkomst' },
        { title: 'Reparation af molen' },
        { title: 'Sikkerhed', bilag: ['Bilag 1: Dykkerens rapport'] },
      ]),
    );
    expect(shelf(record)).toEqual(['3. Sikkerhed: Dykkerens rapport']);
    expect(told.join(' ')).not.toMatch(/Bilag (?:tilføjet|fjernet)/);
  });

  it('goes from an item that is gone to the one that lists it', async () => {
    const { record } = await reread(
      agendaOf([{ title: 'Velkomst' }, { title: 'Sikkerhed', bilag: ['Bilag 1: Dykkerens rapport'] }]),
    );
    expect(shelf(record)).toEqual(['2. Sikkerhed: Dykkerens rapport']);
  });

  it('is left out when its item is gone and none lists it; it can come again when one does', async () => {
    const { record, told, world } = await reread(agendaOf([{ title: 'Velkomst' }, { title: 'Valg af formand' }]));
    expect(shelf(record)).toEqual([]);
    expect(current(record)).toEqual(['dagsorden.md (erstattet)', 'rapport.md (erstattet)', 'senere 1.md']);
    expect(told).toContain('Bilag fjernet fra 2. Reparation af molen: Dykkerens rapport.');
    expect(await world.save(report, 'rapport.md')).toMatchObject({ reason: 'paper-unlisted' });
    await world.save(agendaOf([...points, { title: 'Eventuelt' }]), 'igen.md');
    const again = recordOf(await world.save(report, 'rapport.md'));
    expect(shelf(again)).toEqual(['2. Reparation af molen: Dykkerens rapport']);
    expect(current(again).filter((name) => name.startsWith('rapport'))).toEqual(['rapport.md']);
  });

  it('does not make the words of a replaced agenda stay', async () => {
    const { record } = await reread(agendaOf().replace('Punktet Reparation af molen forelægges.', 'Molen er lukket.'));
    const texts = record.items[1]?.sections.filter(({ kind }) => kind === 'background').map(({ text }) => text);
    expect(texts).toEqual(['Molen er lukket.']);
  });
});

describe('a bilag of a closed item', () => {
  const closed: readonly Point[] = [
    { title: 'Velkomst' },
    { title: 'Afskedigelse i havnekontoret', bilag: ['Bilag 1: Notat om havnefogeden'], isClosed: true },
    { title: 'Ansættelse i havnekontoret', bilag: ['Bilag 2: Notat om havnefogedens opgaver'] },
  ];
  const note = paperOf('Notat om havnefogeden', '20. februar 2031', 'Havnefogeden er syg.');

  it('is hidden with it: its text, its title and the name of its file', async () => {
    const { save } = aWorld();
    await save(agendaOf(closed), 'dagsorden.md');
    const record = recordOf(await save(note, 'havnefogeden.md'));
    expect(shelf(record)).toEqual(['2. Afskedigelse i havnekontoret: Notat om havnefogeden']);
    const open = openRecord(record);
    expect(shelf(open)).toEqual([]);
    expect(JSON.stringify(open)).not.toMatch(/syg|havnefogeden(?!s)/);
    expect(current(open)).toEqual(['dagsorden.md']);
  });

  it('is hidden where only the item above is closed', async () => {
    const { save } = aWorld();
    const text = agendaOf(closed).replace('## 3. Ansættelse', '## 2.1 Ansættelse');
    await save(text, 'dagsorden.md');
    const record = recordOf(await save(paperOf('Notat om havnefogedens opgaver'), 'opgaver.md'));
    expect(shelf(record)).toHaveLength(1);
    expect(JSON.stringify(openRecord(record))).not.toContain('opgaver');
  });

  it('does not come into the open under an item with a title like its own, when the closed one is gone', async () => {
    const { store, save } = aWorld();
    await save(agendaOf(closed), 'dagsorden.md');
    await save(note, 'havnefogeden.md');
    await save(
      agendaOf([
        { title: 'Velkomst' },
        { title: 'Ansættelse i havnekontoret', bilag: ['Bilag 1: Notat om havnefogeden og hans opgaver'] },
      ]),
      'ny.md',
    );
    expect(shelf(store.all()[0])).toEqual([]);
  });
});

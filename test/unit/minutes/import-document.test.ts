import { describe, expect, it } from 'vitest';
import type { MeetingRecord } from '../../../src/domain/meeting.ts';
import type { DocumentFile } from '../../../src/minutes/document-file.ts';
import { type ImportOutcome, importDocument } from '../../../src/minutes/import-document.ts';
import { InMemoryMinutes } from './in-memory-minutes.ts';
import { InMemoryPersons } from './in-memory-persons.ts';
import { fileOf } from './outline.ts';

const now = new Date('2025-03-01T09:00:00Z');

function minutesOf(title: string, decision = 'Rådet godkendte dagsordenen.'): string {
  return `# ${title}

Tid: 4. marts 2025 kl. 10.00-11.30
Deltagere: Asta Holm, Bo Lind

## 1. Velkomst

### Beslutning

${decision}

## 2. Eventuelt

### Beslutning

Intet.`;
}

function importFile(
  file: DocumentFile,
  { committeeName, ...context }: { store: InMemoryMinutes; now: Date; committeeName?: string },
): Promise<ImportOutcome> {
  const persons = new InMemoryPersons();
  return importDocument(
    file,
    { ...context, persons },
    committeeName === undefined ? {} : { committee: { newName: committeeName } },
  );
}

function imported(outcome: ImportOutcome): MeetingRecord {
  if (!('record' in outcome)) throw new Error(outcome.outcome);
  return outcome.record;
}

describe('importing a document', () => {
  it('makes a new committee with the name and short name that the document gives', async () => {
    const store = new InMemoryMinutes();
    const outcome = await importFile(fileOf(minutesOf('Referat af møde i Havnerådet (HAVR)')), { store, now });
    expect(outcome).toMatchObject({
      outcome: 'imported',
      isNewCommittee: true,
      committee: { id: 'havr', name: 'Havnerådet', shortName: 'HAVR' },
    });
    expect(imported(outcome).meeting).toMatchObject({
      id: 'havr-2025-03-04',
      icsUid: 'havr-2025-03-04@dagsorden',
      state: 'held',
      version: 1,
    });
    expect(store.originals).toHaveLength(1);
  });

  it('changes nothing when the same file comes again', async () => {
    const store = new InMemoryMinutes();
    const source = fileOf(minutesOf('Referat af møde i Havnerådet'));
    await importFile(source, { store, now });
    const again = await importFile(source, { store, now });
    expect(again.outcome).toBe('unchanged');
    expect(store.writes).toBe(1);
  });

  it('puts a newer version in the place of the older one', async () => {
    const store = new InMemoryMinutes();
    await importFile(fileOf(minutesOf('Referat af møde i Havnerådet')), { store, now });
    const outcome = await importFile(fileOf(minutesOf('Referat af møde i Havnerådet', 'Udsat.')), { store, now });
    const record = imported(outcome);
    expect(record.meeting.version).toBe(2);
    expect(record.meeting.documents.filter((document) => document.isSuperseded !== true)).toHaveLength(1);
    expect(record.items[0]?.decisions.map((decision) => decision.text)).toEqual(['Udsat.']);
  });

  it('changes nothing when a file comes again that a newer one has replaced', async () => {
    const store = new InMemoryMinutes();
    const first = fileOf(minutesOf('Referat af møde i Havnerådet'), 'udkast.md');
    const second = fileOf(minutesOf('Referat af møde i Havnerådet', 'Udsat.'), 'rettet.md');
    const outcomes: ImportOutcome[] = [];
    for (const source of [first, second, first, second]) outcomes.push(await importFile(source, { store, now }));
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['imported', 'imported', 'unchanged', 'unchanged']);
    expect(store.writes).toBe(2);
    const [record] = store.all();
    expect(record?.meeting.version).toBe(2);
    expect(record?.items[0]?.decisions.map(({ text }) => text)).toEqual(['Udsat.']);
    expect(record?.meeting.documents).toMatchObject([
      { fileName: 'udkast.md', isSuperseded: true },
      { fileName: 'rettet.md' },
    ]);
    expect(record?.meeting.documents[1]?.isSuperseded).toBeUndefined();
  });

  it('finds the committee by its genitive, its indefinite form and a slip of the pen', async () => {
    const store = new InMemoryMinutes();
    await importFile(fileOf(minutesOf('Referat af møde i Styregruppen for Vandløb')), { store, now });
    for (const title of ['Styregruppe for Vandløb', 'Styregruppens for Vandløb', 'Styregruppen for Vanløb']) {
      const outcome = await importFile(fileOf(minutesOf(`Referat af møde i ${title}`, `${title} godkendte.`)), {
        store,
        now,
      });
      expect(outcome).toMatchObject({ outcome: 'imported', isNewCommittee: false });
    }
    expect(store.committees).toHaveLength(1);
  });

  it('does not mix up two committees whose short names are the same', async () => {
    const store = new InMemoryMinutes();
    store.committees.push({
      id: 'vandraadet',
      name: 'Vandrådet i Øst og Vest',
      aliases: [],
      settings: { timeZone: 'Europe/Copenhagen', language: 'da' },
    });
    const outcome = await importFile(fileOf(minutesOf('Referat af møde i Andet')), {
      store,
      now,
      committeeName: 'Vandraadet',
    });
    expect(outcome).toMatchObject({ isNewCommittee: true, committee: { id: 'vandraadet-2', name: 'Vandraadet' } });
  });

  it('follows the name that a person gives before the name in the document', async () => {
    const store = new InMemoryMinutes();
    const outcome = await importFile(fileOf(minutesOf('Referat af møde i Havnerådet')), {
      store,
      now,
      committeeName: 'Moleudvalget',
    });
    expect(outcome).toMatchObject({ committee: { name: 'Moleudvalget' } });
  });

  it('reads again and writes when somebody else wrote in between', async () => {
    const store = new InMemoryMinutes();
    const first = imported(await importFile(fileOf(minutesOf('Referat af møde i Havnerådet')), { store, now }));
    let interruptions = 2;
    store.meanwhile = () => {
      if (interruptions-- > 0)
        store.put({ ...first, meeting: { ...first.meeting, version: first.meeting.version + 1 } });
    };
    const outcome = await importFile(fileOf(minutesOf('Referat af møde i Havnerådet', 'Udsat.')), { store, now });
    expect(outcome.outcome).toBe('imported');
    expect(store.all()).toHaveLength(1);
  });

  it('gives up after three more attempts and says so', async () => {
    const store = new InMemoryMinutes();
    const first = imported(await importFile(fileOf(minutesOf('Referat af møde i Havnerådet')), { store, now }));
    let attempts = 0;
    store.meanwhile = () => {
      attempts += 1;
      store.put(first);
    };
    const outcome = await importFile(fileOf(minutesOf('Referat af møde i Havnerådet', 'Udsat.')), { store, now });
    expect(outcome).toEqual({ outcome: 'refused', reason: 'changed-meanwhile' });
    expect(attempts).toBe(4);
  });

  it('keeps two meetings of one day apart', async () => {
    const store = new InMemoryMinutes();
    await importFile(fileOf(minutesOf('Referat af møde i Havnerådet')), { store, now });
    const other = minutesOf('Referat af møde i Havnerådet')
      .replace('10.00-11.30', '15.00-16.00')
      .replace('Velkomst', 'Kajplads 4')
      .replace('Eventuelt', 'Lukning af kajen');
    const outcome = await importFile(fileOf(other), { store, now });
    expect(imported(outcome).meeting.id).toBe('havnerådet'.replace('å', 'aa').concat('-2025-03-04-2'));
    expect(store.all()).toHaveLength(2);
  });

  it.each([
    ['neither says when it begins', '', ''],
    ['only the first says when it begins', ' kl. 10.00-11.30', ''],
    ['only the second says when it begins', '', ' kl. 10.00-11.30'],
  ])('keeps two meetings of one day apart by their items when %s', async (_, firstTime, secondTime) => {
    const store = new InMemoryMinutes();
    const onMatter = (matter: string, time: string) =>
      minutesOf('Referat af møde i Havnerådet')
        .replace(' kl. 10.00-11.30', time)
        .replace('## 2.', `## 2. ${matter}\n\n### Beslutning\n\nGodkendt.\n\n## 3.`);
    await importFile(fileOf(onMatter('Reparation af molen', firstTime)), { store, now });
    await importFile(fileOf(onMatter('Udlejning af kajpladser', secondTime)), { store, now });
    const matters = store.all().map(({ items }) => items[1]?.title);
    expect(matters).toEqual(['Reparation af molen', 'Udlejning af kajpladser']);
    // Each is found again by its own items.
    const corrected = onMatter('Udlejning af kajpladser', secondTime).replace('Godkendt.', 'Udsat.');
    const outcome = await importFile(fileOf(corrected), { store, now });
    expect(imported(outcome).meeting).toMatchObject({ id: 'havneraadet-2025-03-04-2', version: 2 });
    expect(store.all()).toHaveLength(2);
  });

  it('joins the minutes to the agenda of the same items when only one of them says when the meeting begins', async () => {
    const store = new InMemoryMinutes();
    const agenda = `# Dagsorden til møde i Havnerådet

Tid: 4. marts 2025 kl. 10.00-11.30

## 1. Velkomst

## 2. Reparation af molen

Molen er revnet.

## 3. Udlejning af kajpladser

Der er fire ledige.

## 4. Eventuelt
`;
    await importFile(fileOf(agenda), { store, now });
    const minutes = `# Referat af møde i Havnerådet

Dato: 4. marts 2025
Til stede: Asta Holm, Bo Lind

## 1. Reparation af molen

### Beslutning

Godkendt.

## 2. Ny havnefoged

### Beslutning

Udsat.
`;
    const record = imported(await importFile(fileOf(minutes), { store, now }));
    expect(store.all()).toHaveLength(1);
    expect(record.meeting).toMatchObject({ state: 'held', startTime: '10:00', version: 2 });
    expect(record.items.map(({ title }) => title)).toContain('Udlejning af kajpladser');
  });

  it('makes two committees of two names that are written alike in a key, also when both come at once', async () => {
    const store = new InMemoryMinutes();
    const outcomes = await Promise.all(
      ['Råd og Nævn', 'Raad og Naevn'].map((committeeName) =>
        importFile(fileOf(minutesOf('Referat af møde', `${committeeName} godkendte.`)), {
          store,
          now,
          committeeName,
        }),
      ),
    );
    expect(outcomes).toMatchObject([
      { outcome: 'imported', isNewCommittee: true, committee: { id: 'raad-og-naevn', name: 'Råd og Nævn' } },
      { outcome: 'imported', isNewCommittee: true, committee: { id: 'raad-og-naevn-2', name: 'Raad og Naevn' } },
    ]);
    expect(store.committees.map(({ name }) => name)).toEqual(['Råd og Nævn', 'Raad og Naevn']);
    expect(store.all().map(({ meeting }) => meeting.committeeId)).toEqual(['raad-og-naevn', 'raad-og-naevn-2']);
  });

  it('makes one committee when two papers of the same new committee come at once', async () => {
    const store = new InMemoryMinutes();
    const papers = [minutesOf('Referat af møde i Havnerådet'), minutesOf('Referat af møde i Havnerådet')];
    const outcomes = await Promise.all(
      papers.map((text, index) => importFile(fileOf(text.replace('4. marts', `${index + 4}. marts`)), { store, now })),
    );
    expect(outcomes.map((outcome) => 'isNewCommittee' in outcome && outcome.isNewCommittee)).toEqual([true, false]);
    expect(store.committees).toHaveLength(1);
    expect(store.all()).toHaveLength(2);
  });

  it.each([
    [
      'no-date',
      '# Referat af møde i Havnerådet\n\nTil stede: Asta Holm\n\n1. Velkomst\nGodkendt.\n\n2. Eventuelt\nIntet.',
    ],
    [
      'no-items',
      '# Referat af møde i Havnerådet\n\nTid: 4. marts 2025 kl. 10\nSted: Kajen\nTil stede: Asta Holm og Bo Lind',
    ],
    [
      'no-committee',
      '# Referat\n\nTid: 4. marts 2025 kl. 10\nTil stede: Asta Holm\n\n1. Velkomst\nGodkendt.\n\n2. Eventuelt\nIntet.',
    ],
  ])('refuses with %s', async (reason, text) => {
    const store = new InMemoryMinutes();
    expect(await importFile(fileOf(text), { store, now })).toEqual({ outcome: 'refused', reason });
    expect(store.writes).toBe(0);
    expect(store.committees).toHaveLength(0);
  });

  it('refuses an empty committee name', async () => {
    const outcome = await importFile(fileOf(minutesOf('Referat af møde i Havnerådet')), {
      store: new InMemoryMinutes(),
      now,
      committeeName: '  ',
    });
    expect(outcome).toEqual({ outcome: 'refused', reason: 'no-committee' });
  });
});

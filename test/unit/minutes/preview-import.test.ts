import { describe, expect, it } from 'vitest';
import { changesInWords } from '../../../src/minutes/changes-in-words.ts';
import { doubtsInWords } from '../../../src/minutes/doubts-in-words.ts';
import type { ImportChoices } from '../../../src/minutes/import-choices.ts';
import { type ImportOutcome, importDocument } from '../../../src/minutes/import-document.ts';
import { type ImportPreview, previewImport, type ReadyPreview } from '../../../src/minutes/preview-import.ts';
import { InMemoryMinutes } from './in-memory-minutes.ts';
import { InMemoryPersons } from './in-memory-persons.ts';
import { fileOf } from './outline.ts';

const now = new Date('2025-02-01T09:00:00Z');

function aWorld() {
  const [store, persons] = [new InMemoryMinutes(), new InMemoryPersons()];
  const context = { store, persons, now };
  return {
    store,
    persons,
    preview: (text: string, choices: ImportChoices = {}) => previewImport(fileOf(text), context, choices),
    save: (text: string, choices: ImportChoices = {}) => importDocument(fileOf(text), context, choices),
  };
}

function ready(preview: ImportPreview): ReadyPreview {
  if (preview.outcome === 'refused') throw new Error(preview.reason);
  return preview;
}

function recordOf(outcome: ImportOutcome) {
  if (!('record' in outcome)) throw new Error(outcome.outcome);
  return outcome.record;
}

function told({ changes }: { readonly changes: ReadyPreview['changes'] }): string[] {
  return changesInWords(changes, 'da');
}

const agenda = `# Dagsorden til møde nr. 4 i Havnerådet

Tid: 4. marts 2025 kl. 10.00-11.30
Sted: Kajen 1
Inviterede: Asta Holm, Bo Lind

## 1. Velkomst

## 2. Reparation af molen

Molen er revnet.

## 3. Udlejning af kajpladser

Der er fire ledige.

## 4. Eventuelt
`;

const minutes = `# Referat af møde i Havnerådet

Tid: 4. marts 2025 kl. 10.00-11.30
Til stede: Asta Holm
Afbud: Bo Lind

## 1. Velkomst

### Beslutning

Rådet godkendte dagsordenen.

## 2. Reparation af molen

### Beslutning

Rådet godkendte tilbuddet.
`;

describe('the preview of an import', () => {
  it('stores nothing, and says what the import then does', async () => {
    const { store, persons, preview, save } = aWorld();
    const shown = ready(await preview(agenda));
    expect(shown).toMatchObject({ effect: 'new', committee: { isNew: true }, missing: [], changes: [], plannable: [] });
    expect([store.writes, store.committees.length, persons.writes]).toEqual([0, 0, 0]);
    const outcome = await save(agenda);
    expect(recordOf(outcome)).toEqual(shown.record);
    expect(persons.all()).toEqual(shown.people.proposed);
    expect(ready(await preview(agenda))).toMatchObject({ effect: 'unchanged', changes: [] });
  });

  it('names what is missing, and is ready again when a person has given it', async () => {
    const { preview, save } = aWorld();
    const bare = agenda.replace('i Havnerådet', '').replace('Tid: 4. marts 2025 kl. 10.00-11.30', '');
    const shown = ready(await preview(bare));
    expect(shown.missing).toEqual(['committee', 'date']);
    expect(shown.doubts.map(({ code }) => code)).toEqual(expect.arrayContaining(['no-date', 'no-committee']));
    expect(await save(bare)).toEqual({ outcome: 'refused', reason: 'no-date' });
    const given = { committee: { newName: 'Havnerådet' }, corrections: { date: '2025-03-04' } };
    expect(ready(await preview(bare, given))).toMatchObject({ missing: [], doubts: [] });
    expect(recordOf(await save(bare, given)).meeting.id).toBe('havneraadet-2025-03-04');
  });

  it('offers the known committees, the likeliest first', async () => {
    const { preview, save } = aWorld();
    for (const newName of ['Ældrerådet', 'Moleudvalget', 'Havnerådet']) {
      await save(agenda.replace('Velkomst', `Velkomst i ${newName}`), { committee: { newName } });
    }
    const shown = ready(await preview(minutes.replace('Havnerådet', 'Moleudvalg')));
    expect(shown.candidates.map(({ name }) => name)).toEqual(['Moleudvalget', 'Havnerådet', 'Ældrerådet']);
    expect(shown.committee).toMatchObject({ isNew: false, committee: { name: 'Moleudvalget' } });
    const chosen = await preview(minutes, { committee: { id: 'aeldreraadet' } });
    expect(ready(chosen).committee?.committee.name).toBe('Ældrerådet');
    expect(ready(await preview(minutes, { committee: { id: 'findes-ikke' } })).missing).toEqual(['committee']);
  });

  it('refuses a bilag that no meeting lists, by its name', async () => {
    const { preview } = aWorld();
    const shown = await preview('# Notat om støj\n\n12. maj 2024\n\nDer er målt på fem nætter.');
    expect(shown).toEqual({ outcome: 'refused', reason: 'paper-unlisted', title: 'Notat om støj' });
  });
});

describe('agenda and minutes of one meeting', () => {
  it('come out the same in either order', async () => {
    const outcomes = [];
    for (const order of [
      [agenda, minutes],
      [minutes, agenda],
    ]) {
      const { store, save } = aWorld();
      for (const text of order) outcomes.push(recordOf(await save(text)));
      const [only, ...others] = store.all();
      expect(others).toEqual([]);
      expect(only?.meeting).toMatchObject({ state: 'held', place: 'Kajen 1', apologies: ['Bo Lind'], version: 2 });
      expect(only?.items.map(({ number, title, decisions }) => [number, title, decisions.length])).toEqual([
        ['1', 'Velkomst', 1],
        ['2', 'Reparation af molen', 1],
        ['3', 'Udlejning af kajpladser', 0],
        ['4', 'Eventuelt', 0],
      ]);
    }
  });

  it('the second completes the first, and it is told what it adds', async () => {
    const { preview, save } = aWorld();
    await save(agenda);
    const shown = ready(await preview(minutes));
    expect(shown.effect).toBe('completes');
    expect(told(shown)).toEqual(['2 beslutninger er kommet til.', 'Nye afbud: Bo Lind.']);
  });
});

describe('a newer version', () => {
  it('replaces the older, says what it changes, and keeps the older in the history', async () => {
    const { preview, save } = aWorld();
    await save(agenda);
    const newer = agenda
      .replace('Kajen 1', 'Rådhuset')
      .replace('kl. 10.00-11.30', 'kl. 13.00-14.30')
      .replace('## 3. Udlejning af kajpladser\n\nDer er fire ledige.\n\n## 4.', '## 3.')
      .replace('Bo Lind', 'Bo Lind, Carl Ask');
    const shown = ready(await preview(newer));
    expect(shown.effect).toBe('replaces');
    expect(told(shown)).toEqual([
      'Tidspunkt: kl. 10.00–11.30 → kl. 13.00–14.30.',
      'Sted: Kajen 1 → Rådhuset.',
      'Punktet er udgået: 3. Udlejning af kajpladser.',
      '»Eventuelt« er nu punkt 3 (før 4).',
      'Nye på deltagerlisten: Carl Ask.',
    ]);
    const { meeting } = recordOf(await save(newer));
    expect(meeting.documents.map(({ isSuperseded }) => isSuperseded === true)).toEqual([true, false]);
    expect(ready(await preview(agenda)).effect).toBe('unchanged');
  });

  it('of an agenda whose meeting was moved moves the meeting when number and items agree', async () => {
    const { store, preview, save } = aWorld();
    await save(agenda);
    const moved = agenda.replace('4. marts', '11. marts');
    expect(told(ready(await preview(moved)))).toEqual(['Flyttet fra 4. marts 2025 til 11. marts 2025.']);
    await save(moved);
    expect(store.all().map(({ meeting }) => [meeting.id, meeting.date])).toEqual([
      ['havneraadet-2025-03-04', '2025-03-11'],
    ]);
    // The older version changes nothing, and the day that was left can have a meeting of its own.
    expect((await save(agenda)).outcome).toBe('unchanged');
    const other = agenda.replace('nr. 4', 'nr. 5').replace('Molen', 'Hele molen');
    expect(recordOf(await save(other)).meeting.id).toBe('havneraadet-2025-03-04-2');
  });

  it.each([
    ['has another number', (text: string) => text.replace('nr. 4', 'nr. 5')],
    ['has no number', (text: string) => text.replace('nr. 4 ', '')],
    [
      'shares only the routine',
      (text: string) => text.replace('Reparation af molen', 'Ny kran').replace('Udlejning af kajpladser', 'Færgefart'),
    ],
  ])('is not suspected when a meeting of another day %s', async (_, change) => {
    const { store, save } = aWorld();
    await save(agenda);
    await save(change(agenda.replace('4. marts', '11. marts')));
    expect(store.all()).toHaveLength(2);
  });

  it('does not move a meeting that was held', async () => {
    const { store, save } = aWorld();
    await save(agenda);
    await save(minutes);
    await save(agenda.replace('4. marts', '11. marts'));
    expect(store.all().map(({ meeting }) => meeting.date)).toEqual(['2025-03-04', '2025-03-11']);
  });
});

describe('corrections', () => {
  it('decide the day and the head of what is stored', async () => {
    const { save } = aWorld();
    const { meeting } = recordOf(
      await save(agenda, {
        corrections: {
          date: '2025-03-05',
          startTime: '09:00',
          endTime: '',
          place: 'Rådhuset',
          title: 'Havnemøde',
          chair: 'Asta Holm',
          mode: 'hybrid',
        },
      }),
    );
    expect(meeting).toMatchObject({
      date: '2025-03-05',
      startTime: '09:00',
      place: 'Rådhuset',
      title: 'Havnemøde',
      chair: 'Asta Holm',
      mode: 'hybrid',
    });
    expect(meeting.endTime).toBeUndefined();
  });

  it('of a file that was stored already correct its meeting, once', async () => {
    const { store, preview, save } = aWorld();
    await save(agenda);
    const corrected = { corrections: { date: '2025-03-05', place: 'Rådhuset' } };
    const shown = ready(await preview(agenda, corrected));
    expect(shown.effect).toBe('replaces');
    expect(told(shown)).toEqual(['Flyttet fra 4. marts 2025 til 5. marts 2025.', 'Sted: Kajen 1 → Rådhuset.']);
    const outcomes = [await save(agenda, corrected), await save(agenda, corrected), await save(agenda)];
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['imported', 'unchanged', 'unchanged']);
    expect(store.all().map(({ meeting }) => [meeting.date, meeting.documents.length, meeting.version])).toEqual([
      ['2025-03-05', 1, 2],
    ]);
  });

  it('of a title count also when it only says less', async () => {
    const { save } = aWorld();
    await save(agenda);
    const outcome = await save(agenda, { corrections: { title: 'Møde i Havnerådet' } });
    expect(recordOf(outcome).meeting).toMatchObject({ title: 'Møde i Havnerådet', version: 2 });
  });

  it('go before what another document of the meeting says', async () => {
    const { save } = aWorld();
    await save(minutes);
    const { meeting } = recordOf(await save(agenda, { corrections: { chair: 'Bo Lind', place: '' } }));
    expect(meeting).toMatchObject({ chair: 'Bo Lind', state: 'held' });
    expect(meeting.place).toBeUndefined();
  });
});

describe('a document that names its committee by a part of the name', () => {
  const named = (committee: string) => minutes.replace('Havnerådet', committee);

  it('is doubted where one known committee fits, until a person has said which it is', async () => {
    const world = aWorld();
    await world.save(named('Skolebestyrelsen på Moleskolen'));
    const preview = ready(await world.preview(named('Skolebestyrelsen')));
    expect(preview.committee).toMatchObject({ isNew: false, committee: { name: 'Skolebestyrelsen på Moleskolen' } });
    expect(doubtsInWords(preview.doubts, 'da')).toContain(
      'I dokumentet hedder udvalget »Skolebestyrelsen«. Jeg gætter på Skolebestyrelsen på Moleskolen.',
    );
    const id = preview.committee?.committee.id ?? '';
    const chosen = ready(await world.preview(named('Skolebestyrelsen'), { committee: { id } }));
    expect(chosen.doubts.map(({ code }) => code)).not.toContain('committee-supposed');
  });

  it('is not put with the first of two committees that people call by that part', async () => {
    const world = aWorld();
    for (const school of ['Moleskolen', 'Kajskolen']) await world.save(named(`Skolebestyrelsen på ${school}`));
    const part = ready(await world.preview(named('Skolebestyrelsen')));
    expect(part.committee).toMatchObject({ isNew: true });
    const whole = ready(await world.preview(named('Skolebestyrelsen på Kajskolen')));
    expect(whole.committee).toMatchObject({ isNew: false, committee: { name: 'Skolebestyrelsen på Kajskolen' } });
    expect(whole.doubts).toEqual([]);
  });
});

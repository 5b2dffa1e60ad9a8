import { describe, expect, it } from 'vitest';
import { type ImportOutcome, importDocument } from '../../../src/minutes/import-document.ts';
import { InMemoryMinutes } from './in-memory-minutes.ts';
import { InMemoryPersons } from './in-memory-persons.ts';
import { fileOf } from './outline.ts';

function minutesOf(day: string, people: string, apologies = ''): string {
  return `# Referat af møde i Havnerådet

Tid: ${day} 2025 kl. 10.00-11.30
Inviterede: ${people}
${apologies === '' ? '' : `Afbud: ${apologies}\n`}
## 1. Velkomst

### Beslutning

Rådet godkendte dagsordenen.

## 2. Eventuelt

### Beslutning

Intet.
`;
}

function aWorld() {
  const [store, persons] = [new InMemoryMinutes(), new InMemoryPersons()];
  const context = { store, persons, now: new Date('2025-03-01T09:00:00Z') };
  return { store, persons, save: (text: string) => importDocument(fileOf(text), context, {}) };
}

function idsIn(outcome: ImportOutcome): string[] {
  if (!('record' in outcome)) throw new Error(outcome.outcome);
  return outcome.record.meeting.presences.map(({ name, personId }) => `${name} = ${personId ?? '?'}`);
}

describe('the people of documents', () => {
  it('are one person over three documents with three spellings', async () => {
    const { persons, save } = aWorld();
    const outcomes = [
      await save(minutesOf('4. marts', 'Asta Krog Holm, Søren Åkjær')),
      await save(minutesOf('8. april', 'Asta Holm, Soeren Aakjaer')),
      await save(minutesOf('6. maj', 'A. Holm, Søren Åkjær, Bo Lind')),
    ];
    expect(outcomes.map(idsIn)).toEqual([
      ['Asta Krog Holm = havneraadet-asta-krog-holm', 'Søren Åkjær = havneraadet-soeren-aakjaer'],
      ['Asta Holm = havneraadet-asta-krog-holm', 'Soeren Aakjaer = havneraadet-soeren-aakjaer'],
      [
        'A. Holm = havneraadet-asta-krog-holm',
        'Søren Åkjær = havneraadet-soeren-aakjaer',
        'Bo Lind = havneraadet-bo-lind',
      ],
    ]);
    expect(persons.all().map(({ name, altNames }) => [name, ...altNames])).toEqual([
      ['Asta Krog Holm', 'Asta Holm', 'A. Holm'],
      ['Søren Åkjær', 'Soeren Aakjaer'],
      ['Bo Lind'],
    ]);
  });

  it('keep the spelling of the document under Afbud', async () => {
    const { persons, save } = aWorld();
    const outcome = await save(minutesOf('4. marts', 'Asta Krog Holm, Bo Lind', 'Asta Holm'));
    if (!('record' in outcome)) throw new Error(outcome.outcome);
    const { apologies, presences } = outcome.record.meeting;
    expect(apologies).toEqual(['Asta Holm']);
    expect(presences[0]).toMatchObject({ name: 'Asta Krog Holm', attendance: 'apology' });
    expect(persons.all()).toHaveLength(2);
  });

  it('are not written again when the same file comes again', async () => {
    const { persons, save } = aWorld();
    await save(minutesOf('4. marts', 'Asta Holm, Bo Lind'));
    const { writes } = persons;
    await save(minutesOf('4. marts', 'Asta Holm, Bo Lind'));
    expect(persons.writes).toBe(writes);
  });

  it('are read again when somebody else adds one of them at the same moment', async () => {
    const { store, persons, save } = aWorld();
    persons.meanwhile = () => {
      persons.meanwhile = () => {};
      persons.put('havneraadet', { id: 'havneraadet-asta-holm', name: 'Asta Holm', altNames: ['A. Holm'] });
    };
    const outcome = await save(minutesOf('4. marts', 'Asta Holm, Bo Lind'));
    expect(idsIn(outcome)).toEqual(['Asta Holm = havneraadet-asta-holm', 'Bo Lind = havneraadet-bo-lind']);
    expect(persons.all()).toHaveLength(2);
    expect(store.all().map(({ meeting }) => meeting.id)).toEqual(['havneraadet-2025-03-04']);
  });

  it('of two documents imported at once are there once', async () => {
    const { persons, store, save } = aWorld();
    await save(minutesOf('4. marts', 'Carl Ask'));
    const outcomes = await Promise.all([
      save(minutesOf('8. april', 'Asta Holm, Bo Lind')),
      save(minutesOf('6. maj', 'Asta Holm, Bo Lind')),
    ]);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['imported', 'imported']);
    expect(store.all()).toHaveLength(3);
    expect(persons.all().map(({ name }) => name)).toEqual(['Carl Ask', 'Asta Holm', 'Bo Lind']);
  });
});

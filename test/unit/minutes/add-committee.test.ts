import { describe, expect, test } from 'vitest';
import { newCommittee } from '../../../src/domain/committee.ts';
import { addCommittee } from '../../../src/minutes/add-committee.ts';
import { resolveCommittee } from '../../../src/minutes/resolve-committee.ts';
import { InMemoryMinutes } from './in-memory-minutes.ts';

const add = (store: InMemoryMinutes, name: string, shortName = '', isSurelyNew = false) =>
  addCommittee(store, { name, shortName, isSurelyNew }, 'system');

describe('a committee that somebody names in a form', () => {
  test('is the one that a later document with its name, or its short name, is of', async () => {
    const store = new InMemoryMinutes();
    const added = await add(store, '  »Havneudvalget« ', 'HAVU');
    expect(added).toMatchObject({
      outcome: 'added',
      committee: { id: 'havu', name: 'Havneudvalget', shortName: 'HAVU' },
    });
    for (const committee of [{ name: 'Havneudvalget' }, { name: 'HAVU' }, { name: 'Havneudvalgets' }]) {
      const resolved = resolveCommittee(await store.listCommittees(), { committee }, undefined);
      expect(resolved).toMatchObject({ isNew: false, committee: { id: 'havu' } });
    }
  });

  test('is made once, however often and in whatever letters it is named', async () => {
    const store = new InMemoryMinutes();
    await add(store, 'Havneudvalget', 'HAVU');
    for (const [name, shortName] of [
      ['havneudvalget', 'HAVU'],
      ['HAVNEUDVALGET ', ''],
      ['Havneudvalget', 'HU'],
    ] as const) {
      expect(await add(store, name, shortName)).toMatchObject({ outcome: 'known', committee: { id: 'havu' } });
    }
    expect(store.committees).toHaveLength(1);
  });

  describe.each([
    { known: 'Byggeudvalg A', name: 'Byggeudvalg B', documents: ['Byggeudvalg B', 'Byggeudvalget B'] },
    { known: 'Følgegruppen', name: 'Følgegruppe Nord', documents: ['Følgegruppe Nord', 'Følgegruppen Nord'] },
    { known: 'Lokaludvalget Nord', name: 'Lokaludvalget', documents: ['Lokaludvalget', 'Lokaludvalgets'] },
  ])('that is like a known one: $name and $known', ({ known, name, documents }) => {
    test('is not taken for it, nor made, before somebody says that it is another', async () => {
      const store = new InMemoryMinutes();
      await add(store, known);
      expect(await add(store, name)).toMatchObject({ outcome: 'alike', committees: [{ name: known }] });
      expect(store.committees.map((committee) => committee.name)).toEqual([known]);
    });

    test('is then one of its own, and the documents of each are its own', async () => {
      const store = new InMemoryMinutes();
      const first = await add(store, known);
      const second = await add(store, name, '', true);
      expect(second).toMatchObject({ outcome: 'added', committee: { name } });
      const idOf = (outcome: typeof first) => ('committee' in outcome ? outcome.committee.id : '');
      expect(idOf(second)).not.toBe(idOf(first));
      const meant = (own: string) => resolveCommittee(store.committees, { committee: { name: own } }, undefined);
      expect(meant(known)).toMatchObject({ isNew: false, committee: { id: idOf(first) } });
      for (const own of documents) {
        expect(meant(own), own).toMatchObject({ isNew: false, committee: { id: idOf(second) } });
      }
    });
  });

  test('that is like several is asked about with all of them', async () => {
    const store = new InMemoryMinutes();
    await add(store, 'Byggeudvalg A');
    await add(store, 'Byggeudvalg B', '', true);
    const names = [{ name: 'Byggeudvalg A' }, { name: 'Byggeudvalg B' }];
    expect(await add(store, 'Byggeudvalg C')).toMatchObject({ outcome: 'alike', committees: names });
  });

  test('shares no name with another, whatever is said: it would be bound and read in its place', async () => {
    const store = new InMemoryMinutes();
    await add(store, 'Teknikudvalget', 'TU');
    for (const isSurelyNew of [false, true]) {
      const turism = await add(store, 'Turismeudvalget', 'tu', isSurelyNew);
      expect(turism).toMatchObject({ outcome: 'taken', part: 'short-name', committee: { id: 'tu' } });
      const short = await add(store, 'Tu ', '', isSurelyNew);
      expect(short).toMatchObject({ outcome: 'refused', reason: 'no-name' });
      const named = await add(store, 'Skoleudvalget', 'Teknikudvalget', isSurelyNew);
      expect(named).toMatchObject({ outcome: 'taken', part: 'short-name', committee: { id: 'tu' } });
    }
    await store.addCommittee({ ...newCommittee('Havneudvalget', 'HAVU'), aliases: ['Kajfolket'] });
    for (const name of ['Havu', 'Kajfolket']) {
      expect(await add(store, name, '', true)).toMatchObject({ outcome: 'taken', part: 'name' });
    }
    expect(await add(store, 'Turismeudvalget', 'TURU')).toMatchObject({ outcome: 'added', committee: { id: 'turu' } });
  });

  test('that a document has made meanwhile is taken as it is', async () => {
    const store = new InMemoryMinutes();
    const overtaken = {
      listCommittees: () => store.listCommittees(),
      addCommittee: async () => {
        await store.addCommittee(newCommittee('Havneudvalget'));
        return 'exists' as const;
      },
    };
    const outcome = await addCommittee(
      overtaken,
      { name: 'Havneudvalget', shortName: '', isSurelyNew: false },
      'system',
    );
    expect(outcome).toMatchObject({ outcome: 'known', committee: { id: 'havneudvalget' } });
  });

  test('of another name gets an id of its own, though the slug is the same', async () => {
    const store = new InMemoryMinutes();
    await store.addCommittee({ ...newCommittee('Kulturudvalget'), id: 'havneraadet-1' });
    expect(await add(store, 'Havnerådet 1')).toMatchObject({ outcome: 'added', committee: { id: 'havneraadet-1-2' } });
  });

  test.each([
    ['', 'no-name'],
    ['  12 ', 'no-name'],
    ['ab', 'no-name'],
    ['U'.repeat(121), 'name-too-long'],
  ])('is not made of %j', async (name, reason) => {
    const store = new InMemoryMinutes();
    expect(await add(store, name)).toEqual({ outcome: 'refused', reason });
    expect(store.committees).toEqual([]);
  });
});

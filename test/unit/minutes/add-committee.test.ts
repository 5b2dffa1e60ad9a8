import { describe, expect, test } from 'vitest';
import { newCommittee } from '../../../src/domain/committee.ts';
import { addCommittee } from '../../../src/minutes/add-committee.ts';
import { resolveCommittee } from '../../../src/minutes/resolve-committee.ts';
import { InMemoryMinutes } from './in-memory-minutes.ts';

const add = (store: InMemoryMinutes, name: string, shortName = '') =>
  addCommittee(store, { name, shortName }, 'system');

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
      ['Havneudvalget', ''],
      ['HAVU', ''],
    ] as const) {
      expect(await add(store, name, shortName)).toMatchObject({ outcome: 'known', committee: { id: 'havu' } });
    }
    expect(store.committees).toHaveLength(1);
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
    const outcome = await addCommittee(overtaken, { name: 'Havneudvalget', shortName: '' }, 'system');
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

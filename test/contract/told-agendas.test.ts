import { describe, expect, test } from 'vitest';
import { toldRecord } from '../../src/agenda/difference.ts';
import type { ToldAgendas } from '../../src/agenda/told-agendas.ts';
import type { MeetingRecord } from '../../src/domain/meeting.ts';
import { createToldAgendaStore } from '../../src/storage/told-agenda-store.ts';
import { anItem, aRecord } from '../builders.ts';
import { simulatedStorage } from '../posting/simulated-storage.ts';
import { useAzurite } from './azurite.ts';
import { hostileKey } from './examples.ts';
import { inMemoryTables } from './in-memory-tables.ts';

const azurite = useAzurite();

const stores: readonly (readonly [string, () => Promise<ToldAgendas>])[] = [
  ['in Azurite', async () => (await azurite.open()).toldAgendas],
  ['in the tables of the tests', async () => createToldAgendaStore(inMemoryTables())],
  ['in the simulation', async () => simulatedStorage([], []).toldAgendas],
];

/** An agenda that needs several rows of a table. */
function longAgenda(version: number): MeetingRecord {
  const items = Array.from({ length: 400 }, (_, order) =>
    anItem({ order, number: String(order + 1), title: `Punkt ${order + 1}: ${'æøå '.repeat(60)}` }),
  );
  return { ...aRecord({ version }), items };
}

describe.each(stores)('what was told, %s', (_name, open) => {
  test('is found by committee, meeting and version, and nowhere else', async () => {
    const told = await open();
    const record = toldRecord(aRecord({ version: 3, place: 'Havnekontoret' }));
    expect(await told.find('fyrtaarnet', 'moede-1', 3)).toBeUndefined();
    await told.save(record);
    expect(await told.find('fyrtaarnet', 'moede-1', 3)).toEqual(record);
    for (const [committee, meeting, version] of [
      ['havnen', 'moede-1', 3],
      ['fyrtaarnet', 'moede-2', 3],
      ['fyrtaarnet', 'moede', 3],
      ['fyrtaarnet', 'moede-1', 2],
      ['fyrtaarnet', 'moede-1', 30],
    ] as const) {
      expect(await told.find(committee, meeting, version)).toBeUndefined();
    }
  });

  test('may be saved again: two replicas may tell of the same version', async () => {
    const told = await open();
    const record = toldRecord(aRecord({ version: 2 }));
    await Promise.all([told.save(record), told.save(record), told.save(record)]);
    expect(await told.find('fyrtaarnet', 'moede-1', 2)).toEqual(record);
  });

  test('keeps versions apart', async () => {
    const told = await open();
    for (const version of [1, 2, 10]) await told.save(toldRecord(aRecord({ version, title: `Udgave ${version}` })));
    expect((await told.find('fyrtaarnet', 'moede-1', 1))?.meeting.title).toBe('Udgave 1');
    expect((await told.find('fyrtaarnet', 'moede-1', 10))?.meeting.title).toBe('Udgave 10');
  });

  test('may be an agenda of 400 items', async () => {
    const told = await open();
    const record = toldRecord(longAgenda(4));
    await told.save(record);
    expect(await told.find('fyrtaarnet', 'moede-1', 4)).toEqual(record);
  });

  test('may be of a committee and a meeting with any names', async () => {
    const told = await open();
    const record = toldRecord(aRecord({ id: hostileKey, committeeId: hostileKey }));
    await told.save(record);
    expect(await told.find(hostileKey, hostileKey, 1)).toEqual(record);
    expect(await told.find(hostileKey, `${hostileKey}2`, 1)).toBeUndefined();
  });
});

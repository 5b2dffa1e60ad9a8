import { expect, it } from 'vitest';
import { dataClasses } from '../../../src/privacy/data-class.ts';
import { personalTables } from '../../../src/storage/personal/personal-tables.ts';
import { tableNames } from '../../../src/storage/table-client.ts';

it('every table of storage says once what it holds of people, or why it holds nobody', () => {
  expect(personalTables.map(({ table }) => table).sort()).toEqual([...tableNames].sort());
  const unclear = personalTables.filter(({ holds, why = '' }) => (holds.length === 0) !== (why !== ''));
  expect(unclear.map(({ table }) => table)).toEqual([]);
});

it('every class of data is in some table', () => {
  const held = new Set(personalTables.flatMap(({ holds }) => holds));
  expect(dataClasses.filter((dataClass) => !held.has(dataClass))).toEqual([]);
});

it('what is somebody’s own can be shown to them: each class but the archive and what is about deletions has an export', () => {
  const shown = personalTables.filter(({ exported }) => exported !== undefined).flatMap(({ holds }) => holds);
  expect(dataClasses.filter((dataClass) => !shown.includes(dataClass))).toEqual(['deletions', 'archive']);
});

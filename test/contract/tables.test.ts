import { odata } from '@azure/data-tables';
import { describe, expect, it } from 'vitest';
import { rowsBetween, rowsUnder, type Table } from '../../src/storage/table.ts';
import { openTables } from '../../src/storage/table-client.ts';
import { newPrefix, useAzurite } from './azurite.ts';
import { inMemoryTables } from './in-memory-tables.ts';

const azurite = useAzurite();

async function azuriteTable(): Promise<Table> {
  const tables = await openTables({ connectionString: azurite.connectionString() }, { prefix: newPrefix() });
  await tables.ensureTables();
  return tables.table('Responses');
}

const row = (rowKey: string, text = 'a') => ({ partitionKey: 'p', rowKey, text });
const keys = (rows: readonly { rowKey: string }[]) => rows.map(({ rowKey }) => rowKey);

describe.each([
  ['Azurite', azuriteTable],
  ['the tables in memory', async () => inMemoryTables().table('Responses')],
])('%s', (_name, open) => {
  it('a row is created once, and found with its properties', async () => {
    const table = await open();
    const etag = await table.create(row('k'));
    expect(etag).toEqual(expect.any(String));
    expect(await table.create(row('k', 'b'))).toBeUndefined();
    expect(await table.find(row('k'))).toMatchObject({ ...row('k'), etag });
    expect(await table.find(row('other'))).toBeUndefined();
    expect(await table.find({ partitionKey: 'q', rowKey: 'k' })).toBeUndefined();
  });

  it('a row is replaced at its ETag alone, and not when it is gone', async () => {
    const table = await open();
    const first = (await table.create({ ...row('k'), more: true })) ?? '';
    const second = await table.replace(row('k', 'b'), first);
    expect(second).not.toBe(first);
    expect(await table.replace(row('k', 'c'), first)).toBeUndefined();
    const found = await table.find(row('k'));
    expect(found).toMatchObject({ text: 'b', etag: second });
    expect(found).not.toHaveProperty('more');
    if (found !== undefined) await table.remove(found);
    expect(await table.replace(row('k', 'd'), second ?? '')).toBeUndefined();
    expect(await table.find(row('k'))).toBeUndefined();
  });

  it('a row that has changed since it was read is not removed', async () => {
    const table = await open();
    await table.put(row('k'));
    const old = await table.find(row('k'));
    await table.put(row('k', 'b'));
    if (old !== undefined) await table.remove(old);
    expect(await table.find(row('k'))).toMatchObject({ text: 'b' });
  });

  it('merging keeps what it does not name; putting does not', async () => {
    const table = await open();
    await table.put({ ...row('k'), count: 1 });
    await table.merge({ partitionKey: 'p', rowKey: 'k', text: 'b' });
    expect(await table.find(row('k'))).toMatchObject({ text: 'b', count: 1 });
    await table.put(row('k', 'c'));
    expect(await table.find(row('k'))).not.toHaveProperty('count');
    await expect(table.merge(row('missing'))).rejects.toThrow();
  });

  it('rows are listed by key within their bounds: the lower one belongs to them, the upper one does not', async () => {
    const table = await open();
    for (const key of ['b|2', 'b|1', 'b', 'b}', 'a|9', 'c|1', "b|it's"]) await table.put(row(key));
    await table.put({ partitionKey: "p'q", rowKey: 'b|1', text: 'a' });
    expect(keys(await table.list(rowsUnder('p', 'b')))).toEqual(['b|1', 'b|2', "b|it's"]);
    expect(keys(await table.list(rowsBetween('p', 'b|1', 'b|2')))).toEqual(['b|1']);
    expect(keys(await table.list(rowsBetween('p', "b|it's", 'c')))).toEqual(["b|it's", 'b}']);
    expect(keys(await table.list(odata`PartitionKey eq ${"p'q"}`))).toEqual(['b|1']);
    expect(await table.list(rowsBetween("p' or PartitionKey ne 'x", 'a', 'z'))).toEqual([]);
    const [chosen] = await table.list(rowsUnder('p', 'a'), ['text']);
    expect(chosen).toMatchObject(row('a|9'));
  });

  it.each([
    ['a row to be created is there', ['create', row('there', 'b')]],
    [
      'a row to be updated has changed',
      ['update', row('there', 'b'), 'Replace', { etag: 'W/"datetime\'2001-01-01\'"' }],
    ],
    ['a row to be updated is gone', ['update', row('gone'), 'Replace', { etag: '*' }]],
    ['a row to be deleted is gone', ['delete', row('gone')]],
  ] as const)('of a transaction nothing is done when %s', async (_when, impossible) => {
    const table = await open();
    await table.put(row('there'));
    for (const action of [impossible]) {
      const mutable: Parameters<Table['transact']>[0] = [
        ['create', row('first')],
        ['upsert', row('second'), 'Replace'],
      ];
      if (action[0] === 'update') mutable.push([action[0], action[1], action[2], { ...action[3] }]);
      else mutable.push([action[0], action[1]]);
      expect(await table.transact(mutable)).toBe('conflict');
    }
    expect(keys(await table.list(odata`PartitionKey eq ${'p'}`))).toEqual(['there']);
    expect(await table.find(row('there'))).toMatchObject({ text: 'a' });
  });

  it('all of a transaction is done when each row is as it was read', async () => {
    const table = await open();
    const etag = (await table.create(row('k'))) ?? '';
    await table.put(row('old'));
    const actions: Parameters<Table['transact']>[0] = [
      ['update', row('k', 'b'), 'Replace', { etag }],
      ['create', row('new')],
      ['upsert', row('put'), 'Replace'],
      ['delete', row('old')],
    ];
    expect(await table.transact(actions)).toBe('done');
    expect(keys(await table.list(odata`PartitionKey eq ${'p'}`))).toEqual(['k', 'new', 'put']);
    expect(await table.transact(actions)).toBe('conflict');
    expect(await table.find(row('k'))).toMatchObject({ text: 'b' });
  });

  it('of twenty writers with the same ETag one succeeds', async () => {
    const table = await open();
    const etag = (await table.create(row('k'))) ?? '';
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, writer) =>
        table.transact([
          ['update', row('k', String(writer)), 'Replace', { etag }],
          ['create', row(`log ${writer}`)],
        ]),
      ),
    );
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(await table.list(odata`PartitionKey eq ${'p'}`)).toHaveLength(2);
  });
});

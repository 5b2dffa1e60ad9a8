/**
 * Surface: ids of people, meetings, conversations and files on their way into keys of tables and names of blobs. Threat: one
 * that no key may hold ends in a fault, or two of them meet in one row.
 *
 * Seen failing: with `keyPart` of src/storage/key.ts giving each text back as it is, "StorageFault: Storage refused the request" at the first
 * bad id; with 'utf8' for all texts in `hashKey`, halves of characters had one row together (6 tests); with the line separators left as
 * they are in src/storage/json-properties.ts, the answer to a meeting with one in its id was a fault.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Storage } from '../../src/storage/open-storage.ts';
import { useAzurite } from '../contract/azurite.ts';
import {
  answersWithAWord,
  methodsOf,
  noting,
  personalUnder,
  readAll,
  readUnder,
  removeUnder,
  unmarked,
  writeUnder,
} from './every-store.ts';

const azurite = useAzurite();
const called = new Set<string>();
let storage: Storage;

/** Each is another id than all others, however alike they look or are spelt. */
const ids: readonly string[] = [
  'm1',
  'M1',
  "m1' or PartitionKey ne 'x",
  "'",
  "''",
  '"',
  'a/b',
  'a\\b',
  'a#b',
  'a?b',
  'a%2fb',
  'a%b',
  '/',
  '.',
  '..',
  '../m1',
  './m1',
  'm1/..',
  'm1|m1',
  'm1|',
  '|m1',
  'm1}',
  '\t',
  '\n',
  '\r\n',
  '\0',
  '\u0001',
  '\u007f',
  '\u0085',
  '\u2028',
  ' ',
  ' m1',
  'm1 ',
  'å',
  'a\u030a',
  'æøå ÆØÅ',
  'm１',
  '🗓️',
  '\ud800',
  '\ud801',
  '\udc00',
  '\ufffd',
  'm1\ud800',
  'm1\ufffd',
  '\uffff',
  '<m1/>',
  '&amp;',
  '__proto__',
  'constructor',
  'null',
  '=4MFNVwQYMFgYV3zN1zhbQ0ZfCvC8vQyPfQTw6hQpJcA',
  'x'.repeat(80),
  'x'.repeat(81),
  'x'.repeat(1_024),
  'x'.repeat(1_025),
  `${'x'.repeat(1_024)}y`,
  '/'.repeat(1_025),
  '🗓'.repeat(600),
];
const markOf = (index: number) => `mærke-${index}-`;

beforeAll(async () => {
  storage = noting(await azurite.open(), called);
  for (const [index, id] of ids.entries()) await writeUnder(storage, id, markOf(index));
}, 240_000);

describe.each(ids.map((id, index) => ({ id, index, told: JSON.stringify(id).slice(0, 60) })))(
  'the id $told',
  ({ id, index }) => {
    test('is found again in every store, and nothing of another id with it', async () => {
      for (const [method, text] of Object.entries(await readUnder(storage, id))) {
        const marks = new Set(text.match(/mærke-\d+-/g) ?? []);
        const expected = unmarked.has(method) || answersWithAWord.has(method) ? [] : [markOf(index)];
        expect([method, [...marks]]).toEqual([method, expected]);
        if (unmarked.has(method)) expect(text).toContain(JSON.stringify(id));
        // It was claimed above, and nothing else has the same.
        if (method === 'turns.claim') expect(text).toBe('"replay"');
      }
    });
  },
);

test('an empty id is no fault, and finds nothing', async () => {
  for (const text of Object.values(await readUnder(storage, ''))) expect(text).not.toContain('mærke-');
});

test('what is removed under one id stays under all others', async () => {
  // Object ids are the same in capitals: what is personal is looked for in either, so no two here differ in that alone.
  const [removed = '', ...others] = ["m1' or PartitionKey ne 'x", 'm1|m1', '..', '\ud800'];
  const read = async (id: string) => ({
    ...(await readUnder(storage, id)),
    personal: await personalUnder(storage, id),
  });
  const before = await Promise.all(others.map(read));
  for (const [index, { personal }] of before.entries()) {
    expect([...new Set(personal.match(/mærke-\d+-/g) ?? [])]).toEqual([markOf(ids.indexOf(others[index] ?? ''))]);
  }
  await removeUnder(storage, removed);
  expect(await Promise.all(others.map(read))).toEqual(before);
  expect(await storage.subscriptions.find(removed)).toBeUndefined();
});

test('each method of each store has been asked: a new one needs a place in every-store.ts', async () => {
  await readAll(storage);
  expect(methodsOf(storage).filter((method) => !called.has(method))).toEqual([]);
});

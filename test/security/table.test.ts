/**
 * The table of docs/security.md and what stands in this folder are the same: no threat is said to be tested that is not, and no
 * test is without its place.
 *
 * Seen failing: with the row of `odata.test.ts` taken out of docs/security.md, "each test file of this folder has a row" named it; with
 * `nothing.test.ts` written into a row, "each test file that the table names is here" named that; with "Seen failing" taken out of
 * the head of keys.test.ts, its own test failed.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const table = readFileSync('docs/security.md', 'utf8');
const rows = table.split('\n').filter((line) => line.startsWith('|') && line.includes('.test.ts'));
const named = [...new Set(rows.flatMap((row) => row.match(/`[\w-]+\.test\.ts`/g) ?? []))]
  .map((name) => name.slice(1, -1))
  .sort();
const here = readdirSync('test/security')
  .filter((name) => name.endsWith('.test.ts') && name !== 'table.test.ts')
  .sort();

test('each test file that the table names is here', () => {
  expect(named.filter((name) => !here.includes(name))).toEqual([]);
});

test('each test file of this folder has a row', () => {
  expect(here.filter((name) => !named.includes(name))).toEqual([]);
});

test('each control that the table names is there', () => {
  const controls = rows
    .flatMap((row) => row.match(/`[a-z-]+\/[\w/-]*(?:\.ts)?`/g) ?? [])
    .map((name) => name.slice(1, -1));
  expect(controls.length).toBeGreaterThan(30);
  expect(controls.filter((path) => !existsSync(`src/${path}`))).toEqual([]);
});

test.each(here)('%s says how it was seen failing', (name) => {
  const [head = ''] = readFileSync(`test/security/${name}`, 'utf8').match(/\/\*[\s\S]*?\*\//) ?? [];
  expect(head).toMatch(/seen failing[\s\S]{60,}/i);
});

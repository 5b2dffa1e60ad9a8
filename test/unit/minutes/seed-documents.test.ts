import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/documents/read-document.ts';

// Documents that lie beside the repository on some machines; what must come out is counted, not quoted.
const folder = '../shared/seeds';
const counts = [
  { kind: 'referat', items: 9, decisions: 8 },
  { kind: 'referat', items: 9, decisions: 7 },
  { kind: 'referat', items: 10, decisions: 7 },
  { kind: 'referat', items: 8, decisions: 7 },
  { kind: 'bilag', items: 0, decisions: 0 },
];

describe.skipIf(!existsSync(folder))('the documents beside the repository', () => {
  it('have their items, and a decision under most of them', async () => {
    const found = [];
    for (const name of readdirSync(folder).sort()) {
      const read = await readDocument(`${folder}/${name}`);
      if (!read.ok) throw new Error(`${name}: ${read.reason}`);
      const { kind, items } = read.file.parsed;
      found.push({ kind, items: items.length, decisions: items.filter((item) => item.decisions.length > 0).length });
    }
    expect(found).toEqual(counts);
  });
});

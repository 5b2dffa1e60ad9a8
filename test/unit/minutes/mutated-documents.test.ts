import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../src/minutes/parse/parse-document.ts';
import { tries } from '../../depth.ts';
import { mutate } from './mutate.ts';
import { sourceOf } from './outline.ts';
import { randomFrom } from './small-random.ts';
import { evidenceFaults, isWithin, solid, verbatimPaths } from './verbatim.ts';

const folder = new URL('../../fixtures/minutes/', import.meta.url);
const originals = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));

const rounds = tries(250, 2000);

// Short documents, hundreds for each seed: a seed that fails can be run alone.
describe.each([1, 2, 3, 4, 5])(
  'documents whose lines are dropped, moved, torn and strewn with markup, seed %i',
  (seed) => {
    it('are always read, and every field has its words where the evidence says', { timeout: 60_000 }, () => {
      const random = randomFrom(seed);
      let checked = 0;
      for (let round = 0; round < rounds; round += 1) {
        const original = originals[Math.floor(random() * originals.length)] ?? '';
        const text = mutate(original, random, 1 + Math.floor(random() * 16));
        const source = sourceOf(text);
        const parsed = parseDocument(source);
        const where = `seed ${seed}, round ${round}`;
        expect(evidenceFaults(parsed, source.text), where).toEqual([]);
        const placed = new Set(parsed.evidence.map(({ path }) => path));
        expect(
          verbatimPaths(parsed).filter((path) => !placed.has(path)),
          where,
        ).toEqual([]);
        for (const doubt of parsed.doubts) {
          if (doubt.code !== 'unplaced-line') continue;
          const words = source.text.slice(doubt.span.start, doubt.span.end);
          expect(isWithin(solid(doubt.text), solid(words)), `${where}: ${doubt.text}`).toBe(true);
        }
        checked += placed.size;
      }
      expect(checked).toBeGreaterThan(15 * rounds);
    });
  },
);

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../../src/domain/span.ts';
import { parseDocument } from '../../../src/minutes/parse-document.ts';
import { sourceOf } from './outline.ts';
import { randomFrom } from './small-random.ts';

const folder = new URL('../../fixtures/minutes/', import.meta.url);
const originals = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
const noise = [
  '**',
  '****',
  '#',
  '## ',
  '|',
  '| a | b |',
  '- ',
  '1. ',
  '→ ',
  '(',
  ')',
  '[',
  '](',
  '<br>',
  '\t',
  '\u00a0',
  '\u200b',
  '\u00ad',
  ':',
  'Beslutning\n',
  'Afbud: ',
  'kl. ',
  '4. marts',
  'e\u0301',
  '\r\n',
  '\n\n',
  '&amp;',
  '_',
  '`',
  '\\',
];

/** Lines dropped, doubled, moved and torn, and markup strewn over them. */
function mutate(text: string, random: () => number): string {
  const pick = (length: number) => Math.floor(random() * length);
  let lines = text.split('\n');
  for (let step = 0; step < 12; step += 1) {
    const at = pick(lines.length);
    const line = lines[at] ?? '';
    const cut = pick(line.length + 1);
    const way = pick(7);
    if (way === 0) lines.splice(at, 1);
    else if (way === 1) lines.splice(at, 0, line);
    else if (way === 2) lines.splice(pick(lines.length), 0, ...lines.splice(at, 1 + pick(5)));
    else if (way === 3) lines.splice(at, 1, line.slice(0, cut), line.slice(cut));
    else if (way === 4) lines.splice(at, 2, `${line}${lines[at + 1] ?? ''}`);
    else if (way === 5) lines[at] = `${line.slice(0, cut)}${noise[pick(noise.length)] ?? ''}${line.slice(cut)}`;
    else lines = [...lines, ...lines.slice(at, at + pick(10))];
  }
  return lines.join('\n');
}

/** Letters and digits only: what markup, white space and list signs cannot change. */
function solid(text: string): string {
  return text
    .normalize('NFC')
    .replace(/&(?:amp|lt|gt|quot|apos|nbsp);/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** True when the letters of `part` come in this order in `whole`, between which only link targets and tags may stand. */
function isWithin(part: string, whole: string): boolean {
  let at = 0;
  for (const letter of whole) if (letter === part[at]) at += 1;
  return at === part.length;
}

describe('a document whose lines are dropped, doubled, moved and torn', () => {
  const seed = 20_250_301;

  it(`is always read, and every span holds its text (seed ${seed})`, () => {
    const random = randomFrom(seed);
    let checked = 0;
    for (let round = 0; round < 500; round += 1) {
      const text = mutate(originals[Math.floor(random() * originals.length)] ?? '', random);
      if (text.trim() === '') continue;
      const source = sourceOf(text);
      const parsed = parseDocument(source);
      const holds = (excerpt: string, span: Span, what: string) => {
        const where = `seed ${seed}, round ${round}, ${what}`;
        expect(span.start >= 0 && span.start <= span.end && span.end <= source.text.length, where).toBe(true);
        expect(isWithin(solid(excerpt), solid(source.text.slice(span.start, span.end))), `${where}: ${excerpt}`).toBe(
          true,
        );
        checked += 1;
      };
      for (const item of parsed.items) {
        for (const section of item.sections) holds(section.text, section.span, section.kind);
        for (const decision of item.decisions) holds(decision.text, decision.span, 'decision');
      }
      for (const doubt of parsed.doubts) if (doubt.code === 'unplaced-line') holds(doubt.text, doubt.span, doubt.code);
    }
    expect(checked).toBeGreaterThan(2000);
  });
});

import type { Paragraph } from './pdf-paragraphs.ts';

/** A heading is printed at least this much larger than the text. */
const LARGER = 1.13;
/** A size in which more than this part of the characters is printed is one of the text's. */
const MAX_SHARE = 0.25;
const MAX_LENGTH = 200;
const MAX_ROWS = 3;
const MAX_LEVEL = 6;

/** Tells the level of headings by their size: 1 for the largest in the document. */
export function headingLevels(paragraphs: readonly Paragraph[]): (paragraph: Paragraph) => number | undefined {
  const counts = new Map<number, number>();
  for (const { entries } of paragraphs)
    for (const { row } of entries)
      for (const word of row.words) counts.set(half(word.size), (counts.get(half(word.size)) ?? 0) + word.text.length);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const body = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  const isHeadingSize = (size: number) => size >= body * LARGER && (counts.get(size) ?? 0) <= total * MAX_SHARE;
  const headings = paragraphs.filter(
    ({ entries, text }) =>
      entries.length <= MAX_ROWS && text.length <= MAX_LENGTH && isHeadingSize(sizeOf(entries)) && /\p{L}/u.test(text),
  );
  const sizes = [...new Set(headings.map(({ entries }) => sizeOf(entries)))].sort((a, b) => b - a);
  const levels = new Map(
    headings.map((paragraph) => [paragraph, Math.min(MAX_LEVEL, sizes.indexOf(sizeOf(paragraph.entries)) + 1)]),
  );
  return (paragraph) => levels.get(paragraph);
}

function sizeOf(entries: Paragraph['entries']): number {
  return half(entries[0]?.row.size ?? 0);
}

/** Sizes that differ by less than half a point are one. */
function half(size: number): number {
  return Math.round(size * 2) / 2;
}

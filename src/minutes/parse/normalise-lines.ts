import { beginsWithDate } from '../../danish/dates.ts';
import type { Line } from './line.ts';
import { findLabelKind } from './vocabulary.ts';

/** Shorter lines hold one thing. */
const LONG = 160;
/** So many numbers in a row are a list that has lost its line breaks. */
const MIN_RUN = 4;

/**
 * Undoes what copies do to documents: a list or head that has run together in one line becomes lines again, and of a
 * transcript of pages on a web site only the pages stay. Every part keeps its place in the document's text.
 */
export function normaliseLines(lines: readonly Line[]): Line[] {
  return withoutWebFrame(lines)
    .map(withoutSymbol)
    .map(withoutFold)
    .flatMap((line) => {
      if (line.text.length < LONG || line.cells !== undefined) return [line];
      return partsOf(line.text).map(([from, to]) => partOf(line, from, to));
    });
}

/** Where a long line is to be cut: at the numbers of a list that counts from 1, and at the labels before it. */
function partsOf(text: string): [number, number][] {
  const numbered = numberedCuts(text);
  const labelled = labelCuts(text);
  if (numbered.length === 0 && labelled.length < 3) return [[0, text.length]];
  const all = [...new Set([0, ...labelled, ...numbered])].sort((a, b) => a - b);
  return all.map((from, index) => [from, all[index + 1] ?? text.length]);
}

function numberedCuts(text: string): number[] {
  const cuts: number[] = [];
  let run: number[] = [];
  const close = () => {
    if (run.length >= MIN_RUN) cuts.push(...run);
    run = [];
  };
  for (const match of text.matchAll(/(?<=^|\s)(\d{1,2})[.)]?\s+(?=\p{L})/gu)) {
    if (beginsWithDate(text.slice(match.index))) continue;
    const number = Number(match[1]);
    if (number === 1 && run.length !== 0) close();
    if (number === run.length + 1) run.push(match.index);
  }
  close();
  return cuts;
}

function labelCuts(text: string): number[] {
  const found: number[] = [];
  for (const match of text.matchAll(
    /(?<=\s)(?:\p{Lu}\p{L}+(?:\s\p{Ll}{2,12})?|Referat af)(?=:|\s(?:møde|bestyrelsesmøde))/gu,
  ))
    if (match[0] === 'Referat af' || findLabelKind(match[0], 0) !== undefined) found.push(match.index);
  return found;
}

/** @param keepsMarker the part is still the list entry that the line was */
function partOf(line: Line, from: number, to: number, keepsMarker = false): Line {
  const raw = line.text.slice(from, to);
  const start = from + (raw.length - raw.trimStart().length);
  const end = start + raw.trim().length;
  const offsetAt = (index: number) => line.offsets?.[index] ?? line.span.start + index;
  const { listMarker: _, ...rest } = line;
  return {
    ...(start === 0 || keepsMarker ? line : rest),
    text: line.text.slice(start, end),
    span: { start: offsetAt(start), end: offsetAt(Math.max(start, end - 1)) + 1 },
    ...(line.offsets === undefined ? {} : { offsets: line.offsets.slice(start, end) }),
    links: line.links.filter((link) => raw.includes(link.text)),
  };
}

/** "✅ Beslutning: …", "📍 Rådhuset": the picture says what the words say. */
function withoutSymbol(line: Line): Line {
  const symbol = /^(?:\p{Extended_Pictographic}\uFE0F?\s*)+(?=[\p{L}\d])/u.exec(line.text);
  return symbol === null ? line : partOf(line, symbol[0].length, line.text.length, true);
}

/** "fold dette punkt ind Sagsfremstilling": what a press of the heading does, on a page that folds. */
function withoutFold(line: Line): Line {
  const fold = /^(?:fold|luk|åbn|vis|skjul) (?:dette|hele)? ?punkt(?:et)? ?(?:ind|ud)?\s+(?=\p{Lu})/iu.exec(line.text);
  return fold === null ? line : partOf(line, fold[0].length, line.text.length);
}

/** Above the word stands what the site says of the document, below it every page begins with its number. */
function withoutWebFrame(lines: readonly Line[]): Line[] {
  const at = lines.slice(0, 40).findIndex(({ text }) => /^(?:transkript|transcript)$/i.test(text));
  if (at === -1) return [...lines];
  let page = 0;
  return lines.slice(at + 1).map((line) => {
    const number = /^(\d{1,3})\s+(?=\S)/.exec(line.text);
    if (number === null || Number(number[1]) !== page + 1) return line;
    page += 1;
    return { ...partOf(line, number[0].length, line.text.length), page };
  });
}

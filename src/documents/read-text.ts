import type { Line } from '../minutes/parse/line.ts';
import { type PlainRun, readInline } from './inline-markup.ts';

const LINE_END = /\r\n|[\n\r\f\v\u2028\u2029]/g;
/** A bullet that somebody typed, or a box to tick, with the space behind it. */
export const BULLET = /^(?:[-*+•◦▪●○·‣–—]|o(?=\t))[ \t\u00a0]+(?:\[[ xX]?\](?:[ \t\u00a0]+|$))?(?=\S|$)/;
const HEADING = /^(#{1,6})(?:[ \t]+|(?=\*))/;
const RULE = /^\s*(?:(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|(?:\*[ \t]*){3,}|={3,}|\+(?:[-=]+\+)+|`{3,}.{0,20})\s*$/;
/** What a site generator is told about a page. */
const FRONT_MATTER = /^---\r?\n(?:[\w-]+:.*\r?\n|\s+.*\r?\n){1,30}---\r?\n/;
const TABLE_RULE = /^\s*(?:\|\s*)?(?::?-{2,}:?\s*\|\s*)+(?::?-{2,}:?\s*)?$/;

/**
 * The lines of a Markdown or plain text: one for each line of the text, and more where a line holds several by its
 * markup (`**A****B**`, `<br>`). Not CommonMark: there "4. marts 2022" would begin a numbered list, and paragraphs
 * would swallow the line breaks on which participants are listed.
 */
export function readTextLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  const frontMatterEnd = FRONT_MATTER.exec(text)?.[0].length ?? 0;
  for (const [from, to] of lineRanges(text)) {
    start = from;
    if (to < frontMatterEnd) {
      lines.push(blankLine(from, to));
      continue;
    }
    const raw = text.slice(from, to);
    if (RULE.test(raw) || TABLE_RULE.test(raw)) {
      const level = underlinedLevel(raw, lines.at(-1));
      const last = lines.at(-1);
      if (level !== undefined && last !== undefined) lines[lines.length - 1] = { ...last, level };
      lines.push(blankLine(from, to));
    } else if (/^\s*\|.*\|\s*$/.test(raw)) lines.push(readRow(text, from, to));
    else for (const [partFrom, partTo] of partsOf(text, start, to)) lines.push(readLine(text, partFrom, partTo));
  }
  return lines;
}

function* lineRanges(text: string): Generator<[number, number]> {
  let from = 0;
  for (const match of text.matchAll(LINE_END)) {
    yield [from, match.index];
    from = match.index + match[0].length;
  }
  yield [from, text.length];
}

/** Splits a line where two bold runs touch, and at `<br>`. */
function partsOf(text: string, from: number, to: number): [number, number][] {
  const parts: [number, number][] = [];
  let start = from;
  for (const match of text.slice(from, to).matchAll(/(?<=[^\s*])\*{4}(?=[^\s*])|<br\s{0,5}\/?>/gi)) {
    const at = from + match.index;
    const cut = match[0].startsWith('*') ? at + 2 : at;
    parts.push([start, cut]);
    start = match[0].startsWith('*') ? cut : at + match[0].length;
  }
  parts.push([start, to]);
  return parts;
}

function readLine(text: string, from: number, to: number): Line {
  let at = from;
  let indent = 0;
  for (; at < to && /[\s>]/.test(text[at] ?? ''); at += 1) indent += text[at] === '\t' ? 4 : text[at] === '>' ? 0 : 1;
  const heading = HEADING.exec(text.slice(at, to));
  if (heading !== null) at += heading[0].length;
  const bullet = BULLET.exec(text.slice(at, to));
  if (bullet !== null) at += bullet[0].length;
  let end = to;
  if (heading !== null) end = at + text.slice(at, to).replace(/[ \t]+#+[ \t]*$/, '').length;
  const run = readInline(text, at, end);
  return {
    ...runFields(run),
    span: { start: from, end: to },
    ...(heading === null ? {} : { level: heading[1]?.length ?? 1 }),
    ...(bullet === null ? {} : { listMarker: bullet[0].trim() }),
    indent,
  };
}

/** A table row: the text is the cells joined by " | ". */
function readRow(text: string, from: number, to: number): Line {
  const cells: PlainRun[] = [];
  const first = text.indexOf('|', from) + 1;
  let start = first;
  for (let at = first; at < to; at += 1) {
    if (text[at] !== '|' || text[at - 1] === '\\') continue;
    cells.push(readCell(text, start, at));
    start = at + 1;
  }
  let joined = '';
  const offsets: number[] = [];
  for (const cell of cells) {
    if (offsets.length > 0 || joined !== '') {
      const place = offsets.at(-1) ?? from;
      joined += ' | ';
      offsets.push(place, place, place);
    }
    joined += cell.text;
    offsets.push(...cell.offsets);
  }
  return {
    text: joined,
    span: { start: from, end: to },
    offsets,
    isBold: cells.some((cell) => cell.isBold) && cells.every((cell) => cell.isBold || cell.text === ''),
    indent: 0,
    cells: cells.map((cell) => cell.text),
    links: cells.flatMap((cell) => cell.links),
  };
}

/** A cell with line breaks holds a list: its entries are divided by a semicolon. */
function readCell(text: string, from: number, to: number): PlainRun {
  const parts: PlainRun[] = [];
  let start = from;
  for (const match of text.slice(from, to).matchAll(/<br\s{0,5}\/?>/gi)) {
    parts.push(readInline(text, start, from + match.index));
    start = from + match.index + match[0].length;
  }
  parts.push(readInline(text, start, to));
  const filled = parts.filter((part) => part.text !== '');
  const [first, ...rest] = filled;
  if (first === undefined) return readInline(text, from, from);
  return rest.reduce((left, right) => {
    const mark = /[.,;:!?]$/.test(left.text) ? ' ' : '; ';
    const place = left.offsets.at(-1) ?? from;
    return {
      text: `${left.text}${mark}${right.text}`,
      offsets: [...left.offsets, ...[...mark].map(() => place), ...right.offsets],
      isBold: left.isBold && right.isBold,
      links: [...left.links, ...right.links],
    };
  }, first);
}

function runFields(run: PlainRun): Pick<Line, 'text' | 'offsets' | 'isBold' | 'links'> {
  return { text: run.text, offsets: run.offsets, isBold: run.isBold, links: run.links };
}

/** The heading level that a row of "=" or "-" gives to the line above it. */
function underlinedLevel(rule: string, above: Line | undefined): number | undefined {
  if (above === undefined || above.text === '' || above.cells !== undefined || above.listMarker !== undefined)
    return undefined;
  if (above.text.length > 100 || /[.,;]$/.test(above.text) || above.level !== undefined) return undefined;
  if (/^\s*=+\s*$/.test(rule)) return 1;
  return /^\s*-+\s*$/.test(rule) ? 2 : undefined;
}

function blankLine(start: number, end: number): Line {
  return { text: '', span: { start, end }, isBold: false, indent: 0, links: [] };
}

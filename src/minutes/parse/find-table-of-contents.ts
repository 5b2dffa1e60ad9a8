import { fold, isSameTitle } from '../../danish/normalise.ts';
import type { ClassifiedLine } from './classify-lines.ts';
import { type ComposedText, compose, joinTexts } from './composed-text.ts';
import { wholeLine } from './piece.ts';
import { readItemHeading, stripPageNumber } from './read-item-heading.ts';
import type { LineRange } from './skeleton.ts';
import { titleOfLine, titlesOfLines } from './titles-of-lines.ts';

/** A line of the table of contents and the line in the body where its item begins. */
export interface ContentsEntry {
  readonly number?: string;
  readonly words: string;
  /** All that its lines say, with number and page. */
  readonly source: ComposedText;
  readonly target?: number;
  /** The body has the number without the title: "Ad 2. Emnerne blev drøftet". */
  readonly isAnswered?: true;
}

export interface TableOfContents {
  readonly range: LineRange;
  readonly entries: readonly ContentsEntry[];
}

/** Of entries with lines; far more than any agenda needs. A file of nothing but numbered lines would go on for minutes. */
const MAX_COMPARISONS = 2_000_000;

interface Entry {
  index: number;
  number?: string;
  words: string;
  source: ComposedText;
}

/**
 * Finds the list of items that stands before their text. What tells it from the items themselves is that most of its
 * titles come again below.
 */
export function findTableOfContents(lines: readonly ClassifiedLine[]): TableOfContents | undefined {
  const titleOf = titlesOfLines();
  let comparisons = 0;
  for (const run of entryRuns(lines)) {
    const first = run[0];
    const last = run.at(-1);
    if (first === undefined || last === undefined || run.length < 2) continue;
    const end = last.index + 1;
    comparisons += run.length * (lines.length - end);
    if (comparisons > MAX_COMPARISONS) return undefined;
    const entries = withTargets(withoutPageNumbers(run), lines, end, titleOf);
    const found = entries.filter((entry) => entry.target !== undefined).length;
    if (found >= 2 && found >= run.length * 0.6)
      return { range: { from: first.index, to: end }, entries: withoutHeader(entries) };
  }
  return findAnsweredContents(lines);
}

/** A numbered agenda of which the minutes below repeat the numbers alone. */
function findAnsweredContents(lines: readonly ClassifiedLine[]): TableOfContents | undefined {
  for (const run of entryRuns(lines)) {
    const [first, last] = [run[0], run.at(-1)];
    if (first === undefined || last === undefined || run.length < 3 || !/^(?:1|I|a)$/i.test(first.number ?? ''))
      continue;
    const end = last.index + 1;
    // A list further down belongs to an item.
    if (lines.slice(0, first.index).some(({ section }) => section !== undefined && section.kind !== 'attachments'))
      continue;
    const below = lines.slice(end);
    const isReport = (line: ClassifiedLine) =>
      line.section?.kind === 'minutes' || /^(?:beslutnings|møde)?referat\b/i.test(line.text);
    const reportAt = below.find(isReport)?.index;
    const answers = lines.filter(
      ({ index, number, isProminent }) =>
        number !== undefined &&
        !isProminent &&
        (number.style === 'keyword' || (reportAt !== undefined && index > reportAt)),
    );
    let from = end;
    const entries = withoutPageNumbers(run).map((entry) => {
      const target = answers.find(({ index, number }) => index >= from && number?.value === entry.number)?.index;
      if (target !== undefined) from = target + 1;
      return {
        ...(entry.number === undefined ? {} : { number: entry.number }),
        words: entry.words,
        source: entry.source,
        ...(target === undefined ? {} : { target, isAnswered: true as const }),
      };
    });
    // Where the titles come again they are headings, and the agenda is one of its own.
    const repeated = entries.filter((entry) => {
      const line = entry.target === undefined ? undefined : lines[entry.target];
      return line !== undefined && isTarget(line, entry.number, readItemHeading(entry.words).title, titleOfLine);
    });
    if (repeated.length > run.length / 3) continue;
    if (entries.filter((entry) => entry.target !== undefined).length >= Math.max(3, run.length * 0.6))
      return { range: { from: first.index, to: end }, entries };
  }
  return undefined;
}

/** "Punkt  Side" above numbered entries is the header of the list, not an entry. */
function withoutHeader(entries: readonly ContentsEntry[]): ContentsEntry[] {
  const numbered = entries.filter((entry) => entry.number !== undefined).length;
  return numbered < entries.length / 2
    ? [...entries]
    : entries.filter((entry) => entry.number !== undefined || entry.target !== undefined);
}

/** Runs of lines that may be such a list: numbered, bulleted under "Dagsorden", or with dotted leaders. */
function entryRuns(lines: readonly ClassifiedLine[]): Entry[][] {
  const runs: Entry[][] = [];
  let run: Entry[] = [];
  let lastNumber: string | undefined;
  let isUnderAgenda = false;
  let continued = 0;
  const close = () => {
    if (run.length >= 2) runs.push(run);
    run = [];
    lastNumber = undefined;
  };
  for (const line of lines) {
    if (line.isBlank || line.isDebris || line.isPause) continue;
    if (line.labels[0]?.kind === 'agenda') {
      close();
      isUnderAgenda = true;
      continue;
    }
    const last = run.at(-1);
    // The second line of a title has a page number of its own: "til de kommunale huse ..... 2".
    const isTail = last?.number !== undefined && /^\p{Ll}/u.test(line.text) && line.index === last.index + 1;
    const entry = isTail ? undefined : entryOf(line, isUnderAgenda);
    if (
      entry !== undefined &&
      (last === undefined || (entry.number === undefined) === (last.number === undefined) || isUnderAgenda)
    ) {
      if (restarts(lastNumber, entry.number)) close();
      run.push(entry);
      lastNumber = entry.number ?? lastNumber;
      continued = 0;
    } else if (last !== undefined && continued === 0 && isContinuation(line, last)) {
      last.words = `${last.words} ${stripPageNumber(line.text)}`;
      last.source = joinTexts(last.source, sourceOf(line));
      last.index = line.index;
      continued += 1;
    } else {
      close();
      isUnderAgenda = false;
    }
  }
  close();
  return runs;
}

function entryOf(line: ClassifiedLine, isUnderAgenda: boolean): Entry | undefined {
  const { number, text } = line;
  if (line.section !== undefined && number === undefined) return undefined;
  if (number !== undefined && number.style !== 'letter')
    return {
      index: line.index,
      source: sourceOf(line),
      number: number.value,
      words: stripPageNumber(text.slice(number.titleFrom)),
    };
  const hasLeader = /\d\s*$/.test(text) && stripPageNumber(text) !== text;
  if (hasLeader) return { index: line.index, source: sourceOf(line), words: stripPageNumber(text) };
  if (!isUnderAgenda || line.labels.length > 0 || text.length > 120 || /[.:;]$/.test(text)) return undefined;
  if (number !== undefined)
    return {
      index: line.index,
      source: sourceOf(line),
      number: number.value,
      words: stripPageNumber(text.slice(number.titleFrom)),
    };
  return line.line.listMarker !== undefined || !line.isProminent
    ? { index: line.index, source: sourceOf(line), words: stripPageNumber(text) }
    : undefined;
}

function sourceOf(line: ClassifiedLine): ComposedText {
  return compose([wholeLine(line.line)]);
}

function restarts(last: string | undefined, next: string | undefined): boolean {
  if (last === undefined || next === undefined) return false;
  return Number.parseInt(next, 10) < Number.parseInt(last, 10);
}

function isContinuation(line: ClassifiedLine, last: Entry): boolean {
  if (line.section !== undefined || line.labels.length > 0 || line.isProminent || line.line.listMarker !== undefined)
    return false;
  return (
    line.index === last.index + 1 &&
    stripPageNumber(line.text).length < 90 &&
    (/^\p{Ll}/u.test(line.text) || last.words.length > 55)
  );
}

/** A last number that rises from line to line is a page: "Budget 2026 4", "Evt. 5". */
function withoutPageNumbers(run: readonly Entry[]): Entry[] {
  const pages = run
    .map((entry) => /\s(\d{1,3})$/.exec(entry.words)?.[1])
    .map((page) => (page === undefined ? undefined : Number(page)));
  const known = pages.filter((page) => page !== undefined);
  const isRising = known.every((page, index) => page >= (known[index - 1] ?? 0));
  if (known.length < Math.max(2, run.length * 0.4) || !isRising) return [...run];
  return run.map((entry) => ({ ...entry, words: entry.words.replace(/\s\d{1,3}$/, '') }));
}

function withTargets(
  run: readonly Entry[],
  lines: readonly ClassifiedLine[],
  after: number,
  titleOf: typeof titleOfLine,
): ContentsEntry[] {
  let from = after;
  return run.map((entry) => {
    const title = readItemHeading(entry.words).title;
    const target = lines.slice(from).find((line) => isTarget(line, entry.number, title, titleOf))?.index;
    if (target !== undefined) from = target + 1;
    return {
      ...(entry.number === undefined ? {} : { number: entry.number }),
      words: entry.words,
      source: entry.source,
      ...(target === undefined ? {} : { target }),
    };
  });
}

function isTarget(
  line: ClassifiedLine,
  number: string | undefined,
  title: string,
  titleOf: typeof titleOfLine,
): boolean {
  if (line.isBlank || line.text.length > title.length * 2 + 80) return false;
  if (line.number !== undefined && line.number.style !== 'letter') {
    if (number !== undefined && line.number.value !== number) return false;
    // "Ad. 2" alone stands for the title in the list.
    if (number !== undefined && line.number.style === 'keyword' && line.number.titleFrom >= line.text.length)
      return true;
    const words = titleOf(line);
    return isSameTitle(words, title) || (number !== undefined && isBeginning(words, title));
  }
  if (line.line.listMarker !== undefined || /[.;]$/.test(line.text)) return false;
  const words = line.number === undefined ? titleOf(line) : readItemHeading(line.text).title;
  return line.isProminent ? isSameTitle(words, title) : fold(words) === fold(title);
}

/** A heading that goes on over the next line matches by its first words. */
function isBeginning(words: string, title: string): boolean {
  return words.length >= 15 && fold(title).startsWith(fold(words));
}

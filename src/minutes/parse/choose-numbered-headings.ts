import type { ClassifiedLine } from './classify-lines.ts';
import type { ContentsEntry } from './find-table-of-contents.ts';
import { headingAt } from './heading-line.ts';
import { readItemHeading } from './read-item-heading.ts';
import type { HeadingLine, LineRange } from './skeleton.ts';

/** "1, 2, 2.1", "A, B" or "a, b", "I, II". */
export type CountingStyle = 'number' | 'letter' | 'roman';

interface Candidate extends HeadingLine {
  readonly number: string;
  readonly parts: readonly number[];
  readonly isInList: boolean;
  readonly score: number;
}

/** What counts for and against a numbered line being the heading of an item. */
const WEIGHT = {
  any: 1,
  prominent: 2.5,
  keyword: 3,
  slot: 1.5,
  sectionBelow: 1.5,
  afterBlank: 0.4,
  inContents: 6,
  inList: -1.6,
  lowerCase: -2.5,
  sentence: -1.5,
  long: -2,
  restart: -1.2,
  indented: -0.8,
  gap: -1,
};
const MAX_CANDIDATES = 1500;

/**
 * The numbered lines that begin the items: of all ways to count upwards through the document (1, 2, 2.1, 3 …) the one
 * whose lines look most like headings.
 */
export function chooseNumberedHeadings(
  lines: readonly ClassifiedLine[],
  range: LineRange,
  contents: readonly ContentsEntry[],
  style: CountingStyle,
): HeadingLine[] {
  const candidates = candidatesIn(lines, range, contents, style);
  // Entries of plain lists are taken for items only where nothing else can be.
  const strict = bestChain(candidates.filter((candidate) => !candidate.isInList || candidate.score > 1));
  if (strict.length >= 2 && strict[0]?.parts[0] === 1) return strict;
  const loose = bestChain(
    candidates.map((candidate) =>
      candidate.isInList ? { ...candidate, score: candidate.score - WEIGHT.inList } : candidate,
    ),
  );
  return loose.length > strict.length ? loose : strict;
}

function candidatesIn(
  lines: readonly ClassifiedLine[],
  range: LineRange,
  contents: readonly ContentsEntry[],
  style: CountingStyle,
): Candidate[] {
  const targets = new Map(
    contents.flatMap((entry) => (entry.target === undefined ? [] : [[entry.target, entry] as const])),
  );
  const found: Candidate[] = [];
  for (const line of lines.slice(range.from, range.to)) {
    if (found.length >= MAX_CANDIDATES) break;
    const target = targets.get(line.index);
    const own = line.number;
    if (isAnswer(lines, line)) continue;
    const counted = own === undefined ? undefined : countOf(own.value, style);
    const number = counted === undefined ? target?.number : own?.value;
    const parts = counted ?? (number === undefined ? undefined : countOf(number, style));
    if (number === undefined || parts === undefined || (line.line.cells?.length ?? 0) > 2) continue;
    const from = counted === undefined ? 0 : (own?.titleFrom ?? 0);
    const isBare = target !== undefined && from >= line.text.length;
    const answered = isBare || target?.isAnswered === true ? target : undefined;
    const heading =
      answered === undefined
        ? headingAt(lines, line, from)
        : {
            index: line.index,
            words: answered.words,
            source: answered.source,
            length: 1,
            ...(isBare ? {} : { textFrom: from }),
          };
    if (heading === undefined) continue;
    const twin = found.at(-1);
    if (twin?.number === number && twin.words === heading.words && line.index - twin.index - twin.length <= 2) {
      // A web page prints the title of what unfolds, and again above what has unfolded.
      found[found.length - 1] = { ...twin, length: heading.index + heading.length - twin.index };
      continue;
    }
    const isInList = target === undefined && isListEntry(lines, line, range);
    const score = scoreOf(lines, line, heading.words, target !== undefined) + (isInList ? WEIGHT.inList : 0);
    found.push({ ...heading, number, parts, isInList, score });
  }
  return withoutRestarts(found);
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** The parts of a number as they are counted: [6, 1] for "6.1"; undefined where it is of another style. */
function countOf(number: string, style: CountingStyle): number[] | undefined {
  // "14-031": the case's number within its year.
  if (style === 'number')
    return /^\d/.test(number)
      ? number
          .replace(/^\d+[-/]/, '')
          .split('.')
          .map(Number)
      : undefined;
  if (style === 'letter')
    return /^\p{L}$/u.test(number) ? [(number.toUpperCase().codePointAt(0) ?? 64) - 64] : undefined;
  if (!/^[IVX]+$/.test(number)) return undefined;
  const values = [...number].map((letter) => ROMAN[letter] ?? 0);
  return [values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0)];
}

function scoreOf(lines: readonly ClassifiedLine[], line: ClassifiedLine, words: string, isInContents: boolean): number {
  const heading = readItemHeading(words);
  const below = lines
    .slice(line.index + 1, line.index + 8)
    .filter((other) => !other.isBlank)
    .slice(0, 3);
  const above = lines[line.index - 1];
  let score = WEIGHT.any;
  if (line.isProminent) score += WEIGHT.prominent;
  if (line.number?.style === 'keyword') score += WEIGHT.keyword;
  if (heading.startTime !== undefined || heading.presenters.length > 0) score += WEIGHT.slot;
  if (below.some((other) => other.section !== undefined)) score += WEIGHT.sectionBelow;
  if (above === undefined || above.isBlank || above.isPause) score += WEIGHT.afterBlank;
  if (isInContents) score += WEIGHT.inContents;
  if (/^\p{Ll}/u.test(words)) score += WEIGHT.lowerCase;
  if ((/[.;:,]$/.test(words) && words.length > 40) || /\p{Ll}{3}[.!?]\s+\p{Lu}/u.test(words)) score += WEIGHT.sentence;
  if (words.length > 160) score += WEIGHT.long;
  if (line.line.indent >= 2 && line.line.listMarker === undefined) score += WEIGHT.indented;
  return score;
}

/** "ad 1) …" right below "1. Økonomi" is that item's text. */
function isAnswer(lines: readonly ClassifiedLine[], line: ClassifiedLine): boolean {
  if (line.number?.style !== 'keyword' || !/^ad\b/i.test(line.text)) return false;
  const above = lines.slice(Math.max(0, line.index - 3), line.index).findLast((other) => !other.isBlank);
  return above?.number?.style === 'digits' && above.number.value === line.number.value;
}

/** True for a plain numbered line right beside another one: an entry of a list. */
function isListEntry(lines: readonly ClassifiedLine[], line: ClassifiedLine, range: LineRange): boolean {
  if (line.isProminent || line.number?.style === 'keyword') return false;
  const depth = (value: string | undefined) => value?.split('.').length;
  const isPlainNumber = (other: ClassifiedLine | undefined) =>
    other !== undefined &&
    other.index >= range.from &&
    other.index < range.to &&
    other.number?.style === line.number?.style &&
    other.number !== undefined &&
    depth(other.number.value) === depth(line.number?.value) &&
    !other.isProminent;
  return isPlainNumber(lines[line.index - 1]) || isPlainNumber(lines[line.index + 1]);
}

/** Numbers that begin again at 1 in the middle are most often a list inside an item. */
function withoutRestarts(candidates: readonly Candidate[]): Candidate[] {
  let hasBegun = false;
  let expected: number | undefined;
  return candidates.map((candidate) => {
    const major = candidate.parts[0];
    if (candidate.parts.length === 1 && major === 1 && hasBegun) expected = 1;
    hasBegun ||= major === 1;
    if (expected === undefined || candidate.parts.length > 1) return candidate;
    if (major !== expected) {
      expected = undefined;
      return candidate;
    }
    expected += 1;
    return { ...candidate, score: candidate.score + WEIGHT.restart };
  });
}

function bestChain(candidates: readonly Candidate[]): Candidate[] {
  const best: { total: number; from: number }[] = [];
  let top = -1;
  for (const [index, candidate] of candidates.entries()) {
    const first = candidate.parts[0] ?? 1;
    let total = candidate.parts.length === 1 ? -Math.min(3, 0.5 * Math.max(0, first - 1)) : -3;
    let from = -1;
    for (let before = index - 1; before >= 0; before -= 1) {
      const previous = candidates[before];
      const reached = best[before];
      if (previous === undefined || reached === undefined) continue;
      const step = stepCost(previous.parts, candidate.parts);
      if (step !== undefined && reached.total + step > total) {
        total = reached.total + step;
        from = before;
      }
    }
    best.push({ total: total + candidate.score, from });
    if (top === -1 || total + candidate.score > (best[top]?.total ?? 0)) top = index;
  }
  const chain: Candidate[] = [];
  for (let at = top; at >= 0; at = best[at]?.from ?? -1) {
    const candidate = candidates[at];
    if (candidate !== undefined) chain.unshift(candidate);
  }
  return chain;
}

/** What it costs to count on from one number to the next; undefined where that is not counting upwards. */
function stepCost(previous: readonly number[], next: readonly number[]): number | undefined {
  const depth = next.length;
  const last = next[depth - 1] ?? 0;
  const isUnder = next.slice(0, depth - 1).every((part, index) => part === previous[index]);
  if (!isUnder) return undefined;
  if (depth > previous.length) return depth === previous.length + 1 && last <= 1 ? 0 : undefined;
  const gap = last - (previous[depth - 1] ?? 0);
  if (gap < 1 || gap > 5) return undefined;
  return gap === 1 ? 0 : WEIGHT.gap * (gap - 1);
}

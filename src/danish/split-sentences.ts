import { beginsWithDate } from './dates.ts';

/** A sentence, an entry of a list or a heading, with its place in the text that was split. */
export interface Sentence {
  /** Lines that a narrow page has broken are joined by a space. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** An entry of a list: "- …", "1. …", or a row of a table. */
  readonly isEntry: boolean;
  /** Counts the runs of lines between blank lines, from 0. */
  readonly block: number;
}

interface Run {
  readonly start: number;
  readonly end: number;
  readonly isEntry: boolean;
  readonly block: number;
}

const entryStart = /^\s*(?:[-–•*→]\s|\(?\d{1,2}[.)]\s|[a-zæøå][.)]\s|\|)/u;
/** A line this long was probably broken by the width of its page. */
const brokenFrom = 50;

/** The sentences of a Danish or English text in order. Headings and entries of lists are sentences of their own. */
export function splitSentences(text: string): Sentence[] {
  return runsOf(text).flatMap((run) => sentencesOf(text, run));
}

/** Lines that belong together: a paragraph that its page has broken, an entry with its further lines. */
function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  let block = 0;
  let isAfterBlank = true;
  for (const match of text.matchAll(/[^\n]+|\n(?=[^\S\n]*\n)/gu)) {
    const line = match[0];
    if (line.trim() === '') {
      if (!isAfterBlank) block += 1;
      isAfterBlank = true;
      continue;
    }
    const start = match.index + (line.length - line.trimStart().length);
    const end = match.index + line.trimEnd().length;
    const isEntry = (entryStart.test(line) && !beginsWithDate(line.trim())) || line.includes(' | ');
    const former = runs.at(-1);
    const isBroken = former !== undefined && !isEntry && goesOn(text, former, line.trim(), isAfterBlank);
    if (former !== undefined && isBroken) {
      runs[runs.length - 1] = { ...former, end };
    } else {
      runs.push({ start, end, isEntry, block });
    }
    isAfterBlank = false;
  }
  return runs;
}

/** @param isAfterBlank the page ends between the two, or they have nothing to do with each other */
function goesOn(text: string, former: Run, line: string, isAfterBlank: boolean): boolean {
  const before = text.slice(former.start, former.end);
  if (isAfterBlank) return /[\p{Ll},]$/u.test(before) && /^\p{Ll}/u.test(line) && before.length >= brokenFrom;
  if (/[.!?:]["'»”]?$/u.test(before)) return /^\p{Ll}/u.test(line) && !/:$/u.test(before);
  const lastLine = before.slice(before.lastIndexOf('\n') + 1);
  return /^\p{Ll}/u.test(line) || lastLine.length >= brokenFrom;
}

/** Words with a dot that do not end a sentence, whatever follows. */
const abbreviation =
  /(?:^|[\s(])(?:kl|ca|nr|pkt|jf|fx|f\.eks|bl\.a|bl|evt|inkl|ekskl|hhv|ift|vedr|mht|dvs|d|pr|s|st|tlf|mdr|ref|dr|prof|konst|afd|stk|mio|mia|jf|inkl|evt)$/iu;
/** An initial, or two. */
const initial = /(?:^|[\s(.])\p{Lu}$/u;
/** They end one before a capital. */
const maybeEnd = /(?:^|[\s(])(?:mv|m\.v|m\.m|mm|osv|etc|kr|pct|mio|mia|stk|mdr)$/iu;

function sentencesOf(text: string, { start, end, isEntry, block }: Run): Sentence[] {
  const found: Sentence[] = [];
  let from = start;
  const push = (to: number): void => {
    const raw = text.slice(from, to);
    const trimmed = raw.trim();
    if (trimmed === '') return;
    const begin = from + (raw.length - raw.trimStart().length);
    found.push({
      text: trimmed.replace(/\s*\n\s*/gu, ' '),
      start: begin,
      end: begin + trimmed.length,
      isEntry: isEntry && found.length === 0,
      block,
    });
  };
  for (const match of text.slice(start, end).matchAll(/[.!?]["'»”)]?(?=\s+["'«„“(–-]?[\p{Lu}\d»])/gu)) {
    const at = start + match.index;
    const before = text.slice(from, at);
    if (match[0].startsWith('.') && isInside(before, text.slice(at + match[0].length).trimStart())) continue;
    push(at + match[0].length);
    from = at + match[0].length;
  }
  push(end);
  return found;
}

/** True for a dot that belongs to a number or an abbreviation. */
function isInside(before: string, after: string): boolean {
  if (/(?:^|[\s(-])\d{1,2}$/u.test(before)) return /^\d/u.test(after) || before.trim().length <= 3;
  if (maybeEnd.test(before)) return /^\d/u.test(after);
  return abbreviation.test(before) || initial.test(before);
}

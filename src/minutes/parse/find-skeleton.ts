import { chooseNumberedHeadings } from './choose-numbered-headings.ts';
import { chooseUnnumberedHeadings } from './choose-unnumbered-headings.ts';
import type { ClassifiedLine } from './classify-lines.ts';
import { closedGroups } from './closed-groups.ts';
import { saysClosed } from './closed-marks.ts';
import { compose } from './composed-text.ts';
import { findSecondPass } from './find-second-pass.ts';
import { findTableItems } from './find-table-items.ts';
import { findTableOfContents, type TableOfContents } from './find-table-of-contents.ts';
import { headingAt } from './heading-line.ts';
import { closingStart, endBeforeNextHead } from './item-ends.ts';
import { withAgendaTable } from './items-by-agenda-table.ts';
import { missingEntries, withMissing, withVariants } from './items-by-contents.ts';
import { joinPasses } from './join-passes.ts';
import { type Piece, wholeLine } from './piece.ts';
import { readItemHeading } from './read-item-heading.ts';
import type { HeadingLine, LineRange, Skeleton, SkeletonItem } from './skeleton.ts';

/** No meeting has so many: in a file of nothing but headings the rest belongs to the last one. */
const MAX_ITEMS = 500;

/** Finds the items of a document and what belongs to none of them. */
export function findSkeleton(lines: readonly ClassifiedLine[]): Skeleton {
  const contents = findTableOfContents(lines);
  const from = contents?.range.to ?? 0;
  const second = findSecondPass(lines, { from, to: lines.length });
  const ranges =
    second === undefined
      ? [{ from, to: lines.length }]
      : [
          { from, to: second },
          { from: second, to: lines.length },
        ];
  const used = new Set<number>();
  for (let index = contents?.range.from ?? 0; index < from; index += 1) used.add(index);
  let items: SkeletonItem[] = [];
  let closing: readonly ClassifiedLine[] = [];
  for (const range of ranges) {
    const isLast = range.to === lines.length;
    const headings = headingsIn(lines, range, contents).slice(0, MAX_ITEMS);
    if (headings.length === 0) continue;
    const end = isLast ? closingStart(lines, headings, range) : endBeforeNextHead(lines, range, headings);
    const found = itemsOf(lines, headings, end, !isLast);
    if (isLast) {
      closing = lines.slice(end, range.to);
      markUsed(used, { from: end, to: range.to });
    }
    for (const item of found) for (const body of item.bodies) markUsed(used, body);
    for (const heading of headings) markUsed(used, { from: heading.index, to: heading.index + heading.length });
    items = joinPasses(items, found);
  }
  if (items.length < 2) {
    const rows = findTableItems(lines);
    if (rows.length > items.length) {
      for (const row of rows) if (row.row !== undefined) used.add(row.row.line.index);
      items = rows;
    }
  }
  const missing = missingEntries(items, contents);
  items = withMissing(items, missing);
  items = withAgendaTable(withVariants(items, contents), lines);
  return {
    items: items.filter(
      (item) => item.heading.title !== '' && !/^(?:kaffe|frokost|spise)?-?\s?pause\b/i.test(item.heading.title),
    ),
    head: lines.filter((line) => !used.has(line.index)),
    closing,
    missing: missing.map((entry) => readItemHeading(entry.words).title),
  };
}

function headingsIn(
  lines: readonly ClassifiedLine[],
  range: LineRange,
  contents: TableOfContents | undefined,
): HeadingLine[] {
  const entries = contents?.entries ?? [];
  const targets = entries.flatMap((entry) => (entry.target === undefined ? [] : [entry.target]));
  if (entries.length > 0 && entries.every((entry) => entry.number === undefined)) {
    const numbered = chooseNumberedHeadings(lines, range, entries, 'number');
    const plain = targets.flatMap((index) => {
      const line = lines[index];
      return line === undefined || index < range.from || index >= range.to
        ? []
        : (headingAt(lines, line, line.number?.titleFrom ?? 0) ?? []);
    });
    return numbered.length >= plain.length ? numbered : plain;
  }
  const numbered = chooseNumberedHeadings(lines, range, entries, 'number');
  const roman = chooseNumberedHeadings(lines, range, entries, 'roman');
  // Numbers that begin again under every Roman one are lists inside the items.
  if (roman.length >= 3 && roman.length >= numbered.length) return roman;
  if (numbered.length >= 2) return numbered;
  const lettered = chooseNumberedHeadings(lines, range, entries, 'letter');
  const unnumbered = chooseUnnumberedHeadings(lines, range);
  if (lettered.length >= 2 && (unnumbered.length < 2 || !areListEntries(lines, lettered))) return lettered;
  return unnumbered.length >= 2 ? unnumbered : numbered.filter((heading) => isSureAlone(lines, heading));
}

/** "a) …" and "b) …" on lines right after each other, with nothing between them, are a list and no items. */
function areListEntries(lines: readonly ClassifiedLine[], headings: readonly HeadingLine[]): boolean {
  const close = headings.filter((heading, position) => {
    const next = headings[position + 1];
    return next !== undefined && next.index === heading.index + heading.length;
  });
  const isCapital = headings.every((heading) => /^\p{Lu}/u.test(lines[heading.index]?.number?.value ?? ''));
  return !isCapital && close.length >= (headings.length - 1) / 2;
}

/** A single numbered line is an item only where it says so or is marked as a heading. */
function isSureAlone(lines: readonly ClassifiedLine[], heading: HeadingLine): boolean {
  const line = lines[heading.index];
  return line?.number?.style === 'keyword' || line?.isProminent === true;
}

function itemsOf(
  lines: readonly ClassifiedLine[],
  headings: readonly HeadingLine[],
  end: number,
  isAgenda: boolean,
): SkeletonItem[] {
  const groups = closedGroups(lines, headings);
  return headings.map((heading, position) => {
    const from = heading.index + heading.length;
    const to = Math.max(from, headings[position + 1]?.index ?? end);
    const line = lines[heading.index];
    const keyword = line?.text.slice(0, line.number?.titleFrom ?? 0) ?? '';
    const own = readItemHeading(heading.words);
    const next = lines
      .slice(from, Math.min(from + 3, to))
      .filter((other) => !other.isBlank && !groups.marks.has(other.index))
      .slice(0, 2);
    const lead =
      line === undefined || heading.textFrom === undefined
        ? undefined
        : { line: line.line, from: heading.textFrom, to: line.text.length };
    const isInClosed = groups.closed.has(heading.index);
    const isClosed =
      own.isClosed || isInClosed || /lukket/i.test(keyword) || next.some((other) => saysClosed(other.text));
    return {
      ...(heading.number === undefined ? {} : { number: heading.number }),
      ...(line?.number?.printed === undefined || line.number.value !== heading.number
        ? {}
        : { printedNumber: line.number.printed }),
      heading: { ...own, isClosed },
      source: heading.source ?? compose(headingPieces(lines, heading)),
      titleVariants: [],
      bodies: [{ from, to, ...(isAgenda ? { isAgenda } : {}), ...(lead === undefined ? {} : { lead }) }],
    };
  });
}

/** The lines of a heading, the first up to where the item's text begins. */
function headingPieces(lines: readonly ClassifiedLine[], { index, length, textFrom }: HeadingLine): Piece[] {
  return lines
    .slice(index, index + length)
    .map(({ line }, position) =>
      position === 0 && textFrom !== undefined ? { line, from: 0, to: textFrom } : wholeLine(line),
    );
}

function markUsed(used: Set<number>, range: LineRange): void {
  for (let index = range.from; index < range.to; index += 1) used.add(index);
}

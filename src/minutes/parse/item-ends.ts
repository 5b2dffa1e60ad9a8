import type { ClassifiedLine } from './classify-lines.ts';
import type { HeadingLine, LineRange } from './skeleton.ts';

const CLOSING =
  /^(?:(?:med )?(?:venlig|kærlig|bedste) hilsen|(?:de )?bedste hilsner|mvh\.?$|på (?:bestyrelsens|udvalgets|styregruppens) vegne|underskrift(?:er)?\b|således (?:godkendt|vedtaget|passeret)|referatet (?:er|blev) (?:godkendt|udsendt)|mødet (?:blev )?(?:hævet|sluttede|slut\b|afsluttet))/iu;
const CLOSING_LABELS = new Set(['next-meeting', 'minute-taker', 'end', 'chair', 'present', 'apologies']);

/** In an agenda that is followed by its minutes, the head of the minutes is not part of the last item. */
export function endBeforeNextHead(
  lines: readonly ClassifiedLine[],
  range: LineRange,
  headings: readonly HeadingLine[],
): number {
  const last = headings.at(-1);
  const from = last === undefined ? range.from : last.index + last.length;
  const isHead = (line: ClassifiedLine) =>
    ['present', 'apologies', 'date', 'time', 'agenda', 'chair', 'minute-taker'].includes(line.labels[0]?.kind ?? '') ||
    (line.isProminent && /^(?:møde)?referat\b/i.test(line.text));
  return lines.slice(from, range.to).find(isHead)?.index ?? range.to;
}

/** Where the text of the last item is over: at the greeting, or at a label of the head. */
export function closingStart(
  lines: readonly ClassifiedLine[],
  headings: readonly HeadingLine[],
  range: LineRange,
): number {
  const last = headings.at(-1);
  if (last === undefined) return range.to;
  const from = last.index + last.length;
  const closes = (line: ClassifiedLine) => {
    const label = line.labels[0];
    const isLabelled = label !== undefined && label.at === 0 && label.to > label.from && CLOSING_LABELS.has(label.kind);
    return CLOSING.test(line.text) || (isLabelled && line.line.listMarker === undefined);
  };
  return lines.slice(from, range.to).find(closes)?.index ?? range.to;
}

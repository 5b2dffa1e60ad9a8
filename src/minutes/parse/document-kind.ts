import type { DocumentKind } from '../../domain/document.ts';
import type { ClassifiedLine } from './classify-lines.ts';
import { reportsMeeting, statesOutcome } from './decision-grammar.ts';
import type { Head } from './read-head.ts';
import type { Skeleton, SkeletonItem } from './skeleton.ts';

/** Minutes have minutes: text under "Referat" or "Beslutning", or outcomes in the text of items that has no headings. */
export function kindOf(
  lines: readonly ClassifiedLine[],
  skeleton: Skeleton,
  head: Head,
  hasApologies: boolean,
): DocumentKind {
  if (usesMinutesHeadings(lines, skeleton)) return 'referat';
  if (head.titleKind === 'referat') return 'referat';
  const withOutcome = skeleton.items.filter((item) =>
    item.bodies.some((body) =>
      lines
        .slice(body.from, body.to)
        .some(
          (line) =>
            line.section === undefined &&
            (line.line.listMarker === undefined || !isProposal(item, lines)) &&
            statesOutcome(line.text),
        ),
    ),
  );
  const share = withOutcome.length / skeleton.items.length;
  if (share >= (head.titleKind === 'dagsorden' ? 0.6 : 0.3)) return 'referat';
  // Who stayed away is known when the meeting is over, and so is what came of it.
  if (head.titleKind === undefined && withOutcome.length >= (hasApologies ? 1 : 2)) return 'referat';
  if (head.titleKind === 'dagsorden' || withOutcome.length === 0) return 'dagsorden';
  const telling = skeleton.items.filter((item) =>
    item.bodies.some((body) => lines.slice(body.from, body.to).some((line) => reportsMeeting(line.text))),
  );
  return telling.length >= skeleton.items.length / 2 ? 'referat' : 'dagsorden';
}

/** Bullets of an item with an Indstilling say what is proposed. */
function isProposal(item: SkeletonItem, lines: readonly ClassifiedLine[]): boolean {
  return item.bodies.some(({ from, to }) =>
    lines
      .slice(from, to)
      .some(({ section, text }) => section?.kind === 'recommendation' || /\bindstille[rs]\b/i.test(text)),
  );
}

/** True where headings for minutes or decisions have text under them: an agenda may print them empty. */
export function usesMinutesHeadings(lines: readonly ClassifiedLine[], skeleton: Skeleton): boolean {
  const rows = skeleton.items.some(
    (item) =>
      item.row?.columns.some(
        ({ column, name }) =>
          (name === 'minutes' || name === 'decision') && (item.row?.line.line.cells?.[column] ?? '').trim() !== '',
      ) ?? false,
  );
  return (
    rows ||
    skeleton.items.some((item) =>
      item.bodies.some((body) =>
        lines.slice(body.from, body.to).some((line, offset) => {
          const kind = line.section?.kind;
          if ((kind !== 'minutes' && kind !== 'decision') || line.section === undefined) return false;
          // A list of tasks does not tell where the other items have their minutes.
          if (/^opgaver$/i.test(line.section.heading)) return false;
          if (line.section.from < line.text.length) return true;
          const next = lines.slice(body.from + offset + 1, body.to).find((other) => !other.isBlank && !other.isDebris);
          return next !== undefined && next.section === undefined && !next.isPause;
        }),
      ),
    )
  );
}

/** True where the text above headings for minutes is told apart: by headings for it, or for the proposal. */
export function usesBackgroundHeadings(lines: readonly ClassifiedLine[], skeleton: Skeleton): boolean {
  return skeleton.items.some((item) =>
    item.bodies.some((body) =>
      lines
        .slice(body.from, body.to)
        .some(({ section }) => section !== undefined && section.kind !== 'decision' && section.kind !== 'attachments'),
    ),
  );
}

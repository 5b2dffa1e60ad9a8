import type { ClassifiedLine } from './classify-lines.ts';
import { statesOutcome } from './decision-grammar.ts';
import type { Head } from './read-head.ts';
import type { Skeleton } from './skeleton.ts';
import type { LabelKind } from './vocabulary.ts';

const LABELS: ReadonlySet<LabelKind> = new Set([
  'time',
  'date',
  'place',
  'present',
  'apologies',
  'chair',
  'minute-taker',
  'agenda',
  'guests',
  'mode',
]);

const RULES = /forretningsorden|vedtægt|kommissorium|retningslinje|forskrift|regulativ/i;

/**
 * True where the text is of a meeting: its head or its sections say so at least twice. A report with numbered chapters
 * or a letter is not, whatever it is about.
 */
export function tellsOfMeeting(lines: readonly ClassifiedLine[], skeleton: Skeleton, head: Head): boolean {
  const kinds = new Set(
    skeleton.head
      .flatMap((line) =>
        line.labels
          .filter(
            (label) => label.to > label.from || line.isProminent || line.text.endsWith(':') || label.kind === 'agenda',
          )
          .map((label) => label.kind),
      )
      .filter((kind) => LABELS.has(kind)),
  );
  const sections = new Set(
    lines.flatMap((line) =>
      line.section === undefined || line.section.kind === 'background' || line.section.kind === 'attachments'
        ? []
        : [line.section.kind],
    ),
  );
  const titled = head.titleKind !== undefined || /(?:møde|generalforsamling)/i.test(head.title ?? '') ? 2 : 0;
  const commonTitles = skeleton.items.filter((item) =>
    /^(?:eventuelt|evt\.?|velkomst|godkendelse af (?:dagsorden|referat)|meddelelser|næste møde|orientering)/i.test(
      item.heading.title,
    ),
  ).length;
  const saysMeeting = titled > 0 || commonTitles > 0 || [...kinds].some((kind) => kind !== 'date');
  const withSection = skeleton.items.filter((item) =>
    item.bodies.some(({ from, to }) => lines.slice(from, to).some(({ section }) => section !== undefined)),
  );
  const isCounted = withSection.filter((item) => item.number !== undefined).length >= 2;
  // A date and a "Beslutning" also stand in a note on a decision.
  if (!saysMeeting && !isCounted) return false;
  // Rules of procedure have the words of a meeting, but no day and nobody who came.
  const hasPeople = [...kinds].some((kind) => kind === 'present' || kind === 'apologies' || kind === 'guests');
  if (head.date === undefined && !hasPeople && !reportsOutcomes(lines)) return false;
  // Without a single item the head must leave no doubt.
  if (skeleton.items.length === 0)
    return (
      titled > 0 && (kinds.size >= 2 || (head.titleKind === 'referat' && head.date !== undefined && kinds.size >= 1))
    );
  return kinds.size + sections.size + titled + Math.min(2, commonTitles) >= 2;
}

/** True where the text tells what came of a meeting, under headings for it or in words that are no rule. */
function reportsOutcomes(lines: readonly ClassifiedLine[]): boolean {
  const reports = lines.filter(({ section }) => section?.kind === 'minutes' || section?.kind === 'decision').length;
  if (reports >= 2) return true;
  const isRules = lines.slice(0, 8).some(({ text }) => text.length < 80 && RULES.test(text));
  return !isRules && lines.some(({ text }) => statesOutcome(text));
}

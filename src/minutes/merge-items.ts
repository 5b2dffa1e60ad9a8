import { fold, isSameTitle } from '../danish/normalise.ts';
import type { AgendaItem, Attachment, ItemSection } from '../domain/agenda-item.ts';
import { stillSaid, withSources } from './provenance.ts';

/**
 * Joins the items of a newly read document with those known before.
 *
 * @param isMinutes true where `fresh` comes from the minutes, which then go before the agenda
 * @param keptHashes documents that are still current: what came from others is left out
 */
export function mergeItems(
  fresh: readonly AgendaItem[],
  known: readonly AgendaItem[],
  isMinutes: boolean,
  keptHashes: ReadonlySet<string>,
): AgendaItem[] {
  const rest = new Set(known);
  const joined = fresh.map((item) => {
    const match = findSameItem(item, [...rest]);
    if (match === undefined) return item;
    rest.delete(match);
    const kept = withoutReplaced(match, keptHashes);
    return isMinutes ? joinItems(item, kept) : joinItems(kept, item);
  });
  for (const item of rest) {
    const kept = withoutReplaced(item, keptHashes);
    if (item.sections.length > 0 && kept.sections.length === 0) continue;
    joined.splice(placeOf(kept, known, joined), 0, kept);
  }
  return joined.map((item, order) => ({ ...item, order }));
}

/** The item among known ones that a newly read one is: by title and number, by title, or by a number whose titles do not disagree. */
export function findSameItem(item: AgendaItem, known: readonly AgendaItem[]): AgendaItem | undefined {
  const isSameNumber = (other: AgendaItem) => other.number !== undefined && other.number === item.number;
  const isAlike = (other: AgendaItem) =>
    [other.title, ...other.titleVariants].some((title) => isSameTitle(title, item.title));
  return (
    known.find((other) => isSameNumber(other) && isAlike(other)) ??
    known.find(isAlike) ??
    known.find((other) => isSameNumber(other) && !hasTitleOfItsOwn(other, item))
  );
}

/** The same number with quite another title is another item: the agenda was changed before the meeting. */
function hasTitleOfItsOwn(known: AgendaItem, item: AgendaItem): boolean {
  const words = new Set(
    fold(known.title)
      .split(' ')
      .filter((word) => word.length > 3),
  );
  return !fold(item.title)
    .split(' ')
    .some((word) => words.has(word));
}

function withoutReplaced(item: AgendaItem, keptHashes: ReadonlySet<string>): AgendaItem {
  return {
    ...item,
    sections: item.sections.filter((section) => keptHashes.has(section.documentHash)),
    decisions: item.decisions.filter((decision) => keptHashes.has(decision.documentHash)),
    attachments: stillSaid(item.attachments, keptHashes),
  };
}

/** `first` says it, `second` fills what it leaves out: a kind of section comes whole from one of them. */
function joinItems(first: AgendaItem, second: AgendaItem): AgendaItem {
  const titles = [...first.titleVariants, second.title, ...second.titleVariants];
  const kinds = new Set(first.sections.map((section: ItemSection) => section.kind));
  return {
    ...second,
    ...first,
    titleVariants: [...new Set(titles)].filter((title) => title !== first.title),
    presenters:
      first.presenters.some((presenter) => presenter.source === 'heading') || second.presenters.length === 0
        ? first.presenters
        : second.presenters,
    recommendations: first.recommendations.length > 0 ? first.recommendations : second.recommendations,
    sections: [...second.sections.filter((section) => !kinds.has(section.kind)), ...first.sections],
    decisions: first.decisions.length > 0 ? first.decisions : second.decisions,
    attachments:
      first.attachments.length > 0
        ? withSources(first.attachments, second.attachments, sameAttachment)
        : second.attachments,
    isClosed: first.isClosed || second.isClosed,
  };
}

function sameAttachment({ title, link }: Attachment): string {
  return `${fold(title)} ${link ?? ''}`;
}

/** Behind the item that it followed before. */
function placeOf(item: AgendaItem, known: readonly AgendaItem[], joined: readonly AgendaItem[]): number {
  for (let index = known.findIndex((other) => other.order === item.order) - 1; index >= 0; index -= 1) {
    const before = known[index];
    const at = before === undefined ? -1 : joined.findIndex((other) => findSameItem(other, [before]) !== undefined);
    if (at !== -1) return at + 1;
  }
  return 0;
}

import { fold } from '../danish/normalise.ts';
import { type AgendaItem, type Attachment, itemLabel } from '../domain/agenda-item.ts';
import { type PlacedPaper, papersOf } from './add-paper.ts';
import { type ChangedItem, type ChangedText, type MeetingChange, slotOf } from './meeting-change.ts';
import { findSameItem } from './merge-items.ts';
import { isSamePaper } from './paper-names.ts';

interface Pair {
  readonly was: AgendaItem;
  readonly is: AgendaItem;
}

/** In what an agenda is another than before: items that came, went or moved, and what of an item changed. */
export function describeItemChanges(before: readonly AgendaItem[], after: readonly AgendaItem[]): MeetingChange[] {
  const rest = new Set(before);
  const pairs: Pair[] = [];
  const added: AgendaItem[] = [];
  for (const is of after) {
    const was = findSameItem(is, [...rest]);
    if (was === undefined) added.push(is);
    else {
      rest.delete(was);
      pairs.push({ was, is });
    }
  }
  const moved = movedPairs(pairs);
  const renumbered = pairs.filter((pair) => !moved.has(pair) && pair.was.number !== pair.is.number);
  return [
    ...[...rest].map((item) => ({ change: 'item-removed', item: named(item) }) as const),
    ...added.map((item) => ({ change: 'item-added', item: named(item) }) as const),
    ...pairs
      .filter(({ was, is }) => fold(was.title) !== fold(is.title))
      .map(({ was, is }) => ({ change: 'item-renamed', item: named(is), from: was.title }) as const),
    ...[...moved].map(({ is }) => ({ change: 'item-moved', item: named(is) }) as const),
    ...(renumbered.length === 0
      ? []
      : [
          {
            change: 'items-renumbered',
            items: renumbered.map(({ was, is }) => ({ ...named(is), from: itemLabel(was) })),
          } as const,
        ]),
    ...pairs.flatMap(slotChange),
    ...pairs.flatMap(presenterChange),
    ...pairs.flatMap(textChange),
    ...pairs.flatMap(({ was, is }) => attachmentChanges(was.attachments, is.attachments, named(is))),
    ...paperChanges(before, after),
    ...decisionChanges(pairs, added),
  ];
}

/** Texts of bilag that came, went or are newer; one that went elsewhere with or without its item is still there. */
function paperChanges(before: readonly AgendaItem[], after: readonly AgendaItem[]): MeetingChange[] {
  const [was, is] = [papersOf({ items: before }), papersOf({ items: after })];
  const missingIn = (others: readonly PlacedPaper[]) => (placed: PlacedPaper) =>
    !others.some(({ paper }) => paper.documentHash === placed.paper.documentHash);
  const [gone, fresh] = [was.filter(missingIn(is)), is.filter(missingIn(was))];
  const hasTwin = (others: readonly PlacedPaper[]) => (placed: PlacedPaper) =>
    others.some(({ paper }) => isSamePaper(paper.heading ?? '', placed.paper.heading ?? ''));
  return [
    ...byItem(fresh.filter((placed) => !hasTwin(gone)(placed))).map(
      (told) => ({ change: 'papers-added', ...told }) as const,
    ),
    ...byItem(fresh.filter(hasTwin(gone))).map((told) => ({ change: 'papers-replaced', ...told }) as const),
    ...byItem(gone.filter((placed) => !hasTwin(fresh)(placed))).map(
      (told) => ({ change: 'papers-removed', ...told }) as const,
    ),
  ];
}

function byItem(papers: readonly PlacedPaper[]): { item: ChangedItem; titles: string[] }[] {
  return [...Map.groupBy(papers, ({ item }) => item)].map(([item, placed]) => ({
    item: named(item),
    titles: placed.map(({ paper }) => paper.heading ?? ''),
  }));
}

/** Bilag that came or went, of an item or, without one, of the meeting. */
export function attachmentChanges(
  before: readonly Attachment[],
  after: readonly Attachment[],
  item: ChangedItem | undefined,
): MeetingChange[] {
  const missingIn = (others: readonly Attachment[]) => (attachment: Attachment) =>
    !others.some(({ title }) => fold(title) === fold(attachment.title));
  const added = after.filter(missingIn(before)).map(({ title }) => title);
  const removed = before.filter(missingIn(after)).map(({ title }) => title);
  const replaced = after
    .filter(({ title, link }) => before.some((was) => fold(was.title) === fold(title) && was.link !== link))
    .map(({ title }) => title);
  const where = item === undefined ? {} : { item };
  return [
    ...(added.length === 0 ? [] : [{ change: 'attachments-added', ...where, titles: added } as const]),
    ...(replaced.length === 0 ? [] : [{ change: 'attachments-replaced', ...where, titles: replaced } as const]),
    ...(removed.length === 0 ? [] : [{ change: 'attachments-removed', ...where, titles: removed } as const]),
  ];
}

function named(item: AgendaItem): ChangedItem {
  return { label: itemLabel(item), title: item.title };
}

/** The fewest items that must have been taken elsewhere: all but a longest run that kept its order. */
function movedPairs(pairs: readonly Pair[]): Set<Pair> {
  const runs: Pair[][] = [];
  for (const pair of pairs) {
    const before = runs.filter((run) => (run.at(-1)?.was.order ?? -1) < pair.was.order);
    runs.push([...longest(before), pair]);
  }
  const kept = new Set(longest(runs));
  return new Set(pairs.filter((pair) => !kept.has(pair)));
}

function longest(runs: readonly Pair[][]): Pair[] {
  return runs.reduce((best, run) => (run.length > best.length ? run : best), []);
}

function slotChange({ was, is }: Pair): MeetingChange[] {
  const [from, to] = [slotOf(was), slotOf(is)];
  return from.start === to.start && from.end === to.end ? [] : [{ change: 'slot', item: named(is), from, to }];
}

/** Only those of the agenda: who is said to have presented an item is known from its minutes. */
function presenterChange({ was, is }: Pair): MeetingChange[] {
  const [before, names] = [was, is].map(({ presenters }) =>
    presenters.filter(({ source }) => source === 'heading').map(({ name }) => name),
  );
  if (before === undefined || names === undefined || names.length === 0) return [];
  return fold(before.join(', ')) === fold(names.join(', ')) ? [] : [{ change: 'presenters', item: named(is), names }];
}

/** A text that was not there at all is the paper of a meeting whose agenda came without it: it is told as well. */
function textChange({ was, is }: Pair): MeetingChange[] {
  const parts = (['recommendation', 'background'] as const).filter((kind) => textOf(was, kind) !== textOf(is, kind));
  return parts.length === 0 ? [] : [{ change: 'text', item: named(is), parts }];
}

function textOf({ sections, recommendations }: AgendaItem, kind: ChangedText): string {
  const texts = sections.filter((section) => section.kind === kind).map(({ text }) => text);
  return fold([...texts, ...(kind === 'recommendation' && texts.length === 0 ? recommendations : [])].join(' '));
}

function decisionChanges(pairs: readonly Pair[], added: readonly AgendaItem[]): MeetingChange[] {
  const changes: MeetingChange[] = [];
  let count = added.reduce((sum, item) => sum + item.decisions.length, 0);
  for (const { was, is } of pairs) {
    const gone = textsMissing(was, is);
    const fresh = textsMissing(is, was);
    for (const [index, text] of gone.entries()) {
      const to = fresh[index];
      if (to === undefined) changes.push({ change: 'decision-removed', item: named(is), text });
      else changes.push({ change: 'decision-changed', item: named(is), from: text, to });
    }
    count += Math.max(0, fresh.length - gone.length);
  }
  return count === 0 ? changes : [...changes, { change: 'decisions-added', count }];
}

/** The decisions of one item whose words the other does not have. */
function textsMissing({ decisions }: AgendaItem, other: AgendaItem): string[] {
  const known = new Set(other.decisions.map(({ text }) => fold(text)));
  return decisions.map(({ text }) => text).filter((text) => !known.has(fold(text)));
}

import type { ReadScope } from '../access/scope.ts';
import { type AgendaItem, itemLabel } from '../domain/agenda-item.ts';
import { type Committee, committeeNames } from '../domain/committee.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { FoundItem } from './find-items.ts';
import { hasDecision } from './item-outcome.ts';
import { type Library, type LibraryReader, narrowLibrary } from './library.ts';
import { createTypedIndex, type FindTyped, findableWords, fits, typedWords, wordsOfDate } from './typed-words.ts';

/** A query as it stands in the search box. */
export interface Searching {
  readonly text: string;
  readonly now: Date;
  /** What may be found: everything else is left out before anything is searched. */
  readonly scope: ReadScope;
}

export interface FoundDecision extends FoundItem {
  readonly committee: Committee;
}

/** Finds items with a decision: the newest first, ten at most. */
export type SearchDecisions = (searching: Searching) => Promise<readonly FoundDecision[]>;

/** At most so many results of any search: more are not read. */
export const resultsAtMost = 10;
const passagesAtMost = 40;

interface DecisionIndex {
  /** Newest first. */
  readonly items: readonly FoundDecision[];
  /** By what the item is called: title, number, committee, date. */
  readonly findName: FindTyped;
  /** By that, or by what was recommended and decided. */
  readonly findMatter: FindTyped;
}

/**
 * Makes the use case. All words of the query have to be met, the last by a beginning. Items that are called so go before
 * those whose decision or Indstilling says it, and these before those with the words anywhere else in their text.
 */
export function createSearchDecisions(readLibrary: LibraryReader): SearchDecisions {
  const indexes = new WeakMap<Library, DecisionIndex>();
  return async ({ text, scope }) => {
    const library = narrowLibrary(await readLibrary(), scope);
    const index = indexes.get(library) ?? indexDecisions(library);
    indexes.set(library, index);
    return searchIn(library, index, text);
  };
}

async function searchIn(library: Library, index: DecisionIndex, text: string): Promise<FoundDecision[]> {
  const { items } = index;
  const words = typedWords(text);
  if (words.length === 0) return items.slice(0, resultsAtMost);
  const named = index.findName(words);
  const met = index.findMatter(words);
  const isNamed = (at: number): boolean => named.every((places) => places.has(at));
  const isMet = (at: number): boolean => met.every((places) => places.has(at));
  const good = [...items.filter((_, at) => isNamed(at)), ...items.filter((_, at) => isMet(at) && !isNamed(at))];
  if (good.length >= resultsAtMost) return good.slice(0, resultsAtMost);

  const { hits } = await library.passages.search({ words: words.map(({ word }) => [word]), limit: passagesAtMost });
  const written = new Map<string, string[]>();
  for (const { passage } of hits) {
    if (passage.item === undefined) continue;
    const place = placeOf(passage.meeting, passage.item);
    written.set(place, [...(written.get(place) ?? []), ...findableWords(passage.text)]);
  }
  const mentions = items.filter((candidate, at) => {
    const others = written.get(placeOf(candidate.meeting, candidate.item)) ?? [];
    const isWritten = words.every((word, place) => met[place]?.has(at) || others.some((other) => fits(word, other)));
    return isWritten && !good.includes(candidate);
  });
  return [...good, ...mentions].slice(0, resultsAtMost);
}

function placeOf(meeting: Pick<Meeting, 'id'>, item: Pick<AgendaItem, 'order'>): string {
  return `${meeting.id} ${item.order}`;
}

function indexDecisions(library: Library): DecisionIndex {
  const committees = new Map(library.committees.map((committee) => [committee.id, committee]));
  const items = library.records
    .toReversed()
    .flatMap(({ meeting, items: list }) => {
      const committee = committees.get(meeting.committeeId);
      return committee === undefined ? [] : list.map((item) => ({ committee, meeting, item }));
    })
    .filter(hasDecision);
  const names = items.map(wordsOfName);
  const matters = items.map((found, at) => [...(names[at] ?? []), ...wordsOfMatter(found)]);
  return { items, findName: createTypedIndex(names), findMatter: createTypedIndex(matters) };
}

function wordsOfName({ committee, meeting, item }: FoundDecision): string[] {
  return [
    ...findableWords(item.title, ...item.titleVariants, ...committeeNames(committee), 'punkt', 'item', itemLabel(item)),
    ...wordsOfDate(meeting.date),
  ];
}

function wordsOfMatter({ item }: FoundDecision): string[] {
  return findableWords(...item.recommendations, ...item.decisions.map(({ text }) => text));
}

import type { ReadScope } from '../access/scope.ts';
import { type AgendaItem, itemLabel } from '../domain/agenda-item.ts';
import { type Committee, committeeNames } from '../domain/committee.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { IndexedItem } from './item-index.ts';
import { hasDecision } from './item-outcome.ts';
import type { Library, LibraryReader } from './library.ts';
import type { NarrowLibrary } from './narrow-library.ts';
import { createTypedIndex, type FindTyped, findableWords, fits, typedWords, wordsOfDate } from './typed-words.ts';

/** A query as it stands in the search box. */
export interface Searching {
  readonly text: string;
  readonly now: Date;
  /** What may be found: everything else is left out before anything is searched. */
  readonly scope: ReadScope;
}

export interface FoundDecision extends IndexedItem {
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
  readonly find: FindTyped;
}

/**
 * Makes the use case. All words of the query have to be met: by title, decision, Indstilling, committee or date, the last
 * word by a beginning; where that gives few, also by what else is written under the item.
 */
export function createSearchDecisions(readLibrary: LibraryReader, narrow: NarrowLibrary): SearchDecisions {
  const indexes = new WeakMap<Library, DecisionIndex>();
  return async ({ text, scope }) => {
    const library = narrow(await readLibrary(), scope);
    const index = indexes.get(library) ?? indexDecisions(library);
    indexes.set(library, index);
    return searchIn(library, index, text);
  };
}

async function searchIn(library: Library, { items, find }: DecisionIndex, text: string): Promise<FoundDecision[]> {
  const words = typedWords(text);
  if (words.length === 0) return items.slice(0, resultsAtMost);
  const met = find(words);
  const good = items.filter((_, index) => met.every((places) => places.has(index)));
  if (good.length >= resultsAtMost) return good.slice(0, resultsAtMost);

  const { hits } = await library.passages.search({ words: words.map(({ word }) => [word]), limit: passagesAtMost });
  const written = new Map<string, string[]>();
  for (const { passage } of hits) {
    if (passage.item === undefined) continue;
    const place = placeOf(passage.meeting, passage.item);
    written.set(place, [...(written.get(place) ?? []), ...findableWords(passage.text)]);
  }
  const mentions = items.filter((candidate, index) => {
    const others = written.get(placeOf(candidate.meeting, candidate.item)) ?? [];
    const isMet = words.every((word, at) => met[at]?.has(index) || others.some((other) => fits(word, other)));
    return isMet && !good.includes(candidate);
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
  return { items, find: createTypedIndex(items.map(wordsOfItem)) };
}

function wordsOfItem({ committee, meeting, item }: FoundDecision): string[] {
  return [
    ...findableWords(item.title, ...item.titleVariants, ...item.recommendations, ...committeeNames(committee)),
    ...findableWords(...item.decisions.map(({ text }) => text), 'punkt', 'item', itemLabel(item)),
    ...wordsOfDate(meeting.date),
  ];
}

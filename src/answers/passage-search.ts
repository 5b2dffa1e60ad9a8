import type { Passage } from './passage.ts';

/** What to look for. */
export interface PassageQuery {
  /** For each word of the matter the forms by which it may stand in a text, lower case, the word itself first. */
  readonly words: readonly (readonly string[])[];
  /** Ids of the meetings to look in; all that may be seen where absent. */
  readonly meetingIds?: ReadonlySet<string>;
  /** At most so many hits; 0 where only the rarity of the words is asked for. */
  readonly limit: number;
}

export interface PassageHit {
  readonly passage: Passage;
  /** Higher is better; comparable within one answer only. */
  readonly score: number;
}

export interface PassageFindings {
  /** Best first; of equal ones the newer meeting. */
  readonly hits: readonly PassageHit[];
  /**
   * For each word of the query how rare it is among the passages that may be seen: 0 stands in all of them, 1 in none. A form
   * counts as the word.
   */
  readonly rarity: readonly number[];
}

/**
 * Finds passages. It is already narrowed to what the asker may see, so whatever it finds may be shown. A hosted engine can
 * stand in for the index in memory: see docs/search.md.
 */
export interface PassageSearch {
  search(query: PassageQuery): Promise<PassageFindings>;
}

import { allowedSlips, editDistance } from '../danish/edit-distance.ts';
import { stem } from '../danish/stem.ts';
import { stopWords, wordsOf } from '../danish/words.ts';
import type { AgendaItem } from '../domain/agenda-item.ts';
import type { Meeting } from '../domain/meeting.ts';

/** An item with the meeting it belongs to: what a search finds. */
export interface IndexedItem {
  readonly meeting: Meeting;
  readonly item: AgendaItem;
}

export interface ItemHit extends IndexedItem {
  readonly score: number;
}

/** Where in an item a word is looked for. */
export type ItemPart = 'core' | 'minutes' | 'all';

interface Entry extends IndexedItem {
  readonly stems: ReadonlyMap<string, number>;
  /** Stems of title, Indstilling and decisions: what the item is about and what became of it. */
  readonly core: ReadonlySet<string>;
  /** Stems of its minutes. */
  readonly minutes: ReadonlySet<string>;
  readonly grams: ReadonlyMap<string, number>;
  readonly length: number;
}

/** BM25 (k1 0.9, b 0.4) over stems, and over the 4-letter pieces of words at a lower weight: they forgive compounds, inflection and slips. */
const k1 = 0.9;
const b = 0.4;
const gramWeight = 0.25;
const fieldWeights = { title: 4, minutes: 1.5, recommendation: 1.2, background: 1, other: 0.6 } as const;

/** A search over agenda items, in memory. Built anew when items change; the same items give the same order in every replica. */
export class ItemIndex {
  readonly #entries: readonly Entry[];
  readonly #entryOf: ReadonlyMap<AgendaItem, Entry>;
  readonly #stemCounts = new Map<string, number>();
  readonly #gramCounts = new Map<string, number>();
  readonly #averageLength: number;

  constructor(items: readonly IndexedItem[]) {
    this.#entries = items.map(indexItem);
    this.#entryOf = new Map(this.#entries.map((entry) => [entry.item, entry]));
    for (const entry of this.#entries) {
      for (const key of entry.stems.keys()) increment(this.#stemCounts, key);
      for (const key of entry.grams.keys()) increment(this.#gramCounts, key);
    }
    const total = this.#entries.reduce((sum, entry) => sum + entry.length, 0);
    this.#averageLength = Math.max(1, total / Math.max(1, this.#entries.length));
  }

  /** The items that fit the words best, best first; only those that `isAllowed` lets through are looked at. */
  search(words: readonly string[], isAllowed: (candidate: IndexedItem) => boolean, limit: number): ItemHit[] {
    const stems = unique(words.map(stem));
    const grams = unique(words.flatMap(gramsOf));
    const hits: ItemHit[] = [];
    for (const entry of this.#entries) {
      if (!isAllowed(entry)) continue;
      const score =
        this.#bm25(stems, entry.stems, this.#stemCounts, entry.length) +
        gramWeight * this.#bm25(grams, entry.grams, this.#gramCounts, entry.length);
      if (score > 0) hits.push({ meeting: entry.meeting, item: entry.item, score });
    }
    return hits.sort((x, y) => y.score - x.score || y.meeting.date.localeCompare(x.meeting.date)).slice(0, limit);
  }

  /** How rare a word is among the items: its inverse document frequency, highest for one that stands nowhere. */
  rarity(word: string): number {
    return this.#idf(this.#stemCounts.get(stem(word)) ?? 0);
  }

  /**
   * True when an item has a word of the question: by its stem, as part of a compound, or but for a slip of the pen.
   *
   * @param part `core` looks at title, Indstilling and decisions only: a background merely mentions things
   */
  has(word: string, { item }: IndexedItem, part: ItemPart = 'all'): boolean {
    const entry = this.#entryOf.get(item);
    if (entry === undefined) return false;
    const stems = part === 'all' ? entry.stems : entry[part];
    const wanted = stem(word);
    return stems.has(wanted) || [...stems.keys()].some((known) => areAlike(wanted, known));
  }

  #bm25(
    terms: readonly string[],
    frequencies: ReadonlyMap<string, number>,
    counts: ReadonlyMap<string, number>,
    length: number,
  ): number {
    let sum = 0;
    for (const term of terms) {
      const frequency = frequencies.get(term);
      if (frequency === undefined) continue;
      const norm = k1 * (1 - b + (b * length) / this.#averageLength);
      sum += this.#idf(counts.get(term) ?? 0) * ((frequency * (k1 + 1)) / (frequency + norm));
    }
    return sum;
  }

  #idf(documents: number): number {
    return Math.log(1 + (this.#entries.length - documents + 0.5) / (documents + 0.5));
  }
}

function indexItem({ meeting, item }: IndexedItem): Entry {
  const stems = new Map<string, number>();
  const grams = new Map<string, number>();
  const minutes = new Set<string>();
  let length = 0;
  for (const [words, weight] of fieldsOf(item)) {
    for (const word of words) {
      length += 1;
      const root = stem(word);
      increment(stems, root, weight);
      if (weight === fieldWeights.minutes) minutes.add(root);
      for (const gram of gramsOf(word)) increment(grams, gram, weight);
    }
  }
  const coreText = [...item.recommendations, ...item.decisions.map(({ text }) => text)];
  const core = new Set([...contentWords(coreText.join('\n')), ...titleWords(item)].map(stem));
  return { meeting, item, stems, core, minutes, grams, length };
}

function* fieldsOf(item: AgendaItem): Generator<[string[], number]> {
  yield [titleWords(item), fieldWeights.title];
  for (const section of item.sections) {
    if (section.kind === 'history') continue;
    const weight =
      section.kind === 'minutes' || section.kind === 'decision'
        ? fieldWeights.minutes
        : section.kind === 'recommendation' || section.kind === 'background'
          ? fieldWeights[section.kind]
          : fieldWeights.other;
    yield [contentWords(section.text), weight];
  }
  yield [contentWords(item.presenters.map(({ name }) => name).join('\n')), fieldWeights.other];
}

/** The words of a text that say something about the matter; words joined by a hyphen count as a whole and as parts. */
export function contentWords(text: string): string[] {
  return wordsOf(text).flatMap((word) => {
    if (stopWords.has(word)) return [];
    const parts = word.includes('-') ? word.split('-').filter((part) => part.length > 3 && !stopWords.has(part)) : [];
    return [word, ...parts];
  });
}

/**
 * The words of a title, and those that its words make together: titles write "10-års plan" where people ask for the
 * "10-årsplan", and "Priser for udlejning" where they ask for the "udlejningspriser".
 */
export function titleWords(item: AgendaItem): string[] {
  const titles = [item.title, ...item.titleVariants];
  return titles.flatMap((title) => {
    const words = wordsOf(title);
    const joined = words.slice(1).map((word, index) => `${words[index]}${word}`);
    const turned = words.slice(2).flatMap((word, index) => {
      const [first, between] = [words[index], words[index + 1]];
      return between !== undefined && turning.has(between) ? [`${word}${first}`, `${word}s${first}`] : [];
    });
    return [...contentWords(title), ...joined, ...turned];
  });
}

const turning = new Set(['for', 'af', 'om', 'til', 'i']);

function gramsOf(word: string): string[] {
  const padded = `_${word}_`;
  if (padded.length < 5) return [];
  return Array.from({ length: padded.length - 3 }, (_, index) => padded.slice(index, index + 4));
}

/**
 * True when a word of the question is a part of a compound of the item ("psykiatri" in "børnepsykiatri", "kontrakt" in
 * "kontraktforlængelse"), or the item has the last and telling part of the question's compound ("aftale" for
 * "sundhedsaftale"). The first part alone is another thing: "praksis" is no "praksisplan".
 */
function isPart(wanted: string, known: string): boolean {
  if (wanted.length <= known.length) {
    return wanted.length >= 5 && (known.startsWith(wanted) || known.endsWith(wanted));
  }
  return known.length >= 6 && wanted.endsWith(known);
}

function isSlip(a: string, c: string): boolean {
  const slips = allowedSlips(a.length);
  return slips > 0 && editDistance(a, c, slips) <= slips;
}

/** True when two stems are the same word but for a compound's other half or a slip of the pen. */
export function areAlike(wanted: string, known: string): boolean {
  return wanted === known || isPart(wanted, known) || isSlip(wanted, known);
}

function increment(counts: Map<string, number>, key: string, by = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}

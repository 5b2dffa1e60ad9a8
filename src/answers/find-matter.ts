import { stem } from '../danish/stem.ts';
import { areAlike, contentWords, type IndexedItem, type ItemHit } from './item-index.ts';
import type { Library } from './library.ts';
import type { Question } from './question.ts';

/** Items that are about the matter of a question, best first, and the nearest ones that may be. */
export interface Matter {
  readonly matching: readonly IndexedItem[];
  readonly nearest: readonly IndexedItem[];
}

const leastCoverage = 0.6;
const leastShareOfBest = 0.45;

/**
 * The items about the matter. A ranking alone cannot tell whether anything fits, so an item counts only when it meets the
 * rarest word of the question in its core (a background merely mentions things), and most of the others weighed by their
 * rarity. Where titles name the matter, only those
 * items count: other items merely mention it.
 */
export function findMatter(
  question: Question,
  library: Library,
  isAllowed: (candidate: IndexedItem) => boolean,
): Matter {
  const { index } = library;
  const words = question.topic;
  const hits = index.search(words, isAllowed, 12);
  const best = hits[0]?.score ?? 0;
  const close = hits.filter(({ score }) => score >= best * leastShareOfBest);
  const fitting = close.filter((hit) => isAbout(hit, question, library));
  const rarest = rarestWord(words, library);
  const titled = fitting.filter((hit) => rarest !== undefined && titleMeets(hit, rarest));
  const matching = titled.length > 0 ? titled : fitting.slice(0, 1);
  return { matching, nearest: hits.slice(0, 3) };
}

function isAbout(hit: ItemHit, question: Question, library: Library): boolean {
  const { index } = library;
  const words = question.language === 'en' ? tellingInEnglish(question, hit, library) : question.topic;
  if (words.length === 0) return false;
  let met = 0;
  let all = 0;
  for (const word of words) {
    const weight = index.rarity(word);
    all += weight;
    if (index.match(word, hit) !== undefined) met += weight;
  }
  const rarest = rarestWord(words, library);
  return rarest !== undefined && index.match(rarest, hit, 'core') !== undefined && met / all >= leastCoverage;
}

/** English words seldom stand in Danish minutes: names and numbers must be met, other words count only where they are. */
function tellingInEnglish({ topic, text }: Question, hit: ItemHit, { index }: Library): string[] {
  const isName = (word: string): boolean =>
    /\d/.test(word) ||
    text
      .split(/\s+/)
      .slice(1)
      .some((written) => /^\p{Lu}/u.test(written) && written.toLowerCase().startsWith(word));
  return topic.filter((word) => isName(word) || index.match(word, hit) !== undefined);
}

function rarestWord(words: readonly string[], { index }: Library): string | undefined {
  let rarest: string | undefined;
  for (const word of words) {
    if (rarest === undefined || index.rarity(word) > index.rarity(rarest)) rarest = word;
  }
  return rarest;
}

function titleMeets({ item }: IndexedItem, word: string): boolean {
  const wanted = stem(word);
  const titles = contentWords([item.title, ...item.titleVariants].join(' ')).map(stem);
  return titles.some((known) => areAlike(wanted, known));
}

import { danishWordsFor } from '../danish/english-words.ts';
import { stem } from '../danish/stem.ts';
import { isComing } from '../domain/meeting-time.ts';
import { areAlike, type IndexedItem, type ItemHit, type ItemPart, titleWords } from './item-index.ts';
import type { Library } from './library.ts';
import type { Question } from './question.ts';

/** Items about the matter of a question, by how surely they are. */
export interface Matter {
  /** The matter is in the title, the Indstilling or a decision; best first, or all that name it in their title. */
  readonly about: readonly IndexedItem[];
  /** It is only spoken of in the minutes of these items; asked for when nothing is about it. */
  readonly mentioned: readonly IndexedItem[];
  /** What may have been meant: items that have a word of the question, and not only some of its letters. */
  readonly nearest: readonly IndexedItem[];
}

const leastCoverage = 0.6;
const leastShareOfBest = 0.45;
/** "Steering group" says little: such words need not be met. */
const weakInEnglish = new Set(['steering', 'group', 'board', 'committee', 'new', 'city', 'members', 'people']);

/**
 * The items about the matter. A ranking alone cannot tell whether anything fits, so an item counts only when it meets the
 * rarest word of the question where it says what it is about, and most of the others weighed by their rarity. Where titles
 * name the matter, all of those items count, and no others: those merely mention it. What was held goes before what comes.
 */
export function findMatter(
  question: Question,
  library: Library,
  isAllowed: (candidate: IndexedItem) => boolean,
): Matter {
  const words = searchWords(question);
  const hits = library.index.search(words.flat(), isAllowed, 12);
  const best = hits[0]?.score ?? 0;
  const close = hits.filter(({ score }) => score >= best * leastShareOfBest);
  const about = close.filter((hit) => meets(hit, words, library, 'core'));
  const titled = about.filter((hit) => titleMeets(hit, rarest(words, library)));
  const isHeld = ({ meeting }: IndexedItem): boolean => !isComing(meeting, question.now);
  const heldAbout = about.filter(isHeld);
  const chosen = titled.some(isHeld) || heldAbout.length === 0 ? titled : [...heldAbout.slice(0, 1), ...titled];
  return {
    about: chosen.length > 0 ? chosen : about.slice(0, 1),
    mentioned: close.filter((hit) => meets(hit, words, library, 'minutes')).slice(0, 2),
    nearest: hits.filter((hit) => words.flat().some((word) => library.index.has(word, hit))).slice(0, 3),
  };
}

/** One entry for each word of the matter: the word, or the Danish words for an English one. */
type Words = readonly (readonly string[])[];

function searchWords({ topic, language }: Question): Words {
  if (language === 'da') return topic.map((word) => [word]);
  return topic
    .filter((word) => !weakInEnglish.has(word))
    .map((word) => {
      const danish = danishWordsFor(word);
      return danish.length === 0 ? [word] : danish;
    });
}

function meets(hit: ItemHit, words: Words, { index }: Library, part: ItemPart): boolean {
  if (words.length === 0) return false;
  let met = 0;
  let all = 0;
  for (const forms of words) {
    const weight = Math.max(...forms.map((word) => index.rarity(word)));
    all += weight;
    if (forms.some((word) => index.has(word, hit))) met += weight;
  }
  const wanted = rarest(words, { index });
  return wanted.some((word) => index.has(word, hit, part)) && met / all >= leastCoverage;
}

/** The forms of the word that stands in the fewest items. */
function rarest(words: Words, { index }: Pick<Library, 'index'>): readonly string[] {
  const rarity = (forms: readonly string[]): number => Math.max(...forms.map((word) => index.rarity(word)));
  return words.reduce<readonly string[]>(
    (best, forms) => (best.length === 0 || rarity(forms) > rarity(best) ? forms : best),
    [],
  );
}

function titleMeets({ item }: IndexedItem, words: readonly string[]): boolean {
  const titles = titleWords(item).map(stem);
  return words.map(stem).some((wanted) => titles.some((known) => areAlike(wanted, known)));
}

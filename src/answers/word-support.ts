import { monthNumbers, weekdayNumbers } from '../danish/calendar-words.ts';
import { stem } from '../danish/stem.ts';
import { stopWords, wordsOf } from '../danish/words.ts';

const leastShare = 0.6;

/** Words of any account of a meeting; they tell nothing of what the passages say. */
const accountWords = new Set(
  `beslutte besluttede besluttet beslutning beslutningen vedtog vedtaget godkendte godkendt drøftede drøftet behandlede behandlet møde mødet punkt punktet
  referat referatet fremgår fremgik skriver nævner oplyser oplyste ifølge udvalget styregruppen bestyrelsen rådet medlemmerne sagen derudover
  desuden samtidig derfor blev`
    .split(/\s+/)
    .map(stem),
);

/**
 * True when most words of a Danish sentence stand in the texts that it rests on, as they are, inflected or within a
 * compound. Other words for the same thing are welcome; a sentence mostly of other words says something else.
 */
export function isSupported(sentence: string, texts: readonly string[]): boolean {
  const wanted = contentStems(sentence).filter((word) => !accountWords.has(word));
  if (wanted.length === 0) return true;
  const known = new Set(texts.flatMap(contentStems));
  const met = wanted.filter((word) => known.has(word) || isWithin(word, known));
  return met.length >= wanted.length * leastShare;
}

function contentStems(text: string): string[] {
  return wordsOf(text)
    .filter((word) => !stopWords.has(word) && !isCheckedElsewhere(word))
    .map(stem);
}

function isWithin(word: string, known: ReadonlySet<string>): boolean {
  if (word.length < 4) return false;
  for (const other of known) if (other.length >= 4 && (other.includes(word) || word.includes(other))) return true;
  return false;
}

/** Dates and numbers have to stand there all, not only most of them. */
function isCheckedElsewhere(word: string): boolean {
  return /\d/.test(word) || monthNumbers.has(word) || weekdayNumbers.has(word);
}

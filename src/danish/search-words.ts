import { stopWords, wordsOf } from './words.ts';

/** A part of a hyphenated word that is shorter is a mark, not a word: the "e" of "e-mail". */
const shortestPart = 4;

/**
 * The words of a text by which it is found, in its order and as often as they stand there: without function words; words
 * joined by a hyphen count as a whole and as parts.
 */
export function searchWords(text: string): string[] {
  const words: string[] = [];
  for (const word of wordsOf(text)) {
    if (stopWords.has(word)) continue;
    words.push(word);
    if (!word.includes('-')) continue;
    for (const part of word.split('-')) if (part.length >= shortestPart && !stopWords.has(part)) words.push(part);
  }
  return words;
}

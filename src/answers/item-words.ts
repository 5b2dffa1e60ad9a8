import { stopWords, wordsOf } from '../danish/words.ts';
import type { AgendaItem } from '../domain/agenda-item.ts';

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

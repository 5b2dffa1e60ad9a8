import type { Language } from '../language.ts';
import { danishCardSentences } from './card-sentences-danish.ts';
import { englishCardSentences } from './card-sentences-english.ts';
import type { CardSentences } from './card-words.ts';

/** The cards' words by language; the type makes both languages complete. */
export const cardSentences: Readonly<Record<Language, CardSentences>> = {
  da: danishCardSentences,
  en: englishCardSentences,
};

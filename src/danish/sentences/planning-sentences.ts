import type { Language } from '../language.ts';
import { danishPlanningSentences } from './planning-sentences-danish.ts';
import { englishPlanningSentences } from './planning-sentences-english.ts';
import type { PlanningSentences } from './planning-words.ts';

/** What is said to whoever makes and changes meetings in the chat. */
export const planningSentences: Readonly<Record<Language, PlanningSentences>> = {
  da: danishPlanningSentences,
  en: englishPlanningSentences,
};

import type { Language } from '../language.ts';
import { danishPosting } from './posting-danish.ts';
import { englishPosting } from './posting-english.ts';
import type { PostingSentences } from './posting-words.ts';

/** What the bot says of its own posts. */
export const postingSentences: Readonly<Record<Language, PostingSentences>> = {
  da: danishPosting,
  en: englishPosting,
};

import type { Language } from '../language.ts';
import { danishDeskSentences } from './desk-sentences-danish.ts';
import { englishDeskSentences } from './desk-sentences-english.ts';
import type { DeskSentences } from './desk-words.ts';

/** The words of the secretary's tools by language; the type makes both languages complete. */
export const deskSentences: Readonly<Record<Language, DeskSentences>> = {
  da: danishDeskSentences,
  en: englishDeskSentences,
};

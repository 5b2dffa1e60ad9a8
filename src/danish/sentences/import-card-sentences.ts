import type { Language } from '../language.ts';
import { danishImportCardSentences } from './import-card-danish.ts';
import { englishImportCardSentences } from './import-card-english.ts';
import type { ImportCardSentences } from './import-card-words.ts';

export const importCardSentences: Readonly<Record<Language, ImportCardSentences>> = {
  da: danishImportCardSentences,
  en: englishImportCardSentences,
};

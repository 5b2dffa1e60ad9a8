import type { Language } from '../language.ts';
import { danishPrivacyLabels } from './privacy-labels-danish.ts';
import { englishPrivacyLabels } from './privacy-labels-english.ts';
import type { PrivacyLabels } from './privacy-labels-words.ts';

/** What the data about a person is called, who sees it and how long it is kept: in the file that somebody gets of their own. */
export const privacyLabels: Readonly<Record<Language, PrivacyLabels>> = {
  da: danishPrivacyLabels,
  en: englishPrivacyLabels,
};

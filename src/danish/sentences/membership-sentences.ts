import type { Language } from '../language.ts';
import { membershipSentencesDanish } from './membership-sentences-danish.ts';
import { membershipSentencesEnglish } from './membership-sentences-english.ts';
import type { MembershipSentences } from './membership-words.ts';

export const membershipSentences: Readonly<Record<Language, MembershipSentences>> = {
  da: membershipSentencesDanish,
  en: membershipSentencesEnglish,
};

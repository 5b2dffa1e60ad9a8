import type { Language } from '../language.ts';

/** What is said about a document that was read: what is uncertain in it. */
export interface ImportSentences {
  readonly unplacedLine: (text: string) => string;
  readonly unknownApology: (name: string) => string;
  readonly noDate: string;
  readonly noCommittee: string;
  readonly numberGap: (after: string, next: string) => string;
  readonly itemWithoutText: (title: string) => string;
}

export const importSentences: Readonly<Record<Language, ImportSentences>> = {
  da: {
    unplacedLine: (text) => `Linjen »${text}« fandt ikke sin plads.`,
    unknownApology: (name) => `${name} har meldt afbud, men står ikke blandt de inviterede.`,
    noDate: 'Mødets dato fremgår ikke.',
    noCommittee: 'Det fremgår ikke, hvilket udvalg det er.',
    numberGap: (after, next) => `Efter punkt ${after} kommer punkt ${next}.`,
    itemWithoutText: (title) => `Punktet »${title}« står på listen, men ikke i teksten.`,
  },
  en: {
    unplacedLine: (text) => `The line “${text}” found no place.`,
    unknownApology: (name) => `${name} sent apologies but is not among the invited.`,
    noDate: 'The date of the meeting is not stated.',
    noCommittee: 'It is not stated which committee this is.',
    numberGap: (after, next) => `Item ${after} is followed by item ${next}.`,
    itemWithoutText: (title) => `The item “${title}” is listed but has no text.`,
  },
};

import type { Language } from '../language.ts';

/** Around quotations from the papers, and about people, tasks and bilag. */
export interface StatementSentences {
  readonly fromMinutes: (where: string) => string;
  readonly fromBackground: (where: string) => string;
  readonly fromRecommendation: (where: string) => string;
  readonly fromAttachment: (where: string) => string;
  readonly fromHead: (where: string) => string;
  readonly otherBody: (body: string) => string;
  readonly itemIs: (where: string) => string;
  readonly nothingUnder: string;
}

export const statementSentences: Readonly<Record<Language, StatementSentences>> = {
  da: {
    fromMinutes: (where) => `Fra referatet – ${where}:`,
    fromBackground: (where) => `Fra sagsfremstillingen, ikke en beslutning – ${where}:`,
    fromRecommendation: (where) => `Fra indstillingen, ikke en beslutning – ${where}:`,
    fromAttachment: (where) => `Fra et bilag, ikke en beslutning – ${where}:`,
    fromHead: (where) => `Fra dokumentet til ${where}:`,
    itemIs: (where) => `${where}:`,
    nothingUnder: 'Under punktet står der ikke mere.',
    otherBody: (body) => `Jeg har ingen referater fra ${body}, men det er nævnt her:`,
  },
  en: {
    fromMinutes: (where) => `From the minutes – ${where}:`,
    fromBackground: (where) => `From the background, not a decision – ${where}:`,
    fromRecommendation: (where) => `From the recommendation, not a decision – ${where}:`,
    fromAttachment: (where) => `From an attachment, not a decision – ${where}:`,
    fromHead: (where) => `From the document of ${where}:`,
    itemIs: (where) => `${where}:`,
    nothingUnder: 'Nothing more stands under the item.',
    otherBody: (body) => `I have no minutes from ${body}, but it is mentioned here:`,
  },
};

import type { Language } from '../language.ts';

/** About bilag. */
export interface PaperSentences {
  readonly of: (meeting: string) => string;
  readonly none: (meeting: string) => string;
  readonly noSuch: (number: string) => string;
  readonly numbered: (number: string) => string;
  readonly toItem: (label: string) => string;
}

export const paperSentences: Readonly<Record<Language, PaperSentences>> = {
  da: {
    of: (meeting) => `Bilag til ${meeting}:`,
    none: (meeting) => `Jeg finder ingen bilag nævnt til ${meeting}.`,
    noSuch: (number) => `Jeg finder ikke noget bilag ${number} der.`,
    numbered: (number) => `Bilag ${number}`,
    toItem: (label) => `punkt ${label}`,
  },
  en: {
    of: (meeting) => `Attachments of ${meeting}:`,
    none: (meeting) => `I find no attachments named for ${meeting}.`,
    noSuch: (number) => `I find no attachment ${number} there.`,
    numbered: (number) => `Attachment ${number}`,
    toItem: (label) => `item ${label}`,
  },
};

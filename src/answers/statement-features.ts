import type { CitedSection } from './answer.ts';

/** What speaks for a sentence being the answer; each about 0–1. */
export interface StatementFeatures {
  /** Share of the matter that the sentence itself has. */
  readonly own: number;
  /** … with the sentence before it. */
  readonly withBefore: number;
  /** … with both neighbours and the line that its list hangs on. */
  readonly near: number;
  /** … that the item's title has. */
  readonly title: number;
  /** … with everything: title, neighbours, the whole passage at less. */
  readonly around: number;
  /** The least that it has itself, or with its neighbours, of any telling word. */
  readonly ownTelling: number;
  readonly nearTelling: number;
  readonly aroundTelling: number;
  /** How surely it has the kind of thing that is asked for, itself or in its neighbour. */
  readonly fit: number;
  readonly fitNear: number;
  /** The same only where something certain is asked for: a sum, a date, a person. */
  readonly certain: number;
  /** It has it, and so much of the matter itself, beside it, or with everything. */
  readonly certainOwn: number;
  readonly certainNear: number;
  readonly certainAround: number;
  /** It has it, and every telling word is beside it or in the title. */
  readonly certainTelling: number;
  /** The least that it has of any telling word, itself, beside it or in the title. */
  readonly titleTelling: number;
  /** A number stands beside a word of the matter, where one is asked for. */
  readonly counted: number;
  /** It says something that the question does not: other words, and names or numbers. */
  readonly news: number;
  readonly specifics: number;
  /** It leans on the sentence before it ("De …", "Rapporten …"), which has so much of the matter. */
  readonly leans: number;
  /** It says that something is, is not, may or must be, where that is asked. */
  readonly polarity: number;
  /** Share of the words that ask for this kind of thing ("koster", "frist"). */
  readonly carried: number;
  /** Words of the question that stand side by side in both. */
  readonly pairs: number;
  readonly isMinutes: number;
  readonly isBackground: number;
  readonly isRecommendation: number;
  readonly isAttachment: number;
  readonly isHead: number;
  readonly isEntry: number;
  /** 1 for a sentence of usual length, less for a scrap. */
  readonly length: number;
  /** How well its passage was found. */
  readonly rank: number;
}

export type FeatureName = keyof StatementFeatures;

/** The sections as features. */
export function sectionFeatures(
  section: CitedSection,
): Pick<StatementFeatures, 'isMinutes' | 'isBackground' | 'isRecommendation' | 'isAttachment' | 'isHead'> {
  return {
    isMinutes: section === 'minutes' || section === 'decision' ? 1 : 0,
    isBackground: section === 'background' ? 1 : 0,
    isRecommendation: section === 'recommendation' ? 1 : 0,
    isAttachment: section === 'attachments' ? 1 : 0,
    isHead: section === 'head' ? 1 : 0,
  };
}

/** What speaks for there being an answer: the features of the best statement, and how it stands among the others. */
export interface AnswerFeatures extends StatementFeatures {
  /** The share of the odds that the best one has. */
  readonly confidence: number;
  /** How far it is before the second. */
  readonly lead: number;
  /** Nothing certain is asked for; or yes or no. */
  readonly isOpen: number;
  readonly isYesOrNo: number;
  /** The most that any of the best few has of the matter, and of every telling word. */
  readonly bestAround: number;
  readonly bestTelling: number;
  /** The least that all that is told has of a telling word, and of a name in the question. */
  readonly shownTelling: number;
  readonly shownNames: number;
}

/** How much each feature counts for the order, and for whether anything is answered at all. Measured: see docs/answers.md. */
export interface StatementModel {
  readonly order: Readonly<Record<FeatureName, number>>;
  readonly answer: Readonly<Record<keyof AnswerFeatures | 'bias', number>>;
}

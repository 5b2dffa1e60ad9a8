import type { Language } from '../danish/language.ts';
import type { CitedSection } from './answer.ts';

/** A passage as a language model gets to see it: text of a document, and where it stands. */
export interface ModelPassage {
  /** Short, and of this one question only: "P1". */
  readonly id: string;
  readonly committee: string;
  /** Local date of the meeting, YYYY-MM-DD. */
  readonly date: string;
  /** As printed. */
  readonly itemNumber?: string;
  readonly itemTitle?: string;
  readonly section: CitedSection;
  /** Verbatim, perhaps cut at both ends. */
  readonly text: string;
}

/** What a language model is asked. */
export interface ModelQuestion {
  readonly text: string;
  /** In which the answer is to be. */
  readonly language: Language;
  /** All that it may answer from. */
  readonly passages: readonly ModelPassage[];
  /** What the bot would answer without it; absent where it would abstain. */
  readonly extract?: string;
}

/** One sentence of a language model, with what it says it rests on. Nothing of it is believed before it is checked. */
export interface ModelSentence {
  readonly text: string;
  /** Ids of passages. */
  readonly passages: readonly string[];
  /** Verbatim from one of them. */
  readonly quote: string;
}

/**
 * Writes an answer from passages. None where the passages do not answer, and where anything fails: it never throws, for
 * there is always the answer without it.
 */
export type LanguageModel = (question: ModelQuestion) => Promise<readonly ModelSentence[]>;

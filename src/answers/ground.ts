import type { ModelPassage } from './language-model.ts';

/** A passage that a model was given, with what of it a check of its answer has to know beyond the text. */
export interface Ground extends ModelPassage {
  /** All names of the committee. */
  readonly committeeNames: readonly string[];
  /** What was decided, word for word, where this is the passage that records it. */
  readonly decisions: readonly string[];
  /** Bodies other than the committee that decided it. */
  readonly decidedBy: readonly string[];
  /** It belongs to the item that the answer without a model names first. */
  readonly isForemost: boolean;
}

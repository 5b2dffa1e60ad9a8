import type { Span } from './span.ts';

/** The kinds of outcome (OParl AgendaItem.result). `none` says in words that there was nothing; `not-decided` that the matter was left open. */
export type DecisionType =
  | 'approved'
  | 'noted'
  | 'discussed'
  | 'postponed'
  | 'appointed'
  | 'decided'
  | 'not-decided'
  | 'none';

/** What the meeting decided under an item, in the minutes' own words (OParl resolutionText). */
export interface Decision {
  readonly type: DecisionType;
  /** The shortest verbatim span that states it, without arrow or bullet. */
  readonly text: string;
  readonly span: Span;
  readonly documentHash: string;
  /** The body that decided, where the text names another than this committee. */
  readonly body?: string;
}

/**
 * True when the text refers to the Indstilling ("godkendte som indstillet", "indstillingen blev tiltrådt") and so must
 * be shown together with it.
 */
export function refersToRecommendation(decision: Pick<Decision, 'text'>): boolean {
  return /\bindstill/i.test(decision.text);
}

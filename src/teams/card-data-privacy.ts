import type { CardFrame } from './card-frame.ts';

/** Asks before something is deleted for good. */
export interface PrivacyCheckCardData extends CardFrame {
  readonly heading: string;
  /** None or one: of whom it is. */
  readonly who: readonly string[];
  readonly lines: readonly string[];
  readonly yes: string;
  readonly no: string;
  readonly what: 'answers' | 'person';
  readonly personId: string;
  readonly forPersonId: string;
}

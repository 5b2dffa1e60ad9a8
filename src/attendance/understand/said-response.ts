import type { AttendanceMode } from '../../domain/response.ts';
import type { SaidTime } from './find-clock-times.ts';

/** Which part of the meeting was said: times as they were said, items by their labels. */
export interface SaidPart {
  readonly from?: SaidTime;
  readonly until?: SaidTime;
  readonly items?: readonly string[];
  /** All but these. */
  readonly exceptItems?: readonly string[];
  /** That they come later or leave earlier, and not when. */
  readonly isOpen?: true;
}

/** Whose seat, or who takes it: a name, or the suppleant of whoever it is. */
export type SaidSubstitute = { readonly kind: 'named'; readonly name: string } | { readonly kind: 'suppleant' };

/** What one clause says of somebody's coming. */
export interface SaidAnswer {
  readonly kind: 'accept' | 'decline' | 'tentative';
  readonly mode?: AttendanceMode;
  readonly part: SaidPart;
  readonly substitute?: SaidSubstitute;
  /** The items for which the substitute comes. */
  readonly substituteItems?: readonly string[];
  /** Whose answer it is, where it is not the writer's. */
  readonly person?: string;
  /** It asks the bot to write the answer down, and does not merely state it. */
  readonly isOrder: boolean;
  /** No verb says it, a word alone does: "afbud", "online", "måske". */
  readonly isBare: boolean;
  /** "alligevel": another answer stood before. */
  readonly isChange: boolean;
}

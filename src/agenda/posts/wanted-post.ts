import type { Committee } from '../../domain/committee.ts';
import type { Conversation } from '../../domain/conversation.ts';
import type { Delivery, DeliveryKind } from '../../domain/delivery.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { PostingRules } from '../../domain/posting.ts';
import { workingDayUpTo } from '../../domain/quiet-days.ts';
import { instantOf } from '../../domain/wall-time.ts';

/** From what it follows whether something is to be posted about a meeting in a conversation. */
export interface PostSource {
  readonly committee: Committee;
  readonly rules: PostingRules;
  readonly meeting: Meeting;
  readonly conversation: Conversation;
  /** What the ledger has of this meeting in this conversation. */
  readonly rows: readonly Delivery[];
  readonly now: Date;
}

/** A post that is wanted. */
export interface WantedPost {
  /** Tells it from other posts of its kind about the meeting: a moved meeting has its morning again. */
  readonly occurrence: string;
  /** The instant from which it is to be posted. */
  readonly due: Date;
  /** The instant from which it is worth nothing any more. */
  readonly until: Date;
}

/** One kind of post. */
export interface PostKind {
  readonly kind: DeliveryKind;
  /** What may have been sent before a replica died is sent again: it must not be missing. Else it must not come twice. */
  readonly isSentAgain: boolean;
  readonly want: (source: PostSource) => WantedPost | undefined;
}

/** The instant of a local time so many days before a meeting, or on the last working day until then. */
export function dayBefore(
  { committee, rules }: Pick<PostSource, 'committee' | 'rules'>,
  date: string,
  time: string,
): Date {
  return instantOf(rules.keepsQuietDays ? workingDayUpTo(date) : date, time, committee.settings.timeZone);
}

export function earlier(instant: Date, milliseconds: number): Date {
  return new Date(instant.getTime() - milliseconds);
}

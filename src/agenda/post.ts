import type { Committee } from '../domain/committee.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { MeetingRecord } from '../domain/meeting.ts';
import type { MeetingChange } from '../minutes/meeting-change.ts';

/** What a post says, beside the meeting itself. */
export type PostContent =
  | { readonly kind: 'agenda' | 'reminder' | 'today' | 'decisions' }
  | {
      readonly kind: 'change';
      /** Undefined where it is not known any more what was told before. */
      readonly changes: readonly MeetingChange[] | undefined;
      /** The agenda's message, below which it belongs. */
      readonly threadId: string;
    };

/** What is to be posted. */
export interface Post {
  readonly committee: Committee;
  readonly record: MeetingRecord;
  readonly conversation: Conversation;
  readonly content: PostContent;
  readonly isLate: boolean;
  /** Goes with the card, so that a click tells which post it came from. */
  readonly jobKey: string;
}

/**
 * What became of a post. `not-sent`: surely nobody has seen it, try again. `unknown`: it may stand there. `refused`: the
 * bot may not write there (blocked or removed), try again only when it has been let in anew.
 */
export type PostOutcome =
  | { readonly outcome: 'sent'; readonly activityId: string }
  | { readonly outcome: 'not-sent'; readonly reason: string; readonly retryAfterMs?: number }
  | { readonly outcome: 'unknown'; readonly reason: string }
  | { readonly outcome: 'refused'; readonly reason: string };

/** Posts in a conversation, once; must end within {@link sendTimeoutMs}. */
export type SendPost = (post: Post) => Promise<PostOutcome>;

export const sendTimeoutMs = 20_000;

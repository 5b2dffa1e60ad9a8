/**
 * What is posted about a meeting: its agenda; a reminder with who comes; a line on the day itself; what was decided, when
 * the minutes are in; in what it is another than what was posted before.
 */
export type DeliveryKind = 'agenda' | 'reminder' | 'today' | 'decisions' | 'change';

/**
 * `claimed`: a replica will send. `sending`: it may have sent. `sent`: the platform has named the message. `failed`: the bot
 * may not write there; tried again only when it has been let in anew. `missed`: the meeting began first. `not-needed`: there
 * was nothing to be told after all.
 */
export type DeliveryState = 'claimed' | 'sending' | 'sent' | 'failed' | 'missed' | 'not-needed';

/** Names one post: the same meeting, kind, occurrence and conversation in every replica and at every attempt. */
export interface DeliveryKey {
  readonly meetingId: string;
  readonly kind: DeliveryKind;
  /** Tells it from other posts of its kind about the meeting; empty where there can be only one. */
  readonly occurrence: string;
  readonly conversationId: string;
}

/** One row of the ledger. All instants are UTC. */
export interface Delivery extends DeliveryKey {
  readonly committeeId: string;
  readonly state: DeliveryState;
  /** The meeting's version that the message shows; of a difference, up to which it tells. */
  readonly meetingVersion: number;
  /** Of an agenda: the version with which it was posted. Differences are told from there on. */
  readonly firstVersion?: number;
  /** Of an agenda: when it was noticed that the meeting is another than the one that is told of. */
  readonly changedAt?: string;
  /** The platform's id of the message, once it is known. */
  readonly activityId?: string;
  readonly sentAt?: string;
  /** How often it was posted anew because somebody had deleted it. */
  readonly reposts?: number;
  /** How often it was sent without anybody knowing whether it arrived: so many messages may stand beside the recorded one. */
  readonly doubtfulSends?: number;
  /** The platform's ids of those of them that were taken away, or are about to be. */
  readonly strays?: readonly string[];
  readonly attempts: number;
  /** Which replica holds the claim, and until when. */
  readonly owner: string;
  readonly leaseUntil: string;
  readonly failure?: string;
}

/** The key as one text: it goes with a card, so that a press on it tells which post it came from. */
export function jobKey({ meetingId, kind, occurrence, conversationId }: DeliveryKey): string {
  return [meetingId, kind, ...(occurrence === '' ? [] : [occurrence]), conversationId].join('/');
}

/**
 * Stands with `failed` where the bot had been removed before anything was tried: once it is seen there again, however that is
 * noticed, the post is due.
 */
export const removedFailure = 'removed';

/** True for the key of a meeting's agenda, in whatever conversation. */
export function isAgendaPost(key: string, meetingId: string): boolean {
  return key.startsWith(`${meetingId}/agenda/`);
}

export function isSameDelivery(x: DeliveryKey, y: DeliveryKey): boolean {
  return jobKey(x) === jobKey(y);
}

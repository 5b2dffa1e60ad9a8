/**
 * What is posted about a meeting: its agenda; a reminder with who comes; a line on the day itself; what was decided, when
 * the minutes are in; in what it is another than what was posted before.
 */
export type DeliveryKind = 'agenda' | 'reminder' | 'today' | 'decisions' | 'change';

/** `claimed`: a replica will send. `sending`: it may have sent. `sent`: the platform has named the message. `failed`: never to be tried again. */
export type DeliveryState = 'claimed' | 'sending' | 'sent' | 'failed';

/** One row of the ledger: one meeting, kind and conversation. */
export interface Delivery {
  readonly committeeId: string;
  readonly meetingId: string;
  readonly kind: DeliveryKind;
  readonly conversationId: string;
  readonly state: DeliveryState;
  /** The meeting's version that the message shows. */
  readonly meetingVersion: number;
  /** The platform's id of the message, once it is known. */
  readonly activityId?: string;
  readonly attempts: number;
  /** Which replica holds the claim, and until when (UTC instant). */
  readonly owner: string;
  readonly leaseUntil: string;
  readonly failure?: string;
}

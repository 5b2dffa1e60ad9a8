import type { Committee } from '../domain/committee.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { Delivery, DeliveryKind } from '../domain/delivery.ts';
import type { MeetingRecord } from '../domain/meeting.ts';
import { meetingStart } from '../domain/meeting-time.ts';
import type { Stored } from '../domain/stored.ts';
import { isLate, type PlannedDelivery } from './due-deliveries.ts';
import type { Ledger } from './ledger.ts';

/** What is to be posted. */
export interface Post {
  readonly committee: Committee;
  readonly record: MeetingRecord;
  readonly conversation: Conversation;
  readonly isLate: boolean;
  /** Goes with the card, so that a click tells which post it came from. */
  readonly jobKey: string;
}

/**
 * What became of a post. `not-sent`: surely nobody has seen it, try again. `unknown`: it may stand there. `refused`: the
 * bot may not write there (blocked or removed), never try again.
 */
export type PostOutcome =
  | { readonly outcome: 'sent'; readonly activityId: string }
  | { readonly outcome: 'not-sent'; readonly reason: string; readonly retryAfterMs?: number }
  | { readonly outcome: 'unknown'; readonly reason: string }
  | { readonly outcome: 'refused'; readonly reason: string };

/** Posts an agenda in a conversation; must end within {@link sendTimeoutMs}. */
export type PostAgenda = (post: Post) => Promise<PostOutcome>;

export const leaseMs = 60_000;
const sendTimeoutMs = 20_000;
/** What was surely not sent is tried again at least this often, until the meeting begins: an outage may last for hours. */
const longestPauseMs = 5 * 60_000;
/** What may have been sent is tried again more seldom, for each attempt may leave a card. */
const longestDoubtMs = 60 * 60_000;
/** What the service asks for is kept, within reason: a header of a year is a mistake. */
const waitMs = { least: 1_000, most: 60 * 60_000 };

export interface DeliverDependencies {
  readonly ledger: Ledger;
  readonly findMeeting: (committeeId: string, meetingId: string) => Promise<MeetingRecord | undefined>;
  readonly findConversation: (conversationId: string) => Promise<Conversation | undefined>;
  readonly postAgenda: PostAgenda;
  /** Takes a post of ours away again. */
  readonly removePost: (conversation: Conversation, activityId: string) => Promise<void>;
  /**
   * Posts that were sent but are not on record yet, because storage failed in between, by job key. Kept over rounds by the
   * replica, so that it records them instead of sending again.
   */
  readonly unrecorded: Map<string, UnrecordedPost>;
  readonly now: () => Date;
  /** Names this replica in the ledger. */
  readonly owner: string;
}

/** A post that stands, of which the ledger does not know. */
export interface UnrecordedPost {
  readonly planned: PlannedDelivery;
  readonly activityId: string;
}

/** How one delivery ended, for the log. */
export type DeliveryResult = 'sent' | 'taken' | 'withdrawn' | 'retry' | 'unknown' | 'failed';

/**
 * Delivers one planned post: claim → read the meeting again → intent → send → record. The row is claimed for
 * {@link leaseMs}, and `sending` is written before anything leaves, so that a replica that dies leaves behind either a
 * claim that is safe to redo or an intent that tells that the card may stand already. Such a post is sent again: an agenda
 * is never missing, at the price of a second card when the first answer was lost.
 */
export async function deliver(planned: PlannedDelivery, dependencies: DeliverDependencies): Promise<DeliveryResult> {
  const { ledger, postAgenda, now, unrecorded } = dependencies;
  const claimed = await claim(planned, dependencies);
  if (claimed === undefined) return 'taken';
  const wanted = await readAgain(planned, dependencies);
  if (wanted === undefined) {
    // The next plan is made from the meeting as it is then.
    await ledger.replace({ ...claimed.value, leaseUntil: now().toISOString() }, claimed.revision);
    return 'withdrawn';
  }
  if (new Date(claimed.value.leaseUntil).getTime() - now().getTime() < sendTimeoutMs) return 'retry';
  const intent = await ledger.replace(
    { ...claimed.value, state: 'sending', meetingVersion: wanted.record.meeting.version },
    claimed.revision,
  );
  if (intent === undefined) return 'taken';
  const outcome = await postAgenda({
    ...wanted,
    committee: planned.committee,
    isLate: isLate(planned, now()),
    jobKey: jobKeyOf(planned),
  });
  if (outcome.outcome === 'sent') {
    const post = { planned: { ...planned, row: intent }, activityId: outcome.activityId };
    unrecorded.set(jobKeyOf(planned), post);
    return recordSent(post, dependencies);
  }
  return settle(intent, outcome, dependencies);
}

/** The meeting and the conversation as they are now; undefined when the post is not wanted any more. */
async function readAgain(
  { committee, meeting, conversation }: PlannedDelivery,
  { findMeeting, findConversation, now }: DeliverDependencies,
): Promise<{ readonly record: MeetingRecord; readonly conversation: Conversation } | undefined> {
  const [record, place] = await Promise.all([findMeeting(committee.id, meeting.id), findConversation(conversation.id)]);
  if (record === undefined || place === undefined) return undefined;
  const isWanted = record.meeting.state === 'called' && record.meeting.date === meeting.date;
  // A card must not land after the meeting has begun, however long the send takes.
  const isInTime = meetingStart(record.meeting).getTime() - now().getTime() > sendTimeoutMs;
  const isPlace = place.isInstalled && place.committeeIds.includes(committee.id);
  return isWanted && isInTime && isPlace ? { record, conversation: place } : undefined;
}

/**
 * Records a post that was sent. When somebody else was faster, one card must go: the one that is not on record.
 *
 * @throws StorageFault when storage fails; the post stays in `unrecorded` and is recorded in a later round
 */
export async function recordSent(
  { planned, activityId }: UnrecordedPost,
  { ledger, removePost, unrecorded }: Pick<DeliverDependencies, 'ledger' | 'removePost' | 'unrecorded'>,
): Promise<DeliveryResult> {
  let row = planned.row;
  while (row !== undefined && row.value.state !== 'sent') {
    const recorded = await ledger.replace({ ...row.value, state: 'sent', activityId }, row.revision);
    if (recorded !== undefined) {
      unrecorded.delete(jobKeyOf(planned));
      return 'sent';
    }
    row = (await ledger.list(planned.committee.id)).find(({ value }) => isOf(value, planned));
  }
  unrecorded.delete(jobKeyOf(planned));
  if (row?.value.activityId === activityId) return 'sent';
  await removePost(planned.conversation, activityId);
  return 'taken';
}

function isOf(delivery: Delivery, { meeting, kind, conversation }: PlannedDelivery): boolean {
  return delivery.meetingId === meeting.id && delivery.kind === kind && delivery.conversationId === conversation.id;
}

/** Names a post: the same meeting, kind and conversation have the same key in every replica and at every attempt. */
export function jobKey(meetingId: string, kind: DeliveryKind, conversationId: string): string {
  return `${meetingId}/${kind}/${conversationId}`;
}

/** The key of a planned post. */
export function jobKeyOf({ meeting, kind, conversation }: PlannedDelivery): string {
  return jobKey(meeting.id, kind, conversation.id);
}

async function claim(
  { committee, meeting, kind, conversation, row }: PlannedDelivery,
  { ledger, now, owner }: DeliverDependencies,
): Promise<Stored<Delivery> | undefined> {
  const delivery: Delivery = {
    committeeId: committee.id,
    meetingId: meeting.id,
    kind,
    conversationId: conversation.id,
    state: 'claimed',
    meetingVersion: meeting.version,
    attempts: (row?.value.attempts ?? 0) + 1,
    owner,
    leaseUntil: later(now(), leaseMs),
  };
  return row === undefined ? ledger.add(delivery) : ledger.replace(delivery, row.revision);
}

async function settle(
  { value, revision }: Stored<Delivery>,
  outcome: Exclude<PostOutcome, { outcome: 'sent' }>,
  { ledger, now }: DeliverDependencies,
): Promise<DeliveryResult> {
  switch (outcome.outcome) {
    case 'refused':
      await ledger.replace({ ...value, state: 'failed', failure: outcome.reason }, revision);
      return 'failed';
    case 'unknown': {
      // The lease runs out first, so that a late success of this send is not overtaken.
      const leaseLeftMs = new Date(value.leaseUntil).getTime() - now().getTime();
      const leaseUntil = later(now(), Math.max(leaseLeftMs, Math.min(longestDoubtMs, growingPauseMs(value))));
      await ledger.replace({ ...value, failure: outcome.reason, leaseUntil }, revision);
      return 'unknown';
    }
    case 'not-sent': {
      const asked = outcome.retryAfterMs ?? Math.min(longestPauseMs, growingPauseMs(value));
      const pauseMs = Math.min(waitMs.most, Math.max(waitMs.least, asked));
      const leaseUntil = later(now(), pauseMs);
      await ledger.replace({ ...value, state: 'claimed', failure: outcome.reason, leaseUntil }, revision);
      return 'retry';
    }
  }
}

function growingPauseMs({ attempts }: Delivery): number {
  return 5_000 * 2 ** attempts;
}

function later(instant: Date, milliseconds: number): string {
  return new Date(instant.getTime() + milliseconds).toISOString();
}

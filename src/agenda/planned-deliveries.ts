import { type Committee, postingRules } from '../domain/committee.ts';
import type { Conversation } from '../domain/conversation.ts';
import {
  type Delivery,
  type DeliveryKey,
  type DeliveryKind,
  isSameDelivery,
  removedFailure,
} from '../domain/delivery.ts';
import type { Meeting } from '../domain/meeting.ts';
import { isComing } from '../domain/meeting-time.ts';
import type { Stored } from '../domain/stored.ts';
import { postKinds } from './posts/post-kinds.ts';
import type { PostSource, WantedPost } from './posts/wanted-post.ts';

/** One message that is to be posted, now or later. */
export interface PlannedDelivery extends WantedPost {
  readonly committee: Committee;
  readonly meeting: Meeting;
  readonly kind: DeliveryKind;
  readonly conversation: Conversation;
  /** What the ledger had of this meeting in this conversation when it was planned. */
  readonly rows: readonly Delivery[];
  /** The post's own row of the ledger, if there is one. */
  readonly row?: Stored<Delivery>;
}

/** A post that comes this much after its time says so. */
const lateAfterMs = 3600_000;

/** True when a post at `now` comes so late that the reader is told. */
export function isLate({ due }: Pick<WantedPost, 'due'>, now: Date): boolean {
  return now.getTime() - due.getTime() > lateAfterMs;
}

export function keyOfPlanned({ meeting, kind, occurrence, conversation }: PlannedDelivery): DeliveryKey {
  return { meetingId: meeting.id, kind, occurrence, conversationId: conversation.id };
}

/** Conversations in which a committee's posts are wanted: it is bound there, and the bot is in it. */
export function isPlaceFor(committee: Committee, conversation: Conversation): boolean {
  const { isInstalled, scope, committeeIds } = conversation;
  return isInstalled && scope !== 'personal' && committeeIds.includes(committee.id);
}

/**
 * All posts of one committee that are still to be made, soonest first: each kind that is wanted of each meeting, in every
 * conversation of the committee, unless the ledger says that it was sent or never will be. Downtime needs no catching up of
 * its own: what is due is due until it is worth nothing any more.
 */
export function plannedDeliveries(
  committee: Committee,
  meetings: readonly Meeting[],
  conversations: readonly Conversation[],
  ledger: readonly Stored<Delivery>[],
  now: Date,
): PlannedDelivery[] {
  const places = conversations.filter((conversation) => isPlaceFor(committee, conversation));
  const planned = meetings.flatMap((meeting) => {
    const ofMeeting = ledger.filter(({ value }) => value.meetingId === meeting.id);
    return places.flatMap((conversation) => {
      const own = ofMeeting.filter(({ value }) => value.conversationId === conversation.id);
      const rows = own.map(({ value }) => value);
      return plannedIn({ committee, rules: postingRules(committee), meeting, conversation, rows, now }, own);
    });
  });
  return planned.sort(soonestFirst);
}

function plannedIn(source: PostSource, own: readonly Stored<Delivery>[]): PlannedDelivery[] {
  const { committee, meeting, conversation, rows, now } = source;
  return Object.values(postKinds).flatMap(({ kind, want }) => {
    const wanted = want(source);
    if (wanted === undefined || wanted.until <= now) return [];
    const planned: PlannedDelivery = { committee, meeting, kind, conversation, rows, ...wanted };
    const row = own.find(({ value }) => isSameDelivery(value, keyOfPlanned(planned)));
    if (row === undefined) return [planned];
    return isToBeTried(row.value) ? [{ ...planned, row }] : [];
  });
}

/** What was missed and is wanted is of a meeting that was moved to a later time since. */
function isToBeTried({ kind, state, failure }: Delivery): boolean {
  switch (state) {
    case 'claimed':
    case 'missed':
      return true;
    case 'sending':
      return postKinds[kind].isSentAgain;
    case 'failed':
      return failure === removedFailure;
    case 'sent':
    case 'not-needed':
      return false;
  }
}

export function soonestFirst(x: PlannedDelivery, y: PlannedDelivery): number {
  return x.due.getTime() - y.due.getTime();
}

/** From when on a planned post may be tried: its time has come, and no living replica holds it. */
export function triedFrom({ due, row }: PlannedDelivery): Date {
  const free = row === undefined ? due : new Date(row.value.leaseUntil);
  return free > due ? free : due;
}

/** Of the planned ones, those whose time has come and that no living replica holds. */
export function dueDeliveries(planned: readonly PlannedDelivery[], now: Date): PlannedDelivery[] {
  return planned.filter((delivery) => triedFrom(delivery) <= now);
}

/** A difference is what it was; what else is posted follows its meeting. */
function isKept({ kind, state, activityId }: Delivery): boolean {
  return kind !== 'change' && state === 'sent' && activityId !== undefined;
}

/** Posts that stand and follow their meeting: it is not over, or its decisions are told. */
export function standingPosts(
  meetings: readonly Meeting[],
  ledger: readonly Stored<Delivery>[],
  now: Date,
): Stored<Delivery>[] {
  const byId = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  return ledger.filter(({ value }) => {
    const meeting = byId.get(value.meetingId);
    if (meeting === undefined || !isKept(value)) return false;
    return value.kind === 'decisions' ? meeting.state === 'held' : isComing(meeting, now);
  });
}

/** Of the standing posts, those that show an older version of their meeting than the one there is. */
export function outdatedPosts(
  meetings: readonly Meeting[],
  ledger: readonly Stored<Delivery>[],
  now: Date,
): Stored<Delivery>[] {
  const versions = new Map(meetings.map(({ id, version }) => [id, version]));
  return standingPosts(meetings, ledger, now).filter(
    ({ value }) => (versions.get(value.meetingId) ?? 0) > value.meetingVersion,
  );
}

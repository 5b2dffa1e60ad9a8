import { type Committee, postingRules } from '../domain/committee.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { Delivery, DeliveryKind } from '../domain/delivery.ts';
import type { Meeting } from '../domain/meeting.ts';
import { isComing, meetingStart } from '../domain/meeting-time.ts';
import type { Stored } from '../domain/stored.ts';
import { addDays, instantOf } from '../domain/wall-time.ts';

/** One message that is to be posted, now or later. */
export interface PlannedDelivery {
  readonly committee: Committee;
  readonly meeting: Meeting;
  readonly kind: DeliveryKind;
  readonly conversation: Conversation;
  /** The instant from which it is to be posted. */
  readonly due: Date;
  /** The row of the ledger, if there is one. */
  readonly row?: Stored<Delivery>;
}

/** A post that comes this much after its time says so. */
const lateAfterMs = 3600_000;

/** When the agenda of a meeting is to be posted: so many days before, at the committee's local hour. */
export function agendaDueAt(committee: Committee, meeting: Meeting): Date {
  const { agendaDaysBefore, postAt } = postingRules(committee);
  return instantOf(addDays(meeting.date, -agendaDaysBefore), postAt, committee.settings.timeZone);
}

/** True when a post at `now` comes so late that the reader is told. */
export function isLate(planned: Pick<PlannedDelivery, 'due'>, now: Date): boolean {
  return now.getTime() - planned.due.getTime() > lateAfterMs;
}

/**
 * All agendas of one committee that are still to be posted, soonest first: meetings that have not begun and whose agenda
 * was called, one message for each bound conversation in which the bot still is, unless the ledger says sent or failed.
 * Downtime needs no catching up of its own: what is due is due until the meeting begins.
 */
export function plannedDeliveries(
  committee: Committee,
  meetings: readonly Meeting[],
  conversations: readonly Conversation[],
  ledger: readonly Stored<Delivery>[],
  now: Date,
): PlannedDelivery[] {
  const called = meetings.filter(
    (meeting) => meeting.state === 'called' && meetingStart(meeting).getTime() > now.getTime(),
  );
  const reachable = conversations.filter(({ isInstalled, scope }) => isInstalled && scope !== 'personal');
  return called
    .flatMap((meeting) =>
      reachable.map((conversation): PlannedDelivery => {
        const row = ledger.find(
          ({ value }) =>
            value.meetingId === meeting.id && value.kind === 'agenda' && value.conversationId === conversation.id,
        );
        const planned = {
          committee,
          meeting,
          kind: 'agenda',
          conversation,
          due: agendaDueAt(committee, meeting),
        } as const;
        return row === undefined ? planned : { ...planned, row };
      }),
    )
    .filter(({ row }) => row === undefined || row.value.state === 'claimed' || row.value.state === 'sending')
    .sort((x, y) => x.due.getTime() - y.due.getTime());
}

/** Of the planned ones, those whose time has come and that no living replica holds. */
export function dueDeliveries(planned: readonly PlannedDelivery[], now: Date): PlannedDelivery[] {
  return planned.filter(
    ({ due, row }) =>
      due.getTime() <= now.getTime() &&
      (row === undefined || new Date(row.value.leaseUntil).getTime() <= now.getTime()),
  );
}

/** Posts that stand and belong to a meeting that is not over. */
export function standingPosts(
  meetings: readonly Meeting[],
  ledger: readonly Stored<Delivery>[],
  now: Date,
): Stored<Delivery>[] {
  const coming = new Set(meetings.filter((meeting) => isComing(meeting, now)).map(({ id }) => id));
  return ledger.filter(({ value }) => value.state === 'sent' && coming.has(value.meetingId));
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

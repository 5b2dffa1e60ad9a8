import { createHash } from 'node:crypto';
import type { MembershipStore } from '../../access/membership-store.ts';
import type { Committee } from '../../domain/committee.ts';
import type { MeetingRecord } from '../../domain/meeting.ts';
import { committeeFeed } from './published-calendar.ts';
import type { SubscriptionStore } from './subscription-store.ts';

/** A calendar as it goes out over HTTP. */
export interface Feed {
  /** text/calendar */
  readonly body: string;
  /** An entity tag (RFC 9110 §8.8.3), the same as long as nothing has changed in the calendar. */
  readonly etag: string;
}

/** Gives the calendar that a secret opens; undefined where it opens none. */
export type FindFeed = (secret: string) => Promise<Feed | undefined>;

export interface FeedSources {
  readonly subscriptions: Pick<SubscriptionStore, 'find'>;
  readonly memberships: Pick<MembershipStore, 'listByPerson'>;
  readonly readCommittee: (
    committeeId: string,
  ) => Promise<{ readonly committee: Committee; readonly records: readonly MeetingRecord[] } | undefined>;
  readonly now: () => Date;
}

/** Whether the subscriber still belongs to the committee is looked at each time: who has left reads no more. */
export function createFindFeed({ subscriptions, memberships, readCommittee, now }: FeedSources): FindFeed {
  return async (secret) => {
    const subscription = await subscriptions.find(secret);
    if (subscription === undefined) return undefined;
    const { personId, committeeId } = subscription;
    const belongs = (await memberships.listByPerson(personId)).some((one) => one.committeeId === committeeId);
    if (!belongs) return undefined;
    const known = await readCommittee(committeeId);
    if (known === undefined) return undefined;
    const body = committeeFeed(known.committee, known.records, now());
    return { body, etag: entityTag(body) };
  };
}

/** A weak one: two calendars are the same that differ only in when they were made. */
function entityTag(body: string): string {
  const content = body.replace(/^DTSTAMP:.*\r\n/gm, '');
  return `W/"${createHash('sha256').update(content).digest('base64url')}"`;
}

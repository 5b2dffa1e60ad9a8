import type { Committee } from '../../src/domain/committee.ts';
import type { Conversation } from '../../src/domain/conversation.ts';
import type { MeetingRecord } from '../../src/domain/meeting.ts';
import { aConversation, aRecord } from '../builders.ts';
import { aCommitteeThatPosts, agendasAlone } from '../unit/agenda/posting-world.ts';

/** The agendas of {@link meetingsOn} are due at 08:00 in Copenhagen on the day itself. */
export const sameMorning = { ...agendasAlone, agendaDaysBefore: 0, keepsQuietDays: false } as const;

/** Committees of one tenant, each with so many conversations of its own. */
export function manyCommittees(
  count: number,
  tenantId: string,
  conversationsOf: (index: number) => number = () => 1,
): { readonly committees: Committee[]; readonly conversations: Conversation[] } {
  const committees = Array.from({ length: count }, (_, index) =>
    aCommitteeThatPosts(sameMorning, { id: `${tenantId}-${index}`, name: `Udvalg ${index} i ${tenantId}` }),
  );
  const conversations = committees.flatMap(({ id }, index) =>
    Array.from({ length: conversationsOf(index) }, (_, nth) =>
      aConversation({ id: `19:${id}-${nth}@thread.tacv2`, tenantId, committeeIds: [id] }),
    ),
  );
  return { committees, conversations };
}

/** A meeting at 14:00 of each committee. */
export function meetingsOn(date: string, committees: readonly Committee[], nth = 0): MeetingRecord[] {
  return committees.map(({ id }) =>
    aRecord({
      id: `${id}-${date}-${nth}`,
      committeeId: id,
      date,
      startTime: '14:00',
      calledAt: '2031-01-02T08:00:00.000Z',
    }),
  );
}

/** 08:00 in Copenhagen in winter. */
export function eightOn(date: string): number {
  return Date.parse(`${date}T07:00:00.000Z`);
}

import { describe, expect, test } from 'vitest';
import { dueDeliveries, isLate, plannedDeliveries } from '../../../src/agenda/planned-deliveries.ts';
import { agendaDueAt } from '../../../src/agenda/posts/agenda-post.ts';
import {
  type Committee,
  type CommitteeSettings,
  defaultCommitteeSettings,
  postingRules,
} from '../../../src/domain/committee.ts';
import type { Conversation } from '../../../src/domain/conversation.ts';
import type { Delivery } from '../../../src/domain/delivery.ts';
import type { Meeting } from '../../../src/domain/meeting.ts';
import { aCommittee, aConversation, aDelivery, aMeeting, aMeetingWithoutTime } from '../../builders.ts';
import { agendasAlone } from './posting-world.ts';

const dueOf = (committee: Committee, meeting: Meeting): Date =>
  agendaDueAt({ committee, rules: postingRules(committee), meeting });
const dueAt = new Date('2031-02-25T07:00:00Z');

function plan(
  changes: {
    meetings?: readonly Meeting[];
    conversations?: readonly Conversation[];
    ledger?: readonly Delivery[];
    now?: Date;
  } = {},
) {
  const { meetings = [aMeeting()], conversations = [aConversation()], ledger = [], now = dueAt } = changes;
  const rows = ledger.map((value) => ({ value, revision: 'r1' }));
  return plannedDeliveries(settings({ posting: agendasAlone }), meetings, conversations, rows, now);
}

const settings = (changes: Partial<CommitteeSettings>) =>
  aCommittee({ settings: { ...defaultCommitteeSettings, ...changes } });

describe('the hour of the agenda', () => {
  test('is 08:00 in Copenhagen, seven calendar days before the meeting', () => {
    expect(dueOf(aCommittee(), aMeeting())).toEqual(dueAt);
  });

  test.each([
    [{ posting: { agendaDaysBefore: 0 } }, '2031-03-04T07:00:00.000Z'],
    [{ posting: { agendaDaysBefore: 14 } }, '2031-02-18T07:00:00.000Z'],
    [{ posting: { postAt: '17:30' } }, '2031-02-25T16:30:00.000Z'],
    [{ timeZone: 'America/Godthab' }, '2031-02-25T10:00:00.000Z'],
  ])('is another where the committee has chosen %o', (chosen, expected) => {
    expect(dueOf(settings(chosen), aMeeting()).toISOString()).toBe(expected);
  });

  test('does not depend on the time of the meeting', () => {
    for (const meeting of [aMeetingWithoutTime(), aMeeting({ startTime: '00:05' }), aMeeting({ startTime: '23:55' })]) {
      expect(dueOf(aCommittee(), meeting)).toEqual(dueAt);
    }
  });
});

describe('an agenda is planned', () => {
  test('once for each conversation of the committee, soonest first', () => {
    const later = aMeeting({ id: 'moede-2', date: '2031-04-01' });
    const group = aConversation({ id: '19:gruppe@thread.v2', scope: 'group' });
    const planned = plan({ meetings: [later, aMeeting()], conversations: [aConversation(), group] });
    expect(planned.map(({ meeting, conversation }) => [meeting.id, conversation.scope])).toEqual([
      ['moede-1', 'channel'],
      ['moede-1', 'group'],
      ['moede-2', 'channel'],
      ['moede-2', 'group'],
    ]);
  });

  test('only for a meeting that was called', () => {
    for (const state of ['planned', 'held', 'cancelled'] as const) {
      expect(plan({ meetings: [aMeeting({ state })] })).toEqual([]);
    }
    expect(plan({ meetings: [aMeeting({ state: 'called' })] })).toHaveLength(1);
  });

  test('until the meeting begins, not after', () => {
    expect(plan({ now: new Date('2031-03-04T07:59:59.999Z') })).toHaveLength(1);
    expect(plan({ now: new Date('2031-03-04T08:00:00.000Z') })).toEqual([]);
  });

  test('until the end of the day of the meeting where nobody has said at what time it begins', () => {
    const meetings = [aMeetingWithoutTime()];
    expect(plan({ meetings, now: new Date('2031-03-04T22:59:59.999Z') })).toHaveLength(1);
    expect(plan({ meetings, now: new Date('2031-03-04T23:00:00.000Z') })).toEqual([]);
  });

  test('neither for personal chats nor where the bot was removed', () => {
    expect(plan({ conversations: [aConversation({ scope: 'personal' })] })).toEqual([]);
    expect(plan({ conversations: [aConversation({ isInstalled: false })] })).toEqual([]);
  });

  test.each([
    ['claimed', 1],
    ['sending', 1],
    ['sent', 0],
    ['failed', 0],
  ] as const)('while the ledger says "%s": %i', (state, count) => {
    expect(plan({ ledger: [aDelivery({ state })] })).toHaveLength(count);
  });

  test('whatever the ledger says of another meeting or another conversation', () => {
    const others = [aDelivery({ meetingId: 'moede-2' }), aDelivery({ conversationId: '19:anden@thread.tacv2' })];
    const planned = plan({ ledger: others.map((other) => ({ ...other, state: 'sent' })) });
    expect(planned).toHaveLength(1);
    expect(planned[0]).not.toHaveProperty('row');
  });
});

describe('a planned agenda is due', () => {
  test('from its hour on', () => {
    expect(dueDeliveries(plan(), new Date(dueAt.getTime() - 1))).toEqual([]);
    expect(dueDeliveries(plan(), dueAt)).toHaveLength(1);
    expect(dueDeliveries(plan(), new Date('2031-03-04T07:59:00Z'))).toHaveLength(1);
  });

  test('not while a replica holds it, but from the moment the lease is over', () => {
    for (const state of ['claimed', 'sending'] as const) {
      const planned = plan({ ledger: [aDelivery({ state, leaseUntil: '2031-02-25T07:01:00.000Z' })] });
      expect(dueDeliveries(planned, new Date('2031-02-25T07:00:59.999Z'))).toEqual([]);
      expect(dueDeliveries(planned, new Date('2031-02-25T07:01:00.000Z'))).toHaveLength(1);
    }
  });
});

test('an agenda that comes more than an hour after its time is late', () => {
  expect(isLate({ due: dueAt }, new Date('2031-02-25T08:00:00.000Z'))).toBe(false);
  expect(isLate({ due: dueAt }, new Date('2031-02-25T08:00:00.001Z'))).toBe(true);
  expect(isLate({ due: dueAt }, new Date('2031-02-25T06:00:00.000Z'))).toBe(false);
});

import { describe, expect, test } from 'vitest';
import { agendaPost } from '../../../src/agenda/posts/agenda-post.ts';
import { decisionsPost } from '../../../src/agenda/posts/decisions-post.ts';
import { reminderPost } from '../../../src/agenda/posts/reminder-post.ts';
import { todayPost } from '../../../src/agenda/posts/today-post.ts';
import type { PostKind } from '../../../src/agenda/posts/wanted-post.ts';
import { postingRules } from '../../../src/domain/committee.ts';
import type { Conversation } from '../../../src/domain/conversation.ts';
import type { Delivery } from '../../../src/domain/delivery.ts';
import type { Meeting } from '../../../src/domain/meeting.ts';
import type { PostingRules } from '../../../src/domain/posting.ts';
import { aConversation, aDelivery, aMeeting, aMeetingWithoutTime } from '../../builders.ts';
import { aCommitteeThatPosts } from './posting-world.ts';

interface Given {
  readonly meeting?: Meeting;
  readonly rules?: Partial<PostingRules>;
  readonly rows?: readonly Delivery[];
  readonly now?: string;
  readonly conversation?: Partial<Conversation>;
}

/** When it is due and until when it is of use; undefined where it is not wanted. */
function wanted(post: PostKind, given: Given = {}) {
  const { meeting = aMeeting(), rules = {}, rows = [], now = '2031-02-20T12:00:00Z' } = given;
  const committee = aCommitteeThatPosts(rules);
  const conversation = aConversation(given.conversation);
  const found = post.want({
    committee,
    rules: postingRules(committee),
    meeting,
    conversation,
    rows,
    now: new Date(now),
  });
  return found === undefined
    ? undefined
    : { ...found, due: found.due.toISOString().slice(0, 16), until: found.until.toISOString().slice(0, 16) };
}

const postedAt = (sentAt: string): Delivery =>
  aDelivery({ state: 'sent', activityId: 'card-1', sentAt, firstVersion: 1 });
const onTime = [postedAt('2031-02-25T07:00:02.000Z')];

describe('the agenda', () => {
  test.each<[string, Given, string | undefined]>([
    ['comes seven days before at 08:00', {}, '2031-02-25T07:00'],
    [
      'does not wait for a quiet day to end: it comes the working day before',
      { meeting: aMeeting({ date: '2031-03-08' }) },
      '2031-02-28T07:00',
    ],
    ['comes before a whole Easter', { meeting: aMeeting({ date: '2031-04-21' }) }, '2031-04-09T06:00'],
    [
      'comes on a quiet day where those are not kept',
      { meeting: aMeeting({ date: '2031-03-08' }), rules: { keepsQuietDays: false } },
      '2031-03-01T07:00',
    ],
    ['comes an hour before at the latest', { rules: { agendaDaysBefore: 0, postAt: '12:00' } }, '2031-03-04T07:00'],
    [
      'comes at its hour where nobody has said when the meeting begins',
      { meeting: aMeetingWithoutTime(), rules: { agendaDaysBefore: 0, postAt: '12:00' } },
      '2031-03-04T11:00',
    ],
    ['is not wanted where the committee wants none', { rules: { postsAgenda: false } }, undefined],
    ['is not wanted of a meeting that is only planned', { meeting: aMeeting({ state: 'planned' }) }, undefined],
  ])('%s', (_case, given, due) => {
    expect(wanted(agendaPost, given)?.due).toBe(due);
  });
});

describe('the reminder', () => {
  test.each<[string, Given, string | undefined]>([
    ['comes the day before at 08:00', { rows: onTime }, '2031-03-03T07:00'],
    [
      'comes on the working day before a quiet one',
      { meeting: aMeeting({ date: '2031-03-10' }), rows: onTime },
      '2031-03-07T07:00',
    ],
    ['is not wanted where the agenda comes the same day', { rules: { agendaDaysBefore: 1 } }, undefined],
    [
      'is not wanted where quiet days bring the agenda to the same day',
      { meeting: aMeeting({ date: '2031-03-10' }), rules: { agendaDaysBefore: 2 } },
      undefined,
    ],
    ['is not wanted right after an agenda that came late', { rows: [postedAt('2031-03-02T20:00:00.000Z')] }, undefined],
    [
      'is wanted when the late agenda lies twelve hours back',
      { rows: [postedAt('2031-03-02T19:00:00.000Z')] },
      '2031-03-03T07:00',
    ],
    ['is not wanted while a late agenda is still to come', { now: '2031-03-03T09:00:00Z' }, undefined],
    ['is wanted where no agenda is posted', { rules: { postsAgenda: false } }, '2031-03-03T07:00'],
    ['is not wanted where the committee wants none', { rules: { postsReminder: false }, rows: onTime }, undefined],
    ['is not wanted of a cancelled meeting', { meeting: aMeeting({ state: 'cancelled' }), rows: onTime }, undefined],
    [
      'is not wanted where it would come after the line of the morning',
      { rules: { reminderDaysBefore: 0, postAt: '08:30' }, rows: onTime },
      undefined,
    ],
  ])('%s', (_case, given, due) => {
    expect(wanted(reminderPost, given)?.due).toBe(due);
  });

  test('gives way to the line of the morning two hours before that, and to the meeting where there is none', () => {
    expect(wanted(reminderPost, { rows: onTime })?.until).toBe('2031-03-04T04:30');
    expect(wanted(reminderPost, { rows: onTime, rules: { postsToday: false } })?.until).toBe('2031-03-04T08:00');
  });

  test('comes again when the meeting is moved to another day, and not when only its hour is another', () => {
    const occurrence = (meeting: Meeting) => wanted(reminderPost, { meeting, rows: onTime })?.occurrence;
    expect(occurrence(aMeeting({ date: '2031-03-11' }))).not.toBe(occurrence(aMeeting()));
    expect(occurrence(aMeeting({ startTime: '13:00' }))).toBe(occurrence(aMeeting()));
  });
});

describe('the line of the morning', () => {
  test.each<[string, Given, string | undefined]>([
    ['comes at 07:30', { rows: onTime }, '2031-03-04T06:30'],
    ['comes on a quiet day, too', { meeting: aMeeting({ date: '2031-03-08' }), rows: onTime }, '2031-03-08T06:30'],
    [
      'comes an hour before a meeting that begins early',
      { meeting: aMeeting({ startTime: '07:45' }), rows: onTime },
      '2031-03-04T05:45',
    ],
    [
      'comes at 07:30 half an hour before one at 08:00',
      { meeting: aMeeting({ startTime: '08:00' }), rows: onTime },
      '2031-03-04T06:30',
    ],
    [
      'comes the evening before a meeting after midnight',
      { meeting: aMeeting({ startTime: '00:30' }), rows: onTime },
      '2031-03-03T22:30',
    ],
    ['is not wanted where the agenda comes the same morning', { rules: { agendaDaysBefore: 0 } }, undefined],
    ['is not wanted within two hours of a late agenda', { rows: [postedAt('2031-03-04T05:00:00.000Z')] }, undefined],
    ['is wanted after that', { rows: [postedAt('2031-03-04T04:30:00.000Z')] }, '2031-03-04T06:30'],
    ['is not wanted where the committee wants none', { rules: { postsToday: false }, rows: onTime }, undefined],
    ['is not wanted of a cancelled meeting', { meeting: aMeeting({ state: 'cancelled' }), rows: onTime }, undefined],
  ])('%s', (_case, given, due) => {
    expect(wanted(todayPost, given)?.due).toBe(due);
  });

  test('is of use until the meeting begins; where nobody has said when, until noon', () => {
    expect(wanted(todayPost, { rows: onTime })?.until).toBe('2031-03-04T08:00');
    expect(wanted(todayPost, { meeting: aMeetingWithoutTime(), rows: onTime })?.until).toBe('2031-03-04T11:00');
  });
});

const held = (importedAt: string, changes: Partial<Meeting> = {}): Meeting =>
  aMeeting({
    state: 'held',
    documents: [{ hash: 'c'.repeat(64), fileName: 'referat.docx', kind: 'referat', importedAt }],
    ...changes,
  });

describe('the decisions', () => {
  const friday = '2031-03-07T16:00:00.000Z';
  const saturday = '2031-03-08T10:00:00.000Z';
  test.each<[string, Given, string | undefined]>([
    ['come as soon as the minutes are in', { meeting: held(friday) }, '2031-03-07T16:00'],
    ['wait for the next working day', { meeting: held(saturday) }, '2031-03-10T07:00'],
    [
      'wait by the clock of the committee: Saturday begins on Friday in UTC',
      { meeting: held('2031-03-07T23:30:00.000Z') },
      '2031-03-10T07:00',
    ],
    [
      'do not wait where quiet days are not kept',
      { meeting: held(saturday), rules: { keepsQuietDays: false } },
      '2031-03-08T10:00',
    ],
    [
      'are told of minutes that come after thirty days',
      { meeting: held('2031-04-03T10:00:00.000Z') },
      '2031-04-03T10:00',
    ],
    [
      'are not told of older minutes, which are handed in to be asked about',
      { meeting: held('2031-04-04T10:00:00.000Z') },
      undefined,
    ],
    [
      'are told once the first minutes are in, not again with the next',
      {
        meeting: held(friday, {
          documents: [...held('2031-03-12T09:00:00.000Z').documents, ...held(friday).documents],
        }),
      },
      '2031-03-07T16:00',
    ],
    [
      'are not told where the conversation joined later',
      { meeting: held(friday), conversation: { boundAt: { fyrtaarnet: '2031-03-07T16:00:01.000Z' } } },
      undefined,
    ],
    [
      'are told where it joined before',
      { meeting: held(friday), conversation: { boundAt: { fyrtaarnet: friday } } },
      '2031-03-07T16:00',
    ],
    ['are not told before the meeting is held', { meeting: held(friday, { state: 'called' }) }, undefined],
    ['are not told without minutes', { meeting: aMeeting({ state: 'held' }) }, undefined],
    [
      'are not told where the committee wants none',
      { meeting: held(friday), rules: { postsDecisions: false } },
      undefined,
    ],
  ])('%s', (_case, given, due) => {
    expect(wanted(decisionsPost, given)?.due).toBe(due);
  });

  test('are news for a week', () => {
    expect(wanted(decisionsPost, { meeting: held(saturday) })?.until).toBe('2031-03-17T07:00');
  });
});

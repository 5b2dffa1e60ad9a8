import { expect, test } from 'vitest';
import { createFindFeed, type FeedSources } from '../../../../src/attendance/calendar/find-feed.ts';
import { committeeFeed } from '../../../../src/attendance/calendar/published-calendar.ts';
import { subscribeToCalendar } from '../../../../src/attendance/calendar/subscribe.ts';
import type { Meeting, MeetingRecord } from '../../../../src/domain/meeting.ts';
import { aCommittee, aMembership, anItem, aRecord } from '../../../builders.ts';
import { readCalendar } from '../../../calendar-reader.ts';

const now = new Date('2031-03-01T10:00:00Z');
const committee = aCommittee();
const meetingOn = (date: string, changes: Partial<Meeting> = {}): MeetingRecord =>
  aRecord({ id: date, date, icsUid: `${date}@example.org`, ...changes });

test('a feed has the meetings of the past year and all coming ones, cancelled ones too, in their order', () => {
  const records = [
    meetingOn('2035-01-01', { state: 'planned' }),
    meetingOn('2030-03-01', { state: 'held' }),
    meetingOn('2030-02-28', { state: 'held' }),
    meetingOn('2031-03-04', { state: 'cancelled' }),
  ];
  const calendar = readCalendar(committeeFeed(committee, records, now));
  expect(calendar.events.map(({ uid, status }) => [uid.slice(0, 10), status])).toEqual([
    ['2030-03-01', 'CONFIRMED'],
    ['2031-03-04', 'CANCELLED'],
    ['2035-01-01', 'TENTATIVE'],
  ]);
  expect(calendar.timeZones).toEqual(['Europe/Copenhagen']);
});

test('a feed is named after its committee, whatever the name, and says how often it is worth reading', () => {
  const text = committeeFeed(aCommittee({ name: 'Havn, kaj; og\r\nBEGIN:VEVENT' }), [], now);
  expect(readCalendar(text)).toMatchObject({ name: 'Havn, kaj; og BEGIN:VEVENT', method: 'PUBLISH', events: [] });
  expect(text).toContain('\r\nREFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n');
  expect(text).toContain('\r\nX-PUBLISHED-TTL:PT1H\r\n');
});

test('no title of a closed item is in a feed', () => {
  const closed = { ...meetingOn('2031-03-04'), items: [anItem({ title: 'Opsigelsen', isClosed: true })] };
  expect(committeeFeed(committee, [closed], now)).not.toContain('Opsigelsen');
});

function findFeed(changes: Partial<FeedSources> = {}) {
  return createFindFeed({
    subscriptions: {
      find: async (secret) =>
        secret === 'hemmelig'
          ? { personId: 'p1', committeeId: committee.id, createdAt: '2031-01-01T00:00:00.000Z' }
          : undefined,
    },
    memberships: { listByPerson: async (personId) => [aMembership({ personId })] },
    readCommittee: async () => ({ committee, records: [meetingOn('2031-03-04')] }),
    now: () => now,
    ...changes,
  });
}

test('a secret opens its committee’s calendar, another text none', async () => {
  const feed = await findFeed()('hemmelig');
  expect(readCalendar(feed?.body ?? '').events.map(({ uid }) => uid)).toEqual(['2031-03-04@example.org']);
  expect(await findFeed()('Hemmelig')).toBeUndefined();
});

test('who is no longer in the committee reads no more, nor does anybody when it is gone', async () => {
  const elsewhere = aMembership({ committeeId: 'havnen' });
  const left = findFeed({ memberships: { listByPerson: async () => [elsewhere] } });
  expect(await left('hemmelig')).toBeUndefined();
  expect(await findFeed({ readCommittee: async () => undefined })('hemmelig')).toBeUndefined();
});

test('nothing but the subscription is looked for where a secret opens nothing', async () => {
  const fail = () => Promise.reject(new Error('read'));
  const find = findFeed({ memberships: { listByPerson: fail }, readCommittee: fail });
  expect(await find('ukendt')).toBeUndefined();
  await expect(find('hemmelig')).rejects.toThrow('read');
});

test('the entity tag stays while nothing changes, however late it is, and changes with a meeting', async () => {
  const etag = async (changes: Partial<FeedSources>) => (await findFeed(changes)('hemmelig'))?.etag;
  const first = await etag({});
  expect(first).toMatch(/^W\/"[\w-]{43}"$/);
  expect(await etag({ now: () => new Date('2031-03-01T11:00:00Z') })).toBe(first);
  const moved = [meetingOn('2031-03-04', { startTime: '10:00', version: 2 })];
  expect(await etag({ readCommittee: async () => ({ committee, records: moved }) })).not.toBe(first);
});

test('a secret has 192 random bits, fit for an address, and is never given twice', async () => {
  const secrets = new Set<string>();
  for (let round = 0; round < 100; round += 1) {
    const subscriber = { personId: 'p1', committeeId: 'fyrtaarnet' };
    const { secret } = await subscribeToCalendar({ set: async () => 'added' }, subscriber, now);
    expect(secret).toMatch(/^[\w-]{32}$/);
    secrets.add(secret);
  }
  expect(secrets.size).toBe(100);
});

import { describe, expect, test } from 'vitest';
import { type Attendee, attendeeGroup, guestId, partOf } from '../../../src/attendance/roster.ts';
import type { Guest } from '../../../src/domain/attendance.ts';
import { aDecline, aMembership, anItem, aRecord, aResponse, aView } from '../../builders.ts';

const asta = aMembership({ personId: 'asta', name: 'Asta Prøve', role: 'chair' });
const bo = aMembership({ personId: 'bo', name: 'Bo Prøve' });
const members = [asta, bo];
const record = {
  ...aRecord(),
  items: [anItem(), anItem({ number: '2', order: 1, title: 'Kajen', startTime: '09:30', endTime: '10:00' })],
};
const named = (roster: readonly Attendee[], name: string) => roster.find((attendee) => attendee.name === name);

test('everybody stands in it once, with the group of what they answered', () => {
  const { roster } = aView(record, [aResponse({ personId: 'bo', personName: 'Bo Prøve' })], { members });
  expect(roster.map(({ name, hasSeat }) => [name, hasSeat])).toEqual([
    ['Asta Prøve', true],
    ['Bo Prøve', true],
  ]);
  expect(roster.map(attendeeGroup)).toEqual(['none', 'inPerson']);
});

describe('a substitute', () => {
  const afbud = (standing: 'asked' | 'accepted' | 'declined' | 'unasked') =>
    aDecline({
      personId: 'bo',
      personName: 'Bo Prøve',
      substitute: { name: 'Mette Holm', personId: 'mette', standing },
    });

  test.each(['accepted', 'unasked'] as const)(
    'who is %s comes instead of the member, who stands under afbud',
    (standing) => {
      const { roster } = aView(record, [afbud(standing)], { members });
      const mette = named(roster, 'Mette Holm');
      expect(mette).toMatchObject({
        role: 'substitute',
        hasSeat: false,
        standsFor: { personId: 'bo', name: 'Bo Prøve' },
      });
      expect(mette && attendeeGroup(mette)).toBe('inPerson');
      const member = named(roster, 'Bo Prøve');
      expect(member && attendeeGroup(member)).toBe('declined');
    },
  );

  test.each(['asked', 'declined'] as const)('who is %s is not in it', (standing) => {
    expect(named(aView(record, [afbud(standing)], { members }).roster, 'Mette Holm')).toBeUndefined();
  });

  test('for some items comes for these alone', () => {
    const items = [{ label: '2', title: 'Kajen' }];
    const response = aDecline({ personId: 'bo', substitute: { name: 'Mette Holm', standing: 'unasked', items } });
    const mette = named(aView(record, [response], { members }).roster, 'Mette Holm');
    expect(mette && [attendeeGroup(mette), partOf(mette)]).toEqual(['partly', { items }]);
  });
});

describe('guests', () => {
  const guest: Guest = {
    meetingId: 'moede-1',
    personId: 'jonas',
    name: 'Jonas Brink',
    title: 'chefkonsulent',
    items: [{ label: '2', title: 'Kajen' }],
    invitedBy: 'asta',
    invitedAt: '2031-02-25T10:00:00.000Z',
  };

  test('who were invited stand in it with their items, and with their answer', () => {
    const answer = aResponse({ personId: 'jonas', personName: 'Jonas Brink', mode: 'virtual' });
    const { roster } = aView(record, [answer], { members, attendance: { guests: [guest] } });
    const jonas = named(roster, 'Jonas Brink');
    expect(jonas).toMatchObject({ role: 'guest', title: 'chefkonsulent', items: guest.items, hasSeat: false });
    expect(jonas && attendeeGroup(jonas)).toBe('virtual');
  });

  test('whom the agenda names are guests, too, once', () => {
    const presence = { name: 'Jonas  Brink', attendance: 'present', isVirtual: false, guestForItems: ['2'] } as const;
    const other = { ...presence, name: 'Sanne Ulv', guestForItems: ['1', '9'] };
    const meeting = { ...record.meeting, presences: [presence, other] };
    const { roster } = aView({ ...record, meeting }, [], { members, attendance: { guests: [guest] } });
    expect(
      roster.filter(({ role }) => role === 'guest').map(({ personId, items }) => [personId, items.length]),
    ).toEqual([
      ['jonas', 1],
      [guestId('Sanne Ulv'), 1],
    ]);
  });
});

test('title and organisation come from the documents, where the name means one person there', () => {
  const persons = [
    { id: '1', name: 'Asta Prøve', altNames: [], title: 'direktør', organization: 'Fyrby Kommune' },
    { id: '2', name: 'Bo K. Prøve', altNames: [], title: 'læge' },
    { id: '3', name: 'Bo L. Prøve', altNames: [], title: 'jurist' },
  ];
  const { roster } = aView(record, [], { members, persons });
  expect(named(roster, 'Asta Prøve')).toMatchObject({ title: 'direktør', organization: 'Fyrby Kommune' });
  expect(named(roster, 'Bo Prøve')?.title).toBeUndefined();
});

test('an answer that was given for another date is none', () => {
  const old = aResponse({ personId: 'bo', answeredStart: '2031-03-01T08:00:00.000Z' });
  expect(aView(record, [old], { members }).roster.map(attendeeGroup)).toEqual(['none', 'none']);
});

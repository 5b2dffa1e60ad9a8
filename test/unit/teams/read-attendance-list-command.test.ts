import { describe, expect, test } from 'vitest';
import { chooseListedMeeting } from '../../../src/teams/choose-listed-meeting.ts';
import { readAttendanceListCommand } from '../../../src/teams/read-attendance-list-command.ts';
import { aMeeting } from '../../builders.ts';

const today = '2027-01-13';
const read = (text: string) => readAttendanceListCommand(text, today);
const none = { committeeName: '', meeting: 'nearest', language: 'da' };

describe('a wish for the list of those who take part', () => {
  test.each([
    ['deltagerliste', none],
    ['Deltagerlisten, tak', none],
    ['deltagerliste til referatet', { ...none, meeting: 'latest' }],
    ['vis mig deltagerlisten for DIGU', { ...none, committeeName: 'DIGU' }],
    ['Kan du sende mig deltagerlisten til referatet for DIGU?', { ...none, committeeName: 'DIGU', meeting: 'latest' }],
    ['deltagerliste for næste møde i DIGU', { ...none, committeeName: 'DIGU', meeting: 'next' }],
    ['deltagerlisten fra sidste møde', { ...none, meeting: 'latest' }],
    ['fremmødeliste for udvalget DIGU', { ...none, committeeName: 'DIGU' }],
    ['deltagerliste bestyrelsen for Kulturhuset', { ...none, committeeName: 'bestyrelsen for Kulturhuset' }],
    ['attendance list', { ...none, language: 'en' }],
    ['Please send me the attendance list for the minutes', { ...none, meeting: 'latest', language: 'en' }],
    [
      'list of participants for the next meeting of DIGU',
      { ...none, committeeName: 'DIGU', meeting: 'next', language: 'en' },
    ],
  ])('»%s«', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    'deltagerliste for DIGU den 20. januar',
    'deltagerliste DIGU 20/1',
    'deltagerlisten til DIGU på mødet den 20. januar 2027',
  ])('»%s« names committee and day', (text) => {
    const found = read(text);
    expect(found).toMatchObject({ committeeName: 'DIGU' });
    const days = ['2027-01-20', '2027-01-27'].map((date) => aMeeting({ id: date, date }));
    expect(chooseListedMeeting(days, found ?? { meeting: 'latest' }, new Date('2027-01-13T09:00:00Z'))?.id).toBe(
      '2027-01-20',
    );
  });

  test.each([
    'Hvem står på deltagerlisten?',
    'hvem deltager i næste møde?',
    'Hvad besluttede vi om deltagerlister?',
    'forbind DIGU',
    'Deltagerlistens længde',
    `deltagerliste ${'for DIGU '.repeat(40)}`,
  ])('»%s« is none', (text) => {
    expect(read(text)).toBeUndefined();
  });
});

describe('which meeting is meant', () => {
  const now = new Date('2027-01-20T11:30:00Z');
  const meetings = [
    aMeeting({ id: 'old', date: '2026-11-18', state: 'held' }),
    aMeeting({ id: 'going-on', date: '2027-01-20', startTime: '12:00', endTime: '13:30' }),
    aMeeting({ id: 'cancelled', date: '2027-01-25', state: 'cancelled' }),
    aMeeting({ id: 'later', date: '2027-02-17' }),
  ];
  test.each([
    ['latest', 'going-on'],
    ['next', 'going-on'],
    ['nearest', 'going-on'],
  ] as const)('while one goes on, %s is that one', (meeting, id) => {
    expect(chooseListedMeeting(meetings, { meeting }, now)?.id).toBe(id);
  });

  test('after it the minutes are of that one, and the next list is of the coming one', () => {
    const after = new Date('2027-01-21T11:30:00Z');
    expect(chooseListedMeeting(meetings, { meeting: 'latest' }, after)?.id).toBe('going-on');
    expect(chooseListedMeeting(meetings, { meeting: 'nearest' }, after)?.id).toBe('later');
    const past = meetings.slice(0, 3);
    expect(chooseListedMeeting(past, { meeting: 'nearest' }, after)?.id).toBe('going-on');
    expect(chooseListedMeeting(past, { meeting: 'next' }, after)).toBeUndefined();
  });

  test('a day that is named means its meeting, a cancelled one too', () => {
    const period = { kind: 'range', from: '2027-01-25', to: '2027-01-25' } as const;
    expect(chooseListedMeeting(meetings, { meeting: 'nearest', period }, now)?.id).toBe('cancelled');
  });
});

import { expect, test } from 'vitest';
import { readMeetingCommand } from '../../../src/teams/read-meeting-command.ts';

const today = '2027-01-10';
const day = (dayOfMonth: number, month?: number) =>
  month === undefined ? { kind: 'yearless', day: dayOfMonth } : { kind: 'yearless', day: dayOfMonth, month };

test.each([
  ['nyt møde', { kind: 'new', committeeName: '', isBare: true }],
  [
    'opret et møde i HAVU den 9. februar kl. 12-13.30',
    { committeeName: 'HAVU', day: day(9, 2), startTime: '12:00', endTime: '13:30' },
  ],
  ['kan du oprette et møde for Havneudvalget den 9. februar kl. 12?', { kind: 'new', committeeName: 'Havneudvalget' }],
  ['create a meeting in HAVU on 9 February at 12:00', { kind: 'new', language: 'en', startTime: '12:00' }],
  ['schedule a meeting for HAVU on 9 February at 9 to 10', { startTime: '09:00', endTime: '10:00' }],
  ['ret mødet den 20. januar', { kind: 'edit', day: day(20, 1) }],
  ['rediger næste møde', { kind: 'edit', committeeName: '' }],
  ['edit the next meeting in HAVU', { kind: 'edit', committeeName: 'HAVU', language: 'en' }],
  [
    'flyt mødet den 20. januar til den 27. kl. 13',
    { kind: 'move', day: day(20, 1), target: { day: day(27), startTime: '13:00' } },
  ],
  ['flyt mødet den 20. januar fra kl. 12 til kl. 13', { kind: 'move', target: { startTime: '13:00' } }],
  ['udskyd mødet den 20. januar en uge', { kind: 'move', target: { byDays: 7 } }],
  [
    'move the meeting on 20 January to 27 January at 13:00',
    { kind: 'move', target: { day: day(27, 1), startTime: '13:00' } },
  ],
  ['flyt mødet', { kind: 'move', committeeName: '' }],
  ['Aflys mødet!', { kind: 'cancel' }],
  ['kan du aflyse mødet den 20. januar?', { kind: 'cancel', day: day(20, 1) }],
  ['cancel the next meeting please', { kind: 'cancel', language: 'en' }],
  ['genindkald mødet den 20. januar', { kind: 'call-again', day: day(20, 1) }],
  ['indkald mødet den 20. januar igen', { kind: 'call-again', day: day(20, 1) }],
  ['reinstate the meeting on 20 January', { kind: 'call-again', language: 'en' }],
])('»%s« is an order', (text, order) => {
  expect(readMeetingCommand(text, today)).toMatchObject(order);
});

test.each([
  'er mødet aflyst?',
  'hvornår er næste møde?',
  'hvem har aflyst?',
  'jeg må aflyse',
  'jeg må aflyse mødet',
  'jeg kan ikke komme til mødet',
  'aflys mig til mødet',
  'aflys min deltagelse i mødet den 20. januar',
  'aflys mødet for mig',
  'aflyse mødet?',
  'skal vi aflyse mødet?',
  'skal mødet flyttes?',
  'mødet er flyttet til den 27.',
  'mødet den 20. januar er aflyst',
  'nyt møde?',
  'nyt møde er aftalt',
  'hvornår bliver der et nyt møde?',
  'flyt svarfristen til mødet den 20. til den 15.',
  'Karen aflyser mødet',
  'vi flytter mødet hvis formanden ikke kan',
  'afbud til mødet den 20. januar',
  'inviter Jonas Brink til mødet den 20. januar',
  'ret dagsordenen for mødet',
  'aflys mødet hvis der ikke er punkter nok',
  'was the meeting cancelled?',
  'who cancelled the meeting?',
  'cancel my attendance at the meeting',
])('»%s« is none', (text) => expect(readMeetingCommand(text, today)).toBeUndefined());

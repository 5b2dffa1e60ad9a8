import { expect, test } from 'vitest';
import { readCalendarCommand } from '../../../src/teams/read-calendar-command.ts';

test.each([
  ['abonner på kalenderen', ''],
  ['Abonnér på kalenderen for DIGU', 'DIGU'],
  ['abonner på DIGUs kalender', 'DIGU'],
  ['Abonner på Havneudvalgets kalender.', 'Havneudvalget'],
  ['jeg vil gerne abonnere på kalenderen', ''],
  ['kan jeg abonnere på kalenderen for Udvalget for havnen?', 'havnen'],
  ['hvordan abonnerer jeg på kalenderen?', ''],
  ['giv mig kalenderen for DIGU', 'DIGU'],
  ['send mig mødekalenderen for DIGU, tak', 'DIGU'],
  ['vil du sende kalenderen for DIGU', undefined],
  ['subscribe to the calendar', ''],
  ['Please subscribe me to the calendar of DIGU', 'DIGU'],
  ['how can I subscribe to the calendar?', ''],
  ['subscribe to DIGU’s calendar', 'DIGU'],
])('%s', (text, committeeName) => {
  const command = readCalendarCommand(text);
  if (committeeName === undefined) return expect(command).toBeUndefined();
  // "Udvalget for …" may be part of a committee's name.
  expect(command).toMatchObject({ verb: 'subscribe', isBare: false });
  expect(command?.committeeName).toContain(committeeName);
});

test.each([
  ['kalender for DIGU', 'DIGU', 'da'],
  ['Kalenderen for DIGU?', 'DIGU', 'da'],
  ['DIGUs kalender', 'DIGU', 'da'],
  ['calendar for DIGU', 'DIGU', 'en'],
] as const)('%s is one only where there is such a committee', (text, committeeName, language) => {
  expect(readCalendarCommand(text)).toEqual({ verb: 'subscribe', committeeName, isBare: true, language });
});

test.each([
  ['stop kalenderen', ''],
  ['stop kalender for DIGU', 'DIGU'],
  ['Stop kalenderen for DIGU.', 'DIGU'],
  ['kan du stoppe kalenderen?', ''],
  ['afmeld kalenderen', ''],
  ['stop abonnementet på kalenderen for DIGU', 'DIGU'],
  ['stop kalenderabonnementet', ''],
  ['stop the calendar', ''],
  ['unsubscribe from the calendar for DIGU', 'DIGU'],
  ['cancel my subscription to the calendar', ''],
])('%s', (text, committeeName) => {
  expect(readCalendarCommand(text)).toMatchObject({ verb: 'stop', committeeName, isBare: false });
});

test.each([
  '',
  'kalender',
  'hvad står der i kalenderen for DIGU?',
  'hvad blev besluttet om kalenderen?',
  'abonner på nyhedsbrevet',
  'hvornår er næste møde?',
  'stop',
  'stop påmindelser for DIGU',
  'forbind kalenderudvalget',
  'which dates are in the calendar?',
  `abonner på kalenderen for ${'x'.repeat(300)}`,
])('%j is no command', (text) => {
  expect(readCalendarCommand(text)).toBeUndefined();
});

test('a text made to be slow is read at once', () => {
  const begin = performance.now();
  for (const text of [
    `abonner på ${'den '.repeat(45)}`,
    `${'a-'.repeat(95)}kalender`,
    `stop ${'den min '.repeat(24)}x`,
  ]) {
    readCalendarCommand(text);
  }
  expect(performance.now() - begin).toBeLessThan(100);
});

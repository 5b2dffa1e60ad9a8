import { expect, test } from 'vitest';
import { buildLibrary, type Library } from '../../../src/answers/library.ts';
import { plannedMeeting } from '../../../src/minutes/plannable-meetings.ts';
import { ask, digu, exampleLibrary, places } from './example-library.ts';

/** The examples, and a meeting of DIGU of which only the day is settled. */
async function withPlanned(date: string): Promise<Library> {
  const { committees, records } = await exampleLibrary();
  const planned = plannedMeeting(digu, { date, startTime: '09:30', text: '', isOwn: true }, `digu-${date}`);
  return buildLibrary(committees, [...records, planned]);
}

test('a planned meeting is told with its time, and cited where the minutes announce it', async () => {
  const answer = await ask(await withPlanned('2027-03-17'), 'Hvornår er DIGU-mødet i marts 2027?');
  expect(answer.text).toContain('onsdag den 17. marts 2027 kl. 09.30');
  expect(answer.text).not.toContain('nævnt');
  expect(places(answer)).toEqual(['DIGU 2026-11-18 punkt 7']);
  expect(answer.meetings?.[0]?.meetingId).toBe('digu-2027-03-17');
});

test('a planned meeting that no document names is told without a source', async () => {
  const answer = await ask(await withPlanned('2027-04-21'), 'Hvornår er DIGU-mødet i april 2027?');
  expect(answer.text).toContain('onsdag den 21. april 2027 kl. 09.30');
  expect(answer.text).not.toContain('[');
  expect(answer.citations).toEqual([]);
});

test('a planned meeting has no agenda yet, and that is said', async () => {
  const answer = await ask(await withPlanned('2027-03-17'), 'Hvad er på dagsordenen i DIGU den 17. marts 2027?');
  expect(answer.isAbstention).toBe(true);
  expect(answer.text).toContain('17. marts 2027');
});

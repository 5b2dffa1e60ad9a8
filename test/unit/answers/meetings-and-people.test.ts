import { beforeAll, expect, test } from 'vitest';
import { buildLibrary, type Library } from '../../../src/answers/library.ts';
import type { AttendanceSource } from '../../../src/answers/meeting-source.ts';
import { newCommittee } from '../../../src/domain/committee.ts';
import { meetingRecordFrom } from '../../../src/minutes/meeting-from-document.ts';
import { parseDocument } from '../../../src/minutes/parse/parse-document.ts';
import { aDecline, aResponse } from '../../builders.ts';
import { sourceOf } from '../minutes/outline.ts';
import { ask, exampleLibrary, nobodyAnswered, places } from './example-library.ts';

let library: Library;
beforeAll(async () => {
  library = await exampleLibrary();
});

test('the next meeting of a committee is told with date, time, place and source', async () => {
  const answer = await ask(library, 'Hvornår er næste møde i DIGU?');
  expect(answer.text).toMatch(/^Næste møde i DIGU er onsdag den 20\. januar 2027 kl\. 12\.00–13\.30, Fjordby Rådhus/);
  expect(places(answer)).toEqual(['DIGU 2027-01-20']);
  expect(answer.meetings?.[0]?.meetingId).toBe('digu-2027-01-20');
});

test('without a committee every committee has its next meeting told', async () => {
  const answer = await ask(library, 'hvornår er næste møde?');
  expect(answer.meetings?.map(({ committeeLabel, date }) => `${committeeLabel} ${date}`)).toEqual([
    'DIGU 2027-01-20',
    'Bestyrelsen for Kulturhuset Pakhuset 2027-02-02',
  ]);
});

test('the meetings of a year come from agendas and from the meeting plan in the minutes', async () => {
  const answer = await ask(library, 'Hvornår er DIGU-møderne i 2027?');
  for (const date of ['20. januar', '17. marts', '9. juni', '15. september', '17. november']) {
    expect(answer.text).toContain(date);
  }
  expect(places(answer)).toContain('DIGU 2026-11-18 punkt 7');
});

test('a time without meetings is answered as such', async () => {
  const answer = await ask(library, 'Hvornår er DIGU-møderne i 2031?');
  expect(answer.isAbstention).toBe(true);
  expect(answer.text).toBe('Jeg kender ingen møder i den periode.');
});

test('when no meeting lies ahead, those after the newest minutes are told', async () => {
  const answer = await ask(library, 'Hvornår er næste møde i Pakhuset?', { now: new Date('2028-01-01T12:00:00Z') });
  expect(answer.text).toContain('Jeg kender ingen kommende møder');
  expect(answer.text).toContain('2. februar 2027');
});

test('an event that is no meeting of a committee is not answered with one', async () => {
  const answer = await ask(library, 'Hvornår er sommerfesten i DIGU?');
  expect(answer.isAbstention).toBe(true);
});

test('the agenda is listed in order with its slots and presenters', async () => {
  const answer = await ask(library, 'Hvad er på dagsordenen til næste møde i DIGU?');
  expect(answer.text).toContain(
    '3. Udbudsmateriale til fælles sags- og dokumentsystem (kl. 12.15–12.40, Rasmus Tvede Kragh)',
  );
  expect(answer.agendaOf).toEqual({ committeeId: 'digu', meetingId: 'digu-2027-01-20' });
});

test('afbud to a past meeting come from its minutes, with who came instead', async () => {
  const answer = await ask(library, 'Hvem meldte afbud til DIGU-mødet den 18. november 2026?');
  expect(answer.text).toContain('Birgitte Holmgaard');
  expect(answer.text).toContain('Naja Elkjær Ploug (i stedet for Birgitte Holmgaard)');
  expect(places(answer)).toEqual(['DIGU 2026-11-18']);
});

/** Given when the meeting was to begin then. */
const toThat = { answeredStart: '2027-01-20T11:00:00.000Z' };

const answered: AttendanceSource = {
  listResponses: async () => [
    aResponse({ ...toThat, personId: 'a', personName: 'Fatima El-Hassan' }),
    aResponse({ ...toThat, personId: 'b', personName: 'Peter Nygaard', mode: 'virtual' }),
    aDecline({
      ...toThat,
      personId: 'c',
      personName: 'Søren Åkjær',
      substitute: { name: 'Bente Lind', standing: 'unasked' },
    }),
  ],
  listMembers: async (committeeId) =>
    ['a', 'b', 'c', 'd'].map((personId) => ({ committeeId, personId, name: `Medlem ${personId}`, role: 'member' })),
};

test('who has sent afbud to the coming meeting is told from the answers so far', async () => {
  const answer = await ask(library, 'hvem har meldt afbud?', { attendance: answered });
  expect(answer.text).toBe('Afbud til mødet i DIGU den 20. januar 2027:\n– Søren Åkjær (Bente Lind møder i stedet)');
  const none = await ask(library, 'hvem har meldt afbud?', { attendance: nobodyAnswered });
  expect(none.text).toBe('Indtil nu har ingen meldt afbud til mødet i DIGU den 20. januar 2027.');
});

test('who comes is counted by kind of answer, and who has not answered is named', async () => {
  const coming = await ask(library, 'hvem kommer?', { attendance: answered });
  expect(coming.text).toContain('Deltager (1): Fatima El-Hassan');
  expect(coming.text).toContain('Deltager virtuelt (1): Peter Nygaard');
  expect(coming.text).toContain('Afbud (1): Søren Åkjær (Bente Lind møder i stedet)');
  const missing = await ask(library, 'hvem mangler at svare?', { attendance: answered });
  expect(missing.text).toContain('Medlem d');
  expect(missing.text).not.toContain('Medlem a');
});

test('somebody who writes that they come or not is given the card of the meeting', async () => {
  for (const text of ['jeg melder afbud til onsdag', 'Jeg kommer', 'afbud til DIGU']) {
    const answer = await ask(library, text);
    expect(answer.agendaOf, text).toEqual({ committeeId: 'digu', meetingId: 'digu-2027-01-20' });
  }
});

test('in the first half of a year all meetings are told, not the first of them', async () => {
  const { text } = await ask(library, 'Hvornår holder DIGU møder i første halvår 2027?');
  for (const date of ['20. januar', '17. marts', '9. juni']) expect(text).toContain(date);
  expect(text).not.toContain('15. september');
  expect((await ask(library, 'Hvornår er første møde i DIGU i 2027?')).text).not.toContain('17. marts');
});

test('a substitute of whom only the words of the head tell is told in these words', async () => {
  const harbour = newCommittee('Havneudvalget');
  const source = sourceOf(`# Referat af møde i Havneudvalget

Dato: tirsdag den 5. januar 2027 kl. 16.00-17.00

Til stede: Runa Holt, Egil Strand
Hørt: Liv Skov, Bo Rask med stedfortræder
Fraværende: Siv Molberg (A) - afbud, stedfortræder: Tyra Vang (A).

1. Kajen
Kajen blev godkendt.

2. Eventuelt
Intet.
`);
  const record = meetingRecordFrom(parseDocument(source), source, harbour, undefined, new Date(0));
  const one = buildLibrary([harbour], [record]);
  expect((await ask(one, 'Hvem var stedfortræder for Siv Molberg?')).text).toContain('Tyra Vang');
  for (const other of ['Egil Strand', 'Runa Holt', 'Liv Skov']) {
    const nobody = await ask(one, `Hvem var stedfortræder for ${other}?`);
    expect([other, nobody.isAbstention, nobody.citations]).toEqual([other, true, []]);
  }
});

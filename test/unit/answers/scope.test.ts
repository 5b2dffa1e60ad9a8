import { expect, test } from 'vitest';
import { buildLibrary, openLibrary } from '../../../src/answers/library.ts';
import type { MeetingSource } from '../../../src/answers/meeting-source.ts';
import { aCommittee, aMeeting, anItem } from '../../builders.ts';
import { ask, digu, exampleLibrary, pakhuset } from './example-library.ts';

const onlyPakhuset = { committeeIds: new Set([pakhuset.id]), seesClosedItems: false };

test('the committees of others are neither answered about nor named', async () => {
  const library = await exampleLibrary();
  for (const question of [
    'Hvad besluttede DIGU om digitale låse?',
    'hvornår er næste møde i DIGU?',
    'hvad er på dagsordenen for DIGU?',
  ]) {
    const answer = await ask(library, question, { scope: onlyPakhuset });
    expect(
      answer.citations.every(({ committeeId }) => committeeId !== digu.id),
      question,
    ).toBe(true);
    expect(JSON.stringify(answer).includes('Digitale låse'), question).toBe(false);
  }
});

test('a closed item is not in answers, lists or nearest items', async () => {
  const canary = 'Kanariefuglens lønforhold';
  const decision = {
    type: 'decided',
    text: `${canary} blev vedtaget`,
    span: { start: 0, end: 1 },
    documentHash: 'x',
  } as const;
  const closed = anItem({ number: '2', order: 1, title: canary, isClosed: true, decisions: [decision] });
  const library = buildLibrary([aCommittee()], [{ meeting: aMeeting({ state: 'held' }), items: [anItem(), closed] }]);
  const scope = { committeeIds: new Set([aCommittee().id]), seesClosedItems: false };
  for (const question of [
    `Hvad besluttede vi om ${canary}?`,
    'hvad er på dagsordenen?',
    'hvad besluttede vi sidst?',
    canary,
  ]) {
    const answer = await ask(library, question, { scope, now: new Date('2031-04-01') });
    expect(JSON.stringify(answer).includes(canary), question).toBe(false);
  }
  const seen = await ask(library, `Hvad besluttede vi om ${canary}?`, { now: new Date('2031-04-01') });
  expect(seen.text).toContain(canary);
});

test('the library follows imports of this and of other processes, and reads again only what changed', async () => {
  let mark = '1';
  let reads = 0;
  const source: MeetingSource = {
    listCommitteeStates: async () => [{ committee: aCommittee(), contentMark: mark }],
    listMeetings: async () => {
      reads += 1;
      return [{ meeting: aMeeting({ title: `Udgave ${mark}` }), items: [] }];
    },
  };
  let time = 0;
  const read = openLibrary(source, () => time, { recheckMs: 1_000, reloadMs: 60_000 });
  expect((await read()).records[0]?.meeting.title).toBe('Udgave 1');
  time = 1_500;
  await read();
  expect(reads).toBe(1);
  mark = '2';
  time = 3_000;
  expect((await read()).records[0]?.meeting.title).toBe('Udgave 2');
  expect(reads).toBe(2);
  // A mark that was lost is healed by the full reload.
  time = 70_000;
  await read();
  expect(reads).toBe(3);
});

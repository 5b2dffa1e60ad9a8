import { expect, test } from 'vitest';
import { openRecord } from '../../../src/access/open-record.ts';
import { openScope } from '../../../src/access/scope.ts';
import { buildLibrary, openLibrary } from '../../../src/answers/library.ts';
import type { MeetingSource } from '../../../src/answers/meeting-source.ts';
import { aCommittee, aMeeting, anItem } from '../../builders.ts';
import { ask, digu, exampleLibrary, pakhuset } from './example-library.ts';

const onlyPakhuset = openScope([pakhuset.id]);

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
  const scope = openScope([aCommittee().id]);
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

test('what a closed item says of coming meetings, tasks and bilag is not told either, nor what lies below it', async () => {
  const canary = 'Kanariefuglens lønforhold';
  const closed = anItem({ number: '6', order: 1, title: 'Personalesag', isClosed: true });
  const below = anItem({ number: '6.1', order: 2, parent: '6', title: `${canary}, bilag` });
  const neighbour = anItem({ number: '60', order: 3, title: 'Kajplads' });
  const meeting = aMeeting({
    state: 'held',
    futureMeetings: [
      {
        date: '2031-05-06',
        startTime: '10:00',
        text: `Næste møde om ${canary} holdes den 6. maj`,
        place: canary,
        isOwn: true,
        itemNumber: '6.1',
      },
      { date: '2031-05-07', text: `${canary} i nævnet`, committeeName: canary, isOwn: false, itemNumber: '6' },
    ],
    actions: [{ text: canary, itemNumber: '6' }],
    attachments: [{ title: canary, itemNumber: '6' }],
  });
  const library = buildLibrary([aCommittee()], [{ meeting, items: [anItem(), closed, below, neighbour] }]);
  const scope = openScope([aCommittee().id]);
  for (const question of [
    'hvornår er næste møde?',
    'Hvilke møder er der i 2031?',
    'hvad er på dagsordenen?',
    `hvornår er næste møde om ${canary}?`,
    canary,
  ]) {
    const answer = await ask(library, question, { scope, now: new Date('2031-04-01') });
    expect(JSON.stringify(answer).includes('anariefugl'), question).toBe(false);
  }
  const next = await ask(library, 'hvornår er næste møde?', { scope, now: new Date('2031-04-01') });
  expect(next.text).toContain('6. maj 2031');
  expect(next.citations.map(({ quote }) => quote)).toEqual([meeting.title]);
  const seen = await ask(library, 'hvornår er næste møde?', { now: new Date('2031-04-01') });
  expect(seen.citations[0]?.quote).toContain(canary);
});

test('an open record keeps what open items say and loses what a closed item may have said', () => {
  const meeting = aMeeting({
    futureMeetings: [
      { date: '2031-05-06', text: 'Næste møde: 6. maj', isOwn: true },
      { date: '2031-05-08', text: 'Lejrtur', isOwn: false, itemNumber: '60' },
    ],
    actions: [{ text: 'Kajen fejes' }, { text: 'Rebet skiftes', itemNumber: '60' }],
    attachments: [{ title: 'Kort' }, { title: 'Rebpriser', itemNumber: '60' }, { title: 'Lønseddel', itemNumber: '2' }],
  });
  const open = anItem({ number: '60' });
  const numbered = { meeting, items: [open, anItem({ number: '6', order: 1, isClosed: true })] };
  expect(openRecord(numbered)).toEqual({ meeting, items: [open] });
  expect(openRecord({ meeting, items: [open] })).toEqual({ meeting, items: [open] });

  // What stands under an item without a number names no item: it may be the closed one's.
  const { number: _, ...unnumbered } = anItem({ order: 1, isClosed: true });
  expect(openRecord({ meeting, items: [open, unnumbered] }).meeting).toMatchObject({
    futureMeetings: [
      { date: '2031-05-06', text: '', isOwn: true },
      { date: '2031-05-08', text: 'Lejrtur' },
    ],
    actions: [{ text: 'Rebet skiftes' }],
    attachments: [{ title: 'Kort' }, { title: 'Rebpriser' }],
  });
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

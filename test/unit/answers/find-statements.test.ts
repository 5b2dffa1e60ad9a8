import { describe, expect, test } from 'vitest';
import { openScope } from '../../../src/access/scope.ts';
import { expectedAnswer } from '../../../src/answers/expected-answer.ts';
import { answerability, findStatements, type Statement, toBeShown } from '../../../src/answers/find-statements.ts';
import { buildLibrary, type Library, narrowLibrary } from '../../../src/answers/library.ts';
import { itemPassages } from '../../../src/answers/passage.ts';
import type { Question } from '../../../src/answers/question.ts';
import { understandQuestion } from '../../../src/answers/understand-question.ts';
import { aCommittee, aMeeting } from '../../builders.ts';
import { item, libraryOf, meetingOn, section } from './search/some-minutes.ts';

const now = new Date('2031-06-01T08:00:00Z');

function question(text: string): Question {
  return understandQuestion(text, [], now, 'da');
}

async function find(library: Library, text: string, changes: object = {}): Promise<Statement[]> {
  return findStatements(question(text), library, { expected: expectedAnswer(text.toLowerCase()), ...changes });
}

function said(statements: readonly Statement[]): (string | undefined)[] {
  return statements.map(({ sentences, at }) => sentences[at]?.text);
}

const spring = meetingOn('2031-03-04', item(0, 'Nyt tag', 'Taget koster 300.000 kr. Karla bager kage til mødet.'));
const summer = meetingOn('2031-05-06', item(0, 'Nyt tag', 'Taget koster 350.000 kr. Torben kogte kaffe til mødet.'));

test('the sentence that has the matter and what is asked for goes first', async () => {
  const library = libraryOf(
    meetingOn('2031-03-04', item(0, 'Huset', 'Vi talte om taget. Taget koster 300.000 kr. at lægge om. Ida spurgte.')),
  );
  expect(said(await find(library, 'Hvad koster taget?'))[0]).toBe('Taget koster 300.000 kr. at lægge om.');
});

test('a question without a matter finds nothing, nor does one of which no paper speaks', async () => {
  const library = libraryOf(spring);
  expect(await find(library, 'Hvad besluttede vi?')).toEqual([]);
  expect(await find(library, 'Hvordan har kanariefuglen det?')).toEqual([]);
});

describe('only what may be looked at is looked at', () => {
  test('the named meetings', async () => {
    const library = libraryOf(spring, summer);
    const found = await find(library, 'Hvad koster taget?', { meetingIds: new Set([spring.meeting.id]) });
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ passage }) => passage.meeting.id === spring.meeting.id)).toBe(true);
  });

  test('none, where no meeting is left', async () => {
    expect(await find(libraryOf(spring), 'Hvad koster taget?', { meetingIds: new Set() })).toEqual([]);
  });

  test('the passages that are let through', async () => {
    const library = libraryOf(spring);
    expect(await find(library, 'Hvad koster taget?', { isWanted: () => false })).toEqual([]);
  });

  test('the passages of one item, where that is known to be meant', async () => {
    const library = libraryOf(spring, summer);
    const [only] = spring.items;
    if (only === undefined) throw new Error('The meeting has no item');
    const found = await find(library, 'Hvad koster taget?', { within: itemPassages(spring.meeting, only) });
    expect(new Set(found.map(({ passage }) => passage.meeting.id))).toEqual(new Set([spring.meeting.id]));
  });

  test('the item of which the question before spoke', async () => {
    const record = meetingOn(
      '2031-03-04',
      item(0, 'Taget', 'Taget koster 300.000 kr.'),
      item(1, 'Huset', 'Taget koster 5 kr. mere i år.'),
    );
    const pinned = { ...question('Hvad koster taget?'), pinned: { meetingId: record.meeting.id, itemOrder: 1 } };
    const found = await findStatements(pinned, libraryOf(record), { expected: 'money' });
    expect(new Set(found.map(({ passage }) => passage.item?.order))).toEqual(new Set([1]));
  });
});

describe('a closed item', () => {
  const closed = meetingOn(
    '2031-03-04',
    item(0, 'Nyt tag', 'Taget koster 300.000 kr.'),
    item(1, 'Løn', 'Taget koster formanden 5.000 kr. af lønnen.', { isClosed: true }),
  );

  test('never says anything to those who have no right to it', async () => {
    const library = narrowLibrary(libraryOf(closed), openScope([aCommittee().id]));
    const found = await find(library, 'Hvad koster taget formanden af lønnen?');
    expect(found.every(({ passage }) => passage.item?.isClosed === false)).toBe(true);
    expect(JSON.stringify(found)).not.toContain('5.000');
  });

  test('does to those who have it', async () => {
    const found = await find(libraryOf(closed), 'Hvad koster taget formanden af lønnen?');
    expect(said(found)).toContain('Taget koster formanden 5.000 kr. af lønnen.');
  });
});

test('of the same words in two meetings the newest go first', async () => {
  const texts = ['2031-03-04', '2031-05-06', '2031-01-07'].map((date) =>
    meetingOn(date, item(0, 'Nyt tag', 'Taget koster 300.000 kr.')),
  );
  const found = await find(libraryOf(...texts), 'Hvad koster taget?');
  const top = found.filter(({ score }) => score === found[0]?.score).map(({ passage }) => passage.meeting.date);
  expect(top.length).toBeGreaterThan(1);
  expect(top).toEqual([...top].sort().reverse());
});

test('the minutes go before the Indstilling in the same words', async () => {
  const both = item(0, 'Nyt tag', '', {
    sections: [section('recommendation', 'at taget lægges om i maj'), section('minutes', 'at taget lægges om i maj')],
  });
  const [first] = await find(libraryOf(meetingOn('2031-03-04', both)), 'Hvornår lægges taget om?');
  expect(first?.passage.section).toBe('minutes');
});

test('every score is a number, and the best goes first', async () => {
  const found = await find(libraryOf(spring, summer), 'Hvad koster taget, og hvem bager?');
  expect(found.every(({ score }) => Number.isFinite(score))).toBe(true);
  expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).sort((a, b) => b - a));
});

test('what is found is a share, and more surely an answer where it has the matter', async () => {
  const library = libraryOf(
    meetingOn('2031-03-04', item(0, 'Nyt tag', 'Taget koster 300.000 kr.'), item(1, 'Andet', 'Karla bager kage.')),
  );
  const good = answerability(await find(library, 'Hvad koster taget?'), 'money');
  const poor = answerability(await find(library, 'Hvad koster kagen til kanariefuglene i zoologisk have?'), 'money');
  for (const each of [good, poor]) {
    expect(each).toBeGreaterThan(0);
    expect(each).toBeLessThan(1);
  }
  expect(good).toBeGreaterThan(poor);
});

describe('the likeliest', () => {
  const scored = (...scores: number[]): Statement[] => scores.map((score) => ({ score }) as Statement);

  test('one is enough where it is far better', () => {
    expect(toBeShown(scored(20, 1, 1))).toHaveLength(1);
  });

  test('several, where one is as good as the other, and never more than allowed', () => {
    expect(toBeShown(scored(1, 1, 1, 1))).toHaveLength(3);
    expect(toBeShown(scored(1, 1, 1, 1, 1, 1, 1, 1, 1))).toHaveLength(5);
  });

  test('of nothing is nothing', () => {
    expect(toBeShown([])).toEqual([]);
  });
});

test('of a committee that is not in the library nothing is found', async () => {
  const other = { ...aCommittee(), id: 'anden' };
  const record = { ...summer, meeting: aMeeting({ ...summer.meeting, committeeId: 'anden' }) };
  const library = narrowLibrary(buildLibrary([aCommittee(), other], [spring, record]), openScope(['fyrtaarnet']));
  const found = await find(library, 'Hvad koster taget?');
  expect(new Set(found.map(({ passage }) => passage.meeting.committeeId))).toEqual(new Set(['fyrtaarnet']));
});

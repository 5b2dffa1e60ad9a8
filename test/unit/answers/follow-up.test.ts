import { beforeAll, describe, expect, test } from 'vitest';
import { operatorScope } from '../../../src/access/scope.ts';
import { type Answer, answerText } from '../../../src/answers/answer.ts';
import { createAnswerQuestion } from '../../../src/answers/answer-question.ts';
import type { Focus } from '../../../src/answers/focus.ts';
import { followUpReadings } from '../../../src/answers/follow-up.ts';
import type { Library } from '../../../src/answers/library.ts';
import type { Question } from '../../../src/answers/question.ts';
import { understandQuestion } from '../../../src/answers/understand-question.ts';
import { digu, exampleLibrary, january, nobodyAnswered, pakhuset, places } from './example-library.ts';

let library: Library;
beforeAll(async () => {
  library = await exampleLibrary();
});

function read(text: string): Question {
  return understandQuestion(text, library.committees, january, 'da', library.records);
}

function readings(text: string, focus: Focus): Question[] {
  return followUpReadings(text, read(text), focus, read);
}

const locks: Focus = {
  text: 'Hvad besluttede DIGU om digitale låse?',
  committeeIds: [digu.id],
  meetingId: 'digu-2026-11-18',
  itemOrder: 3,
};

/** Asks one question behind the other, as in a conversation. */
async function conversation(...texts: string[]): Promise<Answer & { readonly text: string }> {
  const answerQuestion = createAnswerQuestion(async () => library, nobodyAnswered);
  let focus: Focus | undefined;
  let answer: Answer | undefined;
  for (const text of texts) {
    answer = await answerQuestion({
      text,
      now: january,
      scope: operatorScope,
      language: 'da',
      ...(focus === undefined ? {} : { focus }),
    });
    focus = answer.focus ?? focus;
  }
  if (answer === undefined) throw new Error('Nothing was asked');
  return { ...answer, text: answerText(answer) };
}

describe('a question that stands alone does not lean on the last one', () => {
  test.each([
    'Hvad besluttede Pakhuset om lydanlægget?',
    'Hvornår er næste møde i DIGU?',
    'Hvad koster en stadeplads på julemarkedet i november?',
    'Hvem er formand for Pakhuset?',
    'Hvor mange pc’er blev skiftet på skolerne i sommerens løb?',
    'Hvad er Fatima El-Hassans titel?',
  ])('%s', (text) => {
    expect(readings(text, locks)).toEqual([]);
  });
});

describe('a question that says too little leans on the last one', () => {
  test.each([
    ['a pronoun', 'hvad koster det?'],
    ['a pronoun in English', 'what does it cost?'],
    ['no matter at all', 'hvem deltog?'],
    ['few words', 'hvorfor?'],
    ['an "og" before it', 'og hvem skal betale?'],
    ['an item by its number', 'og punkt 5?'],
    ['another committee', 'hvad med Pakhuset?'],
  ])('%s: %s', (_, text) => {
    expect(readings(text, locks).length).toBeGreaterThan(0);
  });

  test('at first on its item, then on its meeting, at last on its matter alone', () => {
    const all = readings('hvad koster det?', locks);
    expect(all[0]?.pinned).toEqual({ meetingId: locks.meetingId, itemOrder: locks.itemOrder });
    expect(all.some(({ pinned }) => pinned !== undefined && pinned.itemOrder === undefined)).toBe(true);
    const last = all.at(-1);
    expect(last?.pinned).toBeUndefined();
    expect(last?.topic).toEqual(expect.arrayContaining(['digitale', 'låse']));
  });

  test('in its committee', () => {
    for (const { committees } of readings('hvad koster det?', locks)) expect(committees).toEqual([digu]);
  });

  test('not on its meeting where it names a time itself', () => {
    for (const { pinned } of readings('og hvem deltog i september?', locks)) expect(pinned).toBeUndefined();
  });

  test('an item that it names takes the place of the last one', () => {
    for (const { pinned } of readings('hvad handlede punkt 5 om?', locks)) expect(pinned?.itemOrder).toBeUndefined();
  });
});

describe('"hvad med …" asks the last question again', () => {
  test('of another committee', () => {
    const [again] = readings('hvad med Pakhuset?', locks);
    expect(again?.committees).toEqual([pakhuset]);
    expect(again?.topic).toEqual(expect.arrayContaining(['digitale', 'låse']));
  });

  test('of another time', () => {
    const focus = { text: 'Hvem deltog i DIGU i november 2026?', committeeIds: [digu.id] };
    const [again] = readings('hvad med september 2026?', focus);
    expect(again?.period?.period).toEqual(read('i september 2026').period?.period);
    expect(again?.committees).toEqual([digu]);
  });

  test('of another name', () => {
    const focus = { text: 'Hvor meget skal Vesterhavn betale?', committeeIds: [digu.id] };
    const [again] = readings('og Lyngsø?', focus);
    expect(again?.text).toContain('Lyngsø');
    expect(again?.text).not.toContain('Vesterhavn');
  });
});

describe('"han" and "hun" are the one of whom the last answer spoke', () => {
  const chair = { text: 'Hvem er formand for DIGU?', committeeIds: [digu.id], person: 'Jens Birk Thomsen' };

  test.each(['hvad er hans titel?', 'var han med?', 'is he there?'])('%s', (text) => {
    const [first] = readings(text, chair);
    expect(first?.people).toEqual(['Jens Birk Thomsen']);
  });

  test('but not where the question names somebody itself', () => {
    for (const { people } of readings('og hvad er Fatimas titel?', chair)) expect(people).toEqual(['Fatima El-Hassan']);
  });
});

describe('a conversation', () => {
  test('about an item', async () => {
    const answer = await conversation('Hvad besluttede DIGU om digitale låse i november?', 'hvem indledte det?');
    expect(answer.text).toContain('Henrik Skovsende');
    expect(places(answer)).toEqual(['DIGU 2026-11-18 punkt 4']);
  });

  test('about a meeting', async () => {
    const answer = await conversation('Hvad besluttede DIGU om flytteguiden i september?', 'hvem deltog?');
    expect(answer.citations.map(({ date }) => date)).toEqual(['2026-09-16']);
  });

  test('about somebody', async () => {
    const answer = await conversation('Hvem er næstformand i DIGU?', 'hvad er hans titel?');
    expect(answer.text).toMatch(/Søren Åkjær.*direktør/s);
  });

  test('about another committee', async () => {
    const answer = await conversation('Hvornår er næste møde i DIGU?', 'hvad med Pakhuset?');
    expect(answer.text).toContain('2. februar 2027');
  });

  test('goes on as if nothing was said, where the next question stands alone', async () => {
    const alone = await conversation('Hvad købte Pakhuset lydanlægget for?');
    const behind = await conversation('Hvad besluttede DIGU om digitale låse?', 'Hvad købte Pakhuset lydanlægget for?');
    expect(behind.text).toBe(alone.text);
    expect(places(behind)).toEqual(places(alone));
  });

  test('has nothing to lean on behind a refusal', async () => {
    const answer = await conversation('Hvad besluttede DIGU om cykelstier?');
    expect([answer.isAbstention, answer.focus]).toEqual([true, undefined]);
  });
});

import { describe, expect, test } from 'vitest';
import { operatorScope } from '../../../../src/access/scope.ts';
import { type Answer, answerText } from '../../../../src/answers/answer.ts';
import { createAnswerQuestion } from '../../../../src/answers/answer-question.ts';
import { buildLibrary } from '../../../../src/answers/library.ts';
import type { Action } from '../../../../src/domain/meeting.ts';
import { answeredStartOf, type Response } from '../../../../src/domain/response.ts';
import { aCommittee, aDecline, aMeeting, anItem, aResponse } from '../../../builders.ts';
import { ask, exampleLibrary } from '../example-library.ts';

const ditte = { personId: '11111111-0000-4000-8000-000000000001', name: 'Ditte Eksempel' };
const now = new Date('2031-04-10T08:00:00Z');

const actions: readonly Action[] = [
  { text: 'Ditte Eksempel henter tilbud på taget', responsible: 'Ditte Eksempel', due: '2031-04-20', itemNumber: '1' },
  { text: 'Ditte og Bo maler døren', responsible: 'Ditte og Bo', due: '2031-04-15' },
  { text: 'Bo Tagsten skifter rebet', responsible: 'Bo Tagsten', due: '2031-04-16' },
  { text: 'Dorte Eksempel fejer kajen', responsible: 'Dorte Eksempel', due: '2031-04-17' },
  { text: 'Ditte Eksempel skrev til kommunen', responsible: 'Ditte Eksempel', due: '2030-06-01' },
  { text: 'Ditte Eksempel fejer gulvet', responsible: 'Ditte Eksempel', due: '2031-04-01' },
];

const held = aMeeting({ state: 'held', actions });
const coming = aMeeting({ id: 'moede-2', date: '2031-04-22' });
const cancelled = aMeeting({ id: 'moede-3', date: '2031-05-22', state: 'cancelled' });
const library = buildLibrary(
  [aCommittee()],
  [held, coming, cancelled].map((meeting) => ({ meeting, items: [anItem()] })),
);

async function askAs(
  text: string,
  { asker, responses = [] }: { asker?: typeof ditte; responses?: readonly Response[] },
): Promise<Answer & { readonly text: string }> {
  const attendance = {
    listResponses: async () => responses.map((response) => ({ ...response, answeredStart: answeredStartOf(coming) })),
    listMembers: async () => [],
  };
  const answerQuestion = createAnswerQuestion(async () => library, attendance);
  const answer = await answerQuestion({
    text,
    now,
    scope: operatorScope,
    language: 'da',
    ...(asker === undefined ? {} : { asker }),
  });
  return { ...answer, text: answerText(answer) };
}

describe('the asker’s own tasks', () => {
  test.each(['Hvad skal jeg nå?', 'har jeg opgaver?', 'mine opgaver', 'mine frister', 'What are my tasks?'])(
    'are told with their source: %s',
    async (question) => {
      const answer = await askAs(question, { asker: ditte });
      expect(answer.text).toContain('henter tilbud på taget');
      expect(answer.citations.map(({ quote }) => quote)).toContain('Ditte Eksempel henter tilbud på taget');
    },
  );

  test('are told however one asks: Hvilke opgaver har jeg?', async () => {
    expect((await askAs('Hvilke opgaver har jeg?', { asker: ditte })).text).toContain('henter tilbud på taget');
  });

  test('the most pressing first', async () => {
    const { citations } = await askAs('mine opgaver', { asker: ditte });
    expect(citations.map(({ quote }) => quote)).toEqual([
      'Ditte Eksempel fejer gulvet',
      'Ditte og Bo maler døren',
      'Ditte Eksempel henter tilbud på taget',
    ]);
  });

  test('not those of others, nor of a namesake, nor those that were due long ago', async () => {
    const { text } = await askAs('mine opgaver', { asker: ditte });
    expect(text).not.toMatch(/rebet|kajen|kommunen/);
  });

  test('a task names the item under which it was given', async () => {
    const { citations } = await askAs('mine opgaver', { asker: ditte });
    expect(citations.find(({ quote }) => quote.includes('tilbud'))?.itemNumber).toBe('1');
  });

  test('only those of the time that is named', async () => {
    const { text } = await askAs('Hvad skal jeg nå den 15. april?', { asker: ditte });
    expect(text).toContain('maler døren');
    expect(text).not.toContain('henter tilbud');
  });
});

describe('the asker’s own meetings', () => {
  test('are those that come, without the cancelled ones', async () => {
    const { text } = await askAs('mine møder', { asker: ditte });
    expect(text).toContain('22. april 2031');
    expect(text).not.toMatch(/22\. maj|4\. marts/);
  });
});

describe('the asker’s own answer to an invitation', () => {
  test.each([
    ['that nothing was answered', [], /ikke svaret/],
    ['that they come', [aResponse({ meetingId: 'moede-2' })], /deltager/],
    ['that they come virtually', [aResponse({ meetingId: 'moede-2', mode: 'virtual' })], /virtuelt/],
    ['that they do not', [aDecline({ meetingId: 'moede-2' })], /afbud/],
    [
      'who comes instead',
      [aDecline({ meetingId: 'moede-2', substitute: { name: 'Bo Tagsten', standing: 'unasked' } })],
      /Bo Tagsten/,
    ],
  ])('%s', async (_, responses, expected) => {
    const answer = await askAs('Har jeg svaret?', { asker: ditte, responses });
    expect(answer.text).toMatch(expected);
    expect(answer.agendaOf).toEqual({ committeeId: 'fyrtaarnet', meetingId: 'moede-2' });
  });

  test('is not that of somebody else', async () => {
    const responses = [aDecline({ meetingId: 'moede-2', personId: 'somebody-else', personName: 'Bo Tagsten' })];
    const answer = await askAs('Har jeg svaret?', { asker: ditte, responses });
    expect(answer.text).toMatch(/ikke svaret/);
  });
});

test('who is not known is told so, and nothing of anybody', async () => {
  for (const question of ['mine opgaver', 'Har jeg svaret?', 'mine møder']) {
    const answer = await askAs(question, {});
    expect([answer.isAbstention, answer.citations], question).toEqual([true, []]);
    expect(answer.text, question).not.toContain('Ditte');
  }
});

test('in the examples nobody is known, so nobody’s tasks are told', async () => {
  const answer = await ask(await exampleLibrary(), 'mine opgaver');
  expect([answer.isAbstention, answer.citations]).toEqual([true, []]);
});

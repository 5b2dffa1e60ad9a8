import { expect, test } from 'vitest';
import { type GuestPass, personalScope } from '../../../../src/access/scope.ts';
import { answerText } from '../../../../src/answers/answer.ts';
import { createAnswerQuestion } from '../../../../src/answers/answer-question.ts';
import { buildLibrary } from '../../../../src/answers/library.ts';
import { aCommittee, aMeeting, anItem } from '../../../builders.ts';

const background = (text: string) =>
  [{ kind: 'background', text, span: { start: 0, end: 1 }, documentHash: 'x' }] as const;
const items = [
  anItem({ title: 'Økonomi', sections: background('Kassen er tom.') }),
  anItem({
    number: '2',
    order: 1,
    title: 'Maling af tårnet',
    startTime: '09:30',
    endTime: '09:45',
    sections: background('Tårnet trænger til maling.'),
  }),
];
const library = buildLibrary([aCommittee()], [{ meeting: aMeeting({ place: 'Tårnet', title: 'Om alt' }), items }]);
const answerQuestion = createAnswerQuestion(async () => library, {
  listResponses: async () => [],
  listMembers: async () => [],
});

async function ask(text: string, invitedTo: GuestPass['items'], now = '2031-02-20'): Promise<string> {
  const scope = personalScope([], [{ committeeId: 'fyrtaarnet', meetingId: 'moede-1', items: invitedTo }]);
  return answerText(await answerQuestion({ text, now: new Date(now), scope, language: 'da' }));
}

const painting = [{ label: '2', title: 'Maling af tårnet' }];

test.each(['Hvornår skal jeg være der?', 'hvad tid skal jeg komme?', 'When should I be there?'])(
  'a guest is told when and where their own item is: %s',
  async (question) => {
    const told = await ask(question, painting);
    expect(told).toContain('Maling af tårnet');
    expect(told).toMatch(/Tårnet\./u);
    expect(told).toMatch(/9[.:]30/u);
    expect(told).not.toMatch(/Økonomi|Kassen|Om alt/u);
  },
);

test('what the own item is about is told in the words of the papers', async () => {
  expect(await ask('Hvad handler mit punkt om?', painting)).toContain('Tårnet trænger til maling.');
});

test('of a closed item nothing is told but that there is a meeting', async () => {
  const told = await ask('Hvornår skal jeg være der?', [{ label: '2', title: '' }]);
  expect(told).toContain('Du er inviteret til');
  expect(told).not.toMatch(/Maling|Økonomi/u);
});

test('an invitation to a meeting that is over answers nothing', async () => {
  expect(await ask('Hvornår skal jeg være der?', painting, '2031-03-05')).not.toContain('Du er inviteret');
});

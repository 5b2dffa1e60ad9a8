import { asksForDecision } from '../asks-for-decision.ts';
import { composeStatements } from '../compose-statements.ts';
import { type ExpectedAnswer, expectedAnswer } from '../expected-answer.ts';
import { meetingsInScope } from '../find-meeting.ts';
import { answerability, findStatements, leastTelling, type Statement, toBeShown } from '../find-statements.ts';
import type { Library } from '../library.ts';
import type { Passage } from '../passage.ts';
import { type Question, type QuestionKind, withTimeAsMatter } from '../question.ts';

/**
 * How surely something must be the answer before it is quoted, by what is asked for. Names and sums that look alike are easily
 * taken for one another; a date or the words of an opinion seldom are. Set on the development questions, see docs/answers.md.
 */
const leastAnswerability: Readonly<Record<ExpectedAnswer, number>> = {
  anything: 0.5,
  'yes-or-no': 0.5,
  person: 0.68,
  name: 0.72,
  money: 0.63,
  share: 0.55,
  count: 0.55,
  quantity: 0.55,
  duration: 0.45,
  frequency: 0.45,
  time: 0.45,
  deadline: 0.45,
  clock: 0.45,
  place: 0.4,
  reason: 0.4,
  phone: 0.4,
  email: 0.4,
};

/** How far every telling word must be there where somebody asks for a decision. */
const leastOfDecision = 0.5;

/** "Jeg kan godt lide …" asks nothing. */
const isRemark = /^(?:jeg|vi|i (?:am|like|will|think)|we)(?!\p{L})[^?]*$/u;

/** Whatever is asked about the text of the papers: sums, numbers, dates, names, reasons, opinions. */
export const fact: QuestionKind = {
  name: 'fact',
  isFromText: true,
  fit: ({ topic, lower }) => (topic.length > 0 && !isRemark.test(lower) ? 0.3 : 0),
  answer: async (question, { library }) => {
    const found = await statementsOf(question, library);
    return found.length === 0 ? undefined : composeStatements(question, library, found);
  },
};

/** The statements that answer; where none of the named time does, the time may be a part of the matter. */
async function statementsOf(question: Question, library: Library): Promise<Statement[]> {
  const inTime = await likelyStatements(question, library);
  if (inTime.length > 0 || question.period === undefined) return inTime;
  return likelyStatements(withTimeAsMatter(question), library);
}

async function likelyStatements(question: Question, library: Library): Promise<Statement[]> {
  const meetingIds = meetingsInScope(question, library);
  const expected = expectedAnswer(question.lower);
  const found = await findStatements(question, library, {
    expected,
    ...(meetingIds === undefined ? {} : { meetingIds }),
    isWanted: isFactPassage,
  });
  if (answerability(found, expected) < leastAnswerability[expected]) return [];
  const shown = toBeShown(found);
  // What was decided is told exactly or not at all.
  if (asksForDecision(question.lower) && leastTelling(shown) < leastOfDecision) return [];
  return shown;
}

/** Titles and lists of bilag name a matter and say nothing of it; a case's history tells what others did. */
export function isFactPassage({ section, isPaper }: Passage): boolean {
  return section !== 'agenda' && section !== 'history' && (section !== 'attachments' || isPaper === true);
}

import { composeStatements } from '../compose-statements.ts';
import { expectedAnswer } from '../expected-answer.ts';
import { meetingsInScope } from '../find-meeting.ts';
import { answerability, findStatements, type Statement, toBeShown } from '../find-statements.ts';
import type { Library } from '../library.ts';
import type { Passage } from '../passage.ts';
import { type Question, type QuestionKind, withTimeAsMatter } from '../question.ts';

/** Below this nothing is quoted. Set on the development questions, see docs/answers.md. */
const leastAnswerability = 0.55;

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
  if (answerability(found, expected) < leastAnswerability) return [];
  return toBeShown(found);
}

/** Titles and lists of bilag name a matter and say nothing of it; a case's history tells what others did. */
export function isFactPassage({ section, isPaper }: Passage): boolean {
  return section !== 'agenda' && section !== 'history' && (section !== 'attachments' || isPaper === true);
}

import { composeStatements } from '../compose-statements.ts';
import { expectedAnswer } from '../expected-answer.ts';
import { meetingsInScope } from '../find-meeting.ts';
import { answerability, findStatements } from '../find-statements.ts';
import type { Passage } from '../passage.ts';
import type { QuestionKind } from '../question.ts';

/** Below this nothing is quoted. Set on the development questions, see docs/answers.md. */
const leastAnswerability = 0.5;
/** A second statement is told, too, when it fits nearly as well. */
const nearlyAsGood = 0.15;

/** Whatever is asked about the text of the papers: sums, numbers, dates, names, reasons, opinions. */
export const fact: QuestionKind = {
  name: 'fact',
  fit: ({ topic }) => (topic.length > 0 ? 0.3 : 0),
  answer: async (question, { library }) => {
    const expected = expectedAnswer(question.lower);
    const meetingIds = meetingsInScope(question, library);
    const found = await findStatements(question, library, {
      expected,
      ...(meetingIds === undefined ? {} : { meetingIds }),
      isWanted: isFactPassage,
    });
    const [best] = found;
    if (best === undefined || answerability(best) < leastAnswerability) return undefined;
    const second = found.find(
      (other) =>
        other.score >= best.score - nearlyAsGood &&
        (other.passage.id !== best.passage.id || Math.abs(other.at - best.at) > 2),
    );
    return composeStatements(question, library, second === undefined ? [best] : [best, second]);
  },
};

/** Titles name a matter and say nothing of it; a case's history tells what others did. */
export function isFactPassage({ section }: Passage): boolean {
  return section !== 'agenda' && section !== 'history';
}

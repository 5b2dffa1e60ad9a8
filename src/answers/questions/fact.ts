import { composeStatements } from '../compose-statements.ts';
import { expectedAnswer } from '../expected-answer.ts';
import { meetingsInScope } from '../find-meeting.ts';
import { findStatements, type Statement } from '../find-statements.ts';
import type { QuestionKind } from '../question.ts';

/** Below this share of the matter nothing is quoted. Set on the development questions, see docs/answers.md. */
const leastCoverage = 0.66;
const leastTelling = 0.4;
const leastFit = 0.5;
const leastOwnCoverage = 0.2;
/** A second statement is told, too, when it fits nearly as well. */
const nearlyAsGood = 0.93;

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
      isWanted: ({ section }) => section !== 'agenda' && section !== 'history',
    });
    const good = found.filter(answers);
    const [best] = good;
    if (best === undefined) return undefined;
    const second = good.find(
      (other) =>
        other.score >= best.score * nearlyAsGood &&
        (other.passage.id !== best.passage.id || Math.abs(other.at - best.at) > 2),
    );
    return composeStatements(question, library, second === undefined ? [best] : [best, second]);
  },
};

function answers({ coverage, leastTelling: least, fit, ownCoverage }: Statement): boolean {
  return coverage >= leastCoverage && least >= leastTelling && fit >= leastFit && ownCoverage >= leastOwnCoverage;
}

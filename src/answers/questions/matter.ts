import { answerSentences } from '../../danish/sentences/answer-sentences.ts';
import { abstain } from '../abstain.ts';
import { nearItem } from '../cite.ts';
import { findItems } from '../find-items.ts';
import { meetingsInScope } from '../find-meeting.ts';
import type { QuestionKind } from '../question.ts';

/** What has less of the matter is not near it. */
const leastNear = 0.25;
const mostNear = 2;

/** Whatever no other kind understands: nothing is guessed, the items that may be meant are offered. */
export const matter: QuestionKind = {
  name: 'matter',
  isFromText: true,
  fit: () => 0.05,
  answer: async (question, { library }) => {
    const sentences = answerSentences[question.language];
    if (question.unknownBody !== undefined) return abstain(sentences.unknownBody(question.unknownBody));
    const matches = await findItems(question, library, meetingsInScope(question, library));
    const nearest = matches.filter(({ coverage }) => coverage >= leastNear).slice(0, mostNear);
    return abstain(
      sentences.notFound,
      nearest.map((item) => nearItem(library, item)),
    );
  },
};

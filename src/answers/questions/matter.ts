import { answerSentences } from '../../danish/sentences/answer-sentences.ts';
import { abstain } from '../abstain.ts';
import { nearItem } from '../cite.ts';
import { findMatter } from '../find-matter.ts';
import { isInNamedPeriod, isOfNamedCommittee } from '../find-meeting.ts';
import type { QuestionKind } from '../question.ts';

/** Whatever no other kind understands: nothing is guessed, the items that may be meant are offered. */
export const matter: QuestionKind = {
  name: 'matter',
  fit: () => 0.05,
  answer: async (question, { library }) => {
    const sentences = answerSentences[question.language];
    if (question.unknownBody !== undefined) return abstain(sentences.unknownBody(question.unknownBody));
    const { nearest } = findMatter(
      question,
      library,
      ({ meeting }) => isOfNamedCommittee(question, meeting) && isInNamedPeriod(question, meeting.date),
    );
    return abstain(
      sentences.notFound,
      nearest.map((item) => nearItem(library, item)),
    );
  },
};

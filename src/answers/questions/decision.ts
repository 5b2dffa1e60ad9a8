import { answerSentences } from '../../danish/sentences/answer-sentences.ts';
import { isComing } from '../../domain/meeting-time.ts';
import { abstain } from '../abstain.ts';
import type { Answer } from '../answer.ts';
import { nearItem } from '../cite.ts';
import { composeDecisions, type DecidedItem } from '../compose-decisions.ts';
import { findMatter } from '../find-matter.ts';
import { isInNamedPeriod, isOfNamedCommittee, meetingsNamed, pickMeeting } from '../find-meeting.ts';
import type { IndexedItem } from '../item-index.ts';
import type { Library } from '../library.ts';
import type { Question, QuestionKind } from '../question.ts';

const decides =
  /beslut|\bvedt[oa]g|godkend|tiltrådt|afg(?:jort|jorde|øre)|aftal(?:t|te)\b|bestemt|til efterretning|udfald|hvad (?:blev|sagde) |decid|\bagree|approve/u;
const asksForSomethingElse = /^(?:og |men )?(?:hvem|hvornår|hvor|hvilke bilag|who|when|where)\b/u;
const mostItems = 3;

/** "Hvad besluttede DIGU om …?", "hvad blev besluttet under punkt 3 den 4. marts?", "hvad besluttede vi sidst?" */
export const decision: QuestionKind = {
  name: 'decision',
  fit: ({ lower }) => (decides.test(lower) ? (asksForSomethingElse.test(lower) ? 0.2 : 0.9) : 0),
  answer: async (question, { library }) => {
    const sentences = answerSentences[question.language];
    if (question.unknownBody !== undefined) return abstain(sentences.unknownBody(question.unknownBody));
    if (question.topic.length === 0 || question.itemNumber !== undefined) return byPlace(question, library);
    return byMatter(question, library);
  },
};

/** The item or the whole meeting that the question points at, without a matter. */
function byPlace(question: Question, library: Library): Answer {
  const sentences = answerSentences[question.language];
  if (question.period !== undefined && meetingsNamed(question, library).length === 0) {
    return abstain(sentences.nothingInPeriod);
  }
  const record = pickMeeting(question, library, 'held');
  if (record === undefined) return abstain(sentences.notFound);
  const items = record.items.filter((item) => question.itemNumber === undefined || item.number === question.itemNumber);
  if (items.length === 0) return abstain(sentences.notFound);
  const decided = items.map((item) => ({ meeting: record.meeting, item }));
  const telling = question.itemNumber === undefined ? decided.filter(hasDecision) : decided;
  return composeDecisions(question, library, telling.length === 0 ? decided.slice(0, 1) : telling);
}

function hasDecision({ item }: DecidedItem): boolean {
  return item.decisions.some(({ type }) => type !== 'none' && type !== 'discussed');
}

function byMatter(question: Question, library: Library): Answer {
  const sentences = answerSentences[question.language];
  const period = question.period?.isBareYear === true ? undefined : question.period;
  const isAllowed = ({ meeting }: IndexedItem): boolean =>
    isOfNamedCommittee(question, meeting) && (period === undefined || isInNamedPeriod(question, meeting.date));
  const { matching, nearest } = findMatter(question, library, isAllowed);
  if (matching.length === 0) {
    const isEmptyTime =
      period !== undefined && !library.records.some(({ meeting }) => isInNamedPeriod(question, meeting.date));
    return abstain(
      isEmptyTime ? sentences.nothingInPeriod : sentences.notFound,
      nearest.map((item) => nearItem(library, item)),
    );
  }
  const newestFirst = [...matching].sort((x, y) => y.meeting.date.localeCompare(x.meeting.date));
  const held = newestFirst.filter(({ meeting, item }) => item.decisions.length > 0 || !isComing(meeting, question.now));
  const coming = newestFirst.filter((found) => !held.includes(found));
  return composeDecisions(question, library, [...held.slice(0, mostItems), ...coming.slice(0, 1)]);
}

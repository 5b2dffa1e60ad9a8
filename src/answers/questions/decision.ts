import { answerSentences } from '../../danish/sentences/answer-sentences.ts';
import { stem } from '../../danish/stem.ts';
import type { MeetingRecord } from '../../domain/meeting.ts';
import { isComing } from '../../domain/meeting-time.ts';
import { abstain } from '../abstain.ts';
import type { Answer } from '../answer.ts';
import { nearItem } from '../cite.ts';
import { composeDecisions, composeMentions, composeNearby } from '../compose-decisions.ts';
import { findMatter } from '../find-matter.ts';
import { isInNamedPeriod, isOfNamedCommittee, knownDates, meetingsNamed, pickMeeting } from '../find-meeting.ts';
import { areAlike, type IndexedItem, titleWords } from '../item-index.ts';
import type { Library } from '../library.ts';
import type { Question, QuestionKind } from '../question.ts';

const decides =
  /beslut|(?<!\p{L})vedt[oa]g|godkend|tiltrådt|afg(?:jort|jorde|øre)|aftal(?:t|te)(?!\p{L})|bestemt|(?:blev|er) (?:\p{L}+ ){0,3}(?:valgt|udpeget|udsat)|til efterretning|udfald|hvad (?:blev|sagde|endte) |stilling til|skete der med|hvordan endte|igennem|afvist|forkastet|konkluder|decid|agree|approve/u;
const asksForSomethingElse = /^(?:og |men )?(?:hvem|hvornår|hvor|hvorfor|hvilke bilag|who|when|where|why)(?!\p{L})/u;
const mostItems = 3;
const mostPlaces = 20;

/** "Hvad besluttede DIGU om …?", "hvad blev besluttet under punkt 3 den 4. marts?", "hvad besluttede vi sidst?" */
export const decision: QuestionKind = {
  name: 'decision',
  fit: ({ lower }) => (decides.test(lower) ? (asksForSomethingElse.test(lower) ? 0 : 0.9) : 0),
  answer: async (question, { library }) => {
    const sentences = answerSentences[question.language];
    if (question.unknownBody !== undefined) return abstain(sentences.unknownBody(question.unknownBody));
    if (question.relative === 'next' && !question.isPast) return abstain(sentences.notHeld);
    if (question.topic.length === 0 || question.itemNumber !== undefined) return byPlace(question, library);
    return byMatter(question, library);
  },
};

/** The item or the meetings that the question points at, without a matter. */
function byPlace(question: Question, library: Library): Answer {
  const sentences = answerSentences[question.language];
  const named = meetingsNamed(question, library);
  if (question.period !== undefined && named.length === 0) {
    return abstain(isKnownDate(question, library) ? sentences.noMinutesYet : sentences.nothingInPeriod);
  }
  const isHeld = ({ meeting }: MeetingRecord): boolean => !isComing(meeting, question.now);
  const latest = pickMeeting(
    { ...question, relative: question.relative === 'next' ? 'next' : 'last' },
    library,
    'held',
  );
  // A whole year or season: all that was decided in it. Else one meeting.
  const records =
    question.period?.period.kind === 'range' && question.relative === undefined ? named.filter(isHeld) : [latest];
  const held = records
    .filter((record) => record !== undefined)
    .filter(isHeld)
    .reverse();
  if (held.length === 0)
    return abstain(named.length > 0 || latest !== undefined ? sentences.notHeld : sentences.notFound);
  const items = held.flatMap(({ meeting, items: list }) =>
    list
      .filter(({ number }) => question.itemNumber === undefined || number === question.itemNumber)
      .map((item) => ({ meeting, item })),
  );
  const found =
    question.itemNumber === undefined ? items.filter(hasDecision) : items.filter((item) => isOnTopic(item, question));
  return found.length === 0
    ? abstain(sentences.notFound)
    : composeDecisions(question, library, found.slice(0, mostPlaces));
}

function hasDecision({ item }: IndexedItem): boolean {
  return item.decisions.some(({ type }) => type !== 'none' && type !== 'discussed');
}

/** True when no matter is named beside the item's number, or the item's title meets most of it. */
function isOnTopic({ item }: IndexedItem, { topic }: Question): boolean {
  const title = titleWords(item).map(stem);
  const met = topic.map(stem).filter((wanted) => title.some((known) => areAlike(wanted, known)));
  return topic.length === 0 || met.length > topic.length / 2;
}

/** True when a meeting is known on that date, but none of its papers. */
function isKnownDate(question: Question, library: Library): boolean {
  return knownDates(question, library).some(({ date }) => isInNamedPeriod(question, date));
}

function byMatter(question: Question, library: Library): Answer {
  const sentences = answerSentences[question.language];
  const period = question.period?.isBareYear === true ? undefined : question.period;
  const isInTime = (date: string): boolean => period === undefined || isInNamedPeriod(question, date);
  const isAllowed = ({ meeting }: IndexedItem): boolean =>
    isOfNamedCommittee(question, meeting) && isInTime(meeting.date);
  const { about, mentioned, nearest } = findMatter(question, library, isAllowed);
  const newestFirst = [...about].sort((x, y) => y.meeting.date.localeCompare(x.meeting.date));
  const held = newestFirst.filter(({ meeting, item }) => item.decisions.length > 0 || !isComing(meeting, question.now));
  const coming = newestFirst.filter((found) => !held.includes(found));
  if (newestFirst.length > 0) {
    return composeDecisions(question, library, [...held.slice(0, mostItems), ...coming.slice(0, 1)]);
  }
  const [decidedThere] = mentioned.filter(hasDecision);
  if (decidedThere !== undefined) return composeNearby(question, library, decidedThere);
  if (mentioned.length > 0) return composeMentions(question, library, mentioned);
  const isEmptyTime = period !== undefined && !library.records.some(({ meeting }) => isInTime(meeting.date));
  return abstain(
    isEmptyTime ? sentences.noMinutesFromPeriod : sentences.notFound,
    nearest.map((item) => nearItem(library, item)),
  );
}

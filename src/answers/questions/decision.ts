import { wordLikeness } from '../../danish/same-word.ts';
import { answerSentences } from '../../danish/sentences/answer-sentences.ts';
import { stem } from '../../danish/stem.ts';
import type { MeetingRecord } from '../../domain/meeting.ts';
import { isComing } from '../../domain/meeting-time.ts';
import { abstain } from '../abstain.ts';
import type { Answer } from '../answer.ts';
import { composeDecisions, composeMentions, composeNearby } from '../compose-decisions.ts';
import { composeStatements } from '../compose-statements.ts';
import { type FoundItem, findItems, type ItemMatch } from '../find-items.ts';
import { isInNamedPeriod, knownDates, meetingsInScope, meetingsNamed, pickMeeting } from '../find-meeting.ts';
import { findStatements } from '../find-statements.ts';
import { titleWords } from '../item-words.ts';
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
    if (question.topic.length === 0 || question.itemNumbers.length > 0) return byPlace(question, library);
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
      .filter(
        ({ number }) =>
          question.itemNumbers.length === 0 || (number !== undefined && question.itemNumbers.includes(number)),
      )
      .map((item) => ({ meeting, item })),
  );
  const found =
    question.itemNumbers.length === 0 ? items.filter(hasDecision) : items.filter((item) => isOnTopic(item, question));
  return found.length === 0
    ? abstain(sentences.notFound)
    : composeDecisions(question, library, found.slice(0, mostPlaces));
}

function hasDecision({ item }: FoundItem): boolean {
  return item.decisions.some(({ type }) => type !== 'none' && type !== 'discussed');
}

/** True when no matter is named beside the item's number, or the item's title meets most of it. */
function isOnTopic({ item }: FoundItem, { topic }: Question): boolean {
  const title = titleWords(item).map(stem);
  const met = topic.map(stem).filter((wanted) => title.some((known) => wordLikeness(wanted, known) > 0.5));
  return topic.length === 0 || met.length > topic.length / 2;
}

/** True when a meeting is known on that date, but none of its papers. */
function isKnownDate(question: Question, library: Library): boolean {
  return knownDates(question, library).some(({ date }) => isInNamedPeriod(question, date));
}

async function byMatter(question: Question, library: Library): Promise<Answer | undefined> {
  const sentences = answerSentences[question.language];
  const period = question.period?.isBareYear === true ? undefined : question.period;
  const { period: named, ...timeless } = question;
  const inTime = named === undefined || period === undefined ? timeless : question;
  const meetingIds = meetingsInScope(inTime, library);
  const matches = await findItems(question, library, meetingIds);
  const fitting = matches.filter(isFitting);
  const best = fitting[0];
  if (best === undefined) {
    const isEmptyTime = period !== undefined && meetingIds?.size === 0;
    return isEmptyTime ? abstain(sentences.noMinutesFromPeriod) : undefined;
  }
  const close = fitting.filter(({ score }) => score >= best.score - closeTo);
  const titled = close.filter(({ inTitle }) => inTitle >= leastInTitle);
  const chosen = titled.length > 0 ? titled : close.filter(({ inCore }) => inCore >= leastInCore).slice(0, 1);
  if (chosen.length > 0) return decisionsOf(question, library, chosen);
  return spokenOf(question, library, best);
}

const closeTo = 0.3;
const leastInTitle = 0.5;
const leastInCore = 0.5;
const leastCoverage = 0.62;
const leastTelling = 0.4;

function isFitting({ coverage, leastTelling: least }: ItemMatch): boolean {
  return coverage >= leastCoverage && least >= leastTelling;
}

/** What became of the items about the matter, newest first; what was held goes before what comes. */
async function decisionsOf(question: Question, library: Library, items: readonly ItemMatch[]): Promise<Answer> {
  const newestFirst = [...items].sort((x, y) => y.meeting.date.localeCompare(x.meeting.date));
  const held = newestFirst.filter(({ meeting, item }) => item.decisions.length > 0 || !isComing(meeting, question.now));
  const coming = newestFirst.filter((found) => !held.includes(found));
  return composeDecisions(question, library, [...held.slice(0, mostItems), ...coming.slice(0, 1)]);
}

/** An item that only speaks of the matter: what its minutes say of it, and what was decided there beside it. */
async function spokenOf(question: Question, library: Library, match: ItemMatch): Promise<Answer | undefined> {
  const [statement] = (
    await findStatements(question, library, {
      expected: 'anything',
      meetingIds: new Set([match.meeting.id]),
      isWanted: ({ item, section }) => item === match.item && (section === 'minutes' || section === 'decision'),
    })
  ).filter(({ features }) => features.own >= 0.3);
  if (statement !== undefined) return composeStatements(question, library, [statement]);
  return hasDecision(match) ? composeNearby(question, library, match) : composeMentions(question, library, [match]);
}

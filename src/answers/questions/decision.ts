import { wordLikeness } from '../../danish/same-word.ts';
import { answerSentences } from '../../danish/sentences/answer-sentences.ts';
import { statementSentences } from '../../danish/sentences/statement-sentences.ts';
import { stem } from '../../danish/stem.ts';
import { wordsOf } from '../../danish/words.ts';
import type { MeetingRecord } from '../../domain/meeting.ts';
import { isComing } from '../../domain/meeting-time.ts';
import { abstain } from '../abstain.ts';
import { type Answer, answerText } from '../answer.ts';
import { asksForDecision, decides } from '../asks-for-decision.ts';
import { composeDecisions, composeMentions, composeNearby } from '../compose-decisions.ts';
import { composeStatements } from '../compose-statements.ts';
import { type FoundItem, findItems, type ItemMatch, isAbout } from '../find-items.ts';
import {
  isInNamedPeriod,
  knownDates,
  meetingsInScope,
  meetingsNamed,
  pickMeeting,
  pinnedItem,
} from '../find-meeting.ts';
import { findStatements, type Statement } from '../find-statements.ts';
import { contentWords, titleWords } from '../item-words.ts';
import { joinAnswers } from '../join-answers.ts';
import type { Library } from '../library.ts';
import { MatterMatcher } from '../match-matter.ts';
import { matterOf } from '../matter.ts';
import { itemPassages } from '../passage.ts';
import { type Question, type QuestionKind, withTimeAsMatter } from '../question.ts';

const mostItems = 3;
const mostPlaces = 20;

/** "Hvad besluttede DIGU om …?", "hvad blev besluttet under punkt 3 den 4. marts?", "hvad besluttede vi sidst?" */
export const decision: QuestionKind = {
  name: 'decision',
  isFromText: true,
  fit: ({ lower }) => (asksForDecision(lower) ? 0.9 : 0),
  answer: async (question, { library }) => {
    const sentences = answerSentences[question.language];
    if (question.unknownBody !== undefined) return ofOtherBody(question, library, question.unknownBody);
    if (question.relative === 'next' && !question.isPast) return abstain(sentences.notHeld);
    if (question.topic.length === 0 || question.itemNumbers.length > 0) return byPlace(question, library);
    return byMatter(question, library);
  },
};

/** The item or the meetings that the question points at, without a matter. */
function byPlace(question: Question, library: Library): Answer {
  const pinned = pinnedItem(question, library);
  if (pinned !== undefined) return composeDecisions(question, library, [pinned]);
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
  const approved = items.filter(({ item }) => isApprovalOf(question.lower, item.title));
  if (approved.length > 0 && question.itemNumbers.length === 0)
    return composeDecisions(question, library, approved.slice(0, 1));
  const found =
    question.itemNumbers.length === 0 ? items.filter(hasDecision) : items.filter((item) => isOnTopic(item, question));
  return found.length === 0
    ? abstain(sentences.notFound)
    : composeDecisions(question, library, found.slice(0, mostPlaces));
}

/** "Blev dagsordenen godkendt?", "er referatet godkendt?" */
function isApprovalOf(lower: string, title: string): boolean {
  const asked = /(?<!\p{L})(dagsordenen|referatet)(?!\p{L})/u.exec(lower)?.[1]?.slice(0, 7);
  return (
    asked !== undefined && /godken/iu.test(lower) && new RegExp(`godken.*${asked}|${asked}.*godken`, 'iu').test(title)
  );
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
  if (isOfComingDay(question, library)) return abstain(answerSentences[question.language].notHeld);
  const { period: bareYear, ...timeless } = question;
  const wanted = bareYear?.isBareYear === true ? timeless : question;
  const meetingIds = meetingsInScope(wanted, library);
  const matches = (await findItems(wanted, library, meetingIds)).filter(isAbout);
  const best = matches[0];
  if (best === undefined) {
    if (question.period === undefined) return undefined;
    if (meetingIds?.size === 0 && question.periodWords.length === 0)
      return abstain(answerSentences[question.language].noMinutesFromPeriod);
    return question.topic.length === 0 ? undefined : byMatter(withTimeAsMatter(question), library);
  }
  const close = matches.filter(({ score }) => score >= best.score - closeTo);
  const chosen = close.filter(
    (match) =>
      match.inTitle >= leastInTitle || (match.inCore >= leastInCore && (match === best || match.inCore >= sureInCore)),
  );
  // "Blev budget 2027 vedtaget?" asks about what was; the year is the budget's, not the meeting's.
  const isAllAhead = chosen.every(({ meeting }) => isComing(meeting, question.now));
  if (question.isPast && question.period !== undefined && isAllAhead)
    return byMatter(withTimeAsMatter(question), library);
  return chosen.length > 0 ? decisionsOf(question, library, chosen) : spokenOf(question, library, best);
}

/** One day is named, and whatever meets on it has not met yet. */
function isOfComingDay(question: Question, library: Library): boolean {
  const period = question.period?.period;
  if (period?.kind !== 'range' || period.from !== period.to || period.from < question.today) return false;
  const named = meetingsNamed(question, library);
  return named.length > 0 && named.every(({ meeting }) => isComing(meeting, question.now));
}

const closeTo = 0.4;
const leastInTitle = 0.5;
const leastInCore = 0.5;
const sureInCore = 0.75;

/** What became of the items about the matter, newest first; what was held goes before what comes. */
async function decisionsOf(question: Question, library: Library, items: readonly ItemMatch[]): Promise<Answer> {
  const newestFirst = [...items].sort((x, y) => y.meeting.date.localeCompare(x.meeting.date));
  const held = newestFirst.filter(({ meeting, item }) => item.decisions.length > 0 || !isComing(meeting, question.now));
  const coming = newestFirst.filter((found) => !held.includes(found));
  const shown = [...held.slice(0, mostItems), ...coming.slice(0, 1)];
  const answer = composeDecisions(question, library, shown);
  const told = answerText(answer);
  const toldWords = new MatterMatcher(matterOf(question)).match(contentWords(told).map(stem));
  // The minutes may say of the very matter what is no decision by its words: "Ansvaret blev ikke fordelt."
  const said = (await spokenStatements(question, library, shown)).filter(
    ({ sentences, at, features, ownWords, light }) =>
      features.own >= 0.4 &&
      !told.includes(sentences[at]?.text.slice(0, 60) ?? '') &&
      ownWords.some((value, word) => value >= 0.6 && (toldWords[word] ?? 0) < 0.4 && light[word] !== true),
  );
  return said.length === 0 ? answer : joinAnswers(answer, composeStatements(question, library, said.slice(0, 1)));
}

function spokenStatements(question: Question, library: Library, items: readonly FoundItem[]): Promise<Statement[]> {
  return findStatements(question, library, {
    expected: 'anything',
    within: items
      .flatMap(({ meeting, item }) => itemPassages(meeting, item))
      .filter(({ section }) => section === 'minutes' || section === 'decision'),
  });
}

/** An item that only speaks of the matter: what its minutes say of it, and what was decided there beside it. */
async function spokenOf(question: Question, library: Library, match: ItemMatch): Promise<Answer | undefined> {
  const [statement] = (await spokenStatements(question, library, [match])).filter(
    ({ features }) => features.own >= 0.3,
  );
  if (statement !== undefined) return composeStatements(question, library, [statement]);
  return hasDecision(match) ? composeNearby(question, library, match) : composeMentions(question, library, [match]);
}

/** What the papers tell of another body's decision, credited to it; else that its minutes are not here. */
async function ofOtherBody(question: Question, library: Library, body: string): Promise<Answer> {
  const words = wordsOf(body).filter((word) => word.length > 1);
  const found = await findStatements(question, library, {
    expected: 'anything',
    isWanted: ({ section }) => section !== 'agenda' && section !== 'recommendation',
  });
  const said = found.filter(({ sentences, at, features, ownWords, light }) => {
    const text = (sentences[at]?.text ?? '').toLowerCase();
    const saysAll = ownWords.every((value, word) => value >= 0.5 || light[word] === true);
    return (
      decides.test(text) &&
      features.own >= 0.75 &&
      features.ownTelling >= 0.6 &&
      saysAll &&
      words.every((word) => text.includes(word.replace(/(?:et|en|s)$/u, '')))
    );
  });
  const [best] = said;
  if (best === undefined || question.topic.length < 1)
    return abstain(answerSentences[question.language].unknownBody(body));
  const answer = composeStatements(question, library, [best]);
  const lead = statementSentences[question.language].otherBody(body);
  return { ...answer, blocks: [{ kind: 'say', text: lead }, ...answer.blocks] };
}

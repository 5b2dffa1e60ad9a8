import { answerSentences } from '../../danish/sentences/answer-sentences.ts';
import { peopleSentences } from '../../danish/sentences/people-sentences.ts';
import { stem } from '../../danish/stem.ts';
import { itemLabel } from '../../domain/agenda-item.ts';
import { isComing } from '../../domain/meeting-time.ts';
import { abstain } from '../abstain.ts';
import type { Answer } from '../answer.ts';
import { cite, whereabouts } from '../cite.ts';
import { composeStatements } from '../compose-statements.ts';
import { type FoundItem, findItems, isAbout } from '../find-items.ts';
import { meetingsInScope, pickMeeting, pinnedItem } from '../find-meeting.ts';
import { findStatements, type Statement } from '../find-statements.ts';
import { contentWords } from '../item-words.ts';
import { joinAnswers } from '../join-answers.ts';
import type { Library } from '../library.ts';
import { isMeetingWord } from '../meeting-words.ts';
import { itemPassages } from '../passage.ts';
import { type Question, type QuestionKind, withTimeAsMatter } from '../question.ts';

const presents =
  'indled\\p{L}*|fremlæg\\p{L}*|fremlagde?|præsenter\\p{L}*|gennemg\\p{L}*|orienter\\p{L}*|oplæg\\p{L}*|redegjorde?|redegør\\p{L}*|fortalte?|fortæller|introducer\\p{L}*|lagde|lægger|holdt|holder|present\\p{L}*|introduc\\p{L}*|went|gave|give[sn]?|talk\\p{L}*|spoke|står|stod|tager|tog';
const asks = new RegExp(
  `(?<!\\p{L})(?:hvem|who)(?!\\p{L}).{0,80}(?<!\\p{L})(?:${presents})(?!\\p{L})|oplægsholder\\p{L}*|presenter`,
  'u',
);
const strong =
  /(?<!\p{L})(?:indled\p{L}*|fremlæg\p{L}*|fremlagde?|præsenter\p{L}*|gennemg\p{L}*|orienter\p{L}*|oplæg\p{L}*|redegjorde|redegør|fortalte?|fortæller|introducer\p{L}*|(?:lagde|lægger) (?:\p{L}+ ){0,6}(?:frem|op)|(?:stod|står) for|(?:tager|tog) (?:punktet|opfølgning\p{L}*|status)|present\p{L}*|introduc\p{L}*|went through|gave (?:a|the) (?:talk|presentation|status|update))(?!\p{L})/u;
const verbs = new RegExp(`^(?:${presents}|punkt\\p{L}*|frem|op|through|igennem|update|status|item|kort)$`, 'u');
const said =
  /(?<!\p{L})(?:indled\p{L}*|fremlæg\p{L}*|fremlagde?|præsenter\p{L}*|gennemgik|gennemgår|gennemgang|orienter\p{L}*|oplæg\p{L}*|redegjorde|redegør|fortalte?|fortæller|introducer\p{L}*|lagde|viste|beskrev|oplyste)(?!\p{L})/u;

const everySaid = new RegExp(said, 'gu');

/** "Hvem indledte punktet om …?", "hvem fremlægger budgettet?", "who presented item 3?" */
export const presenters: QuestionKind = {
  name: 'presenters',
  fit: ({ lower }) => (asks.test(lower) && strong.test(lower) ? 0.88 : 0),
  answer: async (question, { library }) => {
    if (question.unknownBody !== undefined && question.topic.length === 0)
      return abstain(answerSentences[question.language].unknownBody(question.unknownBody));
    const topic = question.topic.filter((word) => !verbs.test(word) && !isMeetingWord(word));
    const asked = { ...question, topic };
    const inTime = await itemsMeant(asked, library);
    // "Hvem fremlagde budgettet for 2027?": the year is the budget's.
    const isAhead = inTime.every(({ meeting }) => isComing(meeting, question.now));
    const items =
      question.isPast && question.period !== undefined && isAhead
        ? await itemsMeant(withTimeAsMatter(asked), library)
        : inTime;
    for (const found of items) {
      const answer = await presenterOf(asked, library, found);
      if (answer !== undefined) return answer;
    }
    return undefined;
  },
};

async function itemsMeant(question: Question, library: Library): Promise<FoundItem[]> {
  const pinned = pinnedItem(question, library);
  if (pinned !== undefined) return [pinned];
  if (question.itemNumbers.length > 0) {
    const record = pickMeeting(question, library, question.isPast ? 'held' : 'coming');
    const meant = (record?.items ?? []).filter(
      ({ number }) => number !== undefined && question.itemNumbers.includes(number),
    );
    return record === undefined ? [] : meant.map((item) => ({ meeting: record.meeting, item }));
  }
  const matches = (await findItems(question, library, meetingsInScope(question, library))).filter(isAbout);
  const best = matches[0];
  return matches.filter(({ score }) => best !== undefined && score >= best.score - 0.35).slice(0, 4);
}

/** The sentence of the minutes that says who did, or whom the heading names; undefined where neither does. */
async function presenterOf(question: Question, library: Library, found: FoundItem): Promise<Answer | undefined> {
  const { meeting, item } = found;
  const best = await saidOf(question, library, found);
  const names = item.presenters.map(({ name }) => name);
  const quoted = best?.sentences[best.at]?.text ?? '';
  const isEnough =
    names.length === 0 || (best?.features.own ?? 0) >= 0.5 || names.every((name) => quoted.includes(name));
  if (isEnough) return best === undefined ? undefined : composeStatements(question, library, [best]);
  const where = whereabouts(library, found, question.language);
  const citation = cite(library, meeting, item, {
    section: 'agenda',
    quote: `${itemLabel(item)}. ${item.title}, ${names.join(', ')}`,
  });
  const answer: Answer = {
    blocks: [
      { kind: 'say', text: peopleSentences[question.language].presenterOf(where) },
      { kind: 'points', points: names },
    ],
    citations: [citation],
    isAbstention: false,
    nearest: [],
  };
  return best === undefined ? answer : joinAnswers(answer, composeStatements(question, library, [best]));
}

/** The sentence under an item that tells who told of it; without a matter in the question the item's title is the matter. */
async function saidOf(
  question: Question,
  library: Library,
  { meeting, item }: FoundItem,
): Promise<Statement | undefined> {
  const asked = question.topic.length > 0 ? question : { ...question, topic: contentWords(item.title) };
  const told = (
    await findStatements(asked, library, {
      expected: 'person',
      within: itemPassages(meeting, item).filter(({ section }) => section !== 'agenda' && section !== 'recommendation'),
    })
  ).filter(
    ({ features, sentences, at }) => features.fit >= 0.8 && said.test((sentences[at]?.text ?? '').toLowerCase()),
  );
  // "Hvem fremlagde …?": who did just that goes before who said something of it.
  const verbsOf = (text: string): string[] =>
    (text.toLowerCase().match(everySaid) ?? []).filter((word) => !word.startsWith('oplæg')).map(stem);
  const asWords = new Set(verbsOf(question.lower));
  const isAsAsked = ({ sentences, at }: Statement): boolean =>
    verbsOf(sentences[at]?.text ?? '').some((word) => asWords.has(word));
  const exact = told.filter(isAsAsked);
  const best = exact.length > 0 ? exact : told;
  return best.find(({ passage: { section } }) => section === 'minutes' || section === 'decision') ?? best[0];
}

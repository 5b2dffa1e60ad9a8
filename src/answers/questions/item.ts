import { answerSentences } from '../../danish/sentences/answer-sentences.ts';
import { statementSentences } from '../../danish/sentences/statement-sentences.ts';
import { splitSentences } from '../../danish/split-sentences.ts';
import type { AgendaItem, ItemSection } from '../../domain/agenda-item.ts';
import { isComing } from '../../domain/meeting-time.ts';
import { abstain } from '../abstain.ts';
import type { Answer, AnswerBlock, Citation } from '../answer.ts';
import { cite, whereabouts } from '../cite.ts';
import { type FoundItem, findItems, isAbout } from '../find-items.ts';
import { meetingsInScope, meetingsNamed, newestHeldFirst, pickMeeting } from '../find-meeting.ts';
import type { Library } from '../library.ts';
import type { Question, QuestionKind } from '../question.ts';

const otherBusiness = /(?<!\p{L})(?:eventuelt|evt|any other business|aob)(?!\p{L})/u;
const namesItem =
  /(?<!\p{L})(?:under (?:punktet (?:om )?)?|punktet (?:om |vedr\p{L}* )?|pkt\.? |punkt \d|item \d|emnet )/u;
const asksForContent =
  /(?<!\p{L})(?:handle[rd]e?|gik|går|står|stod|sagt|sagde|taget op|nævnt|drejer|drejede|skrevet|vendt|talt|talte|noget|bemærkninger|blev der|er punkt|var punkt|is item|was item|about|said|raised|mentioned|come up|came up|happened|anything|discussed|drøftet|indhold\p{L}*)(?!\p{L})/u;
const asksForSomethingElse =
  /beslut|decid|(?<!\p{L})(?:hvem|hvornår|hvor|bilag|who|when|where|attachment|hvor mange|how)(?!\p{L})/u;
const asksWords =
  /^(?:handle[rd]e?|gik|står|stod|sagt|taget|nævnt|drejer|drejede|skrevet|vendt|talt|noget|said|raised|mentioned|come|came|happened|anything|discussed|indhold|item|under|emne\p{L}*|op|about)$/u;
const wordsAtMost = 90;

/** "Hvad handlede punkt 6 om?", "var der noget under eventuelt?", "hvad står der under gensidig orientering?" */
export const item: QuestionKind = {
  name: 'item',
  isFromText: true,
  fit: ({ lower, itemNumbers }) => {
    if (asksForSomethingElse.test(lower) && !/hvor(?:dan|vidt)/u.test(lower)) return 0;
    if (otherBusiness.test(lower)) return 0.93;
    if (
      itemNumbers.length > 0 &&
      (asksForContent.test(lower) || /^(?:og |and )?(?:hvad er|what is|what was|hvad var)/u.test(lower))
    )
      return 0.88;
    if (namesItem.test(lower) && asksForContent.test(lower)) return 0.45;
    // "Hvilke skriftlige orienteringer var der?": what stands below the item of that title.
    return /^(?:og |and )?(?:hvilke|which)(?!\p{L})/u.test(lower) ? 0.35 : 0;
  },
  answer: async (question, { library }) => {
    const sentences = answerSentences[question.language];
    if (question.unknownBody !== undefined) return abstain(sentences.unknownBody(question.unknownBody));
    const found = await itemMeant(question, library);
    if (found !== undefined && !namesItem.test(question.lower) && isOnlyTitle(question) && !hasChildren(library, found))
      return undefined;
    return found === undefined ? undefined : contentOf(question, library, found);
  },
};

function isOnlyTitle({ itemNumbers, lower }: Question): boolean {
  return itemNumbers.length === 0 && !otherBusiness.test(lower);
}

function hasChildren(library: Library, { meeting, item: own }: FoundItem): boolean {
  const record = library.records.find((each) => each.meeting === meeting);
  return record?.items.some(({ parent }) => parent !== undefined && parent === own.number) === true;
}

async function itemMeant(question: Question, library: Library): Promise<FoundItem | undefined> {
  const hasTime = question.period !== undefined || question.relative !== undefined;
  if (question.itemNumbers.length > 0) {
    const record = hasTime ? pickMeeting(question, library, question.isPast ? 'held' : 'coming') : undefined;
    const candidates = record === undefined ? (hasTime ? [] : newestHeldFirst(question, library)) : [record];
    for (const { meeting, items } of candidates) {
      const meant = items.find(({ number }) => number !== undefined && question.itemNumbers.includes(number));
      if (meant !== undefined) return { meeting, item: meant };
    }
    return undefined;
  }
  if (otherBusiness.test(question.lower)) {
    const record = hasTime ? pickMeeting(question, library, 'held') : newestHeldFirst(question, library)[0];
    const meant = record?.items.find(({ title }) => otherBusiness.test(title.toLowerCase()));
    return record === undefined || meant === undefined ? undefined : { meeting: record.meeting, item: meant };
  }
  if (meetingsNamed(question, library).length === 0) return undefined;
  const topic = question.topic.filter((word) => !asksWords.test(word));
  const matches = await findItems({ ...question, topic }, library, meetingsInScope(question, library));
  return matches.find((match) => isAbout(match) && match.inTitle >= 0.75);
}

/** What the papers say under an item: the minutes where there are any, else the Indstilling and the background. */
function contentOf(question: Question, library: Library, found: FoundItem): Answer {
  const sentences = statementSentences[question.language];
  const { meeting, item: own } = found;
  const where = whereabouts(library, found, question.language);
  const citations: Citation[] = [];
  const blocks: AnswerBlock[] = [];
  const told = ({ kind }: ItemSection): boolean => kind === 'decision' || kind === 'minutes';
  const minutes = own.sections.filter(told);
  const shown = minutes.length > 0 ? minutes : own.sections.filter(({ kind }) => kind === 'background');
  const children = library.records
    .find((record) => record.meeting === meeting)
    ?.items.filter(({ parent }) => parent !== undefined && parent === own.number);
  const quote = beginningOf(shown);
  citations.push(
    cite(library, meeting, own, {
      section: minutes.length > 0 ? 'minutes' : shown.length > 0 ? 'background' : 'agenda',
      quote: quote === '' ? own.title : quote,
      ...(shown[0] === undefined ? {} : { documentHash: shown[0].documentHash }),
    }),
  );
  blocks.push({ kind: 'say', text: sentences.itemIs(where) });
  if (quote !== '') blocks.push({ kind: 'quote', text: quote, citation: 1 });
  if (children !== undefined && children.length > 0)
    blocks.push({
      kind: 'points',
      points: children.map((child: AgendaItem) => `${child.number ?? ''} ${child.title}`),
    });
  if (own.recommendations.length > 0 && (quote === '' || minutes.length === 0 || isComing(meeting, question.now))) {
    blocks.push({
      kind: 'recommendation',
      lead: answerSentences[question.language].asRecommended(own.recommender),
      points: own.recommendations,
    });
  }
  if (quote === '' && own.recommendations.length === 0 && children?.length === 0)
    blocks.push({ kind: 'say', text: sentences.nothingUnder });
  return { blocks, citations, isAbstention: false, nearest: [] };
}

/** The first sentences of a text, as many as may be said at once. */
function beginningOf(sections: readonly ItemSection[]): string {
  let left = wordsAtMost;
  const lines: string[] = [];
  for (const { text } of sections) {
    for (const sentence of splitSentences(text)) {
      const count = sentence.text.split(/\s+/u).length;
      if (count > left && lines.length > 0) return lines.join('\n');
      left -= count;
      lines.push(sentence.text);
    }
  }
  return lines.join('\n');
}

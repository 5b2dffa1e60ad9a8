import { answerSentences } from '../../danish/sentences/answer-sentences.ts';
import { paperSentences } from '../../danish/sentences/paper-sentences.ts';
import { type Attachment, itemLabel } from '../../domain/agenda-item.ts';
import type { Meeting, MeetingRecord } from '../../domain/meeting.ts';
import { abstain } from '../abstain.ts';
import type { Answer, Citation } from '../answer.ts';
import { cite, meetingInWords } from '../cite.ts';
import { type FoundItem, findItems, isAbout } from '../find-items.ts';
import { meetingsInScope, meetingsNamed, newestHeldFirst, pickMeeting, pinnedItem } from '../find-meeting.ts';
import type { Library } from '../library.ts';
import { isMeetingWord } from '../meeting-words.ts';
import { type Question, type QuestionKind, topicBesideBody, withTimeAsMatter } from '../question.ts';

const asksForAttachments =
  /(?<!\p{L})(?:bilag(?:et|ene|s)?|vedlagt\p{L}*|vedhæftet|vedhæftede?|attachments?|attached|annex(?:es)?|appendix|appendices|enclosure\p{L}*|enclosed)(?!\p{L})/u;
const asksWhich =
  /(?<!\p{L})(?:hvilke[nt]?|hvad (?:er|var)|er der|var der|fulgte der|hører der|hvor mange|kan jeg få|vis|find|which|what (?:is|are|was|were|attachments?|attachment)|is there|are there|was there|were there|how many)(?!\p{L})|^(?:og |and )?(?:bilag|vedlagt|attachment)/u;
/** It asks what a bilag says: that is found in its text. */
const asksForContent =
  /(?<!\p{L})(?:siger|sagde|skriver|foreslå\p{L}*|anbefal\p{L}*|fremgår|konkluder\p{L}*|skrevet|står|say|says|propose\p{L}*|recommend\p{L}*)(?!\p{L})/u;
const besides =
  /^(?:bilag\p{L}*|vedlagt\p{L}*|vedhæft\p{L}*|attach\p{L}*|annex\p{L}*|appendi\p{L}*|enclos\p{L}*|hør(?:er|te)|hører|til|fulgte|følger|med|knyttet|punkt\p{L}*|dokumenter|filer|sendt|ud|kan|belong\p{L}*|came|come|with|item|points?|nogen|number|nummer|nr)$/u;

/** "Hvilke bilag er der til punktet om …?", "hvad er bilag 4?", "bilag til mødet den 4. marts?" */
export const attachments: QuestionKind = {
  name: 'attachments',
  fit: ({ lower }) =>
    asksForAttachments.test(lower) && asksWhich.test(lower) && !asksForContent.test(lower) ? 0.89 : 0,
  answer: async (question, { library }) => {
    const sentences = answerSentences[question.language];
    const matter = topicBesideBody(question).filter((word) => !besides.test(word) && !isMeetingWord(word));
    if (question.unknownBody !== undefined && matter.length === 0)
      return abstain(sentences.unknownBody(question.unknownBody));
    const number =
      /(?:bilag|attachment|annex|appendix)\s+(?:nr\.?\s*|nummer\s+|number\s+)?(\d{1,2}[a-z]?)(?![\d.])/u.exec(
        question.lower,
      )?.[1];
    const topic = question.topic.filter((word) => !besides.test(word) && !isMeetingWord(word) && word !== number);
    const pinned = pinnedItem(question, library);
    if (pinned !== undefined && topic.length === 0)
      return attachmentsOf(pinned).length === 0 ? undefined : list(question, library, pinned.meeting, [pinned]);
    if (number !== undefined && topic.length === 0) return byNumber(question, library, number);
    if (topic.length > 0) {
      const asked = { ...question, topic };
      const inTime = await ofMatter(asked, library);
      // "Bilag til taksterne for 2025": the year is that of the matter.
      const answer =
        inTime ?? (question.periodWords.some(isYear) ? await ofMatter(withTimeAsMatter(asked), library) : undefined);
      // That something is enclosed ("vedlagt") may stand in the text; a list of bilag does not.
      return answer ?? (/bilag|attachment|annex/u.test(question.lower) ? abstain(sentences.notFound) : undefined);
    }
    if (question.itemNumbers.length > 0) return ofItems(question, library);
    return ofMeeting(question, library);
  },
};

function isYear(word: string): boolean {
  return /^(?:19|20)\d{2}$/u.test(word);
}

/** A bilag of a matter: of the item about it; a bilag that is called so itself goes before. */
async function ofMatter(question: Question, library: Library): Promise<Answer | undefined> {
  const matches = (await findItems(question, library, meetingsInScope(question, library))).filter(isAbout);
  const best = matches[0];
  if (best === undefined) return undefined;
  const close = matches.filter(
    ({ score, inTitle }) => score >= best.score - 0.3 && (inTitle >= 0.5 || score === best.score),
  );
  const having = close.filter((found) => attachmentsOf(found).length > 0);
  const newest = having.sort((a, b) => b.meeting.date.localeCompare(a.meeting.date))[0];
  const chosen =
    having.includes(best) && question.period === undefined && newest !== undefined && best.inTitle < 0.99
      ? best
      : newest;
  // Words such as "vedlagt" in the text tell of one that no list names.
  if (chosen === undefined) return undefined;
  return list(question, library, chosen.meeting, [chosen]);
}

function ofItems(question: Question, library: Library): Answer {
  const record = pickMeeting(question, library, question.isPast ? 'held' : 'coming');
  const sentences = answerSentences[question.language];
  if (record === undefined) return abstain(sentences.notFound);
  const items = record.items
    .filter(({ number }) => number !== undefined && question.itemNumbers.includes(number))
    .map((item) => ({ meeting: record.meeting, item }))
    .filter((found) => attachmentsOf(found).length > 0);
  return items.length === 0
    ? abstain(paperSentences[question.language].none(meetingInWords(library, record.meeting, question.language)))
    : list(question, library, record.meeting, items);
}

function ofMeeting(question: Question, library: Library): Answer {
  const sentences = answerSentences[question.language];
  const side = question.isPast ? 'held' : 'coming';
  const record =
    question.period === undefined && question.relative === undefined
      ? (newestHeldFirst(question, library).find((each) => allOf(each).length > 0) ??
        pickMeeting(question, library, side))
      : pickMeeting(question, library, side);
  if (record === undefined)
    return abstain(question.period === undefined ? sentences.notFound : sentences.nothingInPeriod);
  const groups = allOf(record);
  if (groups.length === 0)
    return abstain(paperSentences[question.language].none(meetingInWords(library, record.meeting, question.language)));
  return list(question, library, record.meeting, groups);
}

/** "Bilag 4": of the named meeting, else of the newest that has one. */
function byNumber(question: Question, library: Library, number: string): Answer {
  const isIt = (attachment: Attachment): boolean =>
    attachment.number === number || new RegExp(`^bilag\\s+${number}(?!\\d)`, 'iu').test(attachment.title);
  for (const record of newestHeldFirst(question, library)) {
    for (const found of allOf(record)) {
      const one = found.list.filter(isIt);
      if (one.length > 0) return list(question, library, record.meeting, [{ ...found, list: one }]);
    }
    if (question.period !== undefined || question.relative !== undefined) break;
  }
  const named = meetingsNamed(question, library);
  const sentences = paperSentences[question.language];
  return abstain(named.length === 0 ? answerSentences[question.language].nothingInPeriod : sentences.noSuch(number));
}

interface Group {
  readonly meeting: Meeting;
  readonly item?: FoundItem['item'];
  readonly list: readonly Attachment[];
}

/** All bilag of a meeting by the item they belong to, those of the whole meeting last. */
function allOf({ meeting, items }: MeetingRecord): Group[] {
  const ofItem = items
    .map((item) => ({ meeting, item, list: attachmentsOf({ meeting, item }) }))
    .filter((group) => group.list.length > 0);
  const told = new Set(ofItem.flatMap((group) => group.list.map(({ title }) => title.toLowerCase())));
  const others = meeting.attachments.filter(
    ({ title, itemNumber }) =>
      !told.has(title.toLowerCase()) && !items.some(({ number }) => number !== undefined && number === itemNumber),
  );
  return others.length === 0 ? ofItem : [...ofItem, { meeting, list: others }];
}

/** Those that stand at the item, and those that the meeting's list gives it. */
function attachmentsOf({ meeting, item }: FoundItem): Attachment[] {
  const own = item.attachments;
  const titles = new Set(own.map(({ title }) => plain(title)));
  const listed = meeting.attachments.filter(
    ({ itemNumber, title }) => itemNumber !== undefined && itemNumber === item.number && !titles.has(plain(title)),
  );
  return [...own, ...listed];
}

function plain(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function list(question: Question, library: Library, meeting: Meeting, groups: readonly (Group | FoundItem)[]): Answer {
  const sentences = paperSentences[question.language];
  const citations: Citation[] = [];
  const points = groups.flatMap((group) => {
    const attachments = 'list' in group ? group.list : attachmentsOf(group);
    const at = citations.push(
      cite(library, meeting, group.item, {
        section: 'attachments',
        quote: attachments.map(({ title }) => title).join('; '),
      }),
    );
    const item = group.item === undefined ? '' : ` (${sentences.toItem(itemLabel(group.item))})`;
    return attachments.map(({ number, title }) => {
      const hasNumber = number === undefined || /^bilag/iu.test(title);
      return `${hasNumber ? '' : `${sentences.numbered(number)}: `}${title}${item} [${at}]`;
    });
  });
  return {
    blocks: [
      { kind: 'say', text: sentences.of(meetingInWords(library, meeting, question.language)) },
      { kind: 'points', points },
    ],
    citations,
    isAbstention: false,
    nearest: [],
  };
}

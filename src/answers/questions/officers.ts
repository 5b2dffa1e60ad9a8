import { answerSentences } from '../../danish/sentences/answer-sentences.ts';
import { type AskedRole, peopleSentences } from '../../danish/sentences/people-sentences.ts';
import type { Meeting, Presence, PresenceRole } from '../../domain/meeting.ts';
import { abstain } from '../abstain.ts';
import type { Answer } from '../answer.ts';
import { meetingInWords } from '../cite.ts';
import { listPeople, sayOfPeople } from '../compose-people.ts';
import { newestHeldFirst } from '../find-meeting.ts';
import type { Library } from '../library.ts';
import { isMeetingWord } from '../meeting-words.ts';
import { isPerson } from '../people-named.ts';
import { type Question, type QuestionKind, topicBesideBody } from '../question.ts';

interface Office {
  readonly role: AskedRole;
  readonly pattern: RegExp;
  readonly presenceRoles: readonly PresenceRole[];
  /** As lists print it behind a name, where it is no role of ours. */
  readonly title?: RegExp;
}

const words = (list: string): RegExp => new RegExp(`(?<!\\p{L})(?:${list})(?!\\p{L})`, 'u');

/** The first that a question names is meant. */
const offices: readonly Office[] = [
  {
    role: 'deputy-chair',
    pattern: words(
      'næstform[aæ]nd\\p{L}*|næstforperson\\p{L}*|vice ?form[aæ]nd\\p{L}*|vice[- ]?chair\\p{L}*|deputy chair\\p{L}*',
    ),
    presenceRoles: ['deputy-chair'],
    title: /næstform|næstforperson/iu,
  },
  {
    role: 'co-chair',
    pattern: words('medform[aæ]nd\\p{L}*|co-?chair\\p{L}*'),
    presenceRoles: ['co-chair'],
    title: /medform/iu,
  },
  {
    role: 'chair',
    pattern: words(
      'form[aæ]nd\\p{L}*|forkvinde\\p{L}*|forperson\\p{L}*|mødeleder\\p{L}*|ledede|leder mødet|styrede mødet|chair(?:ed|s|ing|man|woman|person)?|presid\\p{L}+|(?:led|ran) the (?:[\\p{L}-]+ ){0,5}meeting|mødeledelse\\p{L}*',
    ),
    presenceRoles: ['chair'],
    title: /^(?:konst\.? )?(?:form[aæ]nd|forkvinde|forperson)(?!\p{L})/iu,
  },
  {
    role: 'minute-taker',
    pattern: words(
      'referent\\p{L}*|referant\\p{L}*|tog referat\\p{L}*|skrev referat\\p{L}*|(?:took|wrote|takes) (?:the )?minutes|minute ?taker',
    ),
    presenceRoles: ['minute-taker'],
    title: /referent/iu,
  },
];
const otherMatter =
  /beslut|bilag|(?<!\p{L})punkt|oplæg|indledte|fremlagde|stemte|afbud|arbejdsgruppe|projektgruppe|mangle/u;
const besides =
  /^(?:\p{L}*form[aæ]nd\p{L}*|\p{L}*forperson\p{L}*|\p{L}*mødeleder\p{L}*|ledede|leder|styrede|chair\p{L}*|co-?chair\p{L}*|presid\p{L}*|ran|led|referent\p{L}*|referant\p{L}*|tog|tager|skrev|referat\p{L}*|took|wrote|minute\p{L}*|taker|hedder|navn\p{L}*|sidder|nu|dengang|mødeledelse\p{L}*|deputy|vice|lige)$/u;

/** "Hvem er formand?", "hvem var referent den 4. marts?", "who chaired the meeting?" */
export const officers: QuestionKind = {
  name: 'officers',
  fit: (question) => {
    const { lower, people } = question;
    const topic = topicBesideBody(question);
    if (officeOf(lower) === undefined || otherMatter.test(lower) || people.length > 1) return 0;
    if (words('hvornår|hvorfor|hvor|when|where|why').test(lower)) return 0;
    return topic.every((word) => besides.test(word) || isMeetingWord(word)) ? 0.84 : 0;
  },
  answer: async (question, { library }) => {
    if (question.unknownBody !== undefined)
      return abstain(answerSentences[question.language].unknownBody(question.unknownBody));
    const office = officeOf(question.lower);
    if (office === undefined) return undefined;
    for (const { meeting } of newestHeldFirst(question, library)) {
      const answer = holders(question, library, meeting, office);
      if (answer !== undefined) return answer;
    }
    return abstain(answerSentences[question.language].notFound);
  },
};

function officeOf(lower: string): Office | undefined {
  return offices.find(({ pattern }) => pattern.test(lower));
}

function holders(question: Question, library: Library, meeting: Meeting, office: Office): Answer | undefined {
  const sentences = peopleSentences[question.language];
  const lead = sentences.role(sentences.roles[office.role], meetingInWords(library, meeting, question.language));
  const isHolder = ({ role, title }: Presence): boolean =>
    (role !== undefined && office.presenceRoles.includes(role)) ||
    (title !== undefined && office.title?.test(title) === true);
  const listed = meeting.presences.filter(isHolder);
  const named = namedApart(meeting, office.role);
  const isPresiding = /mødeleder|lede|chair|presid|ran|led/u.test(question.lower);
  // Who presided stands apart from who is the chair: the chair may have been away.
  if (named.length > 0 && (listed.length === 0 || office.role !== 'chair' || isPresiding)) {
    const inList = named.map((name) => meeting.presences.find((presence) => isPerson(name, presence.name)) ?? name);
    const people = inList.filter((found): found is Presence => typeof found !== 'string');
    return people.length === named.length
      ? listPeople(question, library, meeting, lead, people)
      : sayOfPeople(library, meeting, named, named, lead);
  }
  return listed.length === 0 ? undefined : listPeople(question, library, meeting, lead, listed);
}

function namedApart(meeting: Meeting, role: AskedRole): readonly string[] {
  if (role === 'minute-taker') return meeting.minuteTakers;
  return role === 'chair' && meeting.chair !== undefined ? [meeting.chair] : [];
}

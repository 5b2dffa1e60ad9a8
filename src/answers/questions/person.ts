import { isTitleWord } from '../../danish/names.ts';
import { answerSentences } from '../../danish/sentences/answer-sentences.ts';
import { peopleSentences } from '../../danish/sentences/people-sentences.ts';
import { stem } from '../../danish/stem.ts';
import { wordsOf } from '../../danish/words.ts';
import type { Contact, Meeting, Presence } from '../../domain/meeting.ts';
import { abstain } from '../abstain.ts';
import type { Answer } from '../answer.ts';
import { cite, meetingInWords } from '../cite.ts';
import { listPeople, sayOfPeople } from '../compose-people.ts';
import { newestHeldFirst } from '../find-meeting.ts';
import type { Library } from '../library.ts';
import { isMeetingWord } from '../meeting-words.ts';
import { isPerson } from '../people-named.ts';
import type { Question, QuestionKind } from '../question.ts';

const words = (list: string): RegExp => new RegExp(`(?<!\\p{L})(?:${list})(?!\\p{L})`, 'u');
const asksContact = words(
  'telefon\\p{L}*|tlf|mobil\\p{L}*|mail\\p{L}*|e-mail\\p{L}*|email\\p{L}*|phone\\p{L}*|kontaktoplysning\\p{L}*',
);
const asksUntil = words('hvor længe|hvornår (?:gik|forlod|tog)|how long|when did \\p{L}+(?: \\p{L}+)* leave');
const asksWho =
  /(?<!\p{L})(?:stilling|titel|title|job|position|arbejder|ansat|kommer (?:\p{L}+ ){1,4}fra|hvor (?:\p{L}+ ){1,5}fra|hvilke[nt]? (?:firma|organisation|kommune|afdeling|virksomhed|arbejdsplads)|hvad laver|hvem er|which (?:company|organi[sz]ation|municipality)|who is|what does|what is)(?!\p{L})/u;
const asksForHolder = /^(?:og |men )?(?:hvem er|hvem var|hvad hedder|who is|who was|who's)(?!\p{L})/u;
const besides =
  /^(?:stilling\p{L}*|titel\p{L}*|title|job|position|arbejder|ansat|firma\p{L}*|organi[sz]ation\p{L}*|kommune\p{L}*|afdeling\p{L}*|virksomhed\p{L}*|arbejdsplads\p{L}*|laver|kommer|company|municipality|telefon\p{L}*|tlf|mobil\p{L}*|nummer|mail\p{L}*|e-mail\p{L}*|email\p{L}*|adresse\p{L}*|phone\p{L}*|number|address|kontaktoplysning\p{L}*|længe|gik|forlod|deltog|long|leave|stay\p{L}*|egentlig|med|blev|hedder|tog|tid|gæst\p{L}*|guest|come|from)$/u;

/** "Hvad er N.N.s stilling?", "hvor længe var N.N. med?", "N.N.s telefonnummer?", "hvem er økonomichef i Fjordby?" */
export const person: QuestionKind = {
  name: 'person',
  fit: ({ lower, topic, people }) => {
    if (people.length === 0) {
      if (
        !asksForHolder.test(lower) ||
        /(?<!\p{L})(?:som|der|til at|for at|ansvarlig|gæst\p{L}*|guest)(?!\p{L})/u.test(lower)
      )
        return 0;
      return topic.length >= 1 && topic.length <= 4 ? 0.4 : 0;
    }
    const named = new Set(
      people
        .flatMap((name) => wordsOf(name))
        .flatMap((word) => [word, ...word.split('-')])
        .flatMap((word) => [word, `${word}s`]),
    );
    const rest = topic.filter(
      (word) =>
        !named.has(word) && !named.has(word.replace(/['’]?s$/u, '')) && !besides.test(word) && !isMeetingWord(word),
    );
    if (rest.length > 0) return 0;
    return asksContact.test(lower) || asksUntil.test(lower) || asksWho.test(lower) ? 0.83 : 0;
  },
  answer: async (question, { library }) => {
    const [name] = question.people;
    if (name === undefined) return holderOfTitle(question, library);
    if (asksContact.test(question.lower)) return contactOf(question, library, name);
    if (asksUntil.test(question.lower)) return untilWhen(question, library, name);
    for (const { meeting } of newestHeldFirst(question, library)) {
      const found = meeting.presences.filter(
        (presence) =>
          isPerson(name, presence.name) && (presence.title ?? presence.organization ?? presence.role) !== undefined,
      );
      if (found.length > 0) {
        return listPeople(question, library, meeting, peopleSentences[question.language].isKnownAs(name), found);
      }
    }
    return undefined;
  },
};

function contactOf(question: Question, library: Library, name: string): Answer {
  const sentences = peopleSentences[question.language];
  const isPhone = /tele|tlf|mobil|phone/u.test(question.lower);
  const isMail = /mail/u.test(question.lower);
  for (const { meeting } of newestHeldFirst(question, library)) {
    const contact = (meeting.contacts ?? []).find((each) => isPerson(name, each.name));
    const details = contact === undefined ? [] : detailsOf(contact, isPhone, isMail);
    if (contact !== undefined && details.length > 0) {
      return {
        blocks: [
          { kind: 'say', text: sentences.contact(contact.name) },
          { kind: 'points', points: details },
        ],
        citations: [
          cite(library, meeting, undefined, { section: 'head', quote: `${contact.name}, ${details.join(', ')}` }),
        ],
        isAbstention: false,
        nearest: [],
      };
    }
  }
  return abstain(sentences.noContact(name));
}

function detailsOf({ phone, email }: Contact, isPhone: boolean, isMail: boolean): string[] {
  const wantsAll = !isPhone && !isMail;
  return [
    ...(phone !== undefined && (isPhone || wantsAll) ? [phone] : []),
    ...(email !== undefined && (isMail || wantsAll) ? [email] : []),
  ];
}

function untilWhen(question: Question, library: Library, name: string): Answer | undefined {
  const sentences = peopleSentences[question.language];
  const records = newestHeldFirst(question, library);
  const of = (meeting: Meeting): Presence | undefined =>
    meeting.presences.find((presence) => isPerson(name, presence.name) && presence.attendance === 'present');
  const record =
    records.find(({ meeting }) => of(meeting)?.until !== undefined) ??
    records.find(({ meeting }) => of(meeting) !== undefined);
  if (record === undefined) return undefined;
  const until = of(record.meeting)?.until;
  const where = meetingInWords(library, record.meeting, question.language);
  if (until === undefined) return abstain(sentences.wholeTime(name, where));
  const text = sentences.wasThereUntil(name, until.replace(':', '.'), where);
  return sayOfPeople(library, record.meeting, [text], [name]);
}

/** "Hvem er økonomichef i Fjordby?": whom a list gives that title, and that organisation where one is named. */
function holderOfTitle(question: Question, library: Library): Answer | undefined {
  const wanted = question.topic.filter((word) => !besides.test(word) || /chef|leder|konsulent/u.test(word)).map(stem);
  const joined = question.topic.slice(1).map((word, at) => stem(`${question.topic[at]}${word}`));
  if (wanted.length === 0) return undefined;
  for (const { meeting } of newestHeldFirst(question, library)) {
    const found = meeting.presences.filter(({ title, organization, role }) => {
      if (title === undefined) return false;
      const titles = wordsOf(title).map(stem);
      const own = [...titles, ...wordsOf(organization ?? '').map(stem), ...(role === undefined ? [] : [role])];
      const hasTitle = wanted.some((word) => titles.includes(word)) || joined.some((word) => titles.includes(word));
      const isRest = wanted.every(
        (word) => own.includes(word) || own.some((known) => known.includes(word) && word.length > 3),
      );
      return hasTitle && isRest;
    });
    if (found.length > 0) {
      const where = meetingInWords(library, meeting, question.language);
      return listPeople(question, library, meeting, answerSentences[question.language].present(where), found);
    }
  }
  // A title that nobody has here is not somebody else's.
  return question.topic.some(isTitleWord) ? abstain(answerSentences[question.language].notFound) : undefined;
}

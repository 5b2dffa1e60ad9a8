import { answerSentences } from '../../danish/sentences/answer-sentences.ts';
import { peopleSentences } from '../../danish/sentences/people-sentences.ts';
import { stem } from '../../danish/stem.ts';
import { wordsOf } from '../../danish/words.ts';
import type { MeetingRecord, Presence } from '../../domain/meeting.ts';
import { isComing } from '../../domain/meeting-time.ts';
import { abstain } from '../abstain.ts';
import type { Answer } from '../answer.ts';
import { answersSoFar } from '../answers-so-far.ts';
import { meetingInWords } from '../cite.ts';
import { listPeople, sayOfPeople } from '../compose-people.ts';
import { composeStatements } from '../compose-statements.ts';
import { hasMinutes, meetingsInScope, meetingsNamed, newestHeldFirst, pickMeeting } from '../find-meeting.ts';
import { findStatements } from '../find-statements.ts';
import type { Library } from '../library.ts';
import { isMeetingWord } from '../meeting-words.ts';
import { isPerson } from '../people-named.ts';
import { type Question, type QuestionKind, topicBesideBody } from '../question.ts';

const words = (list: string): RegExp => new RegExp(`(?<!\\p{L})(?:${list})(?!\\p{L})`, 'u');
const asksWho = words(
  'hvem|hvor mange|hvilke (?:medlemmer|personer|deltagere|folk)|who|how many|deltagere|deltagerne|deltagerliste',
);
const apologyWords = words(
  "afbud\\p{L}*|afmeldt|fravær\\p{L}*|manglede|udeblev|sagt nej|meldt fra|kommer ikke|kan ikke|meldte fra|væk|udeblevet|apolog\\w+|absent|declined|can't come|not coming|sygemeldt\\p{L}*|forhindret\\p{L}*|(?:deltog|kom|mødte|var|deltaget|kommer) ikke|not (?:there|present)|didn't (?:attend|come)",
);
const presentWords = words(
  'delto[gk]|deltage[tr]?|til ?stede|mødte|mødt|mødtes|mødedeltagere?|var med|er med|med til|var der|var til|kom|sad med|sidder|repræsentere(?:de|r)?|inviteret|indkaldt|attended?|present|represent(?:ed|s|ing)?|was (?:there|at)|who was|took part|came|invited|join(?:ed)?|participat\\w+|på video|virtuelt|online|videolink',
);
const comingWords = words(
  'kommer|deltager|deltagelse|svaret|svare|tilmeldt\\p{L}*|meldte|meldt|sagt ja|takket ja|accepteret|mangler|attending|is coming|answered|accepted',
);
const substituteWords = words(
  'stedfortrædere?n?|sup+leant\\p{L}*|i stedet|substitutes?|instead|vikar|afløse[rd]\\p{L}*|på vegne af|stood in|in place of',
);
const virtualWords = words(
  'virtuelt?|online|(?:på|via|over) (?:video|teams|skærm|zoom)|video|videolink|digitalt|virtually|remotely|på afstand',
);
const observerWords = words('observatør\\p{L}*|observers?');
const invitedWords = words('inviteret|inviterede|indkaldt|indkaldte|invited');
const otherMatter =
  /beslut|bilag|(?<!\p{L})punkt|oplæg|indledte|fremlagde|stemt?e|(?<!\p{L})valgt|udpeg|fortalte|orienterede|(?<!\p{L})formand|chair|referent|gæst|guest|kasserer|voted/u;
/** Words that may stand beside it; any other speaks of another matter. */
const besides =
  /^(?:til|stede|til-?stede|stedfortræder\p{L}*|sup+leant\p{L}*|mangler|endnu|nogen|folk|alle|video\p{L}*|online|fysisk|virtuelt?|digitalt|op|ja|nej|takket|sagt|afmeldt|fravær\p{L}*|afbud\p{L}*|ikke|svar\p{L}*|answered|yet|hasn't|hasn|far|attend\p{L}*|coming|people|there|med|tilmeldt\p{L}*|delt[ao]g\p{L}*|delto[gk]|meldte?|kommer|kom|mødte|sendte?|havde|haft|holdt|manglede|udeblev|var|fra|nn|apolog\p{L}*|present|absent|mød\p{L}*|inviter\p{L}*|indkald\p{L}*|repræsenter\p{L}*|represent\p{L}*|stedet|observatør\p{L}*|observers?|substitut\p{L}*|instead|took|part|came|join\p{L}*|virtually|remotely|vegne|afløs\p{L}*|sad|sidder|invited|video|teams|skærm|mon|personer|medlemmer|videolink|participat\p{L}*|via|over|zoom|meet|meeting|town|hall|rådhus\p{L}*|online|eller|or|sent|send|member\p{L}*|was|last|who)$|^medlem\p{L}*$|^deltager\p{L}*$/u;

const wasThere =
  /^(?:og |men |and )?(?:var|er|blev|was|is|were|did|deltog|deltager|kom|kommer|mødte|sad|er det rigtigt).*(?<!\p{L})(?:til|med|der|på|at|there|in|to|attend|present|online)(?!\p{L})/u;

const sent = /(?<!\p{L})(?:suppleant|medlem|repræsent|udpeg|sidder|member|substitute|represent|appoint)/u;

/** "Hvem har meldt afbud?", "hvem mangler at svare?", "hvem repræsenterede Lyngsø den 4. marts?", "var N.N. med?" */
export const attendance: QuestionKind = {
  name: 'attendance',
  fit: (question) => {
    const { lower, people } = question;
    const topic = topicBesideBody(question);
    // "Har jeg svaret?" stands on the asker's own card.
    if (words('har jeg|skal jeg|have i').test(lower)) return 0;
    const isOfPerson = people.length > 0 && wasThere.test(lower);
    const isAbout =
      isOfPerson ||
      [apologyWords, presentWords, comingWords, substituteWords, observerWords, virtualWords].some((pattern) =>
        pattern.test(lower),
      );
    if (!isAbout || otherMatter.test(lower)) return 0;
    if (words('hvornår|hvorfor|when|where|why|hvor længe').test(lower)) return 0;
    if (words('hvor').test(lower.replace(/hvor mange/u, ''))) return 0;
    const named = new Set(people.flatMap((name) => wordsOf(name)).flatMap((word) => [word, ...word.split('-')]));
    const rest = topic.filter((word) => !besides.test(word) && !isMeetingWord(word) && !isOfName(word, named));
    if (rest.length === 0) {
      const isAsked = asksWho.test(lower) || people.length > 0 || /^har nogen/u.test(lower);
      return isAsked || wordsOf(lower).length <= 7 ? 0.82 : 0;
    }
    // Who came from somewhere: the rest must be an organisation of the papers.
    return asksWho.test(lower) && rest.length <= 3 ? 0.81 : 0;
  },
  answer: async (question, context) => {
    const { library } = context;
    const sentences = answerSentences[question.language];
    if (question.unknownBody !== undefined)
      // Whom somebody has sent to another body stands in the text of our own papers.
      return restOf(question).length > 2 || sent.test(question.lower)
        ? undefined
        : abstain(sentences.unknownBody(question.unknownBody));
    const organization = restOf(question);
    if (substituteWords.test(question.lower)) return substitutes(question, library);
    const named = meetingsNamed(question, library);
    if (named.length === 0) {
      if (organization.length > 0) return undefined;
      return abstain(question.period === undefined ? sentences.notFound : sentences.nothingInPeriod);
    }
    if (observerWords.test(question.lower) && organization.length === 0) return observers(question, library);
    const isPast = question.isPast || presentWords.test(question.lower) || wasThere.test(question.lower);
    const record = pickMeeting(question, library, isPast && question.relative !== 'next' ? 'held' : 'coming');
    if (record === undefined) return abstain(sentences.notFound);
    if (organization.length > 0) return fromOrganization(question, library, record, organization);
    if (invitedWords.test(question.lower)) return invited(question, library, record);
    if (isComing(record.meeting, question.now)) return answersSoFar(question, context, record);
    // Who was invited is not who came.
    if (!hasMinutes(record)) return abstain(sentences.noMinutesYet);
    return question.people.length > 0 ? aboutPerson(question, library, record) : fromMinutes(question, library, record);
  },
};

function isOfName(word: string, named: ReadonlySet<string>): boolean {
  return named.has(word) || named.has(word.replace(/['’]?s$/u, ''));
}

/** What is neither a word of attendance nor a person: an organisation, perhaps. */
function restOf(question: Question): string[] {
  const { people } = question;
  const topic = topicBesideBody(question);
  const named = new Set(people.flatMap((name) => wordsOf(name)).flatMap((word) => [word, ...word.split('-')]));
  return topic.filter((word) => !besides.test(word) && !isMeetingWord(word) && !isOfName(word, named));
}

async function substitutes(question: Question, library: Library): Promise<Answer | undefined> {
  const sentences = peopleSentences[question.language];
  const [person] = question.people;
  const records = newestHeldFirst(question, library);
  if (restOf(question).length > 0) return undefined;
  for (const record of records) {
    const { meeting } = record;
    const stoodIn = meeting.presences.filter(({ insteadOf }) => insteadOf !== undefined);
    const found =
      person === undefined
        ? stoodIn
        : stoodIn.filter(({ name, insteadOf }) => isPerson(person, insteadOf ?? '') || isPerson(person, name));
    if (found.length > 0) {
      const where = meetingInWords(library, meeting, question.language);
      const points = found.map(({ name, insteadOf }) => sentences.substituteFor(name, insteadOf ?? '', where));
      return sayOfPeople(
        library,
        meeting,
        points,
        found.map(({ name }) => name),
      );
    }
    if (person === undefined && (question.period !== undefined || question.relative !== undefined)) break;
  }
  if (person === undefined) return abstain(answerSentences[question.language].notFound);
  return (await headOn(question, library, person)) ?? abstain(sentences.noSubstituteFor(person));
}

/** A word for a substitute that stands farther behind a name than so many letters belongs to another. */
const farthestSubstitute = 80;

/** What the head of a document says of a person and a substitute in words that the lists of people do not hold. */
async function headOn(question: Question, library: Library, person: string): Promise<Answer | undefined> {
  const meetingIds = meetingsInScope(question, library);
  const said = await findStatements(question, library, {
    expected: 'person',
    ...(meetingIds === undefined ? {} : { meetingIds }),
    isWanted: ({ section }) => section === 'head',
  });
  const best = said.find(({ passage, sentences, at }) => {
    const { start = 0, end = 0 } = sentences[at] ?? {};
    const from = passage.text.slice(start, end).indexOf(person);
    if (from === -1) return false;
    const behind = passage.text.slice(start + from + person.length).split('\n')[0] ?? '';
    const word = substituteWords.exec(behind.toLowerCase());
    // Another name between is that of who has the substitute.
    return word !== null && word.index <= farthestSubstitute && !/[,;]\s*\p{Lu}/u.test(behind.slice(0, word.index));
  });
  return best === undefined ? undefined : composeStatements(question, library, [best]);
}

function observers(question: Question, library: Library): Answer {
  const sentences = peopleSentences[question.language];
  for (const { meeting } of newestHeldFirst(question, library)) {
    const found = meeting.presences.filter(({ role }) => role === 'observer');
    if (found.length > 0) {
      const lead = sentences.role(sentences.roles.observer, meetingInWords(library, meeting, question.language));
      return listPeople(question, library, meeting, lead, found);
    }
  }
  return abstain(answerSentences[question.language].notFound);
}

function invited(question: Question, library: Library, { meeting }: MeetingRecord): Answer {
  const where = meetingInWords(library, meeting, question.language);
  if (meeting.presences.length === 0) return abstain(answerSentences[question.language].noPeople(where));
  return listPeople(question, library, meeting, peopleSentences[question.language].invited(where), meeting.presences);
}

/** Those whom a list names with that organisation; undefined where it names none. */
function fromOrganization(
  question: Question,
  library: Library,
  { meeting }: MeetingRecord,
  asked: readonly string[],
): Answer | undefined {
  const wanted = asked.filter((word) => !/^(?:kommunen?s?|region(?:en)?s?|municipality)$/u.test(word)).map(stem);
  if (wanted.length === 0) return undefined;
  const isThere = ({ organization, title }: Presence): boolean => {
    const own = wordsOf(`${organization ?? ''} ${title ?? ''}`).map(stem);
    return wanted.every((word) => own.some((known) => known === word || (word.length > 4 && known.startsWith(word))));
  };
  const everybody = meeting.presences.filter(isThere);
  if (everybody.length === 0) return undefined;
  const isInvited = invitedWords.test(question.lower);
  const wantsAway = apologyWords.test(question.lower);
  const found = isInvited ? everybody : everybody.filter(({ attendance: fact }) => (fact === 'apology') === wantsAway);
  const sentences = peopleSentences[question.language];
  const where = meetingInWords(library, meeting, question.language);
  const label = everybody[0]?.organization ?? asked.join(' ');
  if (found.length === 0) return abstain(answerSentences[question.language].nobodyNamed(where));
  return listPeople(question, library, meeting, sentences.fromOrganization(label, where), found);
}

/** Whether one person was there, as a whole sentence. */
function aboutPerson(question: Question, library: Library, { meeting }: MeetingRecord): Answer {
  const sentences = peopleSentences[question.language];
  const where = meetingInWords(library, meeting, question.language);
  const points = question.people.map((person) => {
    const presence = meeting.presences.find(({ name }) => isPerson(person, name));
    const isAway = presence?.attendance === 'apology' || meeting.apologies.some((name) => isPerson(person, name));
    if (isAway) return sentences.wasAway(person, where);
    if (presence === undefined) return sentences.isNotNamed(person, where);
    if (presence.until !== undefined) return sentences.wasThereUntil(person, inClock(presence.until), where);
    return presence.isVirtual ? sentences.wasThereVirtually(person, where) : sentences.wasThere(person, where);
  });
  return sayOfPeople(library, meeting, points, question.people);
}

function inClock(time: string): string {
  return time.replace(':', '.');
}

/** Who was there, or sent afbud, by the minutes: the fact, not the answers given beforehand. */
function fromMinutes(question: Question, library: Library, { meeting }: MeetingRecord): Answer {
  const sentences = answerSentences[question.language];
  const where = meetingInWords(library, meeting, question.language);
  if (meeting.presences.length === 0 && meeting.apologies.length === 0) return abstain(sentences.noPeople(where));
  const present = meeting.presences.filter(({ attendance: fact }) => fact === 'present');
  const stoodIn = present.filter(({ insteadOf }) => insteadOf !== undefined);
  // "Hvem kom ikke" asks for the others, whatever verb it uses.
  if (apologyWords.test(question.lower) || /(?<!\p{L})(?:ikke|not|n't)(?!\p{L})/u.test(question.lower)) {
    if (meeting.apologies.length === 0) return abstain(sentences.nobodyNamed(where));
    const answer = sayOfPeople(library, meeting, meeting.apologies, meeting.apologies, sentences.absent(where));
    if (stoodIn.length === 0) return answer;
    const others = stoodIn.map(({ name, insteadOf }) => sentences.insteadOf(name, insteadOf ?? ''));
    return {
      ...answer,
      blocks: [...answer.blocks, { kind: 'say', text: sentences.substitutes }, { kind: 'points', points: others }],
    };
  }
  if (virtualWords.test(question.lower)) {
    const virtual = present.filter(({ isVirtual }) => isVirtual);
    if (virtual.length === 0) return abstain(sentences.nobodyNamed(where));
    return listPeople(question, library, meeting, sentences.presentVirtually(where), virtual);
  }
  if (present.length === 0) return abstain(sentences.noPeople(where));
  const lead = /hvor mange|how many/u.test(question.lower)
    ? peopleSentences[question.language].count(present.length, where)
    : sentences.present(where);
  return listPeople(question, library, meeting, lead, present);
}

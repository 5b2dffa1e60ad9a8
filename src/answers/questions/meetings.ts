import { dateInWords, shortDateInWords, slotInWords } from '../../danish/dates-in-words.ts';
import type { Language } from '../../danish/language.ts';
import { findPeriod } from '../../danish/periods.ts';
import { answerSentences } from '../../danish/sentences/answer-sentences.ts';
import { isComing } from '../../domain/meeting-time.ts';
import { abstain } from '../abstain.ts';
import type { Answer, Citation, MeetingRow } from '../answer.ts';
import { cite, labelOf } from '../cite.ts';
import { hasMinutes, isInNamedPeriod, type KnownDate, knownDates } from '../find-meeting.ts';
import type { Library } from '../library.ts';
import { isMeetingWord } from '../meeting-words.ts';
import { type Question, type QuestionKind, topicBesideBody } from '../question.ts';

const asksWhen =
  /^(?:og |men )?(?:i |på )?(?:hvornår|what time|what day|hvilke(?:n|t)? (?:\S+ )?(?:dag|dato|datoer|tidspunkt|\S*møder|meetings)|hvad tid|hvor mange møder|hvor (?:er|var|blev|bliver|holdt|holdes|foregår|skal|ligger|holder|mødes|henne)|hvor længe varer|hvilket? (?:lokale|sal|sted|af)|hvornår (?:slutter|sluttede|starter|begynder)|er der|har vi|holder vi|when|where|is there|are there|do we)(?!\p{L})/u;
const namesMeetings = /mød[et]|meeting|(?<!\p{L})ses(?!\p{L})|samles|mødeplan|kalender|(?<!\p{L})meets?(?!\p{L})/u;
const asksForList =
  /^(?:vis |giv |list )?(?:mig )?(?:alle )?(?:kommende |næste )?(?:møder|mødeplan|mødedatoer|mødekalender)|(?:upcoming|coming|next) meetings?/u;
const asksForAll = /møder\b|møderne|mødeplan|mødedatoer|datoer|meetings|\balle\b|\ball\b/u;
/** Words that may stand beside it. */
const besides =
  /^(?:ligger|lokale|sal|sted|henne|varer|længe|slut\p{L}*|end|ends?|ended|start\p{L}*|begin\p{L}*|begynd\p{L}*|finish\p{L}*|where|ordinær\p{L}*|bestyrelse\p{L}*|udvalg\p{L}*|afholdt\p{L}*|held|blev|møde\p{L}*|virtuelt?|kun|fysisk|holder|holdes|afholdes|holdt|ses|igen|starter|slutter|begynder|tid|tilbage|meet|meets|alle|all|next|upcoming|coming|mødes|samles|første|først|gang|dato|datoer|tidspunkt|kl|klokken|dag|ordinære?|bestyrelses\w*|udvalgs\w*|styregruppe\w*|kommende|planlagt\w*|kalender\w*|mødeplan\w*|mødedato\w*|meetings?|held|take|place|first|time|scheduled|\d{4})$/u;
const asksWhere = /^(?:og |men )?(?:i |på )?(?:hvor(?! mange| længe)|hvilket (?:lokale|sted)|where)(?!\p{L})/u;
const mostRows = 12;
/** Dates that the newest minutes announce, when none of them lies ahead any more. */
const mostAfter = 4;

/** "Hvornår er næste møde i DIGU?", "hvornår er møderne i 2027?", "hvor holdes mødet den 20.?" */
export const meetings: QuestionKind = {
  name: 'meetings',
  fit: (question) => {
    const { lower } = question;
    const topic = topicBesideBody(question);
    // "Hvornår er temamødet om …?" asks for an event that minutes tell of, not for the committee's meetings.
    if (!topic.every((word) => besides.test(word) || isMeetingWord(word))) return 0;
    if (asksForList.test(lower)) return 0.85;
    if (!asksWhen.test(lower) || !namesMeetings.test(lower))
      return /næste \p{L}*møde|next meeting/u.test(lower) ? 0.5 : 0;
    return 0.85;
  },
  answer: async (question, { library }) => {
    const sentences = answerSentences[question.language];
    if (question.unknownBody !== undefined) return abstain(sentences.unknownBody(question.unknownBody));
    const dates = knownDates(question, library);
    const isPlural = asksForAll.test(question.lower) && question.relative === undefined;
    if (question.period !== undefined) {
      const found = dates.filter(({ date }) => isInNamedPeriod(question, date));
      // Where they are held may stand in the text beside the dates.
      const isPlaceless = asksWhere.test(question.lower) && found.every(({ place }) => place === undefined);
      if (found.length > 0 && isPlaceless) return undefined;
      return inPeriod(question, library, dates);
    }
    if (/(?<!\p{L})(?:alle|all)(?!\p{L})/u.test(question.lower)) return listed(question, library, dates);
    return isPlural ? coming(question, library, dates) : next(question, library, dates);
  },
};

function inPeriod(question: Question, library: Library, dates: readonly KnownDate[]): Answer {
  const sentences = answerSentences[question.language];
  const found = dates.filter(({ date }) => isInNamedPeriod(question, date));
  if (found.length === 0) return fromLatestPapers(question, library, dates) ?? abstain(sentences.nothingInPeriod);
  if (question.relative === 'last') return listed(question, library, found.slice(-1));
  return isOneWanted(question) ? listed(question, library, found.slice(0, 1)) : listed(question, library, found);
}

/**
 * "Efter nytår" asked years after the last minutes: nothing is known of that time, so what the words meant when the newest
 * papers were written is told, and said to be that. Undefined for a time that is the same whenever it is said.
 */
function fromLatestPapers(question: Question, library: Library, dates: readonly KnownDate[]): Answer | undefined {
  const newest = dates.findLast(({ record }) => record !== undefined && hasMinutes(record));
  if (newest === undefined || newest.date >= question.today) return undefined;
  const period = findPeriod(question.lower, newest.date, question.isPast ? 'back' : 'ahead');
  if (period === undefined || JSON.stringify(period) === JSON.stringify(question.period)) return undefined;
  const then = { ...question, today: newest.date, period };
  const found = dates.filter(({ date }) => isInNamedPeriod(then, date));
  if (found.length === 0) return undefined;
  const answer = listed(then, library, isOneWanted(question) ? found.slice(0, 1) : found);
  const lead = answerSentences[question.language].countedFrom(shortDateInWords(newest.date, question.language));
  return { ...answer, blocks: [{ kind: 'say', text: lead }, ...answer.blocks] };
}

/** "Første gang efter nytår", "næste møde i foråret": one of them is meant. */
function isOneWanted({ relative, lower }: Question): boolean {
  return relative === 'next' || onlyFirst.test(lower);
}

/** Not "i første halvår", which is a time. */
const onlyFirst =
  /(?<!\p{L})(?:først|(?:første|first)(?!\s+(?:halv|kvartal|uge|del|half|quarter|week|part)))(?!\p{L})/u;

function coming(question: Question, library: Library, dates: readonly KnownDate[]): Answer {
  const found = dates.filter((known) => isAhead(known, question));
  return found.length === 0 ? none(question, library, dates) : listed(question, library, found);
}

function next(question: Question, library: Library, dates: readonly KnownDate[]): Answer {
  if (question.relative === 'last' || (question.relative === undefined && question.isPast)) {
    const held = dates.filter((known) => !isAhead(known, question));
    return listed(question, library, held.slice(-1));
  }
  const ahead = dates.filter((known) => isAhead(known, question));
  // Without a named committee everybody's next one counts: one for each committee.
  const firsts = ahead.filter(
    (known, at) => ahead.findIndex(({ committeeId }) => committeeId === known.committeeId) === at,
  );
  if (firsts.length === 0) return none(question, library, dates);
  if (firsts.length > 1) return listed(question, library, firsts);
  const only = firsts[0];
  if (only === undefined) return none(question, library, dates);
  const citations: Citation[] = [];
  const sentence = answerSentences[question.language].nextMeeting(
    labelOf(library, only.committeeId),
    inWords(only, question.language, citeDate(library, only, citations)),
  );
  return {
    blocks: [{ kind: 'say', text: sentence }],
    citations,
    isAbstention: false,
    nearest: [],
    meetings: [row(library, only)],
  };
}

/** No meeting lies ahead: say so, with the latest one known, cited. */
function none(question: Question, library: Library, dates: readonly KnownDate[]): Answer {
  const sentences = answerSentences[question.language];
  const label = question.committees.map(({ id }) => labelOf(library, id)).join(', ');
  if (label === '' && new Set(dates.map(({ committeeId }) => committeeId)).size > 1)
    return abstain(sentences.noMeetingAhead);
  const latest = dates.at(-1);
  if (latest === undefined) return abstain(label === '' ? sentences.notFound : sentences.noComingMeeting(label));
  const citations: Citation[] = [];
  const newest = dates.findLast(({ record }) => record !== undefined && hasMinutes(record));
  // Seen from the newest minutes there may have been others to come.
  const after = newest === undefined ? [] : dates.filter(({ date }) => date > newest.date).slice(0, mostAfter);
  const tell = (known: KnownDate): string => inWords(known, question.language, citeDate(library, known, citations));
  const nothing = sentences.noComingMeeting(label === '' ? labelOf(library, latest.committeeId) : label);
  if (newest === undefined || after.length === 0) {
    const last = sentences.lastKnownMeeting(inWords(latest, question.language, undefined));
    return abstain(`${nothing} ${last}`);
  }
  return {
    blocks: [
      { kind: 'say', text: nothing },
      { kind: 'say', text: sentences.datesAfterMinutes(shortDateInWords(newest.date, question.language)) },
      { kind: 'points', points: after.map(tell) },
    ],
    citations,
    isAbstention: false,
    nearest: [],
  };
}

function listed(question: Question, library: Library, dates: readonly KnownDate[]): Answer {
  const sentences = answerSentences[question.language];
  if (dates.length === 0) return abstain(sentences.notFound);
  const citations: Citation[] = [];
  const shown = dates.slice(0, mostRows);
  const committees = [...new Set(shown.map(({ committeeId }) => committeeId))];
  const blocks: Answer['blocks'] = committees.flatMap((committeeId) => [
    { kind: 'say', text: sentences.meetingsIn(labelOf(library, committeeId)) },
    {
      kind: 'points',
      points: shown
        .filter((known) => known.committeeId === committeeId)
        .map((known) => inWords(known, question.language, citeDate(library, known, citations))),
    },
  ]);
  return { blocks, citations, isAbstention: false, nearest: [], meetings: shown.map((known) => row(library, known)) };
}

function isAhead(known: KnownDate, { now, today }: Question): boolean {
  if (known.record !== undefined && known.record.meeting.state !== 'held') return isComing(known.record.meeting, now);
  return known.date >= today;
}

/**
 * Cites where the date stands, once for each place, and gives the citation's number; undefined for a planned meeting that
 * no document names any more.
 */
function citeDate(library: Library, known: KnownDate, citations: Citation[]): number | undefined {
  const meeting = known.announced?.in.meeting ?? known.record?.meeting;
  if (meeting === undefined || (known.announced === undefined && meeting.documents.length === 0)) return undefined;
  const mention = known.announced?.mention;
  const item = known.announced?.in.items.find(({ number }) => number !== undefined && number === mention?.itemNumber);
  const documentHash = mention?.documentHashes?.[0];
  // Words that must not be shown are empty: the meeting is cited then, not what was said there.
  const citation =
    mention === undefined || mention.text === ''
      ? cite(library, meeting, undefined, { section: 'head', quote: meeting.title })
      : cite(library, meeting, item, {
          section: 'minutes',
          quote: mention.text,
          ...(documentHash === undefined ? {} : { documentHash }),
        });
  const same = citations.findIndex(
    (other) => other.meetingId === citation.meetingId && other.itemNumber === citation.itemNumber,
  );
  return same >= 0 ? same + 1 : citations.push(citation);
}

function inWords(known: KnownDate, language: Language, citation: number | undefined): string {
  const when = [dateInWords(known.date, language), slotInWords(known.startTime, known.endTime, language)]
    .filter(Boolean)
    .join(' ');
  const where = known.place === undefined ? '' : `, ${known.place}`;
  const mentioned = known.record === undefined ? ` (${answerSentences[language].mentionedOnly})` : '';
  return `${when}${where}${mentioned}${citation === undefined ? '' : ` [${citation}]`}`;
}

function row(library: Library, { committeeId, date, startTime, endTime, place, record }: KnownDate): MeetingRow {
  return {
    committeeId,
    committeeLabel: labelOf(library, committeeId),
    date,
    ...(startTime === undefined ? {} : { startTime }),
    ...(endTime === undefined ? {} : { endTime }),
    ...(place === undefined ? {} : { place }),
    ...(record === undefined ? {} : { meetingId: record.meeting.id, title: record.meeting.title }),
  };
}

import { type Language, languageOf } from '../danish/language.ts';
import { findPeriod } from '../danish/periods.ts';
import type { Committee } from '../domain/committee.ts';
import type { MeetingRecord } from '../domain/meeting.ts';
import { localDate } from '../domain/wall-time.ts';
import { cut } from './bodies/body-words.ts';
import type { BodyReading } from './bodies/committees-named.ts';
import { nameBodies } from './bodies/name-bodies.ts';
import { contentWords } from './item-words.ts';
import { peopleNamed } from './people-named.ts';
import type { Question } from './question.ts';

/** A question longer than this is cut: nobody asks so much, and rules should not read a pasted document. */
export const questionLimit = 500;

/** Words that ask, decide or point at a meeting: they tell the kind of question, not its matter. */
const askingWords = new Set(
  `beslut beslutte besluttede besluttes besluttet beslutning beslutningen beslutninger beslutningerne afgjort afgøre afgjorde aftalt aftalte vedtaget vedtog vedtage vedtages godkendt godkendte godkende bestemt bestemte
  tog stilling efterretning sagde siger skete sket behandlet behandlede behandles drøftede drøftet dagsorden dagsordenen dagsordner punkt punktet punkter møde mødet møder møderne næste sidste seneste senest forrige kommende førstkommende
  tidligere gang igen hva referat referatet referater udvalget styregruppen bestyrelsen udfald udfaldet resultat resultatet mener husker fortæl vis giv find gerne lige tak venligst hej endte truffet afstemning afstemningen konklusion konklusionen konkluderede anbefalede anbefalet afvist forkastet sagen forslaget forslag gik igennem rigtigt korrekt sandt ja nej gælder passer ses vores jeres mødtes gjorde
  we us our decide decided decision decisions agreed approved meeting meetings minutes agenda item next last tell show please committee board`.split(
    /\s+/,
  ),
);

/** "punkt 3", "punkt 1 og 2", "pkt. 6.1". */
const itemMention =
  /(?<!\p{L})(?:punkt(?:erne|et)?|pkt\.?|items?)\s+((?:nr\.?\s*)?\d{1,2}(?:\.\d{1,2})?(?:\s*(?:,|og|and|-|–)\s*\d{1,2}(?:\.\d{1,2})?(?![\d.:]))*)(?![\d.]*\d)/gu;

/** Prepositions of several words, of which one would be a matter by itself: "på grund af", where "grund" is no plot. */
const joiningPhrase =
  /(?<!\p{L})(?:på grund af|som følge af|i forbindelse med|i forhold til|med henblik på|med hensyn til|ved hjælp af|because of|due to|in connection with|with regard to)(?!\p{L})/gu;

const pastTense =
  /(?<!\p{L})(?:besluttede|vedtog|godkendte|aftalte|blev|holdt|mødtes|var|deltog|meldte|sagde|drøftede|indledte|fremlagde|orienterede|gennemgik|præsenterede|did|was|were|decided|held)(?!\p{L})/u;
const aheadWords = /(?<!\p{L})(?:næste|kommende|førstkommende|igen|next|upcoming|coming)(?!\p{L})/u;
const backWords = /(?<!\p{L})(?:sidste|sidst|seneste|senest|forrige|last|previous|latest)(?!\p{L})/u;

/**
 * Reads a question: who and what it names, and when. Pure; knows only the committees it is given, so a name that the asker
 * may not know of is a word like any other.
 *
 * @param fallback the language where the words do not tell
 * @param records the meetings whose people it may name, all of them open to the asker
 */
export function understandQuestion(
  raw: string,
  committees: readonly Committee[],
  now: Date,
  fallback: Language,
  records: readonly MeetingRecord[] = [],
  reading: BodyReading = 'loose',
  timeZone = 'Europe/Copenhagen',
): Question {
  const text = raw.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, questionLimit);
  const lower = text.toLowerCase();
  const today = localDate(now, timeZone);
  const isPast = pastTense.test(lower);
  const bodies = nameBodies(lower, text, committees, records, reading);
  const period = findPeriod(lower, today, isPast ? 'back' : 'ahead');
  // "sidste år" is a time, not the last meeting.
  const timeless = period === undefined ? lower : cut(lower, period.start, period.end);
  const rest = period === undefined || period.isBareYear ? bodies.rest : cut(bodies.rest, period.start, period.end);
  const itemNumbers = [...lower.matchAll(itemMention)].flatMap(
    ([, list]) => list?.match(/\d{1,2}(?:\.\d{1,2})?/gu) ?? [],
  );
  const topic = contentWords(rest.replace(itemMention, ' ').replace(joiningPhrase, ' ')).filter(
    (word) => !askingWords.has(word) && (word.length > 1 || /\d/.test(word)),
  );
  const relative = aheadWords.test(timeless) ? 'next' : backWords.test(timeless) ? 'last' : undefined;
  return {
    text,
    lower,
    language: languageOf(text, fallback),
    today,
    now,
    isPast,
    committees: bodies.committees,
    topic: [...new Set(topic)],
    periodWords: period === undefined ? [] : contentWords(lower.slice(period.start, period.end)),
    itemNumbers,
    ...(bodies.isLoose === true ? { isLooselyNamed: true } : {}),
    people: peopleNamed(text, ofCommittees(records, bodies.committees)),
    ...(bodies.unknownBody === undefined ? {} : { unknownBody: bodies.unknownBody }),
    ...(period === undefined ? {} : { period }),
    ...(relative === undefined ? {} : { relative }),
  };
}

const perCommittees = new WeakMap<readonly MeetingRecord[], Map<string, readonly MeetingRecord[]>>();

/** The meetings of these committees, all of them where none is named; the same list each time, so that what is made of it lasts. */
function ofCommittees(records: readonly MeetingRecord[], committees: readonly Committee[]): readonly MeetingRecord[] {
  if (committees.length === 0) return records;
  const lists = perCommittees.get(records) ?? new Map<string, readonly MeetingRecord[]>();
  perCommittees.set(records, lists);
  const ids = committees.map(({ id }) => id);
  const key = ids.join(' ');
  const known = lists.get(key) ?? records.filter(({ meeting }) => ids.includes(meeting.committeeId));
  lists.set(key, known);
  return known;
}

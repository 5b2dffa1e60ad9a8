import type { Language } from '../danish/language.ts';
import type { DayRange, YearlessDay } from '../danish/period-ranges.ts';
import { findPeriod } from '../danish/periods.ts';

/** "deltagerliste til referatet", "deltagerliste for DIGU den 20. januar", "attendance list". */
export interface AttendanceListCommand {
  /** Empty where no committee was named. */
  readonly committeeName: string;
  readonly period?: DayRange | YearlessDay;
  /** Where no time is named: the meeting of which minutes are being written, or the next one. */
  readonly meeting: 'latest' | 'next' | 'nearest';
  readonly language: Language;
}

const danishList = '(?:deltager|fremmøde|mødedeltager|tilmeldings)liste(?:n)?';
const englishList =
  "(?:attendance|attendees?'?|participants?'?) list|list of (?:attendees|participants|attendance)|attendance";
const polite =
  "(?:(?:kan|vil|må) (?:du|jeg)(?: ikke)?(?: godt)?|vær sød at|venligst|please|can you|could you|(?:can|may) i|jeg vil (?:gerne )?have|i(?:'d| would) like)";
const verb =
  '(?:vise?|give?|sende?|hente?|lave?|få|se|skrive?|udskrive?|show|give|send|get|make|have|see|write|print)(?: (?:mig|os|me|us))?';
const command = new RegExp(
  `^(?:${polite}[\\s,]+)*(?:${verb}\\s+)?(?:(?:en|den|et|the|an?|hele|komplet)\\s+)*(?<list>${danishList}|${englishList})(?!\\p{L})(?<rest>.*)$`,
  'iu',
);

const forMinutes = /(?<!\p{L})(?:til|for) (?:mødets |the )?(?:referatet|referat|minutes)(?!\p{L})/iu;
const latest = /(?<!\p{L})(?:seneste|sidste|forrige|latest|last|previous)(?!\p{L})/iu;
const next = /(?<!\p{L})(?:næste|kommende|førstkommende|next|coming|upcoming)(?!\p{L})/iu;
const meetingWords = /(?<!\p{L})(?:(?:det|the|dagens|today's)\s+)?(?:mødet|møde|meeting|tak|thanks|please)(?!\p{L})/giu;
/** What stands before a name and is none of it. */
const before =
  /^(?:(?:for|fra|til|i|på|af|om|den|det|d\.|of|from|in|to|on|the|udvalget(?!\s+(?:for|om|på|af|i|til))),?\s+)+/iu;
const after = /(?:[\s,]+(?:den|det|d\.|på|i|fra|til|on|the|from|in|of|for|committee))+$/iu;
/** Characters; longer texts are questions. */
const longestCommand = 200;

/**
 * Reads a wish for the list of those who take part in a meeting; undefined for anything else. A name that is no committee's
 * is the caller's to notice: then it was a question.
 *
 * @param today local date, YYYY-MM-DD
 */
export function readAttendanceListCommand(text: string, today: string): AttendanceListCommand | undefined {
  const words = text
    .normalize('NFC')
    .replace(/[»«"“”„]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/[\s.!?]+$/u, '')
    .trim();
  if (words.length > longestCommand) return undefined;
  const { list = '', rest = '' } = command.exec(words)?.groups ?? {};
  if (list === '') return undefined;
  const isMinutes = forMinutes.test(rest);
  const period = findPeriod(rest, today, isMinutes ? 'back' : 'ahead');
  const timeless = period === undefined ? rest : `${rest.slice(0, period.start)} ${rest.slice(period.end)}`;
  const isLatest = isMinutes || latest.test(timeless);
  return {
    committeeName: nameIn(timeless.replace(forMinutes, ' ').replace(latest, ' ').replace(next, ' ')),
    ...(period === undefined ? {} : { period: period.period }),
    meeting: isLatest ? 'latest' : next.test(timeless) ? 'next' : 'nearest',
    language: new RegExp(`^(?:${danishList})$`, 'iu').test(list) ? 'da' : 'en',
  };
}

function nameIn(rest: string): string {
  const bare = ` ${rest.replace(meetingWords, ' ')} `.replace(/\s+/gu, ' ').replace(/^[\s,:;–-]+/u, '');
  return bare
    .replace(before, '')
    .trimEnd()
    .replace(after, '')
    .trim()
    .replace(/^(?:for|i|den|på)$/iu, '');
}

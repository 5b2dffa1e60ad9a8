import { findDates, resolveDate } from '../danish/dates.ts';
import { addDays } from '../domain/wall-time.ts';

/** "as of 1 June" and "pr. 1. juni" name the first day on which somebody is no member any more. */
const fromThen =
  /(?:^|\s|,)(?:pr\.?|fra(?: og med)?|med virkning fra|as (?:of|from)|from|with effect from)\s*(?:den|d\.)?\s*$/iu;
const onThen = /(?:^|\s|,)(?:(?:den|d\.|på|on|med udgangen af|at the end of|sidste dag(?: er| var)?)\s*)*$/iu;
const relative = /(?:^|\s|,)(?:(?:pr\.?|fra)\s+)?(i dag|dags dato|today|i går|yesterday)$/iu;
const englishMonths = 'january|february|march|april|may|june|july|august|september|october|november|december';
const danishMonths = [
  'januar',
  'februar',
  'marts',
  'april',
  'maj',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'december',
];

/**
 * Reads with which day something ended from the end of a sentence, and what stands before it. Without a day it is today;
 * without a year the one that makes the day nearest. Undefined where the sentence goes on behind the day.
 *
 * @param today a local date, YYYY-MM-DD
 * @returns the last day, YYYY-MM-DD
 */
export function readLastDay(
  text: string,
  today: string,
): { readonly lastDay: string; readonly rest: string } | undefined {
  const said = relative.exec(text);
  if (said !== null) {
    const isYesterday = /går|yesterday/iu.test(said[1] ?? '');
    return { lastDay: isYesterday ? addDays(today, -1) : today, rest: text.slice(0, said.index).trim() };
  }
  const danish = withDanishMonths(text);
  const [date, ...others] = findDates(danish);
  if (date === undefined) return { lastDay: today, rest: text };
  if (others.length > 0 || danish.slice(date.end).trim() !== '') return undefined;
  const before = danish.slice(0, date.start);
  const isFirstDayAfter = fromThen.test(before);
  const rest = before.replace(isFirstDayAfter ? fromThen : onThen, '').trim();
  const day = date.day === undefined ? undefined : nearest(date, today);
  if (day !== undefined) return { lastDay: isFirstDayAfter ? addDays(day, -1) : day, rest };
  if (date.day !== undefined) return undefined;
  const month = resolveDate(date, today);
  if (month === undefined) return undefined;
  return { lastDay: isFirstDayAfter ? addDays(`${month}-01`, -1) : endOfMonth(month), rest };
}

function nearest(date: ReturnType<typeof findDates>[number], today: string): string | undefined {
  if (date.year !== undefined) return resolveDate(date, undefined);
  const year = Number(today.slice(0, 4));
  const candidates = [year - 1, year, year + 1].flatMap(
    (each) => resolveDate({ ...date, year: each }, undefined) ?? [],
  );
  const away = (day: string): number => Math.abs(Date.parse(day) - Date.parse(today));
  return candidates.toSorted((a, b) => away(a) - away(b))[0];
}

function endOfMonth(month: string): string {
  const next = new Date(`${month}-01T00:00:00Z`);
  next.setUTCMonth(next.getUTCMonth() + 1);
  return addDays(next.toISOString().slice(0, 10), -1);
}

/** Dates are read in Danish: "1 June 2026" and "June 1, 2026" as "1. juni 2026". */
function withDanishMonths(text: string): string {
  const monthOf = (word: string): string => danishMonths[englishMonths.split('|').indexOf(word.toLowerCase())] ?? word;
  return text
    .replace(
      new RegExp(`\\b(${englishMonths})\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b(?:,?\\s*(\\d{4}))?`, 'giu'),
      (_, month: string, day: string, year?: string) =>
        `${day}. ${monthOf(month)}${year === undefined ? '' : ` ${year}`}`,
    )
    .replace(
      new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(${englishMonths})\\b`, 'giu'),
      (_, day: string, month: string) => `${day}. ${monthOf(month)}`,
    );
}

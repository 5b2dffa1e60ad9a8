import { findDates, resolveDate } from '../../danish/dates.ts';

/** The days that a file's name gives, YYYY-MM-DD: "2027-01-20 referat.docx", "Referat_20.01.2027.pdf", "20270120.md". */
export function datesInFileName(fileName: string): string[] {
  const name = fileName.replace(/\.\w{1,5}$/, '').replace(/_/g, ' ');
  const compact = name.replace(/(?<!\d)(20\d{2})([01]\d)([0-3]\d)(?!\d)/g, '$1-$2-$3');
  return findDates(compact).flatMap((date) =>
    date.day === undefined || date.year === undefined ? [] : (resolveDate(date, undefined) ?? []),
  );
}

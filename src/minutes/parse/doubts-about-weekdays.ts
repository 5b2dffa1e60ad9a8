import { findStatedDays, mismatchedDate } from '../../danish/weekdays.ts';
import { compose, excerptOf } from './composed-text.ts';
import type { Line } from './line.ts';
import type { Doubt } from './parsed-document.ts';
import { wholeLine } from './piece.ts';

/**
 * Weekdays and dates anywhere in a document that do not go together; the same words once, though many lines may have them.
 *
 * @param year of the document, for dates without one
 */
export function doubtsAboutWeekdays(lines: readonly Line[], year: number | undefined): Doubt[] {
  const seen = new Set<string>();
  return lines.flatMap((line) =>
    findStatedDays(line.text).flatMap((day): Doubt[] => {
      const date = mismatchedDate(day, year);
      const words = excerptOf(compose([wholeLine(line)]), day.start, day.end);
      if (date === undefined || seen.has(words.text)) return [];
      seen.add(words.text);
      return [{ code: 'weekday-mismatch', text: words.text, date, span: words.span }];
    }),
  );
}

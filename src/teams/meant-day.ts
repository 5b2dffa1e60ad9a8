import type { NamedDay } from '../attendance/commands/attendance-command.ts';
import { isInPeriod } from '../danish/periods.ts';
import { addDays } from '../domain/wall-time.ts';

/** Further away than a year nobody means a day without its year. */
const mostDays = 366;

/** The first such day from today on, YYYY-MM-DD; undefined where the words name more than one day. */
export function comingDay(day: NamedDay, today: string): string | undefined {
  return nearestDay(day, today, today);
}

/** The such day nearest to another one, not before today: "den 3." of a meeting on 27 January is 3 February. */
export function nearestDay(day: NamedDay, near: string, today: string): string | undefined {
  if (day.kind === 'range') return day.from === day.to ? day.from : undefined;
  if (day.day === undefined) return undefined;
  for (let away = 0; away <= mostDays; away += 1) {
    for (const candidate of [addDays(near, away), addDays(near, -away)]) {
      if (candidate >= today && isInPeriod(candidate, day)) return candidate;
    }
  }
  return undefined;
}

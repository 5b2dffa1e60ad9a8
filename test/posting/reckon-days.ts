import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { defaultPostingRules, type PostingRules } from '../../src/domain/posting.ts';
import { dayAfter, instantInCopenhagen, isWorkingDay, shownInCopenhagen } from './almanac.ts';
import { type DueInstants, everyDay, minutesAt, postingRulesets, startTime } from './posting-days.ts';

/** When everything about a meeting on that day is due, reckoned without any of the project's own dates. */
export function reckonedOn(date: string, ruleset: Partial<PostingRules>): DueInstants {
  const rules = { ...defaultPostingRules, ...ruleset };
  const upTo = (day: string): string => (!rules.keepsQuietDays || isWorkingDay(day) ? day : upTo(dayAfter(day, -1)));
  const from = (day: string): string => (!rules.keepsQuietDays || isWorkingDay(day) ? day : from(dayAfter(day, 1)));
  const minutesDay = shownInCopenhagen(minutesAt(date)).slice(0, 10);
  const told = from(minutesDay);
  return {
    agenda: instantInCopenhagen(upTo(dayAfter(date, -rules.agendaDaysBefore)), rules.postAt),
    reminder: instantInCopenhagen(upTo(dayAfter(date, -rules.reminderDaysBefore)), rules.postAt),
    today: instantInCopenhagen(date, rules.todayAt),
    decisions: told === minutesDay ? minutesAt(date) : instantInCopenhagen(told, rules.postAt),
    changeUntil: instantInCopenhagen(date, startTime),
  };
}

export interface DaysReport {
  readonly days: number;
  readonly instants: number;
  readonly wrong: readonly string[];
  readonly offsets: readonly number[];
}

interface Printed {
  readonly offsets: readonly number[];
  readonly due: readonly (readonly (readonly number[])[])[];
}

/** Compares what a process in that time zone of the host says of all days with what the almanac says. */
export async function compareDays(
  hostZone: string,
  [firstYear, lastYear]: readonly [number, number],
  broken = '',
): Promise<DaysReport> {
  const script = join(import.meta.dirname, 'print-posting-days.ts');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--no-warnings', script, String(firstYear), String(lastYear), broken],
    { env: { PATH: process.env['PATH'], TZ: hostZone }, maxBuffer: 2 ** 27 },
  );
  const printed: Printed = JSON.parse(stdout);
  const days = everyDay(firstYear, lastYear);
  const wrong: string[] = [];
  let instants = 0;
  for (const [nth, [name, ruleset]] of Object.entries(postingRulesets).entries()) {
    for (const [index, date] of days.entries()) {
      const reckoned = Object.entries(reckonedOn(date, ruleset));
      for (const [which, [kind, expected]] of reckoned.entries()) {
        instants += 1;
        const found = printed.due[nth]?.[index]?.[which];
        if (found !== expected) wrong.push(`${date} ${kind}, ${name}: ${found}, not ${expected}`);
      }
    }
  }
  return { days: days.length, instants, wrong, offsets: printed.offsets };
}

import { describe, expect, test } from 'vitest';
import { isQuietDay } from '../../src/domain/quiet-days.ts';
import { dayAfter, isHoliday, isWorkingDay, printedHolidays, shownInCopenhagen } from './almanac.ts';
import { dueOn, everyDay, postingRulesets } from './posting-days.ts';
import { compareDays, reckonedOn } from './reckon-days.ts';

describe('the almanac', () => {
  test('of three years names the holidays that calendars print', () => {
    for (const [year, printed] of Object.entries(printedHolidays)) {
      const found = everyDay(Number(year), Number(year)).filter(isHoliday);
      expect(found).toEqual(printed.map((day) => `${year}-${day}`));
    }
  });

  test('and the days that are kept quiet agree on every day from 2024 to 2035', () => {
    const differing = everyDay(2024, 2035).filter((date) => isQuietDay(date) === isWorkingDay(date));
    expect(differing).toEqual([]);
  });
});

/** Days on which the clock in Copenhagen is set forward or back. */
const changesOfClock = everyDay(2024, 2035).filter(
  (date) =>
    shownInCopenhagen(Date.parse(`${date}T00:00Z`)).slice(11) !==
    shownInCopenhagen(Date.parse(`${date}T12:00Z`) - 12 * 3_600_000 + 86_400_000).slice(11),
);

test('every post about meetings on each day around each change of the clock is due when the almanac says', () => {
  expect(changesOfClock).toHaveLength(24);
  for (const change of changesOfClock) {
    for (let away = -9; away <= 9; away += 1) {
      const date = dayAfter(change, away);
      for (const [name, rules] of Object.entries(postingRulesets)) {
        expect([date, name, dueOn(date, rules)]).toEqual([date, name, reckonedOn(date, rules)]);
      }
    }
  }
});

test.each([
  ['Pacific/Auckland', [2024, 2025], [-780, -720]],
  ['America/St_Johns', [2028, 2029], [210, 150]],
  ['UTC', [2032, 2033], [0, 0]],
] as const)(
  'a server that lives in %s posts everything when the almanac says, on each day of %o',
  async (zone, years, offsets) => {
    const report = await compareDays(zone, years);
    expect(report.wrong).toEqual([]);
    expect(report).toMatchObject({ days: 731, instants: 731 * 15, offsets });
  },
);

describe('it is seen that days are reckoned', () => {
  test.each([
    ['by the clock of the host', 300],
    ['by hours', 10],
  ])('%s', async (broken, least) => {
    const { wrong } = await compareDays('Pacific/Auckland', [2026, 2026], broken);
    const ofAgendas = wrong.filter((line) => line.includes(' agenda, no quiet days'));
    expect(ofAgendas.length).toBeGreaterThan(least);
  });
});

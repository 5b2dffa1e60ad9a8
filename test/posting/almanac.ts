/** Danish public holidays and the clock of Copenhagen, reckoned from an almanac and `Intl` alone. */

const dayMs = 86_400_000;

/** Easter Sundays as the almanac has them. */
const easterSundays: Readonly<Record<number, string>> = {
  2023: '04-09',
  2024: '03-31',
  2025: '04-20',
  2026: '04-05',
  2027: '03-28',
  2028: '04-16',
  2029: '04-01',
  2030: '04-21',
  2031: '04-13',
  2032: '03-28',
  2033: '04-17',
  2034: '04-09',
  2035: '03-25',
  2036: '04-13',
};

/** All that is no working day but weekends, of three years, as calendars print it. */
export const printedHolidays: Readonly<Record<number, readonly string[]>> = {
  2024: [
    '01-01',
    '03-28',
    '03-29',
    '03-31',
    '04-01',
    '05-09',
    '05-19',
    '05-20',
    '06-05',
    '12-24',
    '12-25',
    '12-26',
    '12-31',
  ],
  2026: [
    '01-01',
    '04-02',
    '04-03',
    '04-05',
    '04-06',
    '05-14',
    '05-24',
    '05-25',
    '06-05',
    '12-24',
    '12-25',
    '12-26',
    '12-31',
  ],
  2030: [
    '01-01',
    '04-18',
    '04-19',
    '04-21',
    '04-22',
    '05-30',
    '06-05',
    '06-09',
    '06-10',
    '12-24',
    '12-25',
    '12-26',
    '12-31',
  ],
};

export function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

const holidays = new Set(
  Object.entries(easterSundays).flatMap(([year, easter]) => [
    ...['01-01', '06-05', '12-24', '12-25', '12-26', '12-31'].map((day) => `${year}-${day}`),
    ...[-3, -2, 0, 1, 39, 49, 50].map((days) => dayAfter(`${year}-${easter}`, days)),
    ...(year === '2023' ? [dayAfter(`${year}-${easter}`, 26)] : []),
  ]),
);

export function isHoliday(date: string): boolean {
  return holidays.has(date);
}

export function isWorkingDay(date: string): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.has(date);
}

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** What a clock in Copenhagen shows: "2031-03-04 08:00". */
export function shownInCopenhagen(ms: number): string {
  return clock.format(ms);
}

/** The first instant at which the clock shows it; of a time that is skipped the instant an hour after it would have been. */
export function instantInCopenhagen(date: string, time: string): number {
  const asIfUtc = Date.parse(`${date}T${time}:00Z`);
  for (const hoursAhead of [2, 1]) {
    const instant = asIfUtc - hoursAhead * 3_600_000;
    if (shownInCopenhagen(instant) === `${date} ${time}`) return instant;
  }
  return asIfUtc - 3_600_000;
}

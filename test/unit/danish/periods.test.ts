import { describe, expect, test } from 'vitest';
import type { DayRange, YearlessDay } from '../../../src/danish/period-ranges.ts';
import { findPeriod, findPeriods, isInPeriod } from '../../../src/danish/periods.ts';
import { askedInJanuary } from './committee-expressions.ts';
import { countedAndShared } from './counted-and-shared-expressions.ts';
import { lookingBack } from './looking-back-expressions.ts';
import { onAnyDay, withSeveralTimes } from './period-expressions.ts';
import { onTheDay } from './relative-period-expressions.ts';
import { severalTimes } from './several-times.ts';
import { askedInNovember } from './span-and-feast-expressions.ts';
import { withoutTime } from './timeless-expressions.ts';

const anyDays = ['2027-01-20', '2026-12-31', '2028-02-29', '2031-07-06'];

function inShort(period: DayRange | YearlessDay | undefined): string {
  if (period === undefined) return 'none';
  if (period.kind === 'range') return period.from === period.to ? period.from : `${period.from}/${period.to}`;
  const [month, day] = [period.month, period.day].map((part) => part?.toString().padStart(2, '0'));
  return `--${month ?? ''}${day === undefined ? '' : `-${day}`}`;
}

const read = (text: string, today: string) => inShort(findPeriod(text, today)?.period);

const asked: readonly (readonly [today: string, direction: 'ahead' | 'back', expressions: typeof onAnyDay])[] = [
  ['2027-01-20', 'ahead', askedInJanuary],
  ['2027-01-20', 'ahead', countedAndShared],
  ['2026-11-24', 'ahead', askedInNovember],
  ...Object.entries(lookingBack).map(([today, expressions]) => [today, 'back', expressions] as const),
];

test('the tables of this test hold more than 600 expressions', () => {
  const relative = Object.values(onTheDay).flat().length + Object.values(severalTimes).flat().length;
  const committee = asked.flatMap(([, , expressions]) => expressions).length;
  expect(onAnyDay.length + withSeveralTimes.length + withoutTime.length + relative + committee).toBeGreaterThan(600);
});

describe.each(asked)('asked on %s, looking %s', (today, direction, expressions) => {
  test.each(expressions)('"%s" is %s', (words, expected) => {
    expect(inShort(findPeriod(words, today, direction)?.period)).toBe(expected);
  });
});

describe.each(Object.entries(severalTimes))('asked on %s', (today, expressions) => {
  test.each(expressions)('"%s" names %j', (words, expected) => {
    expect(findPeriods(words, today).map(({ period }) => inShort(period))).toEqual(expected);
  });
});

test('several times stand in their order and do not overlap', () => {
  const text = 'Flyt mødet fra onsdag den 9. februar til den 16., og ring før påske om H1 2027 og uge 12-14.';
  const found = findPeriods(text, '2027-01-20');
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
    'onsdag den 9. februar',
    'den 16.',
    'før påske',
    'H1 2027',
    'uge 12-14',
  ]);
});

test('the place is that of the words as they were written, slips and all', () => {
  const text = 'Kommer  du   tirsag,  naeste  måned eller i novemver?';
  const found = findPeriods(text, '2027-01-20');
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['tirsag', 'naeste  måned', 'i novemver']);
});

test('the same words may be read from the day of a document, and the order of reading changes nothing', () => {
  const read = (today: string, direction: 'ahead' | 'back') =>
    inShort(findPeriod('efter nytår', today, direction)?.period);
  const once = [
    read('2026-11-24', 'ahead'),
    read('2021-11-24', 'ahead'),
    read('2021-11-24', 'back'),
    read('2021-02-03', 'ahead'),
  ];
  expect(once).toEqual([
    '2027-01-01/2027-12-31',
    '2022-01-01/2022-12-31',
    '2021-01-01/2021-12-31',
    '2021-01-01/2021-12-31',
  ]);
  expect(read('2026-11-24', 'ahead')).toBe(once[0]);
  expect(inShort(findPeriod('før sommerferien', '2021-03-01')?.period)).toBe('2021-03-01/2021-07-04');
  expect(inShort(findPeriod('i påsken', '2021-03-01')?.period)).toBe('2021-04-01/2021-04-05');
  expect(inShort(findPeriod('på torsdag', '2021-03-01')?.period)).toBe('2021-03-04');
});

describe('whenever it is asked', () => {
  test.each([...onAnyDay, ...withSeveralTimes])('"%s" is %s', (words, expected) => {
    for (const today of anyDays) expect(read(words, today)).toBe(expected);
  });

  test.each(withoutTime)('"%s" names no time', (words) => {
    for (const today of anyDays) expect(read(words, today)).toBe('none');
  });
});

describe.each(Object.entries(onTheDay))('on %s', (today, expressions) => {
  test.each(expressions)('"%s" is %s', (words, expected) => {
    expect(read(words, today)).toBe(expected);
  });
});

test('letters that are put together of two characters are read like whole ones', () => {
  expect(read('i fora\u030aret 2027', '2027-01-20')).toBe('2027-02-01/2027-06-30');
  expect(read('na\u0308ste uge', '2027-01-20')).toBe('none');
});

test('a day that does not exist is a time on which no meeting falls', () => {
  const days = Array.from({ length: 366 * 5 }, (_, index) => new Date(Date.UTC(2024, 0, 1) + index * 86_400_000));
  for (const words of ['31. februar', '30. februar', 'den 31. april', '31. februar 2027']) {
    const found = findPeriod(words, '2027-01-20');
    if (found === undefined) throw new Error(`${words} names no time`);
    expect(days.filter((day) => isInPeriod(day.toISOString().slice(0, 10), found.period))).toEqual([]);
  }
});

test('the place of the words in the text is told, so that they are not searched for as a matter', () => {
  const text = 'hvad blev besluttet den 4. marts 2022 om parkering?';
  const found = findPeriod(text, '2027-01-20');
  expect(text.slice(found?.start, found?.end)).toBe('4. marts 2022');
});

test('a year alone may belong to the matter, a year with "i" is the time', () => {
  expect(findPeriod('budget 2026', '2027-01-20')?.isBareYear).toBe(true);
  expect(findPeriod('i 2026', '2027-01-20')?.isBareYear).toBe(false);
  expect(findPeriod('den 9.', '2027-01-20')?.isBareYear).toBe(false);
  expect(findPeriod('regnskab 2025-2026', '2027-01-20')?.isBareYear).toBe(true);
  expect(findPeriod('halvårsregnskab 1. halvår 2026', '2027-01-20')?.isBareYear).toBe(true);
  expect(findPeriod('i 1. halvår 2026', '2027-01-20')?.isBareYear).toBe(false);
});

describe('a day is in a period', () => {
  test.each([
    ['2027-02-09', '9. februar 2027', true],
    ['2027-02-10', '9. februar 2027', false],
    ['2027-02-28', 'februar 2027', true],
    ['2027-03-01', 'februar 2027', false],
    ['2031-02-09', 'den 9. februar', true],
    ['2031-03-09', 'den 9. februar', false],
    ['2031-03-09', 'den 9.', true],
    ['2031-03-19', 'den 9.', false],
    ['2031-01-31', 'i januar', true],
    ['2031-02-01', 'i januar', false],
    ['2027-01-17', 'sidste uge', true],
    ['2027-01-18', 'sidste uge', false],
  ])('%s in "%s": %s', (date, words, expected) => {
    const found = findPeriod(words, '2027-01-20');
    expect(found !== undefined && isInPeriod(date, found.period)).toBe(expected);
  });
});

describe('asked on Wednesday 13 January 2027', () => {
  const wednesday = '2027-01-13';

  test.each([
    ['i efteråret', 'back', '2026-08-01/2026-12-31'],
    ['i efteråret', 'ahead', '2027-08-01/2027-12-31'],
    ['sidste efterår', 'ahead', '2026-08-01/2026-12-31'],
    ['i sommer', 'back', '2026-06-01/2026-08-31'],
    ['til sommer', 'back', '2027-06-01/2027-08-31'],
    ['til foråret', 'ahead', '2027-02-01/2027-06-30'],
    ['i onsdags', 'ahead', '2027-01-06'],
    ['i mandags', 'ahead', '2027-01-11'],
    ['torsdag', 'ahead', '2027-01-14'],
    ['torsdag', 'back', '2027-01-07'],
    ['næste fredag', 'back', '2027-01-15'],
    ['efter den 20. januar', 'ahead', '2027-01-21/9999-12-31'],
    ['før den 20. januar 2026', 'ahead', '0001-01-01/2026-01-19'],
    ['efter nytår', 'ahead', '2027-01-01/2027-12-31'],
    ['onsdag den 20. januar', 'back', '--01-20'],
  ] as const)('"%s", looking %s, is %s', (words, direction, expected) => {
    expect(inShort(findPeriod(words, wednesday, direction)?.period)).toBe(expected);
  });
});

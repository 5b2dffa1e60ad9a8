import { months, range } from '../period-ranges.ts';
import { summerHoliday } from './feasts.ts';
import { pickedYear } from './pick.ts';
import { itsYear, letter, numberOf, type Rule, rule, type Viewpoint, yearOf } from './rule.ts';
import { bare, nearName, needing, sharing, type TimeName, yearlyName } from './time-name.ts';

/** The year of a committee: its spring begins in February, its autumn in August; winter is named by the year in which it ends. */
const seasons: readonly (readonly [names: string, first: number, last: number, off?: TimeName['off']])[] = [
  ['(?:det |den |the )?(?:foråret|forår|forårets|spring)', 2, 6],
  ['(?:den |the )?(?:sommeren|sommer|sommerens|summer)', 6, 8, summerHoliday],
  ['(?:det |den |the )?(?:efteråret|efterår|efterårets|autumn)', 8, 12],
  ['(?:den |the )?(?:vinteren|vinter|vinterens|winter)', 12, 2],
];

const nthPart =
  '(1\\.?|2\\.?|3\\.?|4\\.?|første|andet|anden|tredje|fjerde|sidste|first|second|third|fourth|last|1st|2nd|3rd|4th)';
const quarterWord = '(?:kvartal|kvartalet|kvartals|kvt\\.?|quarter)';
const halfWord = '(?:halvår|halvåret|halvårs|half[- ]year|half of the year)';
const halfOfYear = '(?:halvår|halvåret|halvdel|half)';

/** Halves, quarters and seasons of a year. */
export const partsOfYear: readonly Rule[] = [
  rule(`(?:q|k)([1-4])${itsYear}|(20\\d{2})[ -]?q([1-4])`, (m, at) =>
    quarter(Number(m[1] ?? m[4]), yearOf(m[2] ?? m[3], at)),
  ),
  rule('q([1-4])', (m) => quarter(Number(m[1]), undefined)),
  rule(`h([12])${itsYear}|(20\\d{2})[ -]?h([12])`, (m, at) => half(Number(m[1] ?? m[4]), yearOf(m[2] ?? m[3], at))),
  rule(`(?<=(?<![${letter}])(?:i|in|for|siden|since) )h([12])`, (m) => half(Number(m[1]), undefined)),
  rule(`(?:det |den |the )?${nthPart} ${quarterWord}${itsYear}`, (m, at) =>
    quarter(partNumber(m[1], 4), yearOf(m[2], at)),
  ),
  rule(`(?:det |den |the )?${nthPart} ${halfOfYear}${itsYear}`, (m, at) => half(partNumber(m[1], 2), yearOf(m[2], at))),
  rule(`(?:det |the )?(?:sidste|forrige|seneste|last|previous) ${quarterWord}`, (_, at) => quarterAway(-1, at)),
  rule(`(?:det |the )?(?:næste|kommende|next|coming) ${quarterWord}`, (_, at) => quarterAway(1, at)),
  rule(`(?:dette|indeværende|this) ${quarterWord}`, (_, at) => quarterAway(0, at)),
  rule('kvartalet|the quarter', (_, at) => sharing(quarterAway(0, at))),
  rule(`(?:det |the )?(?:sidste|forrige|seneste|last|previous) ${halfWord}`, (_, at) => halfAway(-1, at)),
  rule(`(?:det |the )?(?:næste|kommende|next|coming) ${halfWord}`, (_, at) => halfAway(1, at)),
  rule(`(?:dette|indeværende|this) ${halfWord}`, (_, at) => halfAway(0, at)),
  rule('halvåret', (_, at) => sharing(halfAway(0, at))),
  rule(`(?:det |den |the )?${nthPart} ${quarterWord}`, (m) => quarter(partNumber(m[1], 4), undefined)),
  rule(`(?:det |den |the )?${nthPart} ${halfWord}`, (m) => half(partNumber(m[1], 2), undefined)),
  rule('(?:the )?(?:vinteren|vinter|winter)(?: of)? (20\\d{2})[/-](?:20)?(\\d{2})', (m) =>
    yearlyName('season', (year) => months(year, 12, 2), Number(m[1]) + 1),
  ),
  ...seasons.flatMap(([names, first, last, off]) => {
    const season = (year?: number): TimeName | undefined => {
      const name = yearlyName('season', (any) => months(any, first, last), year);
      return name && { ...name, ...(off === undefined ? {} : { off }) };
    };
    return [
      rule(`(?:i |in )?${names}${itsYear}`, (m, at) => season(yearOf(m[1], at))),
      rule(names, () => needing(season())),
      rule(`i ${names.slice(names.lastIndexOf('(?:') + 3).split('|')[1]}s`, (_, { today }) => past(season(), today)),
    ];
  }),
];

/** "I sommers" is over. */
function past(name: TimeName | undefined, today: Viewpoint['today']): TimeName | undefined {
  return name && pickedYear(name, today.toString(), 'over');
}

function partNumber(text: string | undefined, parts: number): number {
  return text === 'sidste' || text === 'last' ? parts : numberOf(text?.replace(/st|nd|rd|th$/, '')) || numberOf(text);
}

function quarter(number: number, year: number | undefined): TimeName | undefined {
  return bare(part(number, 4, year));
}

function half(number: number, year: number | undefined): TimeName | undefined {
  return bare(part(number, 2, year));
}

function part(number: number, parts: 2 | 4, year: number | undefined): TimeName | undefined {
  const size = 12 / parts;
  if (number < 1 || number > parts) return undefined;
  return yearlyName('part', (any) => months(any, (number - 1) * size + 1, number * size), year);
}

function quarterAway(distance: number, at: Viewpoint): TimeName | undefined {
  return partAway(distance, 3, at);
}

function halfAway(distance: number, at: Viewpoint): TimeName | undefined {
  return partAway(distance, 6, at);
}

/** The part of so many months in which today lies, or one before or after it. */
function partAway(distance: number, size: 3 | 6, { today }: Viewpoint): TimeName | undefined {
  const first = today
    .with({ month: today.month - ((today.month - 1) % size), day: 1 })
    .add({ months: distance * size });
  return nearName('part', range(first, first.add({ months: size }).subtract({ days: 1 })));
}

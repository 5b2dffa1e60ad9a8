import { easterSunday } from '../easter.ts';
import { type DayRange, daysLater, range, week } from '../period-ranges.ts';
import { itsYear, type Rule, rule, yearOf } from './rule.ts';
import { type TimeName, yearlyName } from './time-name.ts';

type InYear = (year: number) => DayRange | undefined;
/** When a feast is, and where that differs, which days "before" and "after" it leave out. */
type Feast = readonly [names: string, inYear: InYear, off?: InYear];

/** The feasts by which Danish committees plan. The name is the time only behind a preposition: a Christmas party is a matter. */
const feasts: readonly Feast[] = [
  ["nytårsaften|new year['’]?s eve", (year) => range(`${year}-12-31`), (year) => newYear(year + 1)],
  [
    "årets (?:udgang|slutning|afslutning)|year['’]?s end|the year-end",
    (year) => range(`${year}-12-31`),
    (year) => newYear(year + 1),
  ],
  ["nytår|nytåret|årsskiftet|new year(?:['’]?s(?: day)?)?", (year) => range(`${year}-01-01`), newYear],
  ['fastelavn|shrovetide', (year) => fromEaster(year, -49)],
  ['skærtorsdag|maundy thursday', (year) => fromEaster(year, -3)],
  ['langfredag|good friday', (year) => fromEaster(year, -2)],
  ['(?:2\\.|anden) påskedag|easter monday', (year) => fromEaster(year, 1)],
  ['påskedag|easter sunday', (year) => fromEaster(year, 0)],
  ['påske|påsken|easter', (year) => fromEaster(year, -3, 1)],
  ['påskeferien|påskeferie|(?:the )?easter (?:break|holidays?)', (year) => fromEaster(year, -8, 1)],
  ['kristi himmelfartsdag|kristi himmelfart|ascension day', (year) => fromEaster(year, 39)],
  ['pinse|pinsen|whitsun|pentecost', (year) => fromEaster(year, 49, 50)],
  ['(?:2\\.|anden) pinsedag|whit monday', (year) => fromEaster(year, 50)],
  ['grundlovsdag|constitution day', (year) => range(`${year}-06-05`)],
  ['sankt ?hans(?:aften)?|midsummer', (year) => range(`${year}-06-23`)],
  ['mortensaften', (year) => range(`${year}-11-10`)],
  ['juleaften|christmas eve', (year) => range(`${year}-12-24`)],
  ['juledag|christmas day', (year) => range(`${year}-12-25`)],
  ['jul|julen|juletid|christmas', (year) => range(`${year}-12-24`, `${year}-12-26`), christmas],
];

/** School holidays as most municipalities have them. */
const holidays: readonly Feast[] = [
  ['vinterferien|vinterferie|winter (?:break|holidays?)', (year) => weeks(year, 7, 8)],
  ['sommerferien|sommerferie|summer (?:break|holidays?|vacation)', summerHoliday],
  ['efterårsferien|efterårsferie|kartoffelferien|autumn (?:break|holidays?)|half-term', (year) => weeks(year, 42, 42)],
  ['juleferien|juleferie|christmas (?:break|holidays?)', (year) => range(`${year}-12-22`, `${year + 1}-01-02`)],
];

/** Feasts and school holidays, with their year and without. */
export const feastRules: readonly Rule[] = [...holidays, ...feasts].flatMap(([names, inYear, off = inYear]) => {
  const feast = (year?: number): TimeName | undefined => {
    const name = yearlyName('feast', inYear, year);
    return name && { ...name, off, needs: 'preposition' };
  };
  return [
    rule(`(?:the )?(?:${names})${itsYear}`, (m, at) => feast(yearOf(m[1], at))),
    rule(`(?:the )?(?:${names})`, () => feast()),
  ];
});

/** The year ends with its last day and begins with its first. */
function newYear(year: number): DayRange {
  return range(`${year}-01-01`, `${year - 1}-12-31`);
}

/** People meet until the 24th. */
function christmas(year: number): DayRange {
  return range(`${year}-12-25`, `${year}-12-26`);
}

function fromEaster(year: number, first: number, last = first): DayRange {
  const sunday = easterSunday(year).toString();
  return range(daysLater(sunday, first), daysLater(sunday, last));
}

function weeks(year: number, first: number, last: number): DayRange | undefined {
  const [from, to] = [week(year, first), week(year, last)];
  return from && to && range(from.from, to.to);
}

/** The weeks in which most councils do not meet. */
export function summerHoliday(year: number): DayRange | undefined {
  return weeks(year, 27, 31);
}

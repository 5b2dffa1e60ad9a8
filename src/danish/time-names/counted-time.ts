import { monthOfDate, range, weekOfDate, wholeYear } from '../period-ranges.ts';
import { count, month, numberOf, type Rule, rule, type Viewpoint } from './rule.ts';
import { nearName, type TimeName } from './time-name.ts';

type Unit = 'days' | 'weeks' | 'months' | 'years';

/** Units of time, and how many of which they are. "14 dage" and "8 dage" are weeks to whoever says so. */
const units: readonly (readonly [words: RegExp, unit: Unit, times: number])[] = [
  [/^(?:halvt år|halve år|half year|half a year|halvår|half-years?)$/, 'months', 6],
  [/^(?:dage?|døgn|days?)$/, 'days', 1],
  [/^(?:uger?|weeks?)$/, 'weeks', 1],
  [/^fortnights?$/, 'weeks', 2],
  [/^(?:måned|måneder|mdr\.?|md\.?|months?)$/, 'months', 1],
  [/^(?:kvartal|kvartaler|quarters?)$/, 'months', 3],
  [/^(?:år|years?)$/, 'years', 1],
];
const one =
  '(dag|døgn|uge|måned|md\\.?|kvartal|halvår|halvt år|halve år|år|day|week|fortnight|month|quarter|half year|year)';
const many = '(dage|døgn|uger|måneder|mdr\\.?|kvartaler|halvår|år|days|weeks|fortnights|months|quarters|years)';
const any = `(?:${one.slice(1, -1)}|${many.slice(1, -1)})`;
const coming = '(?:næste|kommende|følgende|next|coming)';
const past = '(?:sidste|seneste|forrige|forløbne|forgangne|senere|last|past|previous|latest)';
const within = '(?:inden for |indenfor |i løbet af |over |within |during |in |i )?';

/** Time that is counted from today: "om to uger", "for tre år siden", "de næste tre måneder", "inden for 14 dage". */
export const countedTime: readonly Rule[] = [
  rule(`for ${count} (${any}) siden|${count} (${any}) (?:siden|ago)`, (m, at) =>
    away(-1, m[1] ?? m[3], m[2] ?? m[4], at),
  ),
  rule(`om ${count} (${any})|in ${count} (${any})(?:['’]? time)?|${count} (${any}) from (?:now|today)`, (m, at) =>
    away(1, m[1] ?? m[3] ?? m[5], m[2] ?? m[4] ?? m[6], at),
  ),
  rule('half a year ago', (_, at) => away(-1, '1', 'halvår', at)),
  rule(`${within}(?:de |the )?${coming} ${count} ${many}`, (m, at) => windowOf(1, m[1], m[2], at)),
  rule(`${within}(?:de |the )${coming} ${many}`, (m, at) => windowOf(1, '3', m[1], at)),
  rule(`${within}(?:den |det |the )${coming} ${one}`, (m, at) => windowOf(1, '1', m[1], at)),
  rule(`(?:inden for|indenfor|inden|i løbet af|within) ${count} (${any})`, (m, at) => windowOf(1, m[1], m[2], at)),
  rule(`${within}(?:de |the )?${past} ${count} ${many}`, (m, at) => windowOf(-1, m[1], m[2], at)),
  rule(`${within}(?:de |the )${past} ${many}`, (m, at) => windowOf(-1, '3', m[1], at)),
  // "Den sidste uge i maj" is one of May.
  rule(`${within}(?:den |det |the )${past} ${one}(?! (?:i|af|in|of) (?:${month}|året|måneden|the))`, (m, at) =>
    windowOf(-1, '1', m[1], at),
  ),
  rule(`${within}(?:seneste|forløbne|forgangne|past) ${one}`, (m, at) => windowOf(-1, '1', m[1], at)),
];

/** The day, week, month or year so far away. */
function away(sign: 1 | -1, number: string | undefined, word: string | undefined, at: Viewpoint): TimeName | undefined {
  const amount = amountOf(number, word);
  if (amount === undefined) return undefined;
  const day = at.today.add({ [amount.unit]: sign * amount.count });
  if (amount.unit === 'days') return nearName('day', range(day));
  if (amount.unit === 'weeks') return nearName('week', weekOfDate(day));
  return amount.unit === 'months' ? nearName('month', monthOfDate(day)) : nearName('year', wholeYear(day.year));
}

/** All days from today until so far away. */
function windowOf(sign: 1 | -1, number: string | undefined, word: string | undefined, { today }: Viewpoint) {
  const amount = amountOf(number, word);
  if (amount === undefined) return undefined;
  const end = today.add({ [amount.unit]: sign * amount.count });
  return nearName('window', sign === 1 ? range(today, end) : range(end, today));
}

function amountOf(number: string | undefined, word = ''): { unit: Unit; count: number } | undefined {
  const found = units.find(([words]) => words.test(word));
  const times = numberOf(number);
  if (found === undefined || times === 0) return undefined;
  const [, unit, size] = found;
  if (unit === 'days' && (times === 8 || times === 14)) return { unit: 'weeks', count: times === 8 ? 1 : 2 };
  return { unit, count: times * size };
}

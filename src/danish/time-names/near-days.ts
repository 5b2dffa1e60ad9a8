import { range } from '../period-ranges.ts';
import { count, numberOf, type Rule, rule } from './rule.ts';
import { nearName } from './time-name.ts';

const near: readonly (readonly [names: string, days: number])[] = [
  ['i ?overmorgen|the day after tomorrow', 2],
  ['i ?forgårs|the day before yesterday', -2],
  ['(?:i ?morgen|tomorrow)(?: (?:tidlig|formiddag|eftermiddag|aften|morning|afternoon|evening))?', 1],
  ['i ?går(?: (?:formiddags|eftermiddags|aftes))?|i ?aftes|yesterday|last night', -1],
  ['i ?dag|i ?(?:formiddag|eftermiddag|aften|nat|morges)|today|tonight|this (?:morning|afternoon|evening)', 0],
];

/** Days told from today: "i overmorgen", "i eftermiddag", "i dag om 14 dage". */
export const nearDays: readonly Rule[] = [
  rule(`(?:i ?dag|today|i ?morgen|tomorrow) (?:om|in) ${count} (dage|days|uge|uger|week|weeks)`, (m, { today }) => {
    const isWeeks = /uge|week/.test(m[2] ?? '');
    const first = /dag|today/.test(m[0].slice(0, 5)) ? 0 : 1;
    return nearName('day', range(today.add({ days: first + numberOf(m[1]) * (isWeeks ? 7 : 1) })));
  }),
  ...near.map(([names, days]) => rule(names, (_, { today }) => nearName('day', range(today.add({ days }))))),
];

import { countedTime } from './counted-time.ts';
import { feastRules } from './feasts.ts';
import { monthsAndYears, nearMonthsAndYears } from './months-and-years.ts';
import { nearDays } from './near-days.ts';
import { partsOfYear } from './parts-of-year.ts';
import type { Rule, Viewpoint } from './rule.ts';
import { elliptic, statedDays } from './stated-days.ts';
import type { TimeName } from './time-name.ts';
import { weeks } from './weeks.ts';

/** A time name where it stands in a text. */
export interface Mention {
  readonly name: TimeName;
  readonly start: number;
  readonly end: number;
}

const feastStems =
  'jul|år|year|påske|easter|ferie|break|holiday|vacation|term|pinse|whit|pent|fast|shrov|torsdag|fredag|friday|thursday|himmel|ascen|lov|const|hans|midsum|morten|christ';
const months = /jan|feb|mar|apr|ma[jy]|jun|jul|aug|sep|o[ck]t|nov|dec/;
const units = /dag|døgn|uge|måned|md|kvartal|halv|år|day|week|night|month|quarter|year/;

/**
 * Where two rules read the same words, the first one counts. A group of rules is only tried where the text has a piece of one
 * of its words: most texts need few of them, and a pattern is built when it is first tried.
 */
const groups: readonly (readonly [needs: RegExp, rules: readonly Rule[]])[] = [
  [new RegExp(`\\d|${months.source}`), statedDays],
  [/dag|day|mor|går|aften|aftes|nat|night|evening/, nearDays],
  [units, countedTime],
  [new RegExp(feastStems), feastRules],
  [/kvart|kvt|quart|halv|half|år|spring|som|sum|aut|vint|wint|[qkh][1-4]/, partsOfYear],
  [/uge|week|dag|day/, weeks],
  [months, monthsAndYears],
  [/år|fjor|year|måned|month|\d{4}/, nearMonthsAndYears],
  [/\d|og|til|and|to/, elliptic],
];

/** The times that words name by themselves, in their order; none overlaps another. */
export function findMentions(text: string, at: Viewpoint): Mention[] {
  const found: Mention[] = [];
  const taken = new Uint8Array(text.length);
  const rules = groups.filter(([needs]) => needs.test(text)).flatMap(([, own]) => own);
  for (const [pattern, read] of rules) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (taken.subarray(start, end).includes(1)) continue;
      const name = read(match, at);
      if (name === undefined) continue;
      taken.fill(1, start, end);
      found.push({ name, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

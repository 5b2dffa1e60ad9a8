import { findTimes } from '../../danish/dates.ts';

/** A time of day in an answer, or so many minutes after the beginning (or before the end) of the meeting. */
export type SaidTime =
  | { readonly kind: 'clock'; readonly from: string; readonly until?: string }
  | { readonly kind: 'delay'; readonly minutes: number };

export interface TimeInText {
  readonly time: SaidTime;
  readonly start: number;
  readonly end: number;
}

const hourWords = 'et|en|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv'.split('|');
const hourWord = hourWords.join('|');
const notAClock =
  '(?![\\d/%]|[.:]\\d|\\.?\\s*(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|min|kvarter|time|hour|kr|dag|uge|person|gæst|stk|år|punkt|pct))';
const english = /(?<![\d.:/])(?:at\s+)?(\d{1,2})(?:[:.](\d{2}))?\s*([ap])\.?m\b\.?/giu;
const range = new RegExp(
  `(?<![\\d.,:/-])(?:(?:kl\\.?|klokken|fra|from|between|mellem)\\s*)?(\\d{1,2})(?:[.:](\\d{2}))?\\s*(?:-|–|til|to|until|og(?=\\s+\\d{1,2}[.:]\\d))\\s*(?:kl\\.?\\s*)?(\\d{1,2})(?:[.:](\\d{2}))?${notAClock}`,
  'giu',
);
const withMinutes = /(?<![\d.,:/-])(\d{1,2})[.:]([0-5]\d)(?![\d/%]|[.:]\d|\.\s*20\d\d)/gu;
const bare = new RegExp(
  `(?<=(?<!\\p{L})(?:fra|til|før|efter|ca|ca\\.|cirka|omkring|ved|går|gå|kommer|først|igen|at|from|until|till|before|after|around|about|leave|leaving|kl|klokken|inden|indtil)\\s+)(\\d{1,2})${notAClock}`,
  'giu',
);
const halfHour = new RegExp(`(?<!\\p{L})(?:kl\\.?\\s*|klokken\\s*)?halv\\s+(${hourWord}|\\d{1,2})(?!\\p{L})`, 'giu');
const quarter = new RegExp(`(?<!\\p{L})kvart\\s+(over|i)\\s+(${hourWord}|\\d{1,2})(?!\\p{L})`, 'giu');
const wordHour = new RegExp(`(?<!\\p{L})(?:kl\\.?|klokken)\\s+(${hourWord})(?!\\p{L})`, 'giu');
const amounts: ReadonlyMap<string, number> = new Map([
  ['fem', 5],
  ['five', 5],
  ['ti', 10],
  ['ten', 10],
  ['tyve', 20],
  ['twenty', 20],
  ['tredive', 30],
  ['thirty', 30],
  ['et', 1],
  ['en', 1],
  ['a', 1],
  ['an', 1],
  ['one', 1],
]);
const delay = new RegExp(
  `(?<![\\p{L}\\d])(?:(\\d{1,3}|${[...amounts.keys()].join('|')})\\s*)?(min(?:utt?er|utes?|s)?\\.?|kvarters?|halv(?:anden)?\\s*times?|half\\s+(?:an\\s+)?hour|timers?|times?|hours?|quarter(?:\\s+of\\s+an\\s+hour)?)(?!\\p{L})`,
  'giu',
);

/** All times of day that an answer names: "kl. 13", "13.15", "fra 13 til 14", "1 pm", "halv to", "20 minutter". */
export function findClockTimes(text: string): TimeInText[] {
  const found: TimeInText[] = [];
  const add = (start: number, length: number, time: SaidTime | undefined): void => {
    const end = start + length;
    if (time !== undefined && !found.some((other) => start < other.end && other.start < end)) {
      found.push({ time, start, end });
    }
  };
  for (const match of text.matchAll(delay)) add(match.index, match[0].length, delayOf(match[1], match[2] ?? ''));
  for (const match of text.matchAll(english)) {
    const hour = (Number(match[1]) % 12) + (match[3]?.toLowerCase() === 'p' ? 12 : 0);
    add(match.index, match[0].length, clock(hour, match[2]));
  }
  for (const match of text.matchAll(halfHour)) add(match.index, match[0].length, clock(hourOf(match[1]) - 1, '30'));
  for (const match of text.matchAll(quarter)) {
    const hour = hourOf(match[2]);
    add(match.index, match[0].length, match[1]?.toLowerCase() === 'i' ? clock(hour - 1, '45') : clock(hour, '15'));
  }
  for (const match of text.matchAll(wordHour)) add(match.index, match[0].length, clock(hourOf(match[1]), undefined));
  for (const match of text.matchAll(range)) {
    const [whole, hour, minute, endHour, endMinute] = match;
    const [first, last] = [clock(Number(hour), minute), clock(Number(endHour), endMinute)];
    if (first === undefined || last === undefined || last.from <= first.from) continue;
    add(match.index, whole.length, { kind: 'clock', from: first.from, until: last.from });
  }
  for (const { startTime, endTime, start, end } of findTimes(text)) {
    add(start, end - start, { kind: 'clock', from: startTime, ...(endTime === undefined ? {} : { until: endTime }) });
  }
  for (const match of text.matchAll(withMinutes)) add(match.index, match[0].length, clock(Number(match[1]), match[2]));
  for (const match of text.matchAll(bare)) add(match.index, match[0].length, clock(Number(match[1]), undefined));
  return found.sort((a, b) => a.start - b.start);
}

function clock(hour: number, minute: string | undefined): Extract<SaidTime, { kind: 'clock' }> | undefined {
  const minutes = Number(minute ?? '0');
  if (!(hour >= 0 && hour <= 23 && minutes <= 59)) return undefined;
  return { kind: 'clock', from: `${String(hour).padStart(2, '0')}:${String(minutes).padStart(2, '0')}` };
}

function hourOf(word: string | undefined): number {
  const place = hourWords.indexOf((word ?? '').toLowerCase());
  return place === -1 ? Number(word) : Math.max(1, place);
}

function delayOf(amount: string | undefined, unit: string): SaidTime | undefined {
  const name = unit.toLowerCase();
  const count = amount === undefined ? 1 : (amounts.get(amount.toLowerCase()) ?? Number(amount));
  if (/^min/u.test(name)) return amount === undefined ? undefined : { kind: 'delay', minutes: count };
  if (/^(?:kvarter|quarter)/u.test(name)) return { kind: 'delay', minutes: 15 * count };
  if (/^halvanden/u.test(name)) return { kind: 'delay', minutes: 90 };
  if (/^hal[vf]/u.test(name)) return { kind: 'delay', minutes: 30 };
  return amount === undefined ? undefined : { kind: 'delay', minutes: 60 * count };
}

/** The text with its letters put together (NFC) and one kind of apostrophe. */
export function readable(text: string): string {
  return text.normalize('NFC').replace(/[’´`]/gu, "'");
}

/** Weekdays as they are cut short; "man" and "fre" are only such with a stop or before a date. */
const shortDays: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})(?:man\.|man(?=\s+d(?:en|\.)\s*\d))/giu, 'mandag'],
  [/(?<!\p{L})tirs?(?:d)?\.?(?!\p{L})/giu, 'tirsdag'],
  [/(?<!\p{L})ons(?:d)?\.?(?!\p{L})/giu, 'onsdag'],
  [/(?<!\p{L})tors?d?\.?(?!\p{L})/giu, 'torsdag'],
  [/(?<!\p{L})(?:fre\.|fre(?=\s+d(?:en|\.)\s*\d))/giu, 'fredag'],
  [/(?<!\p{L})(?:lør\.|lør(?=\s+d(?:en|\.)\s*\d))/giu, 'lørdag'],
  [/(?<!\p{L})(?:søn\.|søn(?=\s+d(?:en|\.)\s*\d))/giu, 'søndag'],
  [/(?<!\p{L})thurs?\.?(?!\p{L})/giu, 'Thursday'],
];
/** "d. 9.2.": a day and month with stops, which in other texts would be a number of an item. */
const stopDate = /(?<=(?<!\p{L})(?:den|d\.?|dag|til)\s*)(\d{1,2})\.\s?(\d{1,2})\.?(?![\d:])(?=[\s,;!]|$)/giu;
const ordinalDays: ReadonlyMap<string, number> = new Map(
  'første anden tredje fjerde femte sjette syvende ottende niende tiende ellevte tolvte trettende fjortende femtende sekstende syttende attende nittende tyvende'
    .split(' ')
    .map((word, index) => [word, index + 1]),
);
const ordinalDay = new RegExp(
  `(?<=(?<!\\p{L})den\\s+)(${[...ordinalDays.keys()].slice(2).join('|')})(?!\\p{L})`,
  'giu',
);

/** The text with weekdays and dates as they are read elsewhere, too. */
export function withWholeDays(text: string): string {
  const days = shortDays.reduce((whole, [pattern, day]) => whole.replace(pattern, day), text);
  return days
    .replace(ordinalDay, (word) => `${ordinalDays.get(word.toLowerCase()) ?? word}.`)
    .replace(stopDate, (whole, day: string, month: string) =>
      Number(month) >= 1 && Number(month) <= 12 && Number(day) <= 31 && !/\.\d\d$/u.test(whole)
        ? `${day}/${month}`
        : whole,
    );
}

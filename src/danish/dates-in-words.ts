import type { Language } from './language.ts';

const locales: Readonly<Record<Language, string>> = { da: 'da-DK', en: 'en-GB' };

const parts = {
  month: { month: 'long', year: 'numeric' },
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'long', year: 'numeric' },
  brief: { day: 'numeric', month: 'short', year: 'numeric' },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;
type DateParts = keyof typeof parts;

/** Kept, for a formatter takes a hundred times as long to make as to use. */
const formatters: Readonly<Record<Language, Readonly<Record<DateParts, Intl.DateTimeFormat>>>> = {
  da: formattersOf(locales.da),
  en: formattersOf(locales.en),
};

function formattersOf(locale: string): Record<DateParts, Intl.DateTimeFormat> {
  const formatter = (name: DateParts) => new Intl.DateTimeFormat(locale, { ...parts[name], timeZone: 'UTC' });
  return { month: formatter('month'), full: formatter('full'), short: formatter('short'), brief: formatter('brief') };
}

/**
 * A local date in words: "onsdag den 20. januar 2027", in English "Wednesday, 20 January 2027".
 *
 * @param date YYYY-MM-DD; YYYY-MM gives the month: "maj 2022"
 */
export function dateInWords(date: string, language: Language): string {
  if (/^\d{4}-\d{2}$/.test(date)) return format(`${date}-01`, language, 'month');
  return format(date, language, 'full');
}

/** A local date without its weekday: "20. januar 2027". */
export function shortDateInWords(date: string, language: Language): string {
  if (/^\d{4}-\d{2}$/.test(date)) return dateInWords(date, language);
  return format(date, language, 'short');
}

/** A local date with its weekday and without its year: "mandag den 18. januar", in English "Monday, 18 January". */
export function dayInWords(date: string, language: Language): string {
  // A formatter without a year leaves "den" out.
  return dateInWords(date, language).replace(/ \d{4}$/, '');
}

/** A local date for a button: "18. nov. 2026". */
export function briefDateInWords(date: string, language: Language): string {
  return format(date, language, 'brief');
}

/** A local slot: "kl. 12.00–13.30", in English "12:00–13:30"; empty where there is no start. */
export function slotInWords(start: string | undefined, end: string | undefined, language: Language): string {
  if (start === undefined) return '';
  const times = [start, ...(end === undefined ? [] : [end])];
  return language === 'da' ? `kl. ${times.map((time) => time.replace(':', '.')).join('–')}` : times.join('–');
}

/** A local date written as a calendar date is formatted as UTC: it has no zone of its own. */
function format(date: string, language: Language, name: DateParts): string {
  return formatters[language][name].format(new Date(`${date}T00:00:00Z`));
}

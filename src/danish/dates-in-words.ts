import type { Language } from './language.ts';

/** Made once: to make one takes longer than to compose an answer. */
const formatters: Readonly<Record<Language, Formatters>> = { da: formattersOf('da-DK'), en: formattersOf('en-GB') };

type Formatters = ReturnType<typeof formattersOf>;

/** A local date written as a calendar date is formatted as UTC: it has no zone of its own. */
function formattersOf(locale: string) {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { day: 'numeric', year: 'numeric', ...options, timeZone: 'UTC' });
  return {
    long: format({ weekday: 'long', month: 'long' }),
    short: format({ month: 'long' }),
    brief: format({ month: 'short' }),
    month: new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  };
}

/**
 * A local date in words: "onsdag den 20. januar 2027", in English "Wednesday, 20 January 2027".
 *
 * @param date YYYY-MM-DD; YYYY-MM gives the month: "maj 2022"
 */
export function dateInWords(date: string, language: Language): string {
  if (/^\d{4}-\d{2}$/.test(date)) return format(`${date}-01`, language, 'month');
  return format(date, language, 'long');
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

function format(date: string, language: Language, form: keyof Formatters): string {
  return formatters[language][form].format(new Date(`${date}T00:00:00Z`));
}

import type { Language } from './language.ts';

const locales: Readonly<Record<Language, string>> = { da: 'da-DK', en: 'en-GB' };

/**
 * A local date in words: "onsdag den 20. januar 2027", in English "Wednesday, 20 January 2027".
 *
 * @param date YYYY-MM-DD; YYYY-MM gives the month: "maj 2022"
 */
export function dateInWords(date: string, language: Language): string {
  if (/^\d{4}-\d{2}$/.test(date)) return format(`${date}-01`, language, { month: 'long', year: 'numeric' });
  return format(date, language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}

/** A local date without its weekday: "20. januar 2027". */
export function shortDateInWords(date: string, language: Language): string {
  if (/^\d{4}-\d{2}$/.test(date)) return dateInWords(date, language);
  return format(date, language, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** A local date with its weekday and without its year: "mandag den 18. januar", in English "Monday, 18 January". */
export function dayInWords(date: string, language: Language): string {
  // A formatter without a year leaves "den" out.
  return dateInWords(date, language).replace(/ \d{4}$/, '');
}

/** A local date for a button: "18. nov. 2026". */
export function briefDateInWords(date: string, language: Language): string {
  return format(date, language, { day: 'numeric', month: 'short', year: 'numeric' });
}

/** A local slot: "kl. 12.00–13.30", in English "12:00–13:30"; empty where there is no start. */
export function slotInWords(start: string | undefined, end: string | undefined, language: Language): string {
  if (start === undefined) return '';
  const times = [start, ...(end === undefined ? [] : [end])];
  return language === 'da' ? `kl. ${times.map((time) => time.replace(':', '.')).join('–')}` : times.join('–');
}

/** A local date written as a calendar date is formatted as UTC: it has no zone of its own. */
function format(date: string, language: Language, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locales[language], { ...options, timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}

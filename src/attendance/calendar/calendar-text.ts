/**
 * A text as it may stand in an iCalendar property: well-formed, and of the control characters only tab and line breaks,
 * which the library escapes; the line and paragraph separators of Unicode, at which some readers break lines, are blanks.
 */
export function calendarText(text: string): string {
  return text.toWellFormed().replace(/(?![\t\r\n])\p{Cc}|[\p{Zl}\p{Zp}]/gu, ' ');
}

/** The same on a single line. */
export function calendarLine(text: string): string {
  return calendarText(text).replace(/\s+/g, ' ').trim();
}

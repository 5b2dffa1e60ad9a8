/**
 * A table as CSV (RFC 4180) for Danish Excel: UTF-8 with a byte order mark, semicolons, CRLF. A cell that a spreadsheet
 * would run as a formula begins with an apostrophe.
 */
export function csvTable(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((cells) => cells.map(csvCell).join(';')).join('\r\n')}\r\n`;
}

function csvCell(text: string): string {
  const safe = runsAsFormula(text) ? `'${text}` : text;
  return /[;"\r\n\t]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Spreadsheets look past blanks and invisible signs at the first character, and some read full-width and small forms of the
 * signs as the signs themselves. A control character at the front is none of a name.
 */
function runsAsFormula(text: string): boolean {
  const first = text.replace(/^[\s\p{Z}\p{Cf}]+/u, '').normalize('NFKC');
  return /^[=+\-@\u2212]/u.test(first) || /^\p{Cc}/u.test(text) || /^[\s\p{Z}\p{Cf}]*\p{Cc}/u.test(text);
}

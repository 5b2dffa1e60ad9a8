/**
 * Text of people and documents on its way onto a card: one line, no control or direction characters, and no
 * `{{DATE(…)}}`, the one macro that card renderers run even in raw text. Everything else stays as it was written.
 */
export function oneLine(text: string): string {
  if (isOneLine(text)) return text;
  return withoutTurns(text.toWellFormed())
    .replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/\{\{(?=(?:DATE|TIME)\()/g, '{\u200b{')
    .trim();
}

/** True for letters and marks of Europe, a space at most between two: nothing to do, as for nearly every text. */
function isOneLine(text: string): boolean {
  return !/[^ -z|\u00a1-\u05ff–—]|^ | $| {2}/.test(text);
}

/** Without the signs that are not seen and turn the direction of what is read: "Referat\u202efdp.exe" shows as "Referatexe.pdf". */
export function withoutTurns(text: string): string {
  return text.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '');
}

/** A text of several lines as lines, each as {@link oneLine} makes it; empty ones are left out. */
export function lines(text: string): string[] {
  return text
    .split(/\r\n|[\n\r\v\f\u2028\u2029]/)
    .map(oneLine)
    .filter((line) => line !== '');
}

/**
 * What a text takes in the card's JSON, in UTF-16 units without the quotes: `"` and `\` take two.
 */
export function jsonLength(text: string): number {
  return isPlain(text) ? text.length : JSON.stringify(text).length - 2;
}

/** True for a text that stands in JSON as it is, each character in one unit; nearly all are such, and soon measured and cut. */
function isPlain(text: string): boolean {
  return /^[ !#-[\]-\ud7ff\ue000-\uffff]*$/.test(text);
}

/** A text of at most `limit` units of JSON; a cut one ends in "…", never inside a character. */
export function clip(text: string, limit: number): string {
  if (jsonLength(text) <= limit) return text;
  if (isPlain(text)) return `${text.slice(0, Math.max(0, limit - 1)).trimEnd()}…`;
  let kept = '';
  let used = 1;
  for (const character of text) {
    used += jsonLength(character);
    if (used > limit) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/**
 * Texts that together take at most `budget` units of JSON: the short ones whole, the long ones cut to one common
 * length. Many empty rows cannot be helped: a cut text keeps at least its "…".
 */
export function fitTogether(texts: readonly string[], budget: number): string[] {
  let left = budget;
  let common = Number.POSITIVE_INFINITY;
  const lengths = texts.map(jsonLength);
  for (const [index, length] of lengths.toSorted((a, b) => a - b).entries()) {
    const share = Math.floor(left / (lengths.length - index));
    if (length > share) {
      common = Math.max(1, share);
      break;
    }
    left -= length;
  }
  return texts.map((text, index) => ((lengths[index] ?? 0) <= common ? text : clip(text, common)));
}

/**
 * For `speak` and `fallbackText`, which a client may read as SSML or show as Markdown: words only, without the
 * characters that either gives a meaning.
 */
export function wordsOnly(text: string): string {
  return oneLine(text.replace(/[<>&[\](){}*_`~#|\\$]/g, ' '));
}

/** {@link wordsOnly} of a text in which something stands in brackets: heard, it stands between commas. */
export function asideOnly(text: string): string {
  return wordsOnly(text.replace(/ \(([^()]*)\)/g, ', $1'));
}

/**
 * For what stands beside a check box, which renderers read as Markdown: words only, and no address that they would make a
 * link of.
 */
export function choiceTitle(text: string): string {
  return wordsOnly(text).replaceAll('://', ':\u200b//');
}

/** What a reader counts as words: runs between white space. */
export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

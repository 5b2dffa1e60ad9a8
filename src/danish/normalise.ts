import { editDistance } from './edit-distance.ts';

/** Characters that carry no meaning for a reader: zero-width ones, soft hyphen, byte order mark, directional marks. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/;

/** True for a character that is dropped from the text of a line. */
export function isInvisible(character: string): boolean {
  return INVISIBLE.test(character);
}

/** Words and single spaces: nothing that folding would change. */
const PLAIN = /^[a-zæøå0-9]+(?: [a-zæøå0-9]+)*$/;

/** One spelling for comparison: NFC, lower case, plain quotes and hyphens, single spaces, no outer punctuation. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text;
  const lower = (MAY_COMBINE.test(text) ? text.normalize('NFC') : text).toLowerCase();
  return (OTHER_SIGN.test(lower) ? withPlainSigns(lower) : lower)
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .replace(/^[\s.,:;–-]+|(?<![\s.,:;])[\s.,:;]+$/g, '');
}

/** Letters below are one character in any form; to ask Unicode of each text takes long. */
const MAY_COMBINE = /[\u0300-\uffff]/;

/** What {@link withPlainSigns} changes: few texts have any of it. */
const OTHER_SIGN = /[\u00ad\u200b-\u200f\u2060\ufeff\u2018\u2019\u00b4`\u201c\u201d\u201e\u00ab\u00bb\u2010-\u2015]/;

function withPlainSigns(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\u2018\u2019\u00b4`]/g, "'")
    .replace(/[\u201c\u201d\u201e\u00ab\u00bb]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-');
}

/** The words and numbers of a text, folded. */
function tokensOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** How alike two texts are by their words, 0–1 (F1 over the multiset of words). */
export function tokenSimilarity(left: string, right: string): number {
  const a = tokensOf(left);
  const b = tokensOf(right);
  if (a.length === 0 || b.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const token of a) counts.set(token, (counts.get(token) ?? 0) + 1);
  let shared = 0;
  for (const token of b) {
    const count = counts.get(token) ?? 0;
    if (count > 0) {
      shared += 1;
      counts.set(token, count - 1);
    }
  }
  return (2 * shared) / (a.length + b.length);
}

/** True when two titles say the same but for slips of the pen: most words alike, or few letters apart. */
export function isSameTitle(left: string, right: string): boolean {
  const a = fold(left);
  const b = fold(right);
  if (a === '' || b === '') return false;
  if (a === b || tokenSimilarity(a, b) >= 0.8) return true;
  const limit = Math.floor(Math.max(a.length, b.length) / 12) + 1;
  return a.length >= 6 && editDistance(a, b, limit) <= limit;
}

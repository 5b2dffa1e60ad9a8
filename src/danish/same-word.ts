import { allowedSlips, editDistance } from './edit-distance.ts';

/** How much of a match a part of a compound or a slip of the pen is. */
const likenesses = { same: 1, ending: 0.9, beginning: 0.85, slip: 0.85, shorter: 0.65 } as const;

/**
 * How far a word of a text is the wanted word, 0–1, both as stems: the same, a compound of it ("kontrakt" in
 * "kontraktforlængelse"), the telling last part of a wanted compound ("aftale" for "sundhedsaftale"), or but for a slip.
 * The first part alone is another thing: "praksis" is no "praksisplan".
 */
export function wordLikeness(wanted: string, known: string): number {
  if (wanted === known) return likenesses.same;
  if (wanted.length < 4 || known.length < 4 || isDigit(wanted.charCodeAt(0))) return 0;
  if (wanted.length < known.length) {
    if (known.endsWith(wanted) && (wanted.length >= 5 || known.length >= wanted.length + 4)) return likenesses.ending;
    if (known.startsWith(wanted) && wanted.length >= 4 && known.length >= wanted.length + 3)
      return wanted.length >= 5 || /^[se]?\p{L}{4,}$/u.test(known.slice(wanted.length)) ? likenesses.beginning : 0;
  } else if (wanted.endsWith(known) && known.length >= 5) return likenesses.shorter;
  return isSlip(wanted, known) ? likenesses.slip : 0;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Two slips are forgiven in long words only: "sommerfest" is no "sommerferie". */
const twoSlipsFrom = 11;

function isSlip(a: string, b: string): boolean {
  const longest = Math.max(a.length, b.length);
  const slips = Math.min(allowedSlips(longest), longest < twoSlipsFrom ? 1 : 2);
  if (slips === 0 || Math.abs(a.length - b.length) > slips) return false;
  if (a[0] !== b[0] && a[1] !== b[1]) return false;
  return editDistance(a, b, slips) <= slips;
}

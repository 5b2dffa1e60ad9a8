import { stem } from './stem.ts';

const shortestFirst = 4;
const shortestLast = 3;
const shortestCompound = 7;
/** What may stand between the parts: "sundhed-s-aftale", "jul-e-marked", "børn-er-attest". */
const links = ['', 's', 'e', 'er'];

/** The words of which compounds may be made. */
export interface PartWords {
  /** Whether it is the stem of one of them. */
  has(stem: string): boolean;
  /** A quick look that spares most of the work: false only where no stem of a word that begins so is one of theirs. */
  mayHave?(word: string): boolean;
}

/**
 * The stems of the words of which a word is made, first to last, a longer last part before its own parts:
 * "sundhedsstyregruppen" → "sund", "styregrup", "styr", "grup". Empty for a word that is no compound.
 *
 * Danish has no end of compounds, so no list is asked: a part is what stands as a word of its own in the same texts.
 *
 * @param word lower case, not stemmed: what is a stem differs inside a compound
 */
export function compoundParts(word: string, words: PartWords): string[] {
  if (word.length < shortestCompound || /\d/.test(word)) return [];
  // The longest last part first: it is the one that tells what the thing is.
  for (let cut = shortestFirst; cut <= word.length - shortestLast; cut += 1) {
    const last = word.slice(cut);
    if (words.mayHave?.(last) === false) continue;
    const lastStem = stem(last);
    if (lastStem.length < shortestLast || !words.has(lastStem)) continue;
    const first = firstPart(word.slice(0, cut), words);
    if (first !== undefined) return [first, lastStem, ...compoundParts(last, words)];
  }
  return [];
}

function firstPart(text: string, words: PartWords): string | undefined {
  for (const link of links) {
    if (!text.endsWith(link) || text.length - link.length < shortestLast) continue;
    const stemmed = stem(text.slice(0, text.length - link.length));
    if (words.has(stemmed)) return stemmed;
  }
  return undefined;
}

/** The compounds that two or three words make when they are written together, with each link: "flytte guiden", "flytteguiden". */
export function joinedWords(words: readonly string[]): string[] {
  const [first, ...rest] = words;
  if (first === undefined || rest.length === 0) return [...words];
  return joinedWords(rest).flatMap((tail) => [`${first}${tail}`, `${first}s${tail}`, `${first}e${tail}`]);
}

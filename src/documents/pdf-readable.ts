import type { ReadFailure } from './format-reader.ts';

/** Fewer letters on a page than this, and the text is in its pictures. */
const LETTERS_PER_PAGE = 50;
/** Signs of any kind on a page of text; what a scanner or a browser prints in the margin is less. */
const SIGNS_PER_PAGE = 200;
const CONTROL_SHARE = 0.01;
/** Danish has 14–35 of these words in 1,000 characters. */
const FUNCTION_WORDS = 5;
const DANISH = /(?<![\p{L}\p{N}])(?:og|at|det|til|der|en|af|er|den|for)(?![\p{L}\p{N}])/giu;
/** Of the words in a list of names and dates nearly all look like words, in one whose letters are wrong few. */
const WORDLIKE_SHARE = 0.75;

/**
 * Why the text of a PDF cannot be used. Few function words alone do not say that letters are wrong: a schedule of
 * meetings, a list of people and an English paper have few, too. So a text is garbled only where its words do not look
 * like words either (vowels among the consonants, capitals at the beginning).
 */
export function findUnreadable(text: string, pageCount: number): ReadFailure | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const solid = text.replace(/\s/g, '').length;
  const controls = text.match(/[\p{Cc}\ufffd]/gu)?.filter((sign) => !/\s/.test(sign)).length ?? 0;
  if (solid > 0 && controls / solid > CONTROL_SHARE) return 'garbled';
  const isScanned = letters < LETTERS_PER_PAGE * pageCount;
  if (isScanned && solid < SIGNS_PER_PAGE * pageCount) return 'scanned';
  const known = ((text.match(DANISH)?.length ?? 0) / Math.max(1, solid)) * 1000;
  const isGarbled = known < FUNCTION_WORDS && !hasWords(text, solid);
  if (isGarbled && solid >= LETTERS_PER_PAGE * pageCount) return 'garbled';
  return isScanned ? 'scanned' : undefined;
}

function hasWords(text: string, solid: number): boolean {
  const words = text.match(/[^\s\d.,:;()/"'”“’|-]{3,}/gu) ?? [];
  const alike = words.filter(isWordlike);
  const characters = alike.reduce((sum, word) => sum + word.length, 0);
  return alike.length >= words.length * WORDLIKE_SHARE && characters >= solid * 0.25;
}

function isWordlike(word: string): boolean {
  if (!/^(?:\p{Lu}?\p{Ll}+|\p{Lu}+)$/u.test(word)) return /^\p{L}[\p{L}@_+&]*$/u.test(word) && word.length > 12;
  const vowels = word.match(/[aeiouyæøåäöéü]/giu)?.length ?? 0;
  return vowels >= word.length * 0.15 && vowels <= word.length * 0.75 && !/[bcdfghjklmnpqrstvwxz]{5}/i.test(word);
}

const size = 4;
const alphabet = ' abcdefghijklmnopqrstuvwxyzæøå0123456789';
const bits = 6;
/** Letters that Danish does not have are all one. */
const other = alphabet.length;
const codes = new Map([...alphabet].map((letter, index) => [letter, index]));
const mask = (1 << (bits * size)) - 1;

/**
 * The pieces of four letters of a word, its ends marked, each once and as a number: "låse" has "_lås", "låse" and "åse_".
 * Two words that share many are alike, whether by inflection, as parts of compounds, or but for a slip of the pen. What has
 * no letter has no pieces: numbers are the same or they are not.
 */
export function gramsOf(word: string): number[] {
  const grams: number[] = [];
  let gram = 0;
  let isWord = false;
  for (let index = 0; index <= word.length; index += 1) {
    const code = index === word.length ? 0 : (codes.get(word[index] ?? '') ?? other);
    if (code > 0 && code <= 29) isWord = true;
    gram = ((gram << bits) | code) & mask;
    // The mark at the beginning is the zero that shifting leaves.
    if (index >= size - 2 && !grams.includes(gram)) grams.push(gram);
  }
  return isWord ? grams : [];
}

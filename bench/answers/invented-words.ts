const beginnings = 'b bl br d dr f fl fr g gr h j k kl kn kr l m n p pl pr r s sk sl sp st sv t tr v'.split(' ');
const vowels = 'a e i o u y æ ø å ei ej au'.split(' ');
const ends = ' b d g k l ld lm n nd ng nk p r rd rk rt s sk st t v'.split(' ');
const links = ['', '', 's', 'e'];
const inflections = ['', '', '', 'en', 'et', 'er', 'erne', 'e', 's', 'ede', 'ning', 'ningen'];
const functionWords =
  'og i at det er en til på der de for med af den har ikke som et var om vi men et eller fra kan skal blev så ved'.split(
    ' ',
  );

/** Invented words with the shape of Danish ones: short ones, compounds of them with link letters, inflections. */
export interface InventedWords {
  /** A word of running text: a function word two times of five, else by Zipf's law one of 300,000 forms. */
  running(): string;
  /** A word that says something, of the commonest `most` forms. */
  telling(most?: number): string;
}

const forms = 300_000;
const flatTop = 20;

export function inventWords(random: () => number): InventedWords {
  const pick = <Value>(values: readonly [Value, ...Value[]] | readonly Value[]): Value => {
    const value = values[Math.floor(random() * values.length)];
    if (value === undefined) throw new RangeError('nothing to pick from');
    return value;
  };
  const syllable = (): string => pick(beginnings) + pick(vowels) + pick(ends);
  const roots = Array.from({ length: 6_000 }, (_, index) => (index % 3 === 0 ? syllable() : syllable() + syllable()));
  const known: string[] = [];
  // A frequent word is short; the long tail is compounds, as in Danish.
  const invent = (rank: number): string => {
    const root = pick(roots);
    if (rank < 4_000 || random() < 0.25) return root + pick(inflections);
    const pair = root + pick(links) + pick(roots);
    return (random() < 0.2 ? pair + pick(links) + pick(roots) : pair) + pick(inflections);
  };
  const telling = (most = forms): string => {
    // The logarithm of the rank is evenly spread: Zipf's law, flat at the top as that of words that say something is.
    const rank = Math.floor(flatTop * ((most + flatTop) / flatTop) ** random()) - flatTop;
    known[rank] ??= invent(rank);
    return known[rank] ?? '';
  };
  return { running: () => (random() < 0.4 ? pick(functionWords) : telling()), telling };
}

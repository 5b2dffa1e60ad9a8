/**
 * What a clause is made of, once its words are known. `T0`, `D1`, … are places in the text (times, days, items, committees,
 * names) and stand as they are.
 */
export const marks = [
  'I',
  'NOT',
  'COME',
  'ABLE',
  'DECLINE',
  'APOLOGY',
  'MAYBE',
  'VIRTUAL',
  'FACE',
  'LATE',
  'LEAVE',
  'EARLY',
  'FROM',
  'UNTIL',
  'BEFORE',
  'AFTER',
  'EXCEPT',
  'ORDER',
  'FOR',
  'SEND',
  'INSTEAD',
  'INSTEADOF',
  'SUPPLEANT',
  'STILL',
  'YES',
] as const;

export type Mark = (typeof marks)[number];

/** A phrase in lower case as a pattern, and the marks that it leaves; none for words that say nothing of the answer. */
export interface WordRule {
  readonly phrase: RegExp;
  readonly marks: string;
}

/** Rules from a list of lines: the marks, then the phrases; each stands for itself as a whole. */
export function wordRules(...lines: readonly (readonly [marks: string, ...phrases: readonly string[]])[]): WordRule[] {
  return lines.flatMap(([marks, ...phrases]) =>
    phrases.map((phrase) => ({
      phrase: new RegExp(`(?<![\\p{L}\\p{N}'])(?:${phrase})(?![\\p{L}\\p{N}'])`, 'gu'),
      marks,
    })),
  );
}

/** The text with the marks in the place of its phrases, in the order of the rules. */
export function markWords(text: string, rules: readonly WordRule[]): string {
  return rules.reduce((before, { phrase, marks: found }) => {
    const after = before.replace(phrase, ` ${found} `);
    // The next rules see single spaces.
    return after === before ? before : after.replace(/\s+/gu, ' ').trim();
  }, text);
}

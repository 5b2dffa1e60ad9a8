import type { Ground } from './ground.ts';

/** Two or more words with a capital: somebody's name, or a body's. */
const name = String.raw`(?<name>\p{Lu}[\p{L}\p{N}'’-]*(?:\s+\p{Lu}[\p{L}\p{N}'’-]*)+)`;
const done = String.raw`(?:beslut\p{L}*|afg(?:jor|ør)\p{L}*|bestem(?:te|t)|godken\p{L}*|vedt(?:og|ag)\p{L}*|bevilge\p{L}*|afvis\p{L}*|decid\p{L}*|approv\p{L}*|adopted|reject\p{L}*)`;
const helps = '(?:har|havde|have|has|had)';

/** "Bo Lund har besluttet", "i går har Bo Lund besluttet", "derefter besluttede Bo Lund". */
const deciders = [
  new RegExp(String.raw`${name}\s+(?:${helps}\s+)?${done}(?!\p{L})`, 'gu'),
  new RegExp(String.raw`(?<!\p{L})${helps}\s+${name}\s+${done}(?!\p{L})`, 'gu'),
  new RegExp(String.raw`(?<!\p{L})(?:besluttede|afgjorde|bestemte)\s+${name}`, 'gu'),
];

/**
 * True when a sentence names somebody as the one who decided, and neither the committee, nor the body that the minutes name, nor
 * the quoted words bear that name: it may stand elsewhere in what was read, and decide nothing.
 */
export function namesOtherDecider(sentence: string, quote: string, cited: readonly Ground[]): boolean {
  const known = [
    quote,
    ...cited.flatMap(({ committee, committeeNames, decidedBy }) => [
      committee,
      ...committeeNames,
      ...(decidedBy ?? []),
    ]),
  ].map((text) => text.toLowerCase());
  const named = deciders.flatMap((decider) =>
    [...sentence.matchAll(decider)].map(({ groups }) => groups?.['name'] ?? ''),
  );
  return named.some((each) => !known.some((text) => text.includes(each.toLowerCase())));
}

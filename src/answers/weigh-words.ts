import type { MatterWord } from './matter.ts';

/** What a word counts that carries little, beside others that carry more. */
const lightShare = 0.15;
const leastWeight = 0.1;

/**
 * How much each word of a matter counts: the rarer, the more.
 *
 * @param rarity of each word, as a search found it
 */
export function weightsOf(matter: readonly MatterWord[], rarity: readonly number[]): Float64Array {
  const hasTelling = matter.some(({ isLight }) => !isLight);
  return Float64Array.from(matter, ({ isLight }, index) => {
    const weight = Math.max(leastWeight, rarity[index] ?? 1);
    return isLight && hasTelling ? weight * lightShare : weight;
  });
}

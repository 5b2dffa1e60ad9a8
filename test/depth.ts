const isThorough = process.env['MODE'] === 'thorough';

/**
 * How often a test that draws lots tries: enough to see what it was written for, and more in `npm run test:thorough`
 * (vitest's mode), which takes a quarter of an hour.
 */
export function tries(usual: number, thorough: number): number {
  return isThorough ? thorough : usual;
}

/** All of these in a thorough run, else every so many. */
export function sampleOf<Item>(items: readonly Item[], everyHowMany: number): readonly Item[] {
  return items.filter((_, index) => isThorough || index % everyHowMany === 0);
}

/**
 * The fastest of three times of each, in milliseconds: what others do on the machine is not the engine's. All others are asked in
 * between, so that little of the time before is remembered.
 */
export async function fastestOfEach<Each>(
  all: readonly Each[],
  run: (each: Each) => Promise<unknown>,
): Promise<number[]> {
  const best = all.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < 3; round += 1) {
    for (const [index, each] of all.entries()) {
      const started = performance.now();
      await run(each);
      best[index] = Math.min(best[index] ?? 0, performance.now() - started);
    }
  }
  return best;
}

/** One sample: where it was taken, and what was found. */
export interface Sample {
  readonly at: number;
  readonly value: number;
}

/** By how much the samples rise from the first to the last, by the line of least squares through all of them; 0 of fewer than two. */
export function riseOf(samples: readonly Sample[]): number {
  const [first, last] = [samples.at(0), samples.at(-1)];
  if (first === undefined || last === undefined || first.at === last.at) return 0;
  const middle = samples.reduce((sum, { at }) => sum + at, 0) / samples.length;
  const mean = samples.reduce((sum, { value }) => sum + value, 0) / samples.length;
  const above = samples.reduce((sum, { at, value }) => sum + (at - middle) * (value - mean), 0);
  const below = samples.reduce((sum, { at }) => sum + (at - middle) ** 2, 0);
  return (above / below) * (last.at - first.at);
}

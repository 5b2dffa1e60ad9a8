/** The value below which so large a share of them lies, by the nearest rank. @throws RangeError when there are none */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (found === undefined) throw new RangeError('no values');
  return found;
}

/** The middle one: of what a busy machine makes now fast and now slow. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

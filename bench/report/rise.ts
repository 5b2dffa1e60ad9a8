import { median } from './percentile.ts';

/**
 * By how much the samples, evenly taken, rise from the first to the last: as if each step were the middle one of all. Where much is let
 * go at once, or comes at once, a line through all of them would hide what rises all the while. 0 of fewer than two.
 */
export function riseOf(samples: readonly number[]): number {
  const steps = samples.slice(1).map((value, index) => value - (samples[index] ?? value));
  return steps.length === 0 ? 0 : median(steps) * steps.length;
}

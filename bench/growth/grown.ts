import type { Finding } from '../report/finding.ts';

/** A cost at a size. */
export interface Cost {
  readonly size: number;
  readonly ms: number;
}

/** How a cost at the largest size compares with that at the smallest, for which at most this ratio is promised. */
export function grown(what: string, unit: string, costs: readonly Cost[], ratioAtMost: number): Finding {
  const [first, last] = [costs.at(0), costs.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('no costs');
  const ratio = last.ms / first.ms;
  const between = costs.slice(0, -1).map((cost) => `${sized(cost)}: ${milliseconds(cost)}`);
  return {
    what: `${what}, ${sized(last)} ${unit}`,
    ours: milliseconds(last),
    beside: between.join(', '),
    ratio,
    promised: { limit: `≤ ${ratioAtMost} ×`, isKept: ratio <= ratioAtMost, dependsOn: 'machine' },
  };
}

function sized({ size }: Cost): string {
  return size.toLocaleString('en');
}

function milliseconds({ ms }: Cost): string {
  return `${ms < 1 ? ms.toFixed(3) : ms.toFixed(1)} ms`;
}

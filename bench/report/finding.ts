/** One figure of ours, beside its yardstick, with what is promised of it. */
export interface Finding {
  /** What was measured: "8 connections, questions a second". */
  readonly what: string;
  /** Ours, with its unit: "212/s". */
  readonly ours: string;
  /** The other contender of the same run, with its figure: "echo bot 260/s". */
  readonly beside?: string;
  /** Ours by the other's. */
  readonly ratio?: number;
  /** None: a figure that only explains the others. */
  readonly promised?: Promised;
}

export interface Promised {
  /** "≥ 0.8", "≤ 250 ms", "0". */
  readonly limit: string;
  readonly isKept: boolean;
  /**
   * Whether the figure is the machine's, too (time, memory), or only the program's (what was lost, doubled, leaked, found): a busy
   * machine may be forgiven the first, none the second.
   */
  readonly dependsOn: 'machine' | 'program';
}

/** How two figures of the same run compare, for which at least (or at most) this ratio is promised. */
export function compared(
  what: string,
  ours: Figure,
  theirs: Figure & { readonly name: string },
  bound: { readonly atLeast: number } | { readonly atMost: number },
): Finding {
  const ratio = ours.value / theirs.value;
  const isKept = 'atLeast' in bound ? ratio >= bound.atLeast : ratio <= bound.atMost;
  const limit = 'atLeast' in bound ? `≥ ${bound.atLeast} ×` : `≤ ${bound.atMost} ×`;
  const beside = `${theirs.name} ${tell(theirs)}`;
  return { what, ours: tell(ours), beside, ratio, promised: { limit, isKept, dependsOn: 'machine' } };
}

/** A figure of the machine's that must not be above the limit. */
export function within(what: string, ours: Figure, limit: number): Finding {
  const isKept = ours.value <= limit;
  const told = tell({ ...ours, value: limit });
  return { what, ours: tell(ours), promised: { limit: `≤ ${told}`, isKept, dependsOn: 'machine' } };
}

/** Something that must never happen, and how often it did. */
export function never(what: string, count: number): Finding {
  return { what, ours: String(count), promised: { limit: '0', isKept: count === 0, dependsOn: 'program' } };
}

/** Something that must hold, or its opposite with what is wrong. */
export function holds(
  what: string,
  isKept: boolean,
  ours: string,
  dependsOn: Promised['dependsOn'] = 'program',
): Finding {
  return { what, ours, promised: { limit: 'held', isKept, dependsOn } };
}

/** A figure that is promised nothing of. */
export function told(what: string, ours: string, beside?: string): Finding {
  return beside === undefined ? { what, ours } : { what, ours, beside };
}

export interface Figure {
  readonly value: number;
  /** "ms", "/s", "MB"; empty where it is a bare number. */
  readonly unit: string;
}

export function figure(value: number, unit: string): Figure {
  return { value, unit };
}

/** Three digits of it; a rate's unit stands close. */
function tell({ value, unit }: Figure): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  const number = Number.isInteger(value) ? String(value) : value.toFixed(digits);
  return unit === '' || unit.startsWith('/') ? number + unit : `${number} ${unit}`;
}

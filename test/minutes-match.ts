/** How much of what was wanted is found. */
export interface Measure {
  /** The harmonic mean of precision and recall, 0–1; for a list of fields the share that is right. */
  readonly f1: number;
  readonly missed: readonly string[];
  /** Found, but not in the document. */
  readonly extra: readonly string[];
}

interface Entry {
  readonly optional: boolean;
}

interface Comparison<T> {
  /** How alike a wanted and a found entry are, 0–1. */
  readonly likeness: (wanted: T, found: T) => number;
  /** Entries less alike than this are different. */
  readonly threshold: number;
  readonly label: (entry: T) => string;
}

/** Pairs each wanted entry with one found entry, the likeliest first; of equals a required one before an optional one. */
export function pairs<T extends Entry>(
  wanted: readonly T[],
  found: readonly T[],
  { likeness, threshold }: Comparison<T>,
): Map<T, T> {
  const candidates = wanted.flatMap((left) =>
    found.map((right) => ({ left, right, likeness: likeness(left, right) })).filter((it) => it.likeness >= threshold),
  );
  candidates.sort((a, b) => b.likeness - a.likeness || Number(a.left.optional) - Number(b.left.optional));
  const chosen = new Map<T, T>();
  const taken = new Set<T>();
  for (const { left, right } of candidates) {
    if (chosen.has(left) || taken.has(right)) continue;
    chosen.set(left, right);
    taken.add(right);
  }
  return chosen;
}

/** Precision and recall of what was found; an optional entry counts in neither. */
export function measure<T extends Entry>(
  wanted: readonly T[],
  found: readonly T[],
  comparison: Comparison<T>,
): Measure {
  const chosen = pairs(wanted, found, comparison);
  const taken = new Set(chosen.values());
  const required = wanted.filter((entry) => !entry.optional);
  const missed = required.filter((entry) => !chosen.has(entry));
  const extra = found.filter((entry) => !taken.has(entry));
  const hits = required.length - missed.length;
  const wrong = missed.length + extra.length;
  return {
    f1: required.length === 0 ? 1 / (1 + extra.length) : (2 * hits) / (2 * hits + wrong),
    missed: missed.map(comparison.label),
    extra: extra.map(comparison.label),
  };
}

/** The share of fields that are right; each wrong one says what was wanted and what was found. */
export function share(fields: readonly { readonly isRight: boolean; readonly label: string }[]): Measure {
  const wrong = fields.filter((field) => !field.isRight);
  return {
    f1: fields.length === 0 ? 1 : 1 - wrong.length / fields.length,
    missed: wrong.map((field) => field.label),
    extra: [],
  };
}

/**
 * One spelling for comparison, without Markdown's marks. On purpose not the product's own: a slip there must not be
 * forgiven here.
 */
export function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u200b\u00ad\ufeff]/g, '')
    .replace(/\[([^[\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*#`_~\\]+/g, ' ')
    .replace(/[\u2018\u2019\u00b4]/g, "'")
    .replace(/[\u201c\u201d\u201e\u00ab\u00bb]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[\s\-•→.,:;]+|[\s.,:;]+$/g, '')
    .toLowerCase();
}

/** F1 over the words of two texts, each word as often as it stands there. */
export function wordF1(left: string, right: string): number {
  const { shared, lengths } = sharedWords(left, right);
  const [a, b] = lengths;
  return a + b === 0 ? 1 : (2 * shared) / (a + b);
}

/** How much of the shorter text is in the other one, 0–1. */
export function wordOverlap(left: string, right: string): number {
  const { shared, lengths } = sharedWords(left, right);
  const shorter = Math.min(...lengths);
  return shorter === 0 ? 0 : shared / shorter;
}

function sharedWords(left: string, right: string): { shared: number; lengths: [number, number] } {
  const a = plain(left).match(/[\p{L}\p{N}]+/gu) ?? [];
  const b = plain(right).match(/[\p{L}\p{N}]+/gu) ?? [];
  const rest = [...b];
  let shared = 0;
  for (const word of a) {
    const place = rest.indexOf(word);
    if (place === -1) continue;
    rest.splice(place, 1);
    shared += 1;
  }
  return { shared, lengths: [a.length, b.length] };
}

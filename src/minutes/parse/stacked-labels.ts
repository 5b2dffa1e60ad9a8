import type { ClassifiedLine } from './classify-lines.ts';

/** A label above, and the value that stands in the same place of the stack below. */
interface StackedLabel {
  readonly label: ClassifiedLine;
  readonly value: ClassifiedLine;
}

const LABEL = /^\p{Lu}[\p{L} /&]{2,28}:$/u;
const MIN_LABELS = 3;

/**
 * Labels without values and below them, in the same order, as many values: what a form becomes when a copy takes its columns
 * one after the other. Three of the labels at least must be known.
 */
export function findStackedLabels(head: readonly ClassifiedLine[]): StackedLabel[] {
  const filled = head.filter((line) => !line.isBlank && !line.isDebris);
  for (let from = 0; from < filled.length; from += 1) {
    let to = from;
    while (isBareLabel(filled[to])) to += 1;
    const labels = filled.slice(from, to);
    const values = filled.slice(to, to + labels.length);
    const known = labels.filter((line) => line.labels.length > 0);
    const areValues = values.length === labels.length && values.every((line) => line.labels.length === 0);
    if (known.length >= MIN_LABELS && areValues)
      return labels.flatMap((label, index) => {
        const value = values[index];
        return value === undefined ? [] : [{ label, value }];
      });
    from = to;
  }
  return [];
}

function isBareLabel(line: ClassifiedLine | undefined): boolean {
  return line !== undefined && line.line.cells === undefined && LABEL.test(line.text);
}

import type { ClassifiedLine } from './classify-lines.ts';
import { compose } from './composed-text.ts';
import { statesOutcome } from './decision-grammar.ts';
import { closingStart } from './item-ends.ts';
import type { Skeleton } from './skeleton.ts';

/**
 * Minutes without a single heading are one item, "Referat", from the first sentence on: what was decided would be lost
 * otherwise. Only where the document calls itself minutes and states an outcome.
 */
export function withWholeText(skeleton: Skeleton, lines: readonly ClassifiedLine[]): Skeleton {
  if (skeleton.items.length > 0) return skeleton;
  const early = lines.filter((line) => !line.isBlank).slice(0, 8);
  const isMinutes = early.some(({ text }) => text.length < 120 && /referat|protokol/i.test(text));
  const from = lines.findIndex((line) => line.section !== undefined || isSentence(line));
  if (!isMinutes || from === -1) return skeleton;
  const to = closingStart(lines, [{ index: from, words: 'Referat', length: 0 }], { from, to: lines.length });
  if (!lines.slice(from, to).some(({ text }) => statesOutcome(text))) return skeleton;
  const heading = { title: 'Referat', presenters: [], isClosed: false };
  return {
    ...skeleton,
    // The title is ours: it stands nowhere.
    items: [{ heading, source: compose([]), titleVariants: [], bodies: [{ from, to }] }],
    head: lines.slice(0, from),
    closing: lines.slice(to),
  };
}

function isSentence({ text, labels }: ClassifiedLine): boolean {
  return labels.length === 0 && text.length >= 40 && /\p{Ll}[.!?]$/u.test(text) && /\s\p{Ll}+\s/u.test(text);
}

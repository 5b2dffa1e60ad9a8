import type { ClassifiedLine } from './classify-lines.ts';
import { compose } from './composed-text.ts';
import { statesOutcome } from './decision-grammar.ts';
import { closingStart } from './item-ends.ts';
import type { Skeleton } from './skeleton.ts';

/**
 * Minutes without a single heading are one item from the first sentence on, called by the document's own word, "Referat":
 * what was decided would be lost otherwise. Only where an outcome is stated.
 */
export function withWholeText(skeleton: Skeleton, lines: readonly ClassifiedLine[]): Skeleton {
  if (skeleton.items.length > 0) return skeleton;
  const early = lines.filter((line) => !line.isBlank).slice(0, 8);
  const named = early.flatMap((line) => {
    const word = line.text.length < 120 ? /\p{L}*(?:referat|protokol)(?!er)/iu.exec(line.text) : null;
    return word === null ? [] : [{ line: line.line, from: word.index, to: word.index + word[0].length }];
  })[0];
  const from = lines.findIndex((line) => line.section !== undefined || isSentence(line));
  if (named === undefined || from === -1) return skeleton;
  const to = closingStart(lines, [{ index: from, words: 'Referat', length: 0 }], { from, to: lines.length });
  if (!lines.slice(from, to).some(({ text }) => statesOutcome(text))) return skeleton;
  const source = compose([named]);
  const heading = { title: source.text, presenters: [], isClosed: false };
  return {
    ...skeleton,
    items: [{ heading, source, titleVariants: [], bodies: [{ from, to }] }],
    head: lines.slice(0, from),
    closing: lines.slice(to),
  };
}

function isSentence({ text, labels }: ClassifiedLine): boolean {
  return labels.length === 0 && text.length >= 40 && /\p{Ll}[.!?]$/u.test(text) && /\s\p{Ll}+\s/u.test(text);
}

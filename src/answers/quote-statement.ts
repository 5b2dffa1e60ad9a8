import type { Sentence } from '../danish/split-sentences.ts';
import type { Statement } from './find-statements.ts';

/** A quotation longer than this is cut at a whole sentence or entry. */
const wordsAtMost = 90;
/** A sentence that begins so leans on the one before it. */
const leaning =
  /^(?:det|den|de|dette|denne|disse|heraf|herunder|derfor|derudover|dog|hun|han|her|der(?! er)|begge|sådan|it|this|they|these|he|she)(?!\p{L})/iu;

/**
 * The shortest span that answers, as positions of sentences: the sentence, with the one that it leans on, the line that its
 * list hangs on, and the list that it announces.
 */
export function sentencesToQuote({ sentences, at, features }: Statement, isList: boolean): number[] {
  const chosen = new Set([at]);
  const sentence = sentences[at];
  if (sentence === undefined) return [];
  if (sentence.isEntry) {
    const lead = leadAt(sentences, at);
    if (lead !== undefined && sentences[lead] !== undefined && wordCount(sentences[lead]) <= 40) chosen.add(lead);
    if (isList) for (const entry of entriesAround(sentences, at)) chosen.add(entry);
  } else if (leaning.test(sentence.text) && sameBlock(sentences[at - 1], sentence)) {
    chosen.add(at - 1);
  }
  if (/[:–-]$/u.test(sentence.text) || (isList && sentences[at + 1]?.isEntry === true)) {
    for (const entry of entriesAround(sentences, at + 1)) chosen.add(entry);
  }
  if (features.fit < 1 && sameBlock(sentence, sentences[at + 1])) chosen.add(at + 1);
  return withinBudget(sentences, [...chosen], at);
}

/** Sentences of a text verbatim, in order; those that do not follow each other are apart by a line with "…". */
export function joinSentences(text: string, sentences: readonly Sentence[], chosen: ReadonlySet<number>): string {
  let said = '';
  let last: number | undefined;
  for (const index of [...chosen].sort((a, b) => a - b)) {
    const sentence = sentences[index];
    if (sentence === undefined) continue;
    const before = last === undefined ? undefined : sentences[last];
    if (before !== undefined) {
      const isNext = last === index - 1;
      const isSameRun = isNext && !/\n/u.test(text.slice(before.end, sentence.start));
      said += isSameRun ? ' ' : isNext ? '\n' : '\n…\n';
    }
    said += sentence.text;
    last = index;
  }
  return said;
}

function leadAt(sentences: readonly Sentence[], at: number): number | undefined {
  for (let index = at - 1; index >= 0; index -= 1) {
    if (sentences[index]?.isEntry === false) return index;
  }
  return undefined;
}

function entriesAround(sentences: readonly Sentence[], at: number): number[] {
  if (sentences[at]?.isEntry !== true) return [];
  let first = at;
  while (sentences[first - 1]?.isEntry === true) first -= 1;
  const found: number[] = [];
  for (let index = first; index < sentences.length; index += 1) {
    const sentence = sentences[index];
    // An entry may have more than one sentence.
    if (sentence?.isEntry !== true && !sameBlock(sentence, sentences[index - 1])) break;
    found.push(index);
  }
  return found;
}

function sameBlock(a: Sentence | undefined, b: Sentence | undefined): boolean {
  return a !== undefined && b !== undefined && a.block === b.block;
}

function wordCount({ text }: Sentence): number {
  return text.split(/\s+/u).length;
}

function withinBudget(sentences: readonly Sentence[], chosen: readonly number[], must: number): number[] {
  const own = sentences[must];
  let left = wordsAtMost - (own === undefined ? 0 : wordCount(own));
  const kept = new Set([must]);
  // What stands nearest goes first.
  for (const index of [...chosen].sort((a, b) => Math.abs(a - must) - Math.abs(b - must))) {
    const sentence = sentences[index];
    if (kept.has(index) || sentence === undefined || wordCount(sentence) > left) continue;
    left -= wordCount(sentence);
    kept.add(index);
  }
  return [...kept].sort((a, b) => a - b);
}

import { type Answer, answerText } from '../../../src/answers/answer.ts';

/** A question with what a right answer must contain; see examples/README.md. */
export interface GoldQuestion {
  readonly id: string;
  readonly type: string;
  readonly question: string;
  readonly now?: string;
  /** Earlier questions of the same conversation. */
  readonly previous?: readonly string[];
  readonly file: string | null;
  readonly item: string | null;
  readonly answers: readonly string[];
  readonly all: readonly (readonly string[])[] | null;
  readonly also: readonly { readonly file: string; readonly item: string | null }[];
  readonly unanswerable: boolean;
}

export type Verdict = 'right' | 'refused wrongly' | 'answered the unanswerable' | 'wrong text' | 'wrong citation';

const longest = 1_500;

/** Whether an answer says what it must, in the words of the papers, and cites the place; or refuses what nobody can answer. */
export function judgeAnswer(gold: GoldQuestion, answer: Answer): Verdict {
  if (gold.unanswerable)
    return answer.isAbstention && answer.citations.length === 0 ? 'right' : 'answered the unanswerable';
  if (answer.isAbstention) return 'refused wrongly';
  const text = plain(answerText(answer));
  const has = (words: string): boolean => text.includes(plain(words));
  const isSaid = gold.all === null ? gold.answers.some(has) : gold.all.every((group) => group.some(has));
  if (!isSaid || text.length > longest) return 'wrong text';
  const places = [{ file: gold.file, item: gold.item }, ...gold.also];
  const isCited = answer.citations.some(({ file, itemNumber }) =>
    places.some((place) => place.file === file && (place.item === null || place.item === itemNumber)),
  );
  return isCited ? 'right' : 'wrong citation';
}

function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[*_#]/g, '')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/[\u2018\u2019\u00b4]/g, "'")
    .replace(/[\u201c\u201d\u201e]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
}

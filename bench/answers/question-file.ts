import { readFile } from 'node:fs/promises';

/** Where an answer stands; without an item it is in the head, or anywhere in the document. */
export interface Place {
  readonly file: string | null;
  readonly item: string | null;
}

/** A question whose answer is known, as `examples/questions.json` has and explains them. */
export interface KnownQuestion extends Place {
  readonly id: string;
  readonly lang: string;
  readonly question: string;
  /** One of these is in a right answer. */
  readonly answers: readonly string[];
  /** … or one of each of these groups. */
  readonly all: readonly (readonly string[])[] | null;
  readonly also?: readonly Place[];
  readonly unanswerable?: boolean;
  /** When it is asked. */
  readonly now?: string;
  /** The questions before it, on which it leans. */
  readonly previous?: readonly string[] | null;
}

export async function readQuestionFile(path: string): Promise<readonly KnownQuestion[]> {
  const { questions }: { readonly questions: readonly KnownQuestion[] } = JSON.parse(await readFile(path, 'utf8'));
  return questions;
}

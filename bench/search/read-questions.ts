import { readQuestionFile } from '../answers/question-file.ts';

/** A question whose answer stands under an item. */
export interface ItemQuestion {
  readonly id: string;
  readonly text: string;
  readonly isEnglish: boolean;
  /** {@link itemKey} of each item that has the answer. */
  readonly items: ReadonlySet<string>;
}

/** The questions of a file that can be judged by the item they find; those that lean on an earlier question cannot. */
export async function readQuestions(path: string): Promise<ItemQuestion[]> {
  const questions = await readQuestionFile(path);
  return questions.flatMap(({ id, lang, question, file, item, also = [], unanswerable, previous }) => {
    if (unanswerable === true || (previous ?? []).length > 0 || item === null) return [];
    const places = [{ file, item }, ...also].filter((place) => place.file !== null && place.item !== null);
    const items = new Set(places.map((place) => itemKey(place.file ?? '', place.item ?? '')));
    return [{ id, text: question, isEnglish: lang === 'en', items }];
  });
}

export function itemKey(file: string, item: string): string {
  return `${file} ${item}`;
}

import { asksByOrder, asksByWord, farewell, reason, request, tag } from './never-answers.ts';

/** A piece of a text that says one thing, with the places marked, all else in small letters. */
export interface Clause {
  readonly text: string;
  /** Of a sentence that ends in a question mark. */
  readonly isAsked: boolean;
  /** That, or one by its words. */
  readonly isQuestion: boolean;
}

const sentenceEnd =
  /(?<=[!\n;])|(?<=\?)|(?<!(?<!\p{L})(?:ca|kl|d|evt|vedr|ang|mht|pkt|nr|omk|hhv|dvs))\s*\.(?=\s|$)|\s[–-]\s/u;
/** With these a second thing is said behind "og". */
const verbs =
  "må|melder|kommer|deltager|kan|går|sender|springer|bliver|er|jeg|i|have|will|can't|cannot|leave|leaving|N\\d+";
const clauseEnd = new RegExp(
  `,(?!\\s*(?:(?:ca|kl|omk)\\.?|cirka|nok|omkring|about|around|at)?\\s*T\\d)|:|\\s(?:men|but|så jeg|so i)(?=\\s)|\\s(?:og|and)(?=\\s(?:${verbs})\\s)`,
  'u',
);
/** Pictures say nothing that would be sure enough. */
const pictures = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u{fe0f}|\u{200d}|[:;]-?[()DP](?!\p{L})/gu;

/** The clauses of a text without its greeting's end, its reasons and its pictures. */
export function clausesOf(marked: string): Clause[] {
  const bare = marked.replace(pictures, ' ').replace(tag, ' ').replace(farewell, ' ').replace(reason, ' ');
  return bare.split(sentenceEnd).flatMap((sentence) => {
    const isAsked = sentence.includes('?') && !request.test(sentence);
    return sentence
      .split(clauseEnd)
      .map((text) =>
        text
          .replace(/[?!.;"()*_]+/gu, ' ')
          .replace(/\s+/gu, ' ')
          .trim(),
      )
      .filter((text) => text !== '')
      .map((text) => {
        const isInOrder = asksByWord.test(text) || (asksByOrder.test(text) && !request.test(text));
        return { text, isAsked, isQuestion: isAsked || isInOrder };
      });
  });
}

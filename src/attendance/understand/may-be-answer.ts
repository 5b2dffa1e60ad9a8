import type { Language } from '../../danish/language.ts';
import { answerLanguage } from './answer-language.ts';
import { wordsFor } from './answer-words.ts';
import { tokensOf } from './clause-tokens.ts';
import { clausesOf } from './clauses.ts';
import { asksByWord, isNeverAnAnswer } from './never-answers.ts';
import { markPlaces } from './places.ts';
import { readable, withWholeDays } from './readable.ts';
import type { Mark } from './word-rule.ts';

/** Without one of these nothing is an answer. */
const telling: ReadonlySet<Mark> = new Set<Mark>([
  'COME',
  'ABLE',
  'DECLINE',
  'APOLOGY',
  'MAYBE',
  'VIRTUAL',
  'FACE',
  'LATE',
  'LEAVE',
  'FROM',
  'UNTIL',
  'SEND',
  'INSTEAD',
  'SUPPLEANT',
  'YES',
]);

/** "Meld Bo fra": whoever that is. */
const orders = /(?<!\p{L})(?:meld|sæt|skriv|not[eé]r|registr[eé]r)(?!\p{L})/u;

/**
 * False for a text that cannot be an answer to a meeting, whatever meetings and people there are: nothing need be read for it.
 *
 * @param today local date of the writer, YYYY-MM-DD
 */
export function mayBeAnswer(text: string, today: string, fallback: Language): boolean {
  const whole = withWholeDays(readable(text));
  if (isNeverAnAnswer(whole)) return false;
  const rules = wordsFor(answerLanguage(whole, fallback));
  const { marked } = markPlaces(whole, today, [], []);
  return clausesOf(marked).some(
    ({ text: clause, isAsked }) =>
      !isAsked &&
      !asksByWord.test(clause) &&
      (orders.test(clause) ||
        tokensOf(clause, rules).some((token) => token.kind === 'mark' && telling.has(token.mark))),
  );
}

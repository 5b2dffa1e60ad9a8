import type { Language } from '../../danish/language.ts';
import type { DayRange, YearlessDay } from '../../danish/period-ranges.ts';
import type { Committee } from '../../domain/committee.ts';
import { answerLanguage } from './answer-language.ts';
import { wordsFor } from './answer-words.ts';
import { tokensOf } from './clause-tokens.ts';
import { clausesOf } from './clauses.ts';
import { joinClauses } from './join-clauses.ts';
import { isNeverAnAnswer } from './never-answers.ts';
import { markPlaces } from './places.ts';
import { readClause } from './read-clause.ts';
import { readable, withWholeDays } from './readable.ts';
import type { SaidAnswer } from './said-response.ts';

/** What a text says, before it is known which meeting is meant. */
export interface SaidText {
  readonly language: Language;
  /** Undefined where it holds more answers than one. */
  readonly answer: SaidAnswer | undefined;
  readonly days: readonly (DayRange | YearlessDay)[];
  readonly committees: readonly (readonly Committee[])[];
}

/** Whose names may stand in a text. */
export interface KnownNames {
  readonly committees: readonly Committee[];
  readonly persons: readonly { readonly name: string }[];
}

/**
 * Reads an answer out of a text; undefined for a text that is none.
 *
 * @param today local date of the writer, YYYY-MM-DD
 */
export function readText(text: string, today: string, known: KnownNames, fallback: Language): SaidText | undefined {
  const whole = withWholeDays(readable(text));
  if (isNeverAnAnswer(whole)) return undefined;
  const language = answerLanguage(whole, fallback);
  const rules = wordsFor(language);
  const { marked, places } = markPlaces(whole, today, known.committees, known.persons);
  const clauses = clausesOf(marked).map(({ text: clause, isQuestion }) => {
    const tokens = tokensOf(clause, rules);
    const indexes = (letter: 'D' | 'C') =>
      tokens.flatMap((token) => (token.kind === 'place' && token.letter === letter ? [token.index] : []));
    return { reading: readClause(tokens, places), isQuestion, days: indexes('D'), committees: indexes('C') };
  });
  const joined = joinClauses(clauses);
  if (joined.kind === 'none') return undefined;
  if (joined.kind === 'several') return { language, answer: undefined, days: [], committees: [] };
  return {
    language,
    answer: withWrittenNames(joined.answer, whole),
    days: joined.days.flatMap((index) => places.days[index] ?? []),
    committees: joined.committees.flatMap((index) => {
      const called = places.committees[index];
      return called === undefined ? [] : [called];
    }),
  };
}

/** The names as they were written; one in small letters gets its capitals. */
function withWrittenNames(answer: SaidAnswer, text: string): SaidAnswer {
  const { person, substitute } = answer;
  return {
    ...answer,
    ...(person === undefined ? {} : { person: asWritten(person, text) }),
    ...(substitute?.kind === 'named' ? { substitute: { kind: 'named', name: asWritten(substitute.name, text) } } : {}),
  };
}

function asWritten(name: string, text: string): string {
  const start = text.toLowerCase().indexOf(name.toLowerCase());
  const written = start === -1 ? name : text.slice(start, start + name.length);
  return written.replace(/(?<![\p{L}'])\p{Ll}/gu, (letter) => letter.toUpperCase());
}

import type { ReadScope } from '../access/scope.ts';
import type { Language } from '../danish/language.ts';
import { answerSentences } from '../danish/sentences/answer-sentences.ts';
import { wordsOf } from '../danish/words.ts';
import { abstain } from './abstain.ts';
import type { Answer } from './answer.ts';
import type { BodyReading } from './bodies/committees-named.ts';
import { type Focus, focusOf } from './focus.ts';
import { followUpReadings } from './follow-up.ts';
import { type LibraryReader, narrowLibrary } from './library.ts';
import type { AttendanceSource } from './meeting-source.ts';
import type { AnswerContext, Question, QuestionKind } from './question.ts';
import { questionKinds } from './question-kinds.ts';
import type { Rephrase } from './rephrase.ts';
import { understandQuestion } from './understand-question.ts';

/** A question as it is asked. */
export interface Asked {
  readonly text: string;
  readonly now: Date;
  /** What the asker may see: everything else is left out before anything is searched. */
  readonly scope: ReadScope;
  /** Whose own matters "jeg" means; absent where nobody is known. */
  readonly asker?: { readonly personId: string; readonly name: string };
  /** What the last answer of this conversation was about. */
  readonly focus?: Focus;
  /** The language of the answer where the question's own words do not tell. */
  readonly language: Language;
}

/** Answers questions from the library. */
export type AnswerQuestion = (asked: Asked) => Promise<Answer>;

/**
 * Makes the use case.
 *
 * @param rephrase has the last word where it is given: see `rephrase.ts`
 */
export function createAnswerQuestion(
  readLibrary: LibraryReader,
  attendance: AttendanceSource,
  rephrase?: Rephrase,
): AnswerQuestion {
  return async ({ text, now, scope, language, asker, focus }) => {
    if (wordsOf(text).length === 0) return abstain(answerSentences[language].empty);
    const library = narrowLibrary(await readLibrary(), scope);
    const context = { library, attendance, ...(asker === undefined ? {} : { asker }) };
    const read = (asked: string, reading: BodyReading = 'loose'): Question =>
      understandQuestion(asked, library.committees, now, language, library.records, reading);
    const question = read(text);
    const sentences = answerSentences[question.language];
    if (library.committees.length === 0 && kindsOf(question)[0]?.name !== 'help') {
      return abstain(scope.committeeIds === 'all' ? sentences.noDocuments : sentences.noCommittee);
    }
    const leaning = focus === undefined ? [] : followUpReadings(text, question, focus, read);
    const first = await firstAnswer(leaning.length > 0 ? leaning : [question], context);
    const given = mayReadAgain(first) ? await firstAnswer([first.question, read(text, 'strict')], context) : first;
    const answer =
      rephrase === undefined || given.kind?.isFromText !== true
        ? given.answer
        : await rephrase(given.question, library, given.answer);
    const next = focusOf(given.question, answer);
    if (next === undefined) return answer;
    // A bare "og hvem indledte det?" says nothing by itself: the matter stays that of the question before.
    const isBare = focus !== undefined && leaning.length > 0 && given.question.text === question.text;
    return { ...answer, focus: isBare ? { ...next, text: focus.text } : next };
  };
}

interface Given {
  readonly answer: Answer;
  readonly question: Question;
  readonly kind?: QuestionKind;
}

/** True where a word that was taken for a committee may be a place, and what was asked stands in texts. */
function mayReadAgain({ answer, question, kind }: Given): boolean {
  return answer.isAbstention && question.isLooselyNamed === true && (kind === undefined || kind.isFromText === true);
}

/** The answer to the first reading that has one; else the refusal of the first. */
async function firstAnswer(readings: readonly Question[], context: AnswerContext): Promise<Given> {
  let refused: Given | undefined;
  for (const question of readings) {
    const given = await answerAs(question, context);
    if (!given.answer.isAbstention) return given;
    refused ??= given;
  }
  if (refused === undefined) throw new Error('A question has at least one reading');
  return refused;
}

/** The kinds that a question may be of, the surest first. */
function kindsOf(question: Question): QuestionKind[] {
  return questionKinds
    .map((kind) => ({ kind, fit: kind.fit(question) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit)
    .map(({ kind }) => kind);
}

async function answerAs(question: Question, context: AnswerContext): Promise<Given> {
  for (const kind of kindsOf(question)) {
    const answer = await kind.answer(question, context);
    if (answer !== undefined) return { answer, question, kind };
  }
  return { answer: abstain(answerSentences[question.language].notFound), question };
}

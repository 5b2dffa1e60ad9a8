import { isDeepStrictEqual } from 'node:util';
import { type ReadScope, withoutClosed } from '../access/scope.ts';
import type { Language } from '../danish/language.ts';
import { answerSentences } from '../danish/sentences/answer-sentences.ts';
import { wordsOf } from '../danish/words.ts';
import { abstain } from './abstain.ts';
import type { Answer } from './answer.ts';
import type { BodyReading } from './bodies/committees-named.ts';
import { closedAnswer } from './closed-answer.ts';
import { type Focus, focusOf } from './focus.ts';
import { followUpReadings } from './follow-up.ts';
import { type Library, type LibraryReader, narrowLibrary } from './library.ts';
import type { AttendanceSource } from './meeting-source.ts';
import { narrowAttendance } from './narrow-attendance.ts';
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
  /** In which the asker wants every answer, whatever their words tell. */
  readonly chosenLanguage?: Language;
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
  return async (asked) => {
    const { text, scope, language } = asked;
    if (wordsOf(text).length === 0) return abstain(answerSentences[language].empty);
    const whole = await readLibrary();
    const library = narrowLibrary(whole, scope);
    const sources = narrowAttendance(attendance, library, scope, asked.asker?.personId);
    const given = await answerFrom(library, asked, sources);
    const openLibrary = library.hasClosed ? narrowLibrary(whole, withoutClosed(scope, whole.committees)) : library;
    const open = library.hasClosed ? await answerFrom(openLibrary, asked, sources) : given;
    // What would be said without the closed items is open. All else is for the asker alone: no model gets it.
    if (!isDeepStrictEqual(given.answer, open.answer))
      return closedAnswer(given.answer, library, focusAfter(given, asked));
    const answer =
      rephrase === undefined || open.kind?.isFromText !== true
        ? open.answer
        : await rephrase(open.question, openLibrary, open.answer);
    const next = focusAfter({ ...open, answer }, asked);
    return next === undefined ? answer : { ...answer, focus: next };
  };
}

/** The answer from what is in this library, without a focus. */
async function answerFrom(library: Library, asked: Asked, attendance: AttendanceSource): Promise<Given> {
  const { text, now, scope, language, chosenLanguage, asker, focus } = asked;
  const context = { library, attendance, guestOf: scope.guestOf, ...(asker === undefined ? {} : { asker }) };
  const read = (words: string, reading: BodyReading = 'loose'): Question => {
    const understood = understandQuestion(words, library.committees, now, language, library.records, reading);
    return chosenLanguage === undefined ? understood : { ...understood, language: chosenLanguage };
  };
  const question = read(text);
  const sentences = answerSentences[question.language];
  if (library.committees.length === 0 && kindsOf(question)[0]?.name !== 'help') {
    return { answer: abstain(scope.committees === 'all' ? sentences.noDocuments : sentences.noCommittee), question };
  }
  const leaning = focus === undefined ? [] : followUpReadings(text, question, focus, read);
  const first = await firstAnswer(leaning.length > 0 ? leaning : [question], context);
  const given = mayReadAgain(first) ? await firstAnswer([first.question, read(text, 'strict')], context) : first;
  // A bare "og hvem indledte det?" says nothing by itself: the matter stays that of the question before.
  const isBare = leaning.length > 0 && given.question.text === question.text;
  return { ...given, isBare };
}

function focusAfter({ question, answer, isBare }: Given, { focus }: Asked): Focus | undefined {
  const next = focusOf(question, answer);
  return next === undefined || focus === undefined || isBare !== true ? next : { ...next, text: focus.text };
}

interface Given {
  readonly answer: Answer;
  readonly question: Question;
  readonly kind?: QuestionKind;
  /** The question says nothing without the one before. */
  readonly isBare?: boolean;
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

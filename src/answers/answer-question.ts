import type { ReadScope } from '../access/scope.ts';
import type { Language } from '../danish/language.ts';
import { answerSentences } from '../danish/sentences/answer-sentences.ts';
import { wordsOf } from '../danish/words.ts';
import { abstain } from './abstain.ts';
import type { Answer } from './answer.ts';
import type { Focus } from './focus.ts';
import { type LibraryReader, narrowLibrary } from './library.ts';
import type { AttendanceSource } from './meeting-source.ts';
import { questionKinds } from './question-kinds.ts';
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

/** Makes the use case. */
export function createAnswerQuestion(readLibrary: LibraryReader, attendance: AttendanceSource): AnswerQuestion {
  return async ({ text, now, scope, language }) => {
    if (wordsOf(text).length === 0) return abstain(answerSentences[language].empty);
    const library = narrowLibrary(await readLibrary(), scope);
    const question = understandQuestion(text, library.committees, now, language);
    const kind = questionKinds.reduce((best, candidate) =>
      candidate.fit(question) > best.fit(question) ? candidate : best,
    );
    if (library.committees.length === 0 && kind.name !== 'help') {
      const sentences = answerSentences[question.language];
      return abstain(scope.committeeIds === 'all' ? sentences.noDocuments : sentences.noCommittee);
    }
    return kind.answer(question, { library, attendance });
  };
}

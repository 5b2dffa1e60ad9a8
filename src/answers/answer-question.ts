import { openRecord } from '../access/open-record.ts';
import { maySee, type ReadScope } from '../access/scope.ts';
import type { Language } from '../danish/language.ts';
import { answerSentences } from '../danish/sentences/answer-sentences.ts';
import { wordsOf } from '../danish/words.ts';
import { abstain } from './abstain.ts';
import type { Answer } from './answer.ts';
import type { Focus } from './focus.ts';
import { buildLibrary, type Library, type LibraryReader } from './library.ts';
import type { AttendanceSource } from './meeting-source.ts';
import type { BodyReading } from './name-bodies.ts';
import type { AnswerContext, Question, QuestionKind } from './question.ts';
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

/** Makes the use case; libraries narrowed to one scope are kept while the library is the same. */
export function createAnswerQuestion(readLibrary: LibraryReader, attendance: AttendanceSource): AnswerQuestion {
  const narrowed = createNarrowing();
  return async ({ text, now, scope, language, asker }) => {
    if (wordsOf(text).length === 0) return abstain(answerSentences[language].empty);
    const library = narrowed(await readLibrary(), scope);
    const context = { library, attendance, ...(asker === undefined ? {} : { asker }) };
    const read = (reading: BodyReading): Question =>
      understandQuestion(text, library.committees, now, language, library.records, reading);
    const question = read('loose');
    const kinds = kindsOf(question);
    const sentences = answerSentences[question.language];
    if (library.committees.length === 0 && kinds[0]?.name !== 'help') {
      return abstain(scope.committeeIds === 'all' ? sentences.noDocuments : sentences.noCommittee);
    }
    const answer = await answerAs(kinds, question, context);
    if (answer.isAbstention && question.isLooselyNamed === true) {
      const strict = read('strict');
      const second = await answerAs(kindsOf(strict), strict, context);
      if (!second.isAbstention) return second;
    }
    return answer;
  };
}

/** The kinds that a question may be of, the surest first. */
function kindsOf(question: Question): QuestionKind[] {
  return questionKinds
    .map((kind) => ({ kind, fit: kind.fit(question) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit)
    .map(({ kind }) => kind);
}

async function answerAs(kinds: readonly QuestionKind[], question: Question, context: AnswerContext): Promise<Answer> {
  for (const kind of kinds) {
    const answer = await kind.answer(question, context);
    if (answer !== undefined) return answer;
  }
  return abstain(answerSentences[question.language].notFound);
}

function createNarrowing(): (library: Library, scope: ReadScope) => Library {
  let source: Library | undefined;
  const kept = new Map<string, Library>();
  return (library, scope) => {
    if (scope.committeeIds === 'all' && scope.seesClosedItems) return library;
    if (library !== source) kept.clear();
    source = library;
    const ids = scope.committeeIds === 'all' ? ['*'] : [...scope.committeeIds].sort();
    const key = `${scope.seesClosedItems} ${ids.join(' ')}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const narrow = buildLibrary(
      library.committees.filter(({ id }) => maySee(scope, id)),
      library.records
        .filter(({ meeting }) => maySee(scope, meeting.committeeId))
        .map((record) => (scope.seesClosedItems ? record : openRecord(record))),
    );
    kept.set(key, narrow);
    return narrow;
  };
}

import { answerText } from '../../../src/answers/answer.ts';
import { composeStatements } from '../../../src/answers/compose-statements.ts';
import { type ExpectedAnswer, expectedAnswer } from '../../../src/answers/expected-answer.ts';
import { meetingsInScope } from '../../../src/answers/find-meeting.ts';
import { findStatements, type Statement, toBeShown } from '../../../src/answers/find-statements.ts';
import type { Library } from '../../../src/answers/library.ts';
import type { Passage } from '../../../src/answers/passage.ts';
import type { Question } from '../../../src/answers/question.ts';
import { questionKinds } from '../../../src/answers/question-kinds.ts';
import { fact, isFactPassage } from '../../../src/answers/questions/fact.ts';
import { joinSentences, sentencesToQuote } from '../../../src/answers/quote-statement.ts';
import { understandQuestion } from '../../../src/answers/understand-question.ts';
import { itemLabel } from '../../../src/domain/agenda-item.ts';
import type { KnownQuestion } from '../question-file.ts';
import { isAnswer, isPartOfAnswer, isPlaceOfAnswer } from './known-answer.ts';

/** A sentence that may answer. */
export interface Candidate extends Statement {
  /** 1 where it has the answer itself, less where only what is quoted with it has, 0 where it is none. */
  readonly rightness: number;
}

/** A question that comes to the kind `fact`, and what that finds. */
export interface Sample {
  readonly known: KnownQuestion;
  readonly question: Question;
  readonly library: Library;
  readonly expected: ExpectedAnswer;
  readonly found: readonly Statement[];
  /** The best of `found` by the weights in use. */
  readonly candidates: readonly Candidate[];
}

const candidatesAtMost = 60;
const rightnessBeside = 0.6;
/** When a question is asked that does not say it. */
const usualMoment = '2027-01-13T09:00:00+01:00';
const nobodyAnswered = { listResponses: async () => [], listMembers: async () => [] };

/** The sample of a question; undefined for one that leans on another, and for one that another kind answers. */
export async function sampleOf(known: KnownQuestion, library: Library): Promise<Sample | undefined> {
  if ((known.previous ?? []).length > 0) return undefined;
  const now = new Date(known.now ?? usualMoment);
  const question = understandQuestion(known.question, library.committees, now, 'da', library.records);
  if (!(await comesToFact(question, library))) return undefined;
  const expected = expectedAnswer(question.lower);
  const meetingIds = meetingsInScope(question, library);
  const found = await findStatements(question, library, {
    expected,
    ...(meetingIds === undefined ? {} : { meetingIds }),
    isWanted: isFactPassage,
  });
  const candidates = found
    .slice(0, candidatesAtMost)
    .map((statement) => ({ ...statement, rightness: rightnessOf(statement, known, question) }));
  return { known, question, library, expected, found, candidates };
}

/** True where these statements, told as they would be, answer the question from where the answer stands. */
export function isToldRight({ known, question, library }: Sample, ordered: readonly Statement[]): boolean {
  if (known.unanswerable === true) return false;
  const answer = composeStatements(question, library, toBeShown(ordered));
  return (
    isAnswer(known, answerText(answer)) &&
    answer.citations.some(({ file, itemNumber }) => isPlaceOfAnswer(known, { file, item: itemNumber }))
  );
}

async function comesToFact(question: Question, library: Library): Promise<boolean> {
  const kinds = questionKinds
    .map((kind) => ({ kind, fit: kind.fit(question) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit);
  for (const { kind } of kinds) {
    if (kind === fact) return true;
    if ((await kind.answer(question, { library, attendance: nobodyAnswered })) !== undefined) return false;
  }
  return false;
}

function rightnessOf(statement: Statement, known: KnownQuestion, question: Question): number {
  const { passage, sentences, at } = statement;
  const item = passage.item === undefined ? undefined : itemLabel(passage.item);
  if (known.unanswerable === true || !isPlaceOfAnswer(known, { file: fileOf(passage), item })) return 0;
  if (isPartOfAnswer(known, sentences[at]?.text ?? '')) return 1;
  const isList = /hvilke|which/.test(question.lower);
  const quoted = joinSentences(passage.text, sentences, new Set(sentencesToQuote(statement, isList)));
  return isPartOfAnswer(known, quoted) ? rightnessBeside : 0;
}

function fileOf({ meeting: { documents }, documentHash }: Passage): string | undefined {
  return (documents.find(({ hash }) => hash === documentHash) ?? documents[0])?.fileName;
}

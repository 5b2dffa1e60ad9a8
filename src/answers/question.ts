import type { GuestPass } from '../access/scope.ts';
import type { Language } from '../danish/language.ts';
import type { NamedPeriod } from '../danish/periods.ts';
import type { Committee } from '../domain/committee.ts';
import type { Answer } from './answer.ts';
import type { Library } from './library.ts';
import type { AttendanceSource } from './meeting-source.ts';

/** A question with what was understood of it. Empty slots were not named. */
export interface Question {
  /** As written, without the mention of the bot, white space collapsed. */
  readonly text: string;
  /** Lower case, for rules. */
  readonly lower: string;
  readonly language: Language;
  /** Local day of the asker, YYYY-MM-DD. */
  readonly today: string;
  readonly now: Date;
  /** It asks about what was, not about what comes. */
  readonly isPast: boolean;
  /** Committees that the question names, among those that the asker may know of. A hard filter. */
  readonly committees: readonly Committee[];
  /** They are named only by a word that may mean something else, a place perhaps. */
  readonly isLooselyNamed?: boolean;
  /** A body that the question names and that is none of them: "økonomiudvalget". */
  readonly unknownBody?: string;
  readonly period?: NamedPeriod;
  /** "næste møde" or "sidste møde". */
  readonly relative?: 'next' | 'last';
  /** The printed numbers of items: "punkt 1 og 2". */
  readonly itemNumbers: readonly string[];
  /** The meeting, and perhaps the item of it, of which the question before spoke: nothing else is looked at. */
  readonly pinned?: { readonly meetingId: string; readonly itemOrder?: number };
  /** People of the papers whom it names, as the papers spell them. */
  readonly people: readonly string[];
  /** The words that name the time: they may be part of the matter ("koncerterne i efteråret"). */
  readonly periodWords: readonly string[];
  /** The words that say what it is about, lower case. */
  readonly topic: readonly string[];
}

/** What a kind of question needs to answer. */
export interface AnswerContext {
  /** Already narrowed to what the asker may see. */
  readonly library: Library;
  readonly attendance: AttendanceSource;
  /** Whose own matters "jeg" means; absent where nobody is known. */
  readonly asker?: { readonly personId: string; readonly name: string };
  /** The meetings to which the asker is invited as a guest. */
  readonly guestOf?: readonly GuestPass[];
}

/**
 * One kind of question. `fit` says how sure the rules are that this is it (0 = not at all, 1 = certain); the surest kind
 * answers, and where it finds nothing (undefined) the next one.
 */
export interface QuestionKind {
  readonly name: string;
  /** It answers with what stands in the papers' text, which other words may tell as well. */
  readonly isFromText?: true;
  readonly fit: (question: Question) => number;
  readonly answer: (question: Question, context: AnswerContext) => Promise<Answer | undefined>;
}

/** The question with its time as a part of the matter, and no limit to when a meeting was. */
export function withTimeAsMatter(question: Question): Question {
  const { period: _, relative: __, ...timeless } = question;
  return { ...timeless, topic: [...new Set([...question.topic, ...question.periodWords])] };
}

/** What a question is about without the words of a body that is not known: they say whose meeting is meant. */
export function topicBesideBody({ topic, unknownBody }: Question): string[] {
  const words = new Set(unknownBody?.toLowerCase().split(/[\s-]+/u) ?? []);
  return topic.filter((word) => !words.has(word) && word !== unknownBody?.toLowerCase());
}

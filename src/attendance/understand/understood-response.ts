import type { Language } from '../../danish/language.ts';
import type { Answer } from '../../domain/response.ts';
import type { AnswerableMeeting } from './response-context.ts';

/** A name as it was written, and who in the committee bears it: nobody, one, or several of whom none is chosen. */
export interface NamedPerson {
  readonly name: string;
  readonly fitting: readonly { readonly personId: string; readonly name: string }[];
}

/** The answer as it would be for one of the meetings that may be meant. */
export interface ResponseReading {
  readonly meeting: AnswerableMeeting;
  readonly answer: Answer;
  /** Whose answer it is, where it is not the writer's own. */
  readonly person?: NamedPerson;
  readonly substitute?: NamedPerson;
}

/**
 * Why an answer that was understood cannot be taken as it is: it says that somebody comes later or leaves earlier and not
 * when; it is more than one; it is another's, for whom the writer may not answer; it sends a suppleant, and none is known.
 */
export type UnderstandingProblem = 'part-missing' | 'several-answers' | 'only-secretary' | 'no-suppleant';

/** An answer in words. */
export interface UnderstoodResponse {
  readonly language: Language;
  /** One for each meeting that fits: none, one, or several of which the writer chooses. */
  readonly readings: readonly ResponseReading[];
  readonly problem?: UnderstandingProblem;
}

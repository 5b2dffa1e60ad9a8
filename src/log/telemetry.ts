import type { LoggedEvent } from './events.ts';
import type { FieldName, ValueOf } from './fields.ts';

/** All whose time is measured, and what may be said of it: fields of the log, of the same kinds. */
export const steps = {
  /** An activity, from the door to its answer. `failed` where anything of it was logged as an error. */
  turn: ['kind', 'scope', 'status', 'outcome', 'error', 'code'],
  /** One call of a table or of the blobs, the SDK's retries included. */
  storage: ['table', 'operation', 'outcome', 'error', 'code'],
  /** One call of the Teams service. */
  teams: ['operation', 'outcome', 'status', 'error', 'code'],
  /** One question to the language model. */
  model: ['outcome', 'error', 'code'],
  /** One file, read in its child process. */
  document: ['outcome', 'error', 'code'],
} as const satisfies Readonly<Record<string, readonly FieldName[]>>;
export type Step = keyof typeof steps;

/** What is known of a step. */
export type StepFacts<Name extends Step> = {
  readonly [Field in (typeof steps)[Name][number]]?: ValueOf<Field> | undefined;
};

/**
 * Runs work and measures it, whatever becomes of it.
 *
 * @param conclude what its outcome tells; where it throws, the names of the error are told
 */
export type Measure = <Name extends Step, T>(
  step: Name,
  facts: StepFacts<Name>,
  work: () => Promise<T>,
  conclude?: (value: T) => StepFacts<Name>,
) => Promise<T>;

/** What is measured, for an operator who has said where to. */
export interface Telemetry {
  readonly measure: Measure;
  /** Counts what is logged. */
  readonly onEvent: (logged: LoggedEvent) => void;
  /** How many posts wait is asked for whenever figures are sent. */
  readonly watchQueue: (waiting: () => number) => void;
  /** Sends what has not been sent, in no more than two seconds. */
  readonly close: () => Promise<void>;
}

/** Nothing is measured and nothing leaves the process: what holds unless a setting says where to. */
export const noTelemetry: Telemetry = {
  measure: (_step, _facts, work) => work(),
  onEvent: () => undefined,
  watchQueue: () => undefined,
  close: async () => undefined,
};

import { cliDoctorSentences as words } from '../../danish/sentences/cli-doctor-sentences.ts';
import { describeFault } from '../../log/describe-fault.ts';
import { type ProbeProblem, type ProbeProblemKind, probeProblem } from '../../storage/probe-problem.ts';

export type CheckName =
  | 'machine'
  | 'settings'
  | 'storage'
  | 'clock'
  | 'data'
  | 'identity'
  | 'keys'
  | 'model'
  | 'telemetry';

export type Level = 'ok' | 'warning' | 'failed';

/** What one check found. No secret stands in it. */
export interface Finding {
  readonly check: CheckName;
  readonly level: Level;
  readonly what: string;
  /** How it is mended; absent where nothing is wrong. */
  readonly mend?: string;
}

type Said = { readonly what: string; readonly mend?: string };

export function found(check: CheckName, level: Level, said: Said): Finding {
  return { check, level, ...said };
}

/** Of a service that was not reached: whether its name, the way to it or the service itself is at fault. */
export function notReached(check: CheckName, level: Level, name: string, error: unknown): Finding {
  return found(check, level, networkSaid(probeProblem(error), name, describeFault(error).code ?? ''));
}

export function networkSaid({ kind, code }: ProbeProblem, name: string, otherwise = ''): Said {
  const named: Exclude<ProbeProblemKind, 'forbidden'> = kind === 'forbidden' ? 'other' : kind;
  return named === 'other' ? words.network.other(name, code ?? otherwise) : words.network[named](name);
}

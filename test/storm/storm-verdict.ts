import type { Response } from '../../src/domain/response.ts';
import { isAfter, lineOfClick, lineOfResponse, type StormClick } from './storm-clicks.ts';

/** What a storm left behind, against what the clicks that were acknowledged say. */
export interface StormVerdict {
  /** Acknowledged clicks that the log does not hold. */
  readonly lost: number;
  /** Lines of the log beyond one for each click. */
  readonly duplicates: number;
  /** People whose current answer is not their last click. */
  readonly wrongFinals: number;
  /** The first few faults, in words. */
  readonly examples: readonly string[];
}

export interface StormOutcome {
  readonly acknowledged: readonly StormClick[];
  readonly personIds: readonly string[];
  readonly deliveryIdOf: (click: StormClick) => string;
  readonly log: readonly Response[];
  readonly current: readonly Response[];
}

/** Compares by contents, so that it can be wrong about nothing that a store says of itself. */
export function judgeStorm({ acknowledged, personIds, deliveryIdOf, log, current }: StormOutcome): StormVerdict {
  const expected = new Map<string, number>();
  const last = new Map<string, StormClick>();
  for (const click of acknowledged) {
    const personId = personIds[click.person] ?? '';
    count(expected, `${personId} ${click.at.toISOString()} ${lineOfClick(click)}`, 1);
    const other = last.get(personId);
    if (other === undefined || isAfter(click, other, deliveryIdOf)) last.set(personId, click);
  }
  const rest = new Map(expected);
  for (const response of log) count(rest, `${response.personId} ${response.at} ${lineOfResponse(response)}`, -1);
  const examples: string[] = [];
  let [lost, duplicates, wrongFinals] = [0, 0, 0];
  for (const [line, difference] of rest) {
    if (difference > 0) lost += difference;
    if (difference < 0) duplicates -= difference;
    if (difference !== 0) examples.push(`${difference > 0 ? 'lost' : 'doubled'}: ${line}`);
  }
  const byPerson = Map.groupBy(current, ({ personId }) => personId);
  for (const personId of new Set([...last.keys(), ...byPerson.keys()])) {
    const click = last.get(personId);
    const wanted = click === undefined ? 'nothing' : `${click.at.toISOString()} ${lineOfClick(click)}`;
    const found = (byPerson.get(personId) ?? []).map((response) => `${response.at} ${lineOfResponse(response)}`);
    if (found.join('; ') === wanted) continue;
    wrongFinals += 1;
    examples.push(`${personId}: ${found.join('; ')} stands in the place of ${wanted}`);
  }
  return { lost, duplicates, wrongFinals, examples: examples.slice(0, 5) };
}

function count(counts: Map<string, number>, line: string, by: number): void {
  counts.set(line, (counts.get(line) ?? 0) + by);
}

import type { Response } from '../domain/response.ts';

/** Answers by kind, each in the order of names. A seat counts once: a member with a substitute stands under `declined`. */
export interface Tally {
  readonly inPerson: readonly Response[];
  readonly virtual: readonly Response[];
  readonly declined: readonly Response[];
  /** Those of the declined who send somebody in their place. */
  readonly substitutes: number;
}

/** Counts the current answers to a meeting: one per person. */
export function tally(responses: readonly Response[]): Tally {
  const byName = [...responses].sort((x, y) => x.personName.localeCompare(y.personName, 'da'));
  const accepted = byName.filter(({ partStat }) => partStat === 'accepted');
  return {
    inPerson: accepted.filter(({ mode }) => mode !== 'virtual'),
    virtual: accepted.filter(({ mode }) => mode === 'virtual'),
    declined: byName.filter(({ partStat }) => partStat === 'declined' || partStat === 'delegated'),
    substitutes: byName.filter(({ partStat }) => partStat === 'delegated').length,
  };
}

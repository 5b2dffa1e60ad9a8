import { type BucketRate, createTokenBuckets } from './token-buckets.ts';

/** What is counted: messages and presses together; searches, one for each letter that is typed; files to be read. */
export type TurnKind = 'act' | 'search' | 'file';

/** An activity that is about to have its turn. */
export interface ComingTurn {
  readonly kind: TurnKind;
  readonly tenantId: string;
  readonly personId: string;
  /** How many files there are in it; 1 for anything else. */
  readonly cost: number;
}

export type Limited =
  | { readonly isAllowed: true }
  /** `isTold`: it is time to say so; somebody who goes on is not told of each. */
  | { readonly isAllowed: false; readonly who: 'person' | 'tenant'; readonly isTold: boolean };

export interface TurnLimits {
  /** Counts the turn and tells whether it may be had. @param nowMs milliseconds of a clock that never jumps */
  check(turn: ComingTurn, nowMs: number): Limited;
}

/** How much a person may do where nobody has set anything else: one thing a second in the long run. */
export const defaultTurnsPerMinute = 60;

/** Who is limited hears of it, and again after ten seconds. */
const tellingRate: BucketRate = { burst: 1, perSecond: 0.1 };

/**
 * Far from what anybody does by hand: twenty presses at once are twice what a meeting's card has, and nobody reads sixty
 * answers a minute. A tenant has fifty times a person's, so that one tenant leaves the others room.
 */
function ratesOf(
  turnsPerMinute: number,
): Record<TurnKind, { readonly person: BucketRate; readonly tenant: BucketRate }> {
  const perSecond = turnsPerMinute / 60;
  const person = {
    act: { burst: Math.max(1, turnsPerMinute / 3), perSecond },
    search: { burst: Math.max(2, (turnsPerMinute * 2) / 3), perSecond: 5 * perSecond },
    file: { burst: Math.max(10, turnsPerMinute / 2), perSecond: perSecond / 10 },
  };
  const fiftyTimes = ({ burst, perSecond: each }: BucketRate): BucketRate => ({
    burst: 50 * burst,
    perSecond: 50 * each,
  });
  return {
    act: { person: person.act, tenant: fiftyTimes(person.act) },
    search: { person: person.search, tenant: fiftyTimes(person.search) },
    file: { person: person.file, tenant: fiftyTimes(person.file) },
  };
}

/** The limits of this process; each replica has its own. */
export function createTurnLimits(turnsPerMinute: number = defaultTurnsPerMinute): TurnLimits {
  const rates = ratesOf(turnsPerMinute);
  const bucketsOf = (kind: TurnKind) => ({
    person: createTokenBuckets(rates[kind].person),
    tenant: createTokenBuckets(rates[kind].tenant, 1_000),
  });
  const buckets = { act: bucketsOf('act'), search: bucketsOf('search'), file: bucketsOf('file') };
  const telling = createTokenBuckets(tellingRate);
  return {
    check({ kind, tenantId, personId, cost }, nowMs) {
      const { person, tenant } = buckets[kind];
      const own = `${tenantId} ${personId}`;
      const refused = (who: 'person' | 'tenant'): Limited => ({
        isAllowed: false,
        who,
        isTold: telling.take(own, nowMs),
      });
      // The person first: what is one too many of somebody's own takes nothing from the others.
      if (!person.take(own, nowMs, cost)) return refused('person');
      return tenant.take(tenantId, nowMs, cost) ? { isAllowed: true } : refused('tenant');
    },
  };
}

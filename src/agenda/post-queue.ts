import { jobKey } from '../domain/delivery.ts';
import type { Pace, PacedPlace } from './pace.ts';
import { keyOfPlanned, type PlannedDelivery } from './planned-deliveries.ts';

export interface PostQueueOptions {
  /** Delivers one; never rejects. */
  readonly deliver: (planned: PlannedDelivery) => Promise<void>;
  readonly pace: Pace;
  /** So many are delivered side by side. */
  readonly atOnce: number;
  /** Waits; ends early when the signal is aborted. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

export interface PostQueue {
  /** Takes what is due; what is queued or being delivered already is not taken twice. */
  readonly offer: (due: readonly PlannedDelivery[]) => void;
  /** How many are queued or under way. */
  readonly waiting: () => number;
  /** Settles when nothing is queued or under way. */
  readonly idle: () => Promise<void>;
  /** Begins nothing any more, and settles when what is under way is over. */
  readonly close: () => Promise<void>;
}

/**
 * Delivers at the pace that the service bears, and fairly: committees take turns, so that one with many conversations, or with
 * one that must wait, does not keep the others waiting. Nothing rests in it: what is not delivered is planned again.
 */
export function createPostQueue({ deliver, pace, atOnce, sleep }: PostQueueOptions): PostQueue {
  /** By committee, in the order of their turns. */
  const lanes = new Map<string, PlannedDelivery[]>();
  const known = new Set<string>();
  const closing = new AbortController();
  let active = 0;
  /** Ends the pause until the next may go. */
  let pausing: AbortController | undefined;
  let resting: (() => void)[] = [];

  const settleIdle = (): void => {
    if (active > 0 || (lanes.size > 0 && !closing.signal.aborted)) return;
    for (const resolve of resting) resolve();
    resting = [];
  };

  /** The next that may go now, or how long until one may. */
  const next = (): PlannedDelivery | number => {
    let wait = Number.POSITIVE_INFINITY;
    for (const [committeeId, lane] of lanes) {
      for (const [index, planned] of lane.entries()) {
        const waitMs = pace.waitMs(placeOf(planned));
        wait = Math.min(wait, waitMs);
        if (waitMs > 0) continue;
        lane.splice(index, 1);
        // Its turn comes again after the others'.
        lanes.delete(committeeId);
        if (lane.length > 0) lanes.set(committeeId, lane);
        return planned;
      }
    }
    return wait;
  };

  const pump = (): void => {
    while (active < atOnce && lanes.size > 0 && !closing.signal.aborted) {
      const found = next();
      if (typeof found === 'number') {
        pumpAfter(found);
        return;
      }
      start(found);
    }
  };

  /** The latest word counts: a long pause must not hold up what may go sooner. */
  const pumpAfter = (milliseconds: number): void => {
    pausing?.abort();
    const pause = new AbortController();
    pausing = pause;
    void sleep(milliseconds, pause.signal).then(() => {
      if (!pause.signal.aborted) pump();
    });
  };

  const start = (planned: PlannedDelivery): void => {
    active += 1;
    pace.take(placeOf(planned));
    void deliver(planned).then(() => {
      active -= 1;
      known.delete(keyOf(planned));
      pump();
      settleIdle();
    });
  };

  return {
    offer: (due) => {
      for (const planned of due) {
        const key = keyOf(planned);
        if (known.has(key) || closing.signal.aborted) continue;
        known.add(key);
        const lane = lanes.get(planned.committee.id) ?? [];
        lanes.set(planned.committee.id, [...lane, planned]);
      }
      pump();
    },
    waiting: () => known.size,
    idle: () =>
      new Promise((resolve) => {
        resting.push(resolve);
        settleIdle();
      }),
    close: () => {
      closing.abort();
      pausing?.abort();
      lanes.clear();
      return new Promise((resolve) => {
        resting.push(resolve);
        settleIdle();
      });
    },
  };
}

function placeOf({ conversation }: PlannedDelivery): PacedPlace {
  return { tenantId: conversation.tenantId, conversationId: conversation.id };
}

function keyOf(planned: PlannedDelivery): string {
  return jobKey(keyOfPlanned(planned));
}

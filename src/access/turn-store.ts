/** What tells one delivery of an activity from every other; the same for the same activity delivered again. */
export type TurnKey = string;

/**
 * Which activities have had their turn, so that one that is delivered twice has one effect: to whichever replica, at once or
 * later, also after a restart.
 */
export interface TurnStore {
  /**
   * Takes the turn. `replay`: it was taken before, and is over or still under way. A turn whose process died before
   * {@link TurnStore.settle} may be taken again after {@link turnLeaseMs}.
   */
  claim(key: TurnKey, now: Date): Promise<'claimed' | 'replay'>;
  /** The turn is over: it is not taken again. */
  settle(key: TurnKey): Promise<void>;
  /** Removes what was claimed before an instant. @returns how many */
  removeBefore(instant: Date): Promise<number>;
}

/** Longer than any turn takes: the platform waits 15 s for one. */
export const turnLeaseMs = 60_000;
/** So long (milliseconds) a delivery is known again: a day. The token that a captured request came with lives for an hour. */
export const turnLifetimeMs = 24 * 3_600_000;

/** Keeps from calling what has failed again and again, so that not every question waits for it in vain. */
export interface CircuitBreaker {
  /** False while it rests. */
  isClosed(): boolean;
  succeeded(): void;
  failed(): void;
}

export interface BreakerOptions {
  /** So many failures in a row open it … */
  readonly failuresAtMost: number;
  /** … for so many milliseconds; then calls are tried again, and the next failure opens it anew. */
  readonly restMs: number;
  /** Milliseconds; only differences count. */
  readonly now: () => number;
}

export function createCircuitBreaker({ failuresAtMost, restMs, now }: BreakerOptions): CircuitBreaker {
  let failures = 0;
  let openUntil = Number.NEGATIVE_INFINITY;
  return {
    isClosed: () => now() >= openUntil,
    succeeded: () => {
      failures = 0;
    },
    failed: () => {
      failures += 1;
      if (failures >= failuresAtMost) openUntil = now() + restMs;
    },
  };
}

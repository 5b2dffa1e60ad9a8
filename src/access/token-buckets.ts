/** How fast somebody may go on: so much at once, and so much a second from then on. */
export interface BucketRate {
  readonly burst: number;
  readonly perSecond: number;
}

/** One bucket of tokens for each key (somebody's id), in the memory of this process. */
export interface TokenBuckets {
  /** Takes `cost` tokens; false where they are not there. @param nowMs milliseconds of a clock that never jumps */
  take(key: string, nowMs: number, cost?: number): boolean;
}

interface Bucket {
  tokens: number;
  filledAt: number;
  /** While it lasts nothing is let through: a pause with a beginning and an end, not every other message. */
  isPaused: boolean;
}

/** So much of a burst must have come together before a pause is over. */
const pauseShare = 0.25;

/**
 * Buckets that are full at the start. An emptied one pauses until a quarter of its burst has come together.
 *
 * @param keysAtMost of more keys than that the one that was not heard of for the longest time is forgotten, and has a full
 *   bucket again
 */
export function createTokenBuckets({ burst, perSecond }: BucketRate, keysAtMost = 10_000): TokenBuckets {
  const buckets = new Map<string, Bucket>();

  const bucketOf = (key: string, nowMs: number): Bucket => {
    const known = buckets.get(key);
    const bucket = known ?? { tokens: burst, filledAt: nowMs, isPaused: false };
    // A map keeps its keys in the order in which they came: the first is the one not heard of for the longest time.
    buckets.delete(key);
    buckets.set(key, bucket);
    const [oldest] = buckets.keys();
    if (buckets.size > keysAtMost && oldest !== undefined) buckets.delete(oldest);
    bucket.tokens = Math.min(burst, bucket.tokens + (Math.max(0, nowMs - bucket.filledAt) / 1_000) * perSecond);
    bucket.filledAt = nowMs;
    return bucket;
  };

  return {
    take(key, nowMs, cost = 1) {
      const bucket = bucketOf(key, nowMs);
      // What costs more than there ever can be waits for a full bucket.
      const needed = Math.min(cost, burst);
      const enough = bucket.isPaused ? Math.max(needed, burst * pauseShare) : needed;
      bucket.isPaused = bucket.tokens < enough;
      if (!bucket.isPaused) bucket.tokens -= needed;
      return !bucket.isPaused;
    },
  };
}

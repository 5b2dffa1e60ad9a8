import { setImmediate } from 'node:timers/promises';

/** A clock that goes on only when everybody waits for it: hours pass in milliseconds, in the same order every time. */
export interface VirtualTime {
  readonly now: () => Date;
  readonly nowMs: () => number;
  /** Waits; ends early when the signal is aborted. */
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  /** Lets all happen that happens until then (milliseconds since 1970). */
  readonly runUntil: (untilMs: number) => Promise<void>;
  /** Nothing happens until then, as if the machine slept. */
  readonly jumpTo: (atMs: number) => void;
}

interface Timer {
  readonly atMs: number;
  readonly order: number;
  readonly ring: () => void;
  isOver: boolean;
}

export function createVirtualTime(start: Date): VirtualTime {
  let nowMs = start.getTime();
  let orders = 0;
  const timers = createTimerHeap();
  return {
    now: () => new Date(nowMs),
    nowMs: () => nowMs,
    sleep: (milliseconds, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted === true) return resolve();
        const ring = (): void => {
          timer.isOver = true;
          signal?.removeEventListener('abort', ring);
          resolve();
        };
        const timer: Timer = { atMs: nowMs + Math.max(0, milliseconds), order: orders++, ring, isOver: false };
        signal?.addEventListener('abort', ring);
        timers.push(timer);
      }),
    runUntil: async (untilMs) => {
      for (;;) {
        // All that needs no time is done before time goes on.
        await setImmediate();
        const next = timers.first();
        if (next === undefined || next.atMs > untilMs) break;
        timers.takeFirst();
        if (next.isOver) continue;
        nowMs = Math.max(nowMs, next.atMs);
        next.ring();
      }
      nowMs = Math.max(nowMs, untilMs);
    },
    jumpTo: (atMs) => {
      nowMs = Math.max(nowMs, atMs);
    },
  };
}

/** A binary heap: the soonest first, of the same instant the oldest. */
function createTimerHeap() {
  const heap: Timer[] = [];
  const isBefore = (x: Timer | undefined, y: Timer | undefined): boolean =>
    x !== undefined && (y === undefined || x.atMs < y.atMs || (x.atMs === y.atMs && x.order < y.order));
  const swap = (x: number, y: number): void => {
    const [a, b] = [heap[x], heap[y]];
    if (a === undefined || b === undefined) return;
    [heap[x], heap[y]] = [b, a];
  };
  return {
    first: () => heap[0],
    push: (timer: Timer): void => {
      let at = heap.push(timer) - 1;
      for (let above = (at - 1) >> 1; at > 0 && isBefore(heap[at], heap[above]); above = (at - 1) >> 1) {
        swap(at, above);
        at = above;
      }
    },
    takeFirst: (): void => {
      swap(0, heap.length - 1);
      heap.pop();
      for (let at = 0; ; ) {
        const [left, right] = [2 * at + 1, 2 * at + 2];
        const least = isBefore(heap[right], heap[left]) ? right : left;
        if (!isBefore(heap[least], heap[at])) return;
        swap(at, least);
        at = least;
      }
    },
  };
}

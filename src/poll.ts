export interface Poll {
  readonly start: () => void;
  /** The next round begins at once, or right after the one that runs. */
  readonly hurry: () => void;
  /** No round begins any more; settles when the running one has ended. */
  readonly stop: () => Promise<void>;
}

/** Calls a task again and again with a pause in between, never twice at once. */
export function createPoll(pauseMs: number, task: (signal: AbortSignal) => Promise<void>): Poll {
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  let isRunning = false;
  let isHurried = false;
  const round = (): void => {
    isRunning = true;
    isHurried = false;
    running = task(stopping.signal).finally(() => {
      isRunning = false;
      if (!stopping.signal.aborted) timer = setTimeout(round, isHurried ? 0 : pauseMs);
    });
  };
  return {
    start: round,
    hurry: () => {
      isHurried = true;
      if (isRunning || stopping.signal.aborted || timer === undefined) return;
      clearTimeout(timer);
      round();
    },
    stop: async () => {
      stopping.abort();
      clearTimeout(timer);
      await running;
    },
  };
}

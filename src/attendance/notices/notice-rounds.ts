import { type RoundEnd, type TellDependencies, tellAbout, tellAll } from './tell.ts';

/** At most five messages a second: the service allows more, but not everybody's at once. */
const pauseMs = 200;

export interface NoticeRoundsOptions extends Omit<TellDependencies, 'pace' | 'signal' | 'unrecorded'> {
  /** While it is true nobody is told anything. */
  readonly isPaused?: () => Promise<boolean>;
  /** Milliseconds between two looks at everything. */
  readonly fullEveryMs: number;
}

export interface NoticeRounds {
  /** The meeting is looked at in the next round, whenever the next look at everything is. */
  readonly ask: (committeeId: string, meetingId: string) => void;
  /** Looks at what was asked for, and at everything when that is due. One at a time. */
  readonly round: (signal: AbortSignal) => Promise<void>;
}

/** The rounds of one replica: it keeps to the pace that the service wants, and rests when it is told to. */
export function createNoticeRounds(options: NoticeRoundsOptions): NoticeRounds {
  const { meetings, fullEveryMs, onFault, isPaused = async () => false } = options;
  const asked = new Map<string, { readonly committeeId: string; readonly meetingId: string }>();
  const unrecorded: TellDependencies['unrecorded'] = new Map();
  let fullAt = 0;
  let quietUntil = 0;
  let freeAt = 0;
  const pace = async (): Promise<void> => {
    const waitMs = freeAt - performance.now();
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
    freeAt = performance.now() + pauseMs;
  };
  const isRestAsked = ({ retryAfterMs }: RoundEnd): boolean => {
    if (retryAfterMs === undefined) return false;
    quietUntil = performance.now() + retryAfterMs;
    return true;
  };

  async function answerAsked(dependencies: TellDependencies): Promise<void> {
    if (asked.size === 0) return;
    const committees = await meetings.listCommittees();
    for (const [key, { committeeId, meetingId }] of [...asked]) {
      // Asked for again meanwhile, it is looked at again.
      asked.delete(key);
      const committee = committees.find(({ id }) => id === committeeId);
      if (committee === undefined) continue;
      let hasFailed = false;
      const end = await tellAbout(committee, meetingId, {
        ...dependencies,
        onFault: (error) => {
          hasFailed = true;
          onFault(error);
        },
      });
      const isToRest = isRestAsked(end);
      if (hasFailed || isToRest) asked.set(key, { committeeId, meetingId });
      if (isToRest) return;
    }
  }

  return {
    ask: (committeeId, meetingId) => void asked.set(`${committeeId}/${meetingId}`, { committeeId, meetingId }),
    round: async (signal) => {
      const dependencies = { ...options, pace, signal, unrecorded };
      try {
        if (performance.now() < quietUntil || (await isPaused())) return;
        await answerAsked(dependencies);
        if (performance.now() < Math.max(quietUntil, fullAt)) return;
        fullAt = performance.now() + fullEveryMs;
        isRestAsked(await tellAll(dependencies));
      } catch (error) {
        onFault(error);
      }
    },
  };
}

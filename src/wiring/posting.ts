import { setTimeout as sleep } from 'node:timers/promises';
import type { Pace } from '../agenda/pace.ts';
import { createPostingRounds } from '../agenda/posting-rounds.ts';
import type { ReadAttendance } from '../attendance/read-attendance.ts';
import type { Conversation } from '../domain/conversation.ts';
import { describeFault } from '../log/describe-fault.ts';
import { underReference } from '../log/reference.ts';
import type { Logger } from '../logger.ts';
import { createPoll } from '../poll.ts';
import type { Storage } from '../storage/open-storage.ts';
import type { HardenedAdapter } from '../teams/adapter.ts';
import { createSendPost } from '../teams/send-post.ts';

export interface PostingWiring {
  readonly adapter: HardenedAdapter;
  readonly storage: Storage;
  readonly logger: Logger;
  readonly now: () => Date;
  readonly owner: string;
  readonly pace: Pace;
  /** A backup is being restored: nothing is posted, and nothing is tidied. */
  readonly isRestoring: () => Promise<boolean>;
  readonly readAttendance: ReadAttendance;
  readonly removePost: (conversation: Conversation, activityId: string) => Promise<void>;
  readonly refreshCards: (committeeId: string, meetingId: string) => void;
  /** Something was not posted: the secretary hears of it. */
  readonly onLost: (committeeId: string, meetingId: string) => void;
  /** Done after each round. */
  readonly tidy: () => Promise<void>;
  readonly pollMs: number;
}

/** What is posted where and when: a poll of its own. */
export interface Posting {
  readonly start: () => void;
  /** Looks at every committee without waiting for the next round. */
  readonly soon: () => void;
  /** How many posts are due and wait, or are being sent. */
  readonly waiting: () => number;
  /** Settles when what is being sent has been recorded. */
  readonly stop: () => Promise<void>;
}

export function wirePosting(wiring: PostingWiring): Posting {
  const { adapter, storage, logger, now, owner, pace, readAttendance, pollMs } = wiring;
  const { conversations } = storage;
  const posting = createPostingRounds({
    meetings: storage.meetings,
    conversations,
    ledger: storage.ledger,
    toldAgendas: storage.toldAgendas,
    now,
    owner,
    pace,
    isPaused: wiring.isRestoring,
    sleep: (milliseconds, signal) => sleep(milliseconds, undefined, { signal }).catch(() => undefined),
    findConversation: async (id) => (await conversations.find(id))?.value,
    sendPost: createSendPost(adapter, { readAttendance, now }),
    removePost: wiring.removePost,
    refreshCards: wiring.refreshCards,
    onResult: ({ committee, meeting, kind }, result) => {
      logger.info('delivery', { committeeId: committee.id, meetingId: meeting.id, kind, result });
      if (result === 'failed' || result === 'missed') wiring.onLost(committee.id, meeting.id);
    },
    // What is due stays due: the next round tries again.
    onFault: (error) => logger.error('posting-failed', describeFault(error)),
  });
  const round = async (signal: AbortSignal): Promise<void> => {
    try {
      if (await wiring.isRestoring()) return;
      await posting.round(signal);
      await wiring.tidy();
    } catch (error) {
      logger.error('posting-failed', describeFault(error));
    }
  };
  const poll = createPoll(pollMs, (signal) => underReference(() => round(signal)));
  return {
    start: poll.start,
    soon: () => {
      posting.lookAtAll();
      poll.hurry();
    },
    waiting: posting.waiting,
    // At once, not after the round: it may be a long one, and what it still finds due is not for this replica.
    stop: async () => {
      await Promise.all([posting.close(), poll.stop()]);
    },
  };
}

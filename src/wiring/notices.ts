import { identifyMembers } from '../agenda/identify-members.ts';
import { readProposalNews } from '../agenda/proposals/proposal-news.ts';
import type { ReadPosts } from '../agenda/read-posts.ts';
import { createNoticeRounds } from '../attendance/notices/notice-rounds.ts';
import type { ReadAttendance } from '../attendance/read-attendance.ts';
import { describeFault } from '../log/describe-fault.ts';
import { underReference } from '../log/reference.ts';
import type { Logger } from '../logger.ts';
import { createPoll } from '../poll.ts';
import type { Storage } from '../storage/open-storage.ts';
import type { HardenedAdapter } from '../teams/adapter.ts';
import type { Hearing } from '../teams/hearing.ts';
import { createPrepareNotice } from '../teams/prepare-notice.ts';

/** From an answer to telling those whom it concerns (milliseconds): answers of a burst are gathered. */
const noticesAfterMs = 400;

export interface NoticeWiring {
  readonly adapter: HardenedAdapter;
  readonly storage: Storage;
  readonly logger: Logger;
  readonly now: () => Date;
  readonly owner: string;
  /** A backup is being restored: nobody is told anything. */
  readonly isRestoring: () => Promise<boolean>;
  readonly readAttendance: ReadAttendance;
  readonly readPosts: ReadPosts;
  readonly chosenLanguage: Hearing['chosenBy'];
  /** An accepted proposal has changed a meeting. */
  readonly onMeetingChanged: (committeeId: string, meetingId: string) => void;
  readonly pollMs: number;
  readonly fullEveryMs: number;
}

/** What people are told privately: a poll of its own. */
export interface Notices {
  readonly start: () => void;
  /** Something has changed there: whom it concerns is told soon. */
  readonly soon: (committeeId: string, subjectId: string) => void;
  readonly stop: () => Promise<void>;
}

export function wireNotices(wiring: NoticeWiring): Notices {
  const { adapter, storage, logger, now, owner, readAttendance, readPosts, chosenLanguage, pollMs, fullEveryMs } =
    wiring;
  const { meetings, responses, memberships, conversations, proposals, persons } = storage;
  const notices = createNoticeRounds({
    meetings,
    responses,
    readAttendance,
    ledger: storage.notices,
    prepare: createPrepareNotice({
      adapter,
      conversations,
      chosenLanguage,
      readAttendance,
      now,
      proposals,
      persons,
      memberships,
      listMeetingsFrom: (committeeId, date) => meetings.listMeetingsFrom(committeeId, date),
      findMeeting: (committeeId, meetingId) => meetings.findMeeting(committeeId, meetingId),
    }),
    postedAt: readPosts.postedAt,
    postFailures: readPosts.lostPosts,
    readProposals: async (committeeId) => {
      const news = await readProposalNews({ proposals, desk: meetings, now }, committeeId, ({ meeting }) =>
        wiring.onMeetingChanged(committeeId, meeting.id),
      );
      return {
        proposals: news.map(({ id, proposerId, decision }) => ({
          id,
          proposerId,
          ...(decision === undefined ? {} : { decidedById: decision.byId }),
        })),
        members: news.length === 0 ? [] : await memberships.listMembers(committeeId),
      };
    },
    readIdentities: async (committeeId) => {
      const { doubtful } = await identifyMembers(committeeId, { persons, memberships });
      return {
        doubtful: doubtful.map(({ person }) => person.id),
        members: doubtful.length === 0 ? [] : await memberships.listMembers(committeeId),
      };
    },
    now,
    owner,
    fullEveryMs,
    isPaused: wiring.isRestoring,
    onResult: ({ committeeId, meetingId, kind }, { outcome }) =>
      logger.info('notice', { committeeId, meetingId, kind, outcome }),
    // What is due stays due: the next round tries again.
    onFault: (error) => logger.error('notices-failed', describeFault(error)),
  });
  const poll = createPoll(pollMs, (signal) => underReference(() => notices.round(signal)));
  let hurry: NodeJS.Timeout | undefined;
  return {
    start: poll.start,
    soon: (committeeId, subjectId) => {
      notices.ask(committeeId, subjectId);
      hurry ??= setTimeout(() => {
        hurry = undefined;
        poll.hurry();
      }, noticesAfterMs);
    },
    stop: async () => {
      clearTimeout(hurry);
      await poll.stop();
    },
  };
}

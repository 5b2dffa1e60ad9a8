import { randomBytes } from 'node:crypto';
import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import { createPace } from './agenda/pace.ts';
import { createPostingRounds } from './agenda/posting-rounds.ts';
import { readProposalNews } from './agenda/proposals/proposal-news.ts';
import { createReadPosts } from './agenda/read-posts.ts';
import { repostGone } from './agenda/repost.ts';
import { feedbackLifetimeMs } from './answers/answer-feedback.ts';
import { createAnswerQuestion } from './answers/answer-question.ts';
import { openLibrary } from './answers/library.ts';
import { createRephrase, type Rephrase } from './answers/rephrase.ts';
import { createSearchDecisions } from './answers/search-decisions.ts';
import { createSearchMeetings } from './answers/search-meetings.ts';
import { createFindFeed } from './attendance/calendar/find-feed.ts';
import { createNoticeRounds } from './attendance/notices/notice-rounds.ts';
import { proposalsSubject } from './attendance/notices/proposal-notices.ts';
import { createReadAttendance } from './attendance/read-attendance.ts';
import { createReadAttendanceBlock } from './attendance/read-attendance-block.ts';
import { createRegisterResponse } from './attendance/register-response.ts';
import type { Config } from './config.ts';
import { openDocument } from './documents/open-document.ts';
import type { Conversation } from './domain/conversation.ts';
import type { Logger } from './logger.ts';
import { createPoll } from './poll.ts';
import { createServer, type ListenOutcome } from './server/create-server.ts';
import { allowServiceHosts, isLoopbackUrl } from './server/service-hosts.ts';
import { focusLifetimeMs } from './storage/focus-store.ts';
import type { Storage } from './storage/open-storage.ts';
import { StorageFault } from './storage/storage-fault.ts';
import { createAdapter } from './teams/adapter.ts';
import { createBackground } from './teams/background.ts';
import { createBot } from './teams/bot.ts';
import { createDownloadFile } from './teams/download-file.ts';
import { allowFileHosts } from './teams/file-address.ts';
import { draftLifetimeMs, type ImportServices } from './teams/import-services.ts';
import { createPrepareNotice } from './teams/prepare-notice.ts';
import { createReadMembers } from './teams/read-members.ts';
import { createCardRefresher } from './teams/refresh-shared-cards.ts';
import { createSendPost } from './teams/send-post.ts';
import { deleteActivity, sendActivity, updateActivity } from './teams/send-to-conversation.ts';
import { createUploadFile } from './teams/upload-file.ts';

/** A platform gives a process about ten seconds between SIGTERM and its end. */
const closeMs = 9_000;
/** Of these, a file that is being read has so long to come to its end before its sender is asked to send it again. */
const fileGraceMs = 5_000;
const purgeEveryMs = 3_600_000;
/** From an answer to telling those whom it concerns: answers of a burst are gathered. */
const noticesAfterMs = 400;

export interface AppOptions {
  readonly config: Config;
  readonly storage: Storage;
  readonly logger: Logger;
  readonly now: () => Date;
  /** Milliseconds between two looks at what is due. */
  readonly pollMs?: number;
  /** Milliseconds between two looks at all that people are to be told. */
  readonly noticesEveryMs?: number;
}

export interface App {
  readonly listen: () => Promise<ListenOutcome>;
  /** Takes nothing new, ends what runs, brings the cards up to date; after nine seconds it is enough. */
  readonly close: () => Promise<void>;
}

/** Wires the bot: stores → use cases → handlers → server, and the timer that posts what is due. */
export function createApp({ config, storage, logger, now, pollMs = 5_000, noticesEveryMs = 60_000 }: AppOptions): App {
  const { identity, endpoints } = config;
  const { meetings, responses, memberships, conversations, ledger } = storage;
  const isAllowedServiceUrl =
    identity.kind === 'anonymous' ? isLoopbackUrl : allowServiceHosts(config.allowedServiceHosts);
  const adapter = createAdapter({ identity, isAllowedServiceUrl, ...(endpoints === undefined ? {} : { endpoints }) });
  const listCommittees = () => meetings.listCommittees();
  const findMeeting = (committeeId: string, meetingId: string) => meetings.findMeeting(committeeId, meetingId);
  const readLibrary = openLibrary(meetings, () => performance.now(), { pause: () => setImmediate() });
  const log = (
    level: 'info' | 'warn' | 'error',
    event: string,
    fields: Readonly<Record<string, string | number>>,
  ): void => logger[level](event, fields);
  const readAttendance = createReadAttendance({ responses, memberships, persons: storage.persons });
  const pace = createPace(() => performance.now());
  const refresher = createCardRefresher({
    pace,
    onGone: async (delivery) => {
      if ((await repostGone(ledger, delivery, now())) === 'again') postSoon();
    },
    adapter,
    ledger,
    conversations,
    findMeeting,
    listCommittees,
    readAttendance,
    now,
    log,
  });
  const removePost = async (conversation: Conversation, activityId: string): Promise<void> => {
    const { outcome } = await deleteActivity(adapter, conversation, activityId);
    log('info', 'post-removed', { outcome });
  };
  const readAddress = allowFileHosts(config.allowedFileHosts, identity.kind === 'anonymous');
  const imports: ImportServices = {
    downloadFile: createDownloadFile({ readAddress }),
    openDocument: (fileName, bytes, signal) =>
      openDocument(fileName, bytes, {
        signal,
        onCrash: (crash) => logger.error('reader-crashed', { code: crash.end, reason: crash.place }),
      }),
    store: meetings,
    persons: storage.persons,
    drafts: storage.drafts,
    background: createBackground(fileGraceMs, (error) =>
      logger.error('background-failed', { error: error instanceof Error ? error.name : 'unknown' }),
    ),
    send: (conversation, activity) => sendActivity(adapter, conversation, activity),
    update: (conversation, activityId, activity) => updateActivity(adapter, conversation, activityId, activity),
  };
  const runBot = createBot({
    imports,
    calendar: {
      subscriptions: storage.subscriptions,
      ...(config.publicUrl === undefined ? {} : { publicUrl: config.publicUrl }),
    },
    answerQuestion: createAnswerQuestion(
      readLibrary,
      {
        listResponses: (meetingId) => responses.listResponses(meetingId),
        listMembers: (committeeId) => memberships.listMembers(committeeId),
      },
      rephraseWith(config.languageModel, logger),
    ),
    feedback: storage.feedback,
    focus: storage.focus,
    searchDecisions: createSearchDecisions(readLibrary),
    searchMeetings: createSearchMeetings(readLibrary),
    registerResponse: createRegisterResponse({ meetings, responses, memberships, now }),
    listCommittees,
    findMeeting,
    listMeetingsFrom: (committeeId, date) => meetings.listMeetingsFrom(committeeId, date),
    meetingDesk: meetings,
    proposals: storage.proposals,
    tellOfProposals: (committeeId) => noticesSoon(committeeId, proposalsSubject(committeeId)),
    committeeSettings: meetings,
    responses,
    readAttendance,
    readAttendanceBlock: createReadAttendanceBlock({
      readAttendance,
      listMeetingsBetween: (committeeId, from, to) => meetings.listMeetingsBetween(committeeId, from, to),
      now,
    }),
    uploadFile: createUploadFile({ readAddress }),
    memberships,
    conversations,
    ledger,
    readMembers: createReadMembers(adapter, log),
    removePost,
    refreshCards: (committeeId, meetingId) => {
      refresher.request(committeeId, meetingId);
      noticesSoon(committeeId, meetingId);
    },
    postSoon: () => postSoon(),
    administrators: config.administrators,
    now,
    isStorageFault: (error) => error instanceof StorageFault,
    log,
  });

  const server = createServer({
    guard:
      identity.kind === 'anonymous'
        ? { kind: 'anonymous' }
        : {
            kind: 'authenticated',
            allowedTenants: config.allowedTenants,
            isAllowedServiceUrl,
            ...(endpoints === undefined ? {} : { tokenIssuer: endpoints.ToBotFromChannelTokenIssuer }),
          },
    runTurn: (authorization, activity) => adapter.runTurn(authorization, activity, runBot),
    findCalendar: createFindFeed({
      subscriptions: storage.subscriptions,
      memberships,
      readCommittee: async (committeeId) => {
        const { committees, shelves } = await readLibrary();
        const committee = committees.find(({ id }) => id === committeeId);
        const records = shelves.find((shelf) => shelf.committeeId === committeeId)?.records ?? [];
        return committee === undefined ? undefined : { committee, records };
      },
      now,
    }),
    isReady: async () => {
      if (!(await storage.isReachable())) return false;
      await readLibrary();
      return true;
    },
    log: logger.info,
  });

  const owner = randomBytes(6).toString('hex');
  const readPosts = createReadPosts(ledger, conversations, now);
  const deciding = { proposals: storage.proposals, desk: meetings, now };
  const notices = createNoticeRounds({
    meetings,
    responses,
    readAttendance,
    ledger: storage.notices,
    prepare: createPrepareNotice({
      adapter,
      conversations,
      readAttendance,
      now,
      proposals: storage.proposals,
      listMeetingsFrom: (committeeId, date) => meetings.listMeetingsFrom(committeeId, date),
      findMeeting,
    }),
    postedAt: readPosts.postedAt,
    postFailures: readPosts.lostPosts,
    readProposals: async (committeeId) => {
      const proposals = await readProposalNews(deciding, committeeId, ({ meeting }) => {
        refresher.request(committeeId, meeting.id);
        postSoon();
      });
      return {
        proposals: proposals.map(({ id, proposerId, decision }) => ({
          id,
          proposerId,
          ...(decision === undefined ? {} : { decidedById: decision.byId }),
        })),
        members: proposals.length === 0 ? [] : await memberships.listMembers(committeeId),
      };
    },
    now,
    owner,
    fullEveryMs: noticesEveryMs,
    onResult: ({ committeeId, meetingId, kind }, { outcome }) =>
      logger.info('notice', { committeeId, meetingId, kind, outcome }),
    // What is due stays due: the next round tries again.
    onFault: (error) => logger.error('notices-failed', { error: error instanceof Error ? error.name : 'unknown' }),
  });
  const telling = createPoll(pollMs, notices.round);
  let hurry: NodeJS.Timeout | undefined;
  const noticesSoon = (committeeId: string, meetingId: string): void => {
    notices.ask(committeeId, meetingId);
    hurry ??= setTimeout(() => {
      hurry = undefined;
      telling.hurry();
    }, noticesAfterMs);
  };

  const sendPost = createSendPost(adapter, { readAttendance, now });
  const posting = createPostingRounds({
    meetings,
    conversations,
    ledger,
    toldAgendas: storage.toldAgendas,
    now,
    owner,
    pace,
    sleep: (milliseconds, signal) => sleep(milliseconds, undefined, { signal }).catch(() => undefined),
    findConversation: async (id) => (await conversations.find(id))?.value,
    sendPost,
    removePost,
    refreshCards: refresher.request,
    onResult: ({ committee, meeting, kind }, result) => {
      logger.info('delivery', { committeeId: committee.id, meetingId: meeting.id, kind, result });
      // The secretary hears of it.
      if (result === 'failed' || result === 'missed') noticesSoon(committee.id, meeting.id);
    },
    // What is due stays due: the next round tries again.
    onFault: (error) => logger.error('posting-failed', { error: error instanceof Error ? error.name : 'unknown' }),
  });
  const postSoon = (): void => {
    posting.lookAtAll();
    poll.hurry();
  };
  let purgeAt = 0;
  const purge = async (): Promise<void> => {
    const before = (lifetimeMs: number): Date => new Date(now().getTime() - lifetimeMs);
    const drafts = await storage.drafts.removeBefore(before(draftLifetimeMs));
    const answers = await storage.feedback.removeBefore(before(feedbackLifetimeMs));
    const focuses = await storage.focus.removeBefore(before(focusLifetimeMs));
    purgeAt = now().getTime() + purgeEveryMs;
    if (drafts > 0) logger.info('drafts-removed', { count: drafts });
    if (answers > 0) logger.info('answers-removed', { count: answers });
    if (focuses > 0) logger.info('focuses-removed', { count: focuses });
  };
  const poll = createPoll(pollMs, async (signal) => {
    try {
      await posting.round(signal);
      if (now().getTime() >= purgeAt) await purge();
    } catch (error) {
      logger.error('posting-failed', { error: error instanceof Error ? error.name : 'unknown' });
    }
  });

  return {
    listen: async () => {
      const outcome = await server.listen(config.port);
      if (outcome.ok) {
        poll.start();
        telling.start();
        logger.info('listening', { port: outcome.port });
      }
      return outcome;
    },
    close: async () => {
      clearTimeout(hurry);
      const closed = Promise.all([
        poll.stop().then(posting.close),
        telling.stop(),
        server.close(closeMs),
        imports.background.close(),
      ]).then(refresher.close);
      const patience = new AbortController();
      await Promise.race([closed, sleep(closeMs, undefined, { signal: patience.signal }).catch(() => undefined)]);
      patience.abort();
    },
  };
}

/** What puts answers into better words, where a language model is configured; only there its client is loaded. */
function rephraseWith(access: Config['languageModel'], logger: Logger): Rephrase | undefined {
  if (access === undefined) return undefined;
  const opened = import('./language-model/azure-model.ts').then(({ createAzureModel }) =>
    createAzureModel(access, {
      now: () => performance.now(),
      onCall: (outcome, durationMs) => logger.info('model-call', { outcome, durationMs }),
    }),
  );
  return createRephrase(
    async (question) => (await opened)(question),
    (outcome) => logger.info('model-answer', { outcome }),
  );
}

import { randomBytes } from 'node:crypto';
import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import { createTurnLimits } from './access/turn-limits.ts';
import { createPace } from './agenda/pace.ts';
import { createReadPosts } from './agenda/read-posts.ts';
import { repostGone } from './agenda/repost.ts';
import { createAnswerQuestion } from './answers/answer-question.ts';
import { openLibrary } from './answers/library.ts';
import { createSearchDecisions } from './answers/search-decisions.ts';
import { createSearchMeetings } from './answers/search-meetings.ts';
import { createFindFeed } from './attendance/calendar/find-feed.ts';
import { proposalsSubject } from './attendance/notices/proposal-notices.ts';
import { createReadAttendance } from './attendance/read-attendance.ts';
import { createReadAttendanceBlock } from './attendance/read-attendance-block.ts';
import { createRegisterResponse } from './attendance/register-response.ts';
import type { Config } from './config.ts';
import { openDocument } from './documents/open-document.ts';
import type { Conversation } from './domain/conversation.ts';
import type { Log } from './log/events.ts';
import { noTelemetry, type Telemetry } from './log/telemetry.ts';
import type { Logger } from './logger.ts';
import { createServer, type ListenOutcome } from './server/create-server.ts';
import { allowTenants } from './server/guard.ts';
import { allowServiceHosts, isLoopbackUrl } from './server/service-hosts.ts';
import type { Storage } from './storage/open-storage.ts';
import { StorageFault } from './storage/storage-fault.ts';
import { createAdapter } from './teams/adapter.ts';
import { createBot } from './teams/bot.ts';
import { allowFileHosts } from './teams/file-address.ts';
import { createHearing } from './teams/hearing.ts';
import { limitTurns } from './teams/limit-turns.ts';
import { createReadMembers } from './teams/read-members.ts';
import { createCardRefresher } from './teams/refresh-shared-cards.ts';
import { createRemoveStray } from './teams/remove-stray.ts';
import { deleteActivity } from './teams/send-to-conversation.ts';
import { createUploadFile } from './teams/upload-file.ts';
import { wireAccess } from './wiring/access.ts';
import { createAuditDigest } from './wiring/audit-digest.ts';
import { wireImports } from './wiring/import-services.ts';
import { wireNotices } from './wiring/notices.ts';
import { wirePosting } from './wiring/posting.ts';
import { wirePrivacy } from './wiring/privacy.ts';
import { rephraseWith } from './wiring/rephrase.ts';
import { createRestorePause } from './wiring/restore-pause.ts';
import { wireRetention } from './wiring/retention.ts';
import { createTidy } from './wiring/tidy.ts';
import { turnEnd, turnFacts } from './wiring/turn-facts.ts';
import { warnAtStart } from './wiring/warn-at-start.ts';

/** A platform gives a process about ten seconds between SIGTERM and its end; of these so many for all that runs … */
const closeMs = 7_000;
/** … of which the last are for what turns began in the background … */
const backgroundMs = 1_500;
/** … and so many for the last traces and figures. */
const telemetryMs = 2_000;

export interface AppOptions {
  readonly config: Config;
  readonly storage: Storage;
  readonly logger: Logger;
  /** Nothing is measured where absent. */
  readonly telemetry?: Telemetry;
  readonly now: () => Date;
  /** Milliseconds between two looks at what is due. */
  readonly pollMs?: number;
  /** Milliseconds between two looks at all that people are to be told. */
  readonly noticesEveryMs?: number;
  /** Milliseconds between two looks at what a committee does not keep for good. */
  readonly retentionEveryMs?: number;
  /** Opens a file that somebody sent; in a guarded child process where absent. */
  readonly openDocument?: typeof openDocument;
}

export interface App {
  readonly listen: () => Promise<ListenOutcome>;
  /**
   * Takes nothing new, gives back what it has claimed, ends what runs, brings the cards up to date; after nine seconds it
   * is enough.
   *
   * @param lingerMs milliseconds (of the nine seconds) in which requests are still served: a load balancer takes a moment to
   * send them elsewhere
   */
  readonly close: (lingerMs?: number) => Promise<void>;
}

/** Wires the bot: stores → use cases → handlers → server, and the timer that posts what is due. */
export function createApp({
  config,
  storage,
  logger,
  telemetry = noTelemetry,
  now,
  pollMs = 5_000,
  noticesEveryMs = 60_000,
  retentionEveryMs = 3_600_000,
  openDocument: open = openDocument,
}: AppOptions): App {
  const { measure } = telemetry;
  const { identity, endpoints } = config;
  const { meetings, responses, memberships, conversations, ledger } = storage;
  const isAllowedServiceUrl =
    identity.kind === 'anonymous' ? isLoopbackUrl : allowServiceHosts(config.allowedServiceHosts);
  const adapter = createAdapter({
    identity,
    isAllowedServiceUrl,
    measure,
    isAllowedTenant: allowTenants(config.allowedTenants),
    onBlocked: (reason) => logger.error('send-blocked', { reason }),
    now,
    ...(endpoints === undefined ? {} : { endpoints }),
  });
  const listCommittees = () => meetings.listCommittees();
  const findMeeting = (committeeId: string, meetingId: string) => meetings.findMeeting(committeeId, meetingId);
  const readLibrary = openLibrary(meetings, () => performance.now(), { pause: () => setImmediate() });
  const log: Log = (level, event, facts) => logger[level](event, facts);
  const readAttendance = createReadAttendance({ responses, memberships, persons: storage.persons });
  const isRestoring = createRestorePause(storage, logger);
  const pace = createPace(() => performance.now());
  const refresher = createCardRefresher({
    pace,
    onGone: async (delivery) => {
      if ((await repostGone(ledger, delivery, now())) === 'again') posting.soon();
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
  const readMembers = createReadMembers(adapter, log);
  const access = wireAccess({ adapter, storage, readMembers, now, log });
  const readAddress = allowFileHosts(config.allowedFileHosts, identity.kind === 'anonymous');
  const hearing = createHearing({ languages: storage.languages, log });
  const imports = wireImports({ adapter, storage, readAddress, logger, measure, open });
  const runBot = createBot({
    hear: hearing.hear,
    languages: storage.languages,
    imports,
    privacy: wirePrivacy(storage),
    calendar: {
      subscriptions: storage.subscriptions,
      ...(config.publicUrl === undefined ? {} : { publicUrl: config.publicUrl }),
    },
    answerQuestion: createAnswerQuestion(
      readLibrary,
      {
        listResponses: (meetingId) => responses.listResponses(meetingId),
        listMembers: (committeeId) => memberships.listMembers(committeeId),
        listSpellings: async (committeeId, personId) => {
          const person = await storage.persons.findByObjectId(committeeId, personId);
          return person === undefined ? [] : [person.name, ...person.altNames];
        },
      },
      rephraseWith(config.languageModel, logger, measure),
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
    tellOfProposals: (committeeId) => notices.soon(committeeId, proposalsSubject(committeeId)),
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
    persons: storage.persons,
    readScope: access.readScope,
    forgetReaders: access.forgetReaders,
    turns: storage.turns,
    conversations,
    ledger,
    readMembers,
    removePost,
    removeStray: createRemoveStray({ ledger, removePost, log, nowMs: () => performance.now() }),
    refreshCards: (committeeId, meetingId) => {
      refresher.request(committeeId, meetingId);
      notices.soon(committeeId, meetingId);
    },
    postSoon: () => posting.soon(),
    administrators: config.administrators,
    now,
    isStorageFault: (error) => error instanceof StorageFault,
    log,
  });

  const runLimited = limitTurns(runBot, {
    limits: createTurnLimits(config.turnsPerMinute),
    nowMs: () => performance.now(),
    lastHeard: hearing.lastHeard,
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
    runTurn: (authorization, activity) =>
      measure('turn', turnFacts(activity), () => adapter.runTurn(authorization, activity, runLimited), turnEnd),
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
      if (!(await storage.isReachable()) || (await isRestoring())) return false;
      await readLibrary();
      return true;
    },
    log,
  });

  const owner = randomBytes(6).toString('hex');
  const notices = wireNotices({
    adapter,
    storage,
    logger,
    now,
    owner,
    readAttendance,
    isRestoring,
    readPosts: createReadPosts(ledger, conversations, now),
    chosenLanguage: hearing.chosenBy,
    onMeetingChanged: (committeeId, meetingId) => {
      refresher.request(committeeId, meetingId);
      posting.soon();
    },
    pollMs,
    fullEveryMs: noticesEveryMs,
  });
  const tidy = createTidy(storage, logger, now);
  const logDigest = createAuditDigest(storage, logger, now);
  const posting = wirePosting({
    adapter,
    storage,
    logger,
    now,
    owner,
    pace,
    isRestoring,
    readAttendance,
    removePost,
    refreshCards: refresher.request,
    onLost: notices.soon,
    tidy: async () => {
      await tidy();
      await logDigest();
    },
    pollMs,
  });

  telemetry.watchQueue(posting.waiting);
  const retention = wireRetention({
    adapter,
    storage,
    administrators: config.administrators,
    chosenLanguage: hearing.chosenBy,
    logger,
    now,
    isRestoring,
    pollMs: retentionEveryMs,
  });

  return {
    listen: async () => {
      const outcome = await server.listen(config.port);
      if (outcome.ok) {
        posting.start();
        notices.start();
        retention.start();
        warnAtStart(config, logger, now());
        logger.info('listening', { port: outcome.port });
      }
      return outcome;
    },
    close: async (lingerMs = 0) => {
      const endsAt = performance.now() + closeMs;
      server.leave();
      const door = async (): Promise<void> => {
        await sleep(lingerMs);
        // The last turns may begin something that goes on in the background: it ends after them, and has a moment of its own.
        await server.close(endsAt - performance.now() - backgroundMs);
        await imports.background.close(endsAt - performance.now() - backgroundMs / 3);
      };
      const closed = Promise.all([posting.stop(), notices.stop(), retention.stop(), door()]).then(refresher.close);
      await within(closeMs, closed);
      await within(telemetryMs, telemetry.close());
    },
  };
}

/** Waits for work, but no longer than that. */
async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  const patience = new AbortController();
  const enough = sleep(milliseconds, undefined, { signal: patience.signal }).catch(() => undefined);
  await Promise.race([work, enough]).finally(() => patience.abort());
}

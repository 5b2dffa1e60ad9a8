import { randomBytes } from 'node:crypto';
import { postDueAgendas } from './agenda/post-due-agendas.ts';
import { createAnswerQuestion } from './answers/answer-question.ts';
import { openLibrary } from './answers/library.ts';
import { createRegisterResponse } from './attendance/register-response.ts';
import type { Config } from './config.ts';
import type { Logger } from './logger.ts';
import { createServer, type ListenOutcome } from './server/create-server.ts';
import { allowServiceHosts, isLoopbackUrl } from './server/service-hosts.ts';
import type { Storage } from './storage/open-storage.ts';
import { StorageFault } from './storage/storage-fault.ts';
import { createAdapter } from './teams/adapter.ts';
import { createBot } from './teams/bot.ts';
import { createPostAgenda } from './teams/post-agenda.ts';
import { readRoster } from './teams/read-roster.ts';
import { createCardRefresher } from './teams/refresh-shared-cards.ts';

export interface AppOptions {
  readonly config: Config;
  readonly storage: Storage;
  readonly logger: Logger;
  readonly now: () => Date;
  /** Milliseconds between two looks at what is due. */
  readonly pollMs?: number;
}

export interface App {
  readonly listen: () => Promise<ListenOutcome>;
  /** Takes nothing new, ends what runs, brings the cards up to date. */
  readonly close: () => Promise<void>;
}

/** Wires the bot: stores → use cases → handlers → server, and the timer that posts what is due. */
export function createApp({ config, storage, logger, now, pollMs = 5_000 }: AppOptions): App {
  const { identity, endpoints } = config;
  const { meetings, responses, memberships, conversations, ledger } = storage;
  const isAllowedServiceUrl =
    identity.kind === 'anonymous' ? isLoopbackUrl : allowServiceHosts(config.allowedServiceHosts);
  const adapter = createAdapter({ identity, isAllowedServiceUrl, ...(endpoints === undefined ? {} : { endpoints }) });
  const listCommittees = () => meetings.listCommittees();
  const findMeeting = (committeeId: string, meetingId: string) => meetings.findMeeting(committeeId, meetingId);
  const readLibrary = openLibrary(meetings, () => performance.now());
  const log = (
    level: 'info' | 'warn' | 'error',
    event: string,
    fields: Readonly<Record<string, string | number>>,
  ): void => logger[level](event, fields);
  const refresher = createCardRefresher({
    adapter,
    ledger,
    conversations,
    findMeeting,
    listCommittees,
    responses,
    now,
    log,
  });
  const runBot = createBot({
    answerQuestion: createAnswerQuestion(readLibrary, {
      listResponses: (meetingId) => responses.listResponses(meetingId),
      listMembers: (committeeId) => memberships.listMembers(committeeId),
    }),
    registerResponse: createRegisterResponse({ meetings, responses, now }),
    listCommittees,
    findMeeting,
    responses,
    memberships,
    conversations,
    readRoster: (conversation) => readRoster(adapter, conversation),
    refreshCards: refresher.request,
    postSoon: () => poll.hurry(),
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
    isReady: async () => {
      if (!(await storage.isReachable())) return false;
      await readLibrary();
      return true;
    },
    log: logger.info,
  });

  const owner = randomBytes(6).toString('hex');
  const poll = createPoll(pollMs, async () => {
    try {
      await postDueAgendas({
        meetings,
        conversations,
        ledger,
        now,
        owner,
        postAgenda: createPostAgenda(adapter, (meetingId) => responses.listResponses(meetingId), now),
        onResult: ({ committee, meeting, kind }, result) =>
          logger.info('delivery', { committeeId: committee.id, meetingId: meeting.id, kind, result }),
      });
    } catch (error) {
      // What is due stays due: the next round tries again.
      logger.error('posting-failed', { error: error instanceof Error ? error.name : 'unknown' });
    }
  });

  return {
    listen: async () => {
      const outcome = await server.listen(config.port);
      if (outcome.ok) {
        poll.start();
        logger.info('listening', { port: outcome.port });
      }
      return outcome;
    },
    close: async () => {
      await poll.stop();
      await server.close();
      await refresher.close();
    },
  };
}

interface Poll {
  readonly start: () => void;
  /** The next round begins at once, or right after the one that runs. */
  readonly hurry: () => void;
  readonly stop: () => Promise<void>;
}

/** Calls a task again and again with a pause in between, never twice at once. */
function createPoll(pauseMs: number, task: () => Promise<void>): Poll {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  let isRunning = false;
  let isHurried = false;
  let isStopped = false;
  const round = (): void => {
    isRunning = true;
    isHurried = false;
    running = task().finally(() => {
      isRunning = false;
      if (!isStopped) timer = setTimeout(round, isHurried ? 0 : pauseMs);
    });
  };
  return {
    start: round,
    hurry: () => {
      isHurried = true;
      if (isRunning || isStopped || timer === undefined) return;
      clearTimeout(timer);
      round();
    },
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

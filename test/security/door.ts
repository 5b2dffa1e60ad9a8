import { createServer } from 'node:net';
import { type TurnContext as Context, TurnContext } from 'botbuilder';
import { afterAll, beforeAll, vi } from 'vitest';
import { message } from '../teams-service/activities.ts';
import type { Chat } from '../teams-service/chat.ts';
import { type SmallBot, type SmallBotOptions, startSmallBot } from '../teams-service/small-bot.ts';
import { startTeamsService, type TeamsService } from '../teams-service/teams-service.ts';
import type { JsonObject } from '../teams-service/wire.ts';
import { exchange } from './exchange.ts';

/** What became of an activity: its answer, and how many turns it ran. */
export interface Knock {
  readonly status: number;
  readonly body: string;
  readonly turns: number;
}

/** The bot's real door, its authentication and its connector, around a turn that only answers. */
export interface Door {
  readonly service: TeamsService;
  readonly bot: SmallBot;
  readonly chat: Chat;
  readonly port: number;
  /** A message of Anna's, with other fields where a test wants them. */
  said(overrides?: JsonObject): JsonObject;
  knock(activity: JsonObject, options?: Parameters<TeamsService['post']>[1]): Promise<Knock>;
  /** Writes bytes to the door's port; resolves to all that comes back until it closes, or the time (ms) is over. */
  write(text: string | Buffer, withinMs?: number): Promise<string>;
}

async function echo(context: Context): Promise<void> {
  await context.sendActivity(`Du skrev: ${TurnContext.removeRecipientMention(context.activity)}`);
}

/** One door for a whole file. */
export function useDoor(options: SmallBotOptions = {}): () => Door {
  let door: Door | undefined;
  beforeAll(async () => {
    // The SDK prints keys and stack traces for each token that it refuses.
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const service = await startTeamsService({ users: ['Anna Holm', 'Bo Lind'] });
    const bot = await startSmallBot(service, echo, options);
    const anna = service.user('Anna Holm');
    const chat = service.personalChat(anna);
    const port = Number(new URL(bot.origin).port);
    door = {
      service,
      bot,
      chat,
      port,
      said: (overrides = {}) => ({
        ...message(service.platform, chat.place, service.nextId(), anna, 'hvem kommer?', false),
        ...overrides,
      }),
      knock: async (activity, more) => {
        const before = bot.turns();
        const { status, body } = await service.post(activity, more);
        return { status, body, turns: bot.turns() - before };
      },
      write: (text, withinMs) => exchange(port, text, withinMs),
    };
  });
  afterAll(async () => {
    await door?.bot.server.close(0);
    door?.service.close();
    vi.restoreAllMocks();
  });
  return () => {
    if (door === undefined) throw new Error('the door is not there yet');
    return door;
  };
}

/** Somebody's listener on this machine, who counts the connections that come. */
export interface Stranger {
  readonly port: number;
  readonly connections: () => number;
  close(): void;
}

export async function startStranger(): Promise<Stranger> {
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { port: address.port, connections: () => connections, close: () => void server.close() };
}

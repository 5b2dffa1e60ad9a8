import { afterEach } from 'vitest';
import type { Storage } from '../../src/storage/open-storage.ts';
import { newPrefix, useAzurite } from '../contract/azurite.ts';
import { type BotProcess, startBotProcess } from '../teams-service/bot-process.ts';
import { startTeamsService, type TeamsService } from '../teams-service/teams-service.ts';
import type { User } from '../teams-service/user.ts';
import { type BotHere, type BotHereOptions, startBotHere } from './bot-here.ts';

export { comingMeeting, council, seed } from './bot-world.ts';

type Settings = Readonly<Record<string, string>>;

/** Teams, storage and a bot, as one world; each test may start and end the bot as it likes. */
export interface World {
  readonly teams: TeamsService;
  readonly storage: Storage;
  /** With which the names of its tables begin. */
  readonly prefix: string;
  /** An administrator. */
  readonly anna: User;
  readonly bo: User;
  readonly carla: User;
  /** Starts the bot (again) on the world's storage. */
  startBot(settings?: Settings, options?: BotHereOptions): Promise<BotHere>;
  /** The same as a program of its own, which can be killed; it costs the loading of everything. */
  startBotProcess(settings?: Settings): Promise<BotProcess>;
}

/**
 * A world of its own for each call; bots and services are ended after each test.
 *
 * @param whenOver `afterAll` for tests that share a world and leave it as it was
 */
export function useWorlds(whenOver: (end: () => Promise<void>) => void = afterEach): {
  create(): Promise<World>;
  connectionString(): string;
} {
  const azurite = useAzurite();
  const endings: (() => Promise<unknown>)[] = [];
  whenOver(async () => {
    for (const end of endings.splice(0).reverse()) await end();
  });
  return {
    connectionString: azurite.connectionString,
    create: async () => {
      const prefix = newPrefix();
      const storage = await azurite.open({ prefix });
      const teams = await startTeamsService({ users: ['Anna Holm', 'Bo Lund', 'Carla Friis'] });
      endings.push(async () => teams.close());
      const anna = teams.user('Anna Holm');
      const settingsOf = (settings: Settings): Settings => ({
        ...teams.botSettings(),
        STORAGE_CONNECTION_STRING: azurite.connectionString(),
        TABLE_PREFIX: prefix,
        ADMINS: anna.aadObjectId,
        ...settings,
      });
      return {
        teams,
        storage,
        prefix,
        anna,
        bo: teams.user('Bo Lund'),
        carla: teams.user('Carla Friis'),
        startBot: async (settings = {}, options = {}) => {
          const bot = await startBotHere(settingsOf(settings), options);
          endings.push(bot.close);
          teams.useBot(bot.origin);
          return bot;
        },
        startBotProcess: async (settings = {}) => {
          const bot = await startBotProcess(settingsOf(settings));
          endings.push(() => bot.kill('SIGKILL'));
          teams.useBot(bot.origin);
          return bot;
        },
      };
    },
  };
}

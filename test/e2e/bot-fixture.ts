import { afterEach } from 'vitest';
import { openStorage, type Storage, storageIn } from '../../src/storage/open-storage.ts';
import type { StorageConnection } from '../../src/storage/storage-connection.ts';
import { openTables, type Tables } from '../../src/storage/table-client.ts';
import { newPrefix, useAzurite } from '../contract/azurite.ts';
import { inMemoryBlobs } from '../contract/in-memory-blobs.ts';
import { inMemoryTables } from '../contract/in-memory-tables.ts';
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
  /** What storage rests in, for a look at every row. */
  readonly tables: Tables;
  /** An administrator. */
  readonly anna: User;
  readonly bo: User;
  readonly carla: User;
  /** Starts the bot (again) on the world's storage. */
  startBot(settings?: Settings, options?: BotHereOptions): Promise<BotHere>;
}

/** A world whose storage other programs reach, too. */
export interface AzuriteWorld extends World {
  /** With which the names of its tables begin. */
  readonly prefix: string;
  /** The bot as a program of its own, which can be killed; it costs the loading of everything. */
  startBotProcess(settings?: Settings): Promise<BotProcess>;
}

type WhenOver = (end: () => Promise<void>) => void;

/**
 * A world of its own for each call, its storage in memory (which test/contract/ holds to what Azurite does); bots and services
 * are ended after each test.
 *
 * @param whenOver `afterAll` for tests that share a world and leave it as it was
 */
export function useWorlds(whenOver: WhenOver = afterEach): { create(): Promise<World> } {
  const end = endingsOf(whenOver);
  return {
    create: async () => {
      const places = { tables: inMemoryTables(), blobs: inMemoryBlobs() };
      const open = () => storageIn(places, () => new Date());
      return worldAround({ storage: open(), tables: places.tables }, end, (settings, options) =>
        // It is to say what a bot in production says of its settings; nothing is ever looked for there.
        startBotHere({ STORAGE_CONNECTION_STRING: nowhere, ...settings }, options, () => Promise.resolve(open())),
      );
    },
  };
}

/** The same on a real Azurite: for bots in processes of their own, for storage that fails, for what stands in it byte by byte. */
export function useAzuriteWorlds(whenOver: WhenOver = afterEach): {
  create(): Promise<AzuriteWorld>;
  connectionString(): string;
} {
  const azurite = useAzurite();
  const end = endingsOf(whenOver);
  return {
    connectionString: azurite.connectionString,
    create: async () => {
      const prefix = newPrefix();
      const connection: StorageConnection = { connectionString: azurite.connectionString() };
      const ours = { STORAGE_CONNECTION_STRING: azurite.connectionString(), TABLE_PREFIX: prefix };
      const [storage, tables] = await Promise.all([azurite.open({ prefix }), openTables(connection, { prefix })]);
      const world = await worldAround({ storage, tables }, end, (settings, options) =>
        startBotHere({ ...ours, ...settings }, options, (config) =>
          openStorage(config.storage, { prefix: config.tablePrefix }),
        ),
      );
      return {
        ...world,
        prefix,
        startBotProcess: async (settings = {}) => {
          const bot = await startBotProcess({ ...settingsOf(world), ...ours, ...settings });
          end(() => bot.kill('SIGKILL'));
          world.teams.useBot(bot.origin);
          return bot;
        },
      };
    },
  };
}

const nowhere = 'DefaultEndpointsProtocol=https;AccountName=nowhere;AccountKey=bm93aGVyZQ==;EndpointSuffix=invalid';

type StartBot = (settings: Settings, options: BotHereOptions) => Promise<BotHere>;

async function worldAround(
  { storage, tables }: Pick<World, 'storage' | 'tables'>,
  end: (ending: () => Promise<unknown>) => void,
  start: StartBot,
): Promise<World> {
  const teams = await startTeamsService({ users: ['Anna Holm', 'Bo Lund', 'Carla Friis'] });
  end(async () => teams.close());
  const anna = teams.user('Anna Holm');
  return {
    teams,
    storage,
    tables,
    anna,
    bo: teams.user('Bo Lund'),
    carla: teams.user('Carla Friis'),
    startBot: async (settings = {}, options = {}) => {
      const bot = await start({ ...settingsOf({ teams, anna }), ...settings }, options);
      end(bot.close);
      teams.useBot(bot.origin);
      return bot;
    },
  };
}

function settingsOf({ teams, anna }: Pick<World, 'teams' | 'anna'>): Settings {
  return { ...teams.botSettings(), ADMINS: anna.aadObjectId };
}

/** What is given to it happens when all is over, the last first. */
function endingsOf(whenOver: WhenOver): (ending: () => Promise<unknown>) => void {
  const endings: (() => Promise<unknown>)[] = [];
  whenOver(async () => {
    for (const end of endings.splice(0).reverse()) await end();
  });
  return (ending) => void endings.push(ending);
}

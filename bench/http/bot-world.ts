import { openStorage, type Storage } from '../../src/storage/open-storage.ts';
import { type InMemoryAzurite, startInMemoryAzurite } from '../../test/in-memory-azurite.ts';
import { inParallel } from '../../test/storm/in-parallel.ts';
import { type BotProcess, startBotProcess } from '../../test/teams-service/bot-process.ts';
import { startTeamsService, type TeamsService } from '../../test/teams-service/teams-service.ts';
import { type InventedMinutes, inventMinutes } from '../answers/invented-minutes.ts';
import { openReplySink, type ReplySink } from './reply-sink.ts';

/** Teams, storage with invented minutes in it, and whatever bots are started beside each other. */
export interface BotWorld {
  readonly teams: TeamsService;
  readonly storage: Storage;
  readonly sink: ReplySink;
  readonly connectionString: string;
  /** With which the names of its tables begin. */
  readonly prefix: string;
  readonly minutes: InventedMinutes;
  /** What a bot of ours needs to work here. */
  readonly settings: Readonly<Record<string, string>>;
  startOurs(): Promise<BotProcess>;
  startEcho(): Promise<BotProcess>;
  close(): Promise<void>;
}

export const echoEntry = 'bench/http/echo-bot.ts';
const prefix = 'bench';
const users = Array.from({ length: 32 }, (_, index) => `Person ${index + 1}`);

/** @param items agenda items of all five committees together */
export async function openBotWorld(items: number): Promise<BotWorld> {
  const azurite = await startInMemoryAzurite();
  const [teams, sink] = await Promise.all([startTeamsService({ users }), openReplySink()]);
  const { connectionString } = azurite;
  const storage = await openStorage({ connectionString }, { prefix });
  const minutes = inventMinutes(items, 5, items / 5);
  await fill(storage, minutes);
  const botSettings = teams.botSettings();
  const settings = {
    ...botSettings,
    ALLOWED_SERVICE_HOSTS: `${botSettings['ALLOWED_SERVICE_HOSTS']},${sink.host}`,
    STORAGE_CONNECTION_STRING: connectionString,
    TABLE_PREFIX: prefix,
    ADMINS: teams.users[0]?.aadObjectId ?? '',
    // Nobody of flesh asks as often as these.
    TURNS_PER_MINUTE: '100000',
  };
  const bots: BotProcess[] = [];
  const start = async (entry: string): Promise<BotProcess> => {
    const bot = await startBotProcess(settings, { entry });
    bots.push(bot);
    return bot;
  };
  return {
    teams,
    storage,
    sink,
    connectionString,
    prefix,
    minutes,
    settings,
    startOurs: () => start('src/main.ts'),
    startEcho: () => start(echoEntry),
    close: () => closeAll(bots, teams, sink, azurite),
  };
}

/** The five committees are bound to a channel each, and so everybody of the service is a member of all. */
export async function bindCommittees({ teams, minutes }: BotWorld, bot: BotProcess): Promise<void> {
  teams.useBot(bot.origin);
  for (const { id, name } of minutes.committees) {
    const channel = teams.channel(name);
    await channel.install();
    await channel.say(`forbind ${id}`);
  }
}

async function fill(storage: Storage, { committees, records }: InventedMinutes): Promise<void> {
  for (const committee of committees) await storage.meetings.addCommittee(committee, 'system');
  await inParallel([...records.values()].flat(), 8, async (record) => {
    await storage.meetings.saveMeeting(record, undefined, undefined, 'system');
  });
}

async function closeAll(
  bots: readonly BotProcess[],
  teams: TeamsService,
  sink: ReplySink,
  azurite: InMemoryAzurite,
): Promise<void> {
  await Promise.all(bots.map((bot) => bot.kill('SIGKILL')));
  teams.close();
  sink.close();
  await azurite.close();
}

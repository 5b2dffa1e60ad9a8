import { createApp } from '../../src/app.ts';
import { type Config, readConfig } from '../../src/config.ts';
import type { openDocument } from '../../src/documents/open-document.ts';
import { createLogger } from '../../src/logger.ts';
import type { Storage } from '../../src/storage/open-storage.ts';
import type { StorageConnection } from '../../src/storage/storage-connection.ts';
import type { JsonObject } from '../teams-service/wire.ts';
import { openHere } from './open-here.ts';

/** A bot in the process of the test: the whole of it but its start and its end as a program. */
export interface BotHere {
  /** "http://127.0.0.1:…", for {@link TeamsService.useBot}. */
  readonly origin: string;
  /** Its log lines so far. */
  readonly log: readonly JsonObject[];
  close(): Promise<void>;
}

/** Shorter than in production: a test waits for the next look at what is due. */
const pollMs = 1_000;

export interface BotHereOptions {
  /** The bot's clock; the real one where absent. */
  readonly now?: () => Date;
  /** Milliseconds between two looks at what people are to be told privately. */
  readonly noticesEveryMs?: number;
  /** Milliseconds between two looks at what a committee does not keep for good. */
  readonly retentionEveryMs?: number;
  /** Files are opened in this process where absent. */
  readonly openDocument?: typeof openDocument;
}

/** Where a bot with these settings finds its storage. */
export type OpenStorage = (
  config: Omit<Config, 'storage'> & { readonly storage: StorageConnection },
) => Promise<Storage>;

/**
 * Starts the bot with exactly these settings, on a free port.
 *
 * @throws when a setting is missing or malformed, or the port cannot be had
 */
export async function startBotHere(
  settings: Readonly<Record<string, string>>,
  { now = () => new Date(), openDocument: openFile = openHere, ...options }: BotHereOptions,
  open: OpenStorage,
): Promise<BotHere> {
  const outcome = readConfig('bot', { PORT: '0', ...settings });
  if (!outcome.ok) throw new Error(outcome.problems.join('\n'));
  const { config } = outcome;
  const log: JsonObject[] = [];
  const logger = createLogger(config.logLevel, { destination: { write: (line) => void log.push(JSON.parse(line)) } });
  if (config.storage.kind === 'embedded') throw new Error('The bot here has its storage from the test.');
  const storage = await open({ ...config, storage: config.storage });
  const app = createApp({ config, storage, logger, now, pollMs, openDocument: openFile, ...options });
  const listening = await app.listen();
  if (!listening.ok) throw new Error(`The bot could not listen: ${listening.reason}.`);
  return { origin: `http://127.0.0.1:${listening.port}`, log, close: app.close };
}

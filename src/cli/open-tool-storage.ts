import { type Config, loadDotEnv, readConfig } from '../config.ts';
import { cliSentences } from '../danish/sentences/cli-sentences.ts';
import { startEmbeddedStorage } from '../storage/embedded-azurite.ts';
import { openStorage, type Storage } from '../storage/open-storage.ts';
import type { StorageConnection } from '../storage/storage-connection.ts';
import { UsageError } from './command.ts';

/** The settings of a tool. @throws UsageError that names every bad one */
export function readToolConfig(): Config {
  loadDotEnv();
  const outcome = readConfig('tool');
  if (!outcome.ok) throw new UsageError([cliSentences.badSettings, ...outcome.problems].join('\n  - '));
  return outcome.config;
}

/**
 * Runs work on the configured storage, or on the embedded one where none is configured. Older data of the embedded one are
 * brought up; those of an installation are left to the bot, which may be running in its former version.
 */
export function withStorage<T>(config: Config, work: (storage: Storage) => Promise<T>): Promise<T> {
  const onOlder = config.storage.kind === 'embedded' ? 'migrate' : 'refuse';
  return withConnection(config, async (connection) =>
    work(await openStorage(connection, { prefix: config.tablePrefix }, { onOlder })),
  );
}

/** The same before anything of storage is opened. */
export async function withConnection<T>(
  config: Config,
  work: (connection: StorageConnection) => Promise<T>,
): Promise<T> {
  if (config.storage.kind !== 'embedded') return work(config.storage);
  const embedded = await startEmbeddedStorage(config.dataDir);
  try {
    return await work({ connectionString: embedded.connectionString });
  } finally {
    await embedded.close();
  }
}

import { type Config, loadDotEnv, readConfig } from '../config.ts';
import { cliSentences } from '../danish/sentences/cli-sentences.ts';
import { startEmbeddedStorage } from '../storage/embedded-azurite.ts';
import { openStorage, type Storage } from '../storage/open-storage.ts';
import { UsageError } from './command.ts';

/** The settings of a tool. @throws UsageError that names every bad one */
export function readToolConfig(): Config {
  loadDotEnv();
  const outcome = readConfig('tool');
  if (!outcome.ok) throw new UsageError([cliSentences.badSettings, ...outcome.problems].join('\n  - '));
  return outcome.config;
}

/** Runs work on the configured storage, or on the embedded one where none is configured. */
export async function withStorage<T>(config: Config, work: (storage: Storage) => Promise<T>): Promise<T> {
  const options = { prefix: config.tablePrefix };
  if (config.storage.kind !== 'embedded') return work(await openStorage(config.storage, options));
  const embedded = await startEmbeddedStorage(config.dataDir);
  try {
    return await work(await openStorage({ connectionString: embedded.connectionString }, options));
  } finally {
    await embedded.close();
  }
}

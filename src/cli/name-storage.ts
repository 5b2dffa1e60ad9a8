import { resolve } from 'node:path';
import type { Config } from '../config.ts';
import { cliBackupSentences as words } from '../danish/sentences/cli-backup-sentences.ts';
import type { BackupPlace } from '../storage/backup/backup-place.ts';

/** Which storage a command works on: its host or its folder, and the prefix. Nothing of a key or a signature. */
export function nameStorage(
  { storage, dataDir }: Pick<Config, 'storage' | 'dataDir'>,
  { clients }: Pick<BackupPlace, 'clients'>,
  prefix: string,
): string {
  if (storage.kind === 'embedded') return words.embeddedPlace(resolve(dataDir), prefix);
  // With a shared access signature the rest of the address is a secret.
  return words.place(new URL(clients.bulk('Meta').url).host, prefix);
}

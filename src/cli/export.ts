import { once } from 'node:events';
import { createWriteStream, existsSync, type WriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { cliBackupSentences as words } from '../danish/sentences/cli-backup-sentences.ts';
import type { BackupEnd } from '../storage/backup/backup-lines.ts';
import { openBackupPlace } from '../storage/backup/backup-place.ts';
import { writeBackup } from '../storage/backup/write-backup.ts';
import { openStorage } from '../storage/open-storage.ts';
import { type Command, UsageError } from './command.ts';
import { readToolConfig, withConnection } from './open-tool-storage.ts';
import { createProgressLine } from './progress-line.ts';

/** `export`: everything that storage holds, as one file of JSON Lines. */
export const exportCommand: Command = {
  run: async (args, output) => {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} });
    const [path, ...others] = positionals;
    if (path === undefined || others.length > 0) throw new UsageError(words.oneFile);
    if (existsSync(path)) throw new UsageError(words.exists(path));
    const config = readToolConfig();
    const options = { prefix: config.tablePrefix };
    const progress = createProgressLine(process.stderr);
    return withConnection(config, async (connection) => {
      // Of which version the data are is looked at, and storage is what the program makes of it.
      await openStorage(connection, options, { onOlder: 'refuse' });
      const lines = writeBackup(await openBackupPlace(connection, options), {
        prefix: config.tablePrefix,
        at: new Date(),
        onProgress: (where, count) => progress.show(words.progress(where, count)),
      });
      const end = await writeFileOfLines(path, lines).finally(progress.clear);
      const rows = Object.values(end.tables).reduce((sum, { count }) => sum + count, 0);
      output.print(words.exported(path, rows, end.blobs.count));
      if (end.changed.length > 0) output.print(words.changed(end.changed));
      return 0;
    });
  },
};

/** Written beside and named at the end: a file of that name is whole. It is for its owner's eyes alone. */
async function writeFileOfLines(path: string, lines: AsyncGenerator<string, BackupEnd>): Promise<BackupEnd> {
  const draft = `${path}.part`;
  const stream = await openStream(draft, path);
  try {
    let step = await lines.next();
    for (; step.done !== true; step = await lines.next()) {
      if (!stream.write(`${step.value}\n`)) await once(stream, 'drain');
    }
    stream.end();
    await once(stream, 'close');
    await rename(draft, path);
    return step.value;
  } catch (error) {
    stream.destroy();
    await rm(draft, { force: true });
    throw error;
  }
}

async function openStream(draft: string, path: string): Promise<WriteStream> {
  try {
    await rm(draft, { force: true });
    await (await open(draft, 'wx', 0o600)).close();
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw new UsageError(words.unwritable(path, String(error.code)));
    throw error;
  }
  return createWriteStream(draft, { flags: 'r+', flush: true });
}

import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { cliBackupSentences as words } from '../danish/sentences/cli-backup-sentences.ts';
import { openBackupPlace } from '../storage/backup/backup-place.ts';
import { writeBackup } from '../storage/backup/write-backup.ts';
import { openStorage } from '../storage/open-storage.ts';
import { type Command, UsageError } from './command.ts';
import { readToolConfig, withConnection } from './open-tool-storage.ts';
import { createProgressLine } from './progress-line.ts';
import { FileFault, writeFileOfLines } from './write-file-of-lines.ts';

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
      const end = await writeFileOfLines(path, lines)
        .catch((error: unknown) => {
          if (error instanceof FileFault) return error;
          throw error;
        })
        .finally(progress.clear);
      if (end instanceof FileFault) {
        output.complain(words.unfinished(path, end.code));
        return 1;
      }
      const rows = Object.values(end.tables).reduce((sum, { count }) => sum + count, 0);
      output.print(words.exported(path, rows, end.blobs.count));
      if (end.changed.length > 0) output.print(words.changed(end.changed));
      return 0;
    });
  },
};

import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { cliBackupSentences as words } from '../danish/sentences/cli-backup-sentences.ts';
import { isEmpty, openBackupPlace, readDataState } from '../storage/backup/backup-place.ts';
import { writeBackup } from '../storage/backup/write-backup.ts';
import { requireOwnData } from '../storage/migrations/bring-up-data.ts';
import { type Command, UsageError } from './command.ts';
import { nameStorage } from './name-storage.ts';
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
    const { tablePrefix: prefix } = config;
    const progress = createProgressLine(process.stderr);
    return withConnection(config, async (connection) => {
      const place = await openBackupPlace(connection, { prefix });
      const where = nameStorage(config, place, prefix);
      output.print(words.storage(where));
      requireOwnData((await readDataState(place))?.value);
      // A copy of nothing would be taken for a backup until the day it is needed.
      if (await isEmpty(place)) {
        output.complain(words.nothingThere(where));
        return 1;
      }
      const lines = writeBackup(place, {
        prefix,
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

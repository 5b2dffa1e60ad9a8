import { parseArgs } from 'node:util';
import { type HoldDependencies, holdDuePosts } from '../agenda/hold-due-posts.ts';
import type { PlannedDelivery } from '../agenda/planned-deliveries.ts';
import { cliBackupSentences as words } from '../danish/sentences/cli-backup-sentences.ts';
import { cliSentences } from '../danish/sentences/cli-sentences.ts';
import { committeeLabel } from '../domain/committee.ts';
import { type BackupPlace, openBackupPlace } from '../storage/backup/backup-place.ts';
import { checkBackup } from '../storage/backup/read-backup.ts';
import { type Backup, differencesFrom, finishRestore, restoreBackup } from '../storage/backup/restore-backup.ts';
import { migrations, versionAfter } from '../storage/migrations/migrations.ts';
import { ensurePlaces, openStorage } from '../storage/open-storage.ts';
import type { StorageConnection } from '../storage/storage-connection.ts';
import { StorageFault } from '../storage/storage-fault.ts';
import { tableNames } from '../storage/table-client.ts';
import { sayWhetherSound } from './audit.ts';
import { type Command, type Output, UsageError } from './command.ts';
import { nameStorage } from './name-storage.ts';
import { readToolConfig, withConnection } from './open-tool-storage.ts';
import { createProgressLine } from './progress-line.ts';

interface Wanted {
  readonly prefix: string;
  readonly replaces: boolean;
  readonly postsDue: boolean;
}

/** `import-backup`: a file of `export` into storage, checked before anything is written and read back afterwards. */
export const importBackup: Command = {
  run: async (args, output) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        into: { type: 'string' },
        replace: { type: 'boolean', default: false },
        'post-due': { type: 'boolean', default: false },
      },
    });
    const [path, ...others] = positionals;
    if (path === undefined || others.length > 0) throw new UsageError(words.oneFile);
    const { into } = values;
    if (into !== undefined && !/^[A-Za-z][A-Za-z0-9]{0,29}$/.test(into)) throw new UsageError(words.badPrefix);
    const config = readToolConfig();
    const backup = await readWhole(path, output);
    if (backup === undefined) return 1;
    const wanted = { prefix: into ?? config.tablePrefix, replaces: values.replace, postsDue: values['post-due'] };
    return withConnection(config, async (connection) => {
      const place = await openBackupPlace(connection, { prefix: wanted.prefix });
      const where = nameStorage(config, place, wanted.prefix);
      output.print(words.storage(where));
      if (wanted.replaces && rowsIn(backup) + backup.end.blobs.count === 0) {
        output.complain(words.nothingInFile(where));
        return 1;
      }
      try {
        return await restore({ connection, place }, backup, wanted, output);
      } catch (error) {
        if (!(error instanceof StorageFault)) throw error;
        output.complain(words.brokenOff);
        return 1;
      }
    });
  },
};

/** Undefined, and said, for a file that is not whole. */
async function readWhole(path: string, output: Output): Promise<Backup | undefined> {
  const progress = createProgressLine(process.stderr);
  progress.show(words.checking);
  try {
    const checked = await checkBackup(path);
    progress.clear();
    if (!checked.ok) {
      const { problem, line } = checked;
      output.complain([words.problem[problem], ...(line === undefined ? [] : [words.atLine(line)])].join(' '));
      return undefined;
    }
    const { head, end } = checked;
    const known = versionAfter(migrations);
    if (head.dataVersion <= known) return { path, head, end };
    output.complain(words.newerData(head.dataVersion, known));
    return undefined;
  } catch (error) {
    progress.clear();
    if (error instanceof Error && 'code' in error) throw new UsageError(words.unreadable(path, String(error.code)));
    throw error;
  }
}

async function restore(
  { connection, place }: { readonly connection: StorageConnection; readonly place: BackupPlace },
  backup: Backup,
  { prefix, replaces, postsDue }: Wanted,
  output: Output,
): Promise<number> {
  const progress = createProgressLine(process.stderr);
  await ensurePlaces(connection, { prefix });
  const { end, head } = backup;
  // Under the mark, so that no bot posts before it is said what it is not to post.
  const open = () => openStorage(connection, { prefix }, { restoring: end.sha256 });
  const compare = (wanted: NonNullable<Parameters<typeof differencesFrom>[3]>) =>
    differencesFrom(place, backup, (where, count) => progress.show(words.comparing(where, count)), wanted);
  const different: string[] = [];
  let held: PlannedDelivery[] | undefined;
  const hold = async (dependencies: HoldDependencies): Promise<void> => {
    if (!postsDue) held = await holdDuePosts(dependencies, new Date());
  };
  // Older data are brought up as a whole before anything is read of them.
  const holdsEarly = head.dataVersion === versionAfter(migrations);
  const outcome = await restoreBackup(place, backup, {
    replaces,
    beforeConversations: async (bound) => {
      if (!holdsEarly) return;
      different.push(...(await compare(['Deliveries'])));
      await hold({ ...(await open()), conversations: { listAllBound: async () => bound } });
    },
    onQuiet: (milliseconds) => progress.show(words.quiet(milliseconds / 1_000)),
    onProgress: (where, count) => progress.show(words.progress(where, count)),
  }).finally(progress.clear);
  if (!outcome.ok) {
    output.complain(words.notEmpty(prefix));
    return 1;
  }
  const left = tableNames.filter((table) => !(holdsEarly && table === 'Deliveries'));
  different.push(...(await compare([...left, 'blobs']).finally(progress.clear)));
  if (different.length > 0) {
    output.complain(words.different(different));
    return 1;
  }
  output.print(words.restored(prefix, rowsIn(backup), end.blobs.count));
  output.print(words.from(head.at));
  if (end.changed.length > 0) output.print(words.changed(end.changed));
  const storage = await open();
  if (!holdsEarly) await hold(storage);
  sayHeld(held ?? [], output);
  await finishRestore(place);
  return sayWhetherSound(await storage.audit.verify(), output) ? 0 : 1;
}

function rowsIn({ end }: Backup): number {
  return Object.values(end.tables).reduce((sum, { count }) => sum + count, 0);
}

function sayHeld(held: readonly PlannedDelivery[], output: Output): void {
  if (held.length === 0) return;
  output.print(words.held(held.length));
  for (const { kind, committee, meeting, conversation } of held) {
    const where = conversation.name ?? conversation.id;
    output.print(words.heldPost(cliSentences.plannedKinds[kind], committeeLabel(committee), meeting.id, where));
  }
  output.print(words.heldHelp);
}

import { parseArgs } from 'node:util';
import { identifyMembers } from '../agenda/identify-members.ts';
import { cliImportSentences } from '../danish/sentences/cli-import-sentences.ts';
import { cliSentences } from '../danish/sentences/cli-sentences.ts';
import { readDocument } from '../documents/read-document.ts';
import type { ImportChoices } from '../minutes/import-choices.ts';
import type { ImportContext } from '../minutes/import-context.ts';
import { importDocument } from '../minutes/import-document.ts';
import { StorageFault } from '../storage/storage-fault.ts';
import { collectFiles } from './collect-files.ts';
import { type Command, type Output, UsageError } from './command.ts';
import { importDetail } from './import-detail.ts';
import { importJson } from './import-json.ts';
import { failureInWords, type ImportResult } from './import-result.ts';
import { importTable } from './import-table.ts';
import { readToolConfig, withStorage } from './open-tool-storage.ts';
import { createProgressLine } from './progress-line.ts';

/** `import`: reads documents, also all of a folder, and stores their meetings. The same file again changes nothing. */
export const importCommand: Command = {
  run: async (args, output) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        committee: { type: 'string' },
        'with-planned-meetings': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
    if (positionals.length === 0) throw new UsageError(cliSentences.missingFile);
    const { paths, skipped, hasFolder } = await collectFiles(positionals);
    if (paths.length === 0) {
      output.complain(cliImportSentences.nothingInFolder);
      return 1;
    }
    const choices: ImportChoices = {
      ...(values.committee === undefined ? {} : { committee: { newName: values.committee } }),
      addsPlannedMeetings: values['with-planned-meetings'],
    };
    return withStorage(readToolConfig(), async ({ meetings, persons, memberships }) => {
      const context = { store: meetings, persons, now: new Date() };
      const tellNow = values.json
        ? (result: ImportResult) => output.print(JSON.stringify(importJson(result)))
        : undefined;
      const { results, isBrokenOff } = await importAll(paths, context, choices, output, tellNow);
      const committeeIds = new Set(results.flatMap((result) => ('done' in result ? [result.done.committee.id] : [])));
      if (!isBrokenOff) for (const id of committeeIds) await identifyMembers(id, { persons, memberships });
      const [only] = results;
      if (!values.json && (paths.length > 1 || hasFolder)) importTable(results, skipped).forEach(output.print);
      else if (!values.json && only !== undefined && 'done' in only)
        importDetail(only.path, only.done).forEach(output.print);
      return isBrokenOff || results.some(hasFailed) ? 1 : 0;
    });
  },
};

/**
 * One file after the other, for a later one may complete an earlier, and bilag last, when all that may list them is there.
 * What fails is told at once, and the rest goes on.
 */
async function importAll(
  paths: readonly string[],
  context: ImportContext,
  choices: ImportChoices,
  output: Output,
  tellNow: ((result: ImportResult) => void) | undefined,
): Promise<{ results: ImportResult[]; isBrokenOff: boolean }> {
  const progress = createProgressLine(process.stderr);
  const results: ImportResult[] = [];
  const queue = paths.map((path) => ({ path, isLast: paths.length === 1 }));
  for (const { path, isLast } of queue) {
    progress.show(cliImportSentences.progress(results.length + 1, paths.length, path));
    let result: ImportResult | undefined;
    try {
      result = await importOne(path, context, choices, isLast);
    } catch (error) {
      if (!(error instanceof StorageFault)) throw error;
      progress.clear();
      output.complain(cliImportSentences.brokenOff(results.length, paths.length));
      return { results, isBrokenOff: true };
    } finally {
      progress.clear();
    }
    if (result === undefined) {
      // Read again in its turn: many bilag at once would take more memory than there may be.
      queue.push({ path, isLast: true });
      continue;
    }
    results.push(result);
    if ('failure' in result) output.complain(failureInWords(result));
    tellNow?.(result);
  }
  return { results, isBrokenOff: false };
}

/** @returns undefined for a bilag whose turn has not come: it is stored only when `takesPapers` */
async function importOne(
  path: string,
  context: ImportContext,
  choices: ImportChoices,
  takesPapers: boolean,
): Promise<ImportResult | undefined> {
  const read = await readDocument(path);
  if (!read.ok) return { path, failure: read.reason };
  if (read.file.parsed.paper !== undefined && !takesPapers) return undefined;
  const outcome = await importDocument(read.file, context, choices);
  if (outcome.outcome === 'refused') {
    return { path, failure: outcome.reason, ...('title' in outcome ? { title: outcome.title } : {}) };
  }
  return { path, kind: read.file.parsed.kind, done: outcome };
}

function hasFailed(result: ImportResult): boolean {
  return 'failure' in result;
}

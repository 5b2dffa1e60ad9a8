import { parseArgs } from 'node:util';
import { cliSentences } from '../danish/sentences/cli-sentences.ts';
import { committeeLabel } from '../domain/committee.ts';
import { doubtsInWords } from '../minutes/doubts-in-words.ts';
import { type ImportOutcome, importDocument } from '../minutes/import-document.ts';
import type { Command, Output } from './command.ts';
import { readToolConfig, withStorage } from './open-tool-storage.ts';
import { readFiles } from './read-files.ts';

/** `import`: reads documents and stores their meetings. The same file again changes nothing. */
export const importCommand: Command = {
  run: async (args, output) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { committee: { type: 'string' } },
    });
    const { committee } = values;
    return withStorage(readToolConfig(), (storage) =>
      readFiles(positionals, output, async (file, path) => {
        const outcome = await importDocument(
          file,
          { store: storage.meetings, persons: storage.persons, now: new Date() },
          committee === undefined ? {} : { committee: { newName: committee } },
        );
        return tell(outcome, path, output);
      }),
    );
  },
};

function tell(outcome: ImportOutcome, path: string, output: Output): boolean {
  if (outcome.outcome === 'refused') {
    output.complain(refusal(outcome.reason, path));
    return false;
  }
  if (outcome.outcome === 'schedule') {
    output.complain(cliSentences.noMeeting(path));
    return false;
  }
  const { committee, record, doubts, isNewCommittee } = outcome;
  const { id } = record.meeting;
  if (outcome.outcome === 'unchanged') {
    output.print(cliSentences.unchanged(path, committeeLabel(committee), id));
    return true;
  }
  const decisions = record.items.reduce((sum, item) => sum + item.decisions.length, 0);
  output.print(cliSentences.imported(path, committeeLabel(committee), id, record.items.length, decisions));
  if (isNewCommittee) output.print(cliSentences.newCommittee(committee.name));
  if (doubts.length > 0) output.print(`  ${cliSentences.doubts(doubts.length)}`);
  for (const doubt of doubtsInWords(doubts, 'da')) output.print(`  – ${doubt}`);
  return true;
}

function refusal(reason: Extract<ImportOutcome, { outcome: 'refused' }>['reason'], path: string): string {
  switch (reason) {
    case 'no-meeting':
      return cliSentences.noMeeting(path);
    case 'no-date':
      return cliSentences.noDate(path);
    case 'no-items':
      return cliSentences.noItems(path);
    case 'no-committee':
      return cliSentences.noCommittee(path);
    case 'changed-meanwhile':
      return cliSentences.changedMeanwhile(path);
  }
}

import { shortDateInWords } from '../danish/dates-in-words.ts';
import { cliImportSentences } from '../danish/sentences/cli-import-sentences.ts';
import { cliSentences } from '../danish/sentences/cli-sentences.ts';
import { itemLabel } from '../domain/agenda-item.ts';
import { committeeLabel } from '../domain/committee.ts';
import { changesInWords } from '../minutes/changes-in-words.ts';
import { doubtsInWords } from '../minutes/doubts-in-words.ts';
import { countDecisions, type ImportedOutcome } from './import-result.ts';
import { plannedLines } from './import-table.ts';

/** A single file: what it became, what that changed, and every doubt. */
export function importDetail(path: string, done: ImportedOutcome): string[] {
  return [
    ...headline(path, done),
    ...(done.isNewCommittee ? [cliSentences.newCommittee(done.committee.name)] : []),
    ...('record' in done ? listed(cliImportSentences.changed, changesInWords(done.changes, 'da')) : []),
    ...plannedLines([done]).map((line) => `  ${line}`),
    ...(done.plannable.length === 0 ? [] : [`  ${cliImportSentences.plannable(done.plannable.length)}`]),
    ...('record' in done || done.planned.length + done.plannable.length > 0
      ? []
      : [`  ${cliImportSentences.noneToPlan}`]),
    ...('record' in done && done.effect === 'unchanged'
      ? []
      : listed(cliSentences.doubts(done.doubts.length), doubtsInWords(done.doubts, 'da'))),
  ];
}

function headline(path: string, done: ImportedOutcome): string[] {
  const label = committeeLabel(done.committee);
  if (!('record' in done)) return [cliImportSentences.schedulePlanned(path, label)];
  const { meeting, items } = done.record;
  if (done.paper !== undefined) {
    const tell = done.effect === 'unchanged' ? cliImportSentences.paperKnown : cliImportSentences.paperStored;
    const { title, item } = done.paper;
    return [tell(path, title, itemLabel(item), label, shortDateInWords(meeting.date, 'da'), meeting.id)];
  }
  if (done.effect === 'unchanged') return [cliSentences.unchanged(path, label, meeting.id)];
  return [cliSentences.imported(path, label, meeting.id, items.length, countDecisions(done))];
}

function listed(lead: string, sentences: readonly string[]): string[] {
  return sentences.length === 0 ? [] : [`  ${lead}`, ...sentences.map((sentence) => `  – ${sentence}`)];
}

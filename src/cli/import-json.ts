import { itemLabel } from '../domain/agenda-item.ts';
import { changesInWords } from '../minutes/changes-in-words.ts';
import { doubtsInWords } from '../minutes/doubts-in-words.ts';
import { countDecisions, countItems, failureInWords, type ImportResult, isStored } from './import-result.ts';

/** What became of one file, as `import --json` prints it: schema version 1, null where there is nothing. */
export function importJson(result: ImportResult): Record<string, unknown> {
  if ('failure' in result) {
    const { path, failure } = result;
    return { schemaVersion: 1, file: path, stored: false, reason: failure, message: failureInWords(result) };
  }
  const { path, kind, done } = result;
  const record = 'record' in done ? done.record : undefined;
  return {
    schemaVersion: 1,
    file: path,
    stored: isStored(done),
    committee: { id: done.committee.id, name: done.committee.name, isNew: done.isNewCommittee },
    meeting: record?.meeting.id ?? null,
    date: record?.meeting.date ?? null,
    kind: record === undefined ? 'mødeplan' : kind,
    effect: 'record' in done ? done.effect : null,
    item: 'record' in done && done.paper !== undefined ? itemLabel(done.paper.item) : null,
    items: countItems(done),
    decisions: countDecisions(done),
    changes: 'record' in done ? changesInWords(done.changes, 'da') : [],
    planned: done.planned.map(({ date }) => date),
    plannable: done.plannable.map(({ date }) => date),
    doubts: doubtsInWords(done.doubts, 'da'),
  };
}

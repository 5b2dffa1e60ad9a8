import { cliImportSentences as sentences } from '../danish/sentences/cli-import-sentences.ts';
import { itemLabel } from '../domain/agenda-item.ts';
import { committeeLabel } from '../domain/committee.ts';
import type { ImportEffect } from '../minutes/import-plan.ts';
import { alignTable, type Column } from './align-table.ts';
import { countDecisions, countItems, type ImportedOutcome, type ImportResult, isStored } from './import-result.ts';

const { headings } = sentences;
const columns: readonly Column[] = [
  { heading: headings.file },
  { heading: headings.committee },
  { heading: headings.date },
  { heading: headings.kind },
  { heading: headings.items, isNumber: true },
  { heading: headings.decisions, isNumber: true },
  { heading: headings.effect },
  { heading: headings.doubts, isNumber: true },
];

/** The lines that sum up an import of several files: a table, its totals, new committees and planned meetings. */
export function importTable(results: readonly ImportResult[], skipped: number): string[] {
  const done = results.flatMap((result) => ('done' in result ? [result.done] : []));
  const stored = done.filter(isStored);
  const items = done.reduce((sum, outcome) => sum + countItems(outcome), 0);
  const decisions = done.reduce((sum, outcome) => sum + countDecisions(outcome), 0);
  const doubts = done.reduce((sum, outcome) => sum + outcome.doubts.length, 0);
  const sums = [sentences.sum, '', '', '', String(items), String(decisions), '', String(doubts)];
  const unchanged = done.filter((outcome) => effectOf(outcome) === 'unchanged').length;
  const unplanned = done.reduce((sum, outcome) => sum + ('record' in outcome ? 0 : outcome.plannable.length), 0);
  const newNames = done.filter(({ isNewCommittee }) => isNewCommittee).map(({ committee }) => committee.name);
  return [
    ...alignTable(columns, [...results.map(row), sums]),
    '',
    sentences.totals(results.length, stored.length - unchanged, unchanged, results.length - stored.length),
    ...(skipped === 0 ? [] : [sentences.skipped(skipped)]),
    ...(newNames.length === 0 ? [] : [sentences.newCommittees(newNames.join(', '))]),
    ...plannedLines(done),
    ...(unplanned === 0 ? [] : [sentences.plannable(unplanned)]),
  ];
}

/** The planned meetings that were made, a line for each committee. */
export function plannedLines(done: readonly ImportedOutcome[]): string[] {
  const planned = done.flatMap((outcome) =>
    outcome.planned.map(({ date }) => ({ committee: outcome.committee, date })),
  );
  const byCommittee = Map.groupBy(planned, ({ committee }) => committeeLabel(committee));
  return [...byCommittee].map(([label, made]) => sentences.planned(label, made.map(({ date }) => date).join(', ')));
}

function row(result: ImportResult): string[] {
  if ('failure' in result) return [result.path, '–', '–', '–', '–', '–', sentences.effects.failed, '–'];
  const { path, kind, done } = result;
  const isMeeting = 'record' in done;
  if (isMeeting && done.paper !== undefined) {
    const { record, paper } = done;
    const effect = sentences.paperEffect(sentences.effects[done.effect], itemLabel(paper.item));
    return [
      path,
      committeeLabel(done.committee),
      record.meeting.date,
      kind,
      '–',
      '–',
      effect,
      String(done.doubts.length),
    ];
  }
  return [
    path,
    committeeLabel(done.committee),
    isMeeting ? done.record.meeting.date : '–',
    isMeeting ? kind : sentences.schedule,
    isMeeting ? String(done.record.items.length) : '–',
    isMeeting ? String(countDecisions(done)) : '–',
    sentences.effects[effectOf(done)],
    String(done.doubts.length),
  ];
}

function effectOf(done: ImportedOutcome): ImportEffect | 'failed' {
  if ('record' in done) return done.effect;
  if (!isStored(done)) return 'failed';
  return done.planned.length > 0 ? 'new' : 'unchanged';
}

import type { DocumentFile } from './document-file.ts';
import type { ImportChoices } from './import-choices.ts';
import type { ImportContext } from './import-context.ts';
import type { ImportPlan, RefusedPlan } from './import-plan.ts';
import type { PersonMatches } from './match-persons.ts';
import type { Doubt } from './parse/parsed-document.ts';
import { planImport } from './plan-import.ts';

/** What an import of a document would do, to be shown before anything is stored. */
export type ImportPreview = ReadyPreview | RefusedPlan;

export interface ReadyPreview
  extends Pick<
    ImportPlan,
    | 'outcome'
    | 'parsed'
    | 'committee'
    | 'candidates'
    | 'missing'
    | 'hasMeeting'
    | 'effect'
    | 'record'
    | 'paper'
    | 'changes'
    | 'plannable'
  > {
  readonly people: Pick<PersonMatches, 'known' | 'proposed' | 'alike'>;
  readonly doubts: readonly Doubt[];
}

/**
 * What {@link importDocument} would do with the same file and the same choices, as things stand now. Reads only. With
 * something `missing` it is ready to be shown and not yet to be stored.
 */
export async function previewImport(
  file: DocumentFile,
  context: ImportContext,
  choices: ImportChoices,
): Promise<ImportPreview> {
  const plan = await planImport(file, context, choices);
  if (plan.outcome === 'refused') return plan;
  const { outcome, parsed, committee, candidates, missing, hasMeeting, effect, record, paper, changes, plannable } =
    plan;
  const { known, proposed, alike } = plan.people;
  return {
    outcome,
    parsed,
    committee,
    candidates,
    missing,
    hasMeeting,
    effect,
    ...(record === undefined ? {} : { record }),
    ...(paper === undefined ? {} : { paper }),
    changes,
    people: { known, proposed, alike },
    plannable,
    doubts: parsed.doubts,
  };
}

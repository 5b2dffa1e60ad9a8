import { type Committee, committeeLabel } from '../domain/committee.ts';
import { findCommittee, isWholeName, unknownCommittee } from './find-committee.ts';
import type { ImportChoices } from './import-choices.ts';
import type { CommitteeName } from './parse/committee-name.ts';
import type { Doubt, ParsedDocument } from './parse/parsed-document.ts';

/** Whose meeting it is, and whether the committee is still to be added. */
export interface ResolvedCommittee {
  readonly committee: Committee;
  readonly isNew: boolean;
}

/**
 * The committee that a person chose, else the one that the document names. A name that is not known makes a new one.
 *
 * @returns undefined where nobody says it, or where the chosen one is not there
 */
export function resolveCommittee(
  known: readonly Committee[],
  parsed: Pick<ParsedDocument, 'committee'>,
  choice: ImportChoices['committee'],
): ResolvedCommittee | undefined {
  if (choice !== undefined && 'id' in choice) {
    const chosen = known.find(({ id }) => id === choice.id);
    return chosen === undefined ? undefined : { committee: chosen, isNew: false };
  }
  const own: CommitteeName = choice === undefined ? parsed.committee : { name: choice.newName.trim() };
  if (own.name === undefined || own.name === '') return undefined;
  const found = findCommittee(known, own);
  if (found !== undefined) return { committee: found, isNew: false };
  return { committee: unknownCommittee(known, own.name, own.shortName), isNew: true };
}

/** What to ask where only a part of a name says which of the known committees it is. */
export function doubtsAboutCommittee(
  { committee: own }: Pick<ParsedDocument, 'committee'>,
  resolved: ResolvedCommittee | undefined,
  choice: ImportChoices['committee'],
): Doubt[] {
  if (own.name === undefined || resolved === undefined || resolved.isNew || choice !== undefined) return [];
  if (isWholeName(resolved.committee, own)) return [];
  return [{ code: 'committee-supposed', text: own.name, committee: committeeLabel(resolved.committee) }];
}

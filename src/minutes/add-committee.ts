import type { AuditAuthor } from '../domain/audit.ts';
import type { Committee } from '../domain/committee.ts';
import type { MinutesStore } from './minutes-store.ts';
import { resolveCommittee } from './resolve-committee.ts';

/** A committee as somebody names it in a form. */
export interface CommitteeNaming {
  readonly name: string;
  /** Empty where it has none. */
  readonly shortName: string;
}

export type CommitteeAdded =
  /** `known`: there is one of that name; it stays as it is. */
  | { readonly outcome: 'added' | 'known'; readonly committee: Committee }
  | { readonly outcome: 'refused'; readonly reason: 'no-name' | 'name-too-long' | 'changed-meanwhile' };

const shortestName = 3;
const longestName = 120;
const longestShortName = 20;
const mostTries = 4;

/**
 * Makes a committee of a name, without a document. It is found by the rule that finds the committee of a document, so that
 * the first agenda that bears the name is taken for its own, and one that documents have made is not made twice.
 */
export async function addCommittee(
  store: Pick<MinutesStore, 'listCommittees' | 'addCommittee'>,
  naming: CommitteeNaming,
  by: AuditAuthor,
): Promise<CommitteeAdded> {
  const [name, shortName] = [tidied(naming.name), tidied(naming.shortName)];
  if ((name.match(/\p{L}/gu) ?? []).length < shortestName) return { outcome: 'refused', reason: 'no-name' };
  if (name.length > longestName || shortName.length > longestShortName) {
    return { outcome: 'refused', reason: 'name-too-long' };
  }
  for (let tries = 0; tries < mostTries; tries += 1) {
    const own = { name, ...(shortName === '' ? {} : { shortName }) };
    const resolved = resolveCommittee(await store.listCommittees(), { committee: own }, undefined);
    if (resolved === undefined) return { outcome: 'refused', reason: 'no-name' };
    const { committee, isNew } = resolved;
    if (!isNew) return { outcome: 'known', committee };
    // Somebody else may have taken the id in between, for this committee or for another: look again.
    if ((await store.addCommittee(committee, by)) === 'added') return { outcome: 'added', committee };
  }
  return { outcome: 'refused', reason: 'changed-meanwhile' };
}

/** One line, without the signs around it that people take over from where it was told. */
function tidied(name: string): string {
  return name
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\s\p{C}]+/gu, ' ')
    .replace(/^[\s»«"“”.,]+|[\s»«"“”.,]+$/gu, '');
}

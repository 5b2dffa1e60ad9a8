import { fold } from '../danish/normalise.ts';
import type { AuditAuthor } from '../domain/audit.ts';
import { type Committee, committeeNames } from '../domain/committee.ts';
import { committeesAlike, unknownCommittee } from './find-committee.ts';
import type { MinutesStore } from './minutes-store.ts';

/** A committee as somebody names it in a form. */
export interface CommitteeNaming {
  readonly name: string;
  /** Empty where it has none. */
  readonly shortName: string;
  /** Whoever names it was told which ones it is like, and said that it is another. */
  readonly isSurelyNew: boolean;
}

export type CommitteeAdded =
  /** `known`: there is one of that full name; it stays as it is. */
  | { readonly outcome: 'added' | 'known'; readonly committee: Committee }
  | NotSurelyNew
  | { readonly outcome: 'refused'; readonly reason: 'no-name' | 'name-too-long' | 'changed-meanwhile' };

/** Only a person can tell whether one of these is meant. */
export type NotSurelyNew =
  | { readonly outcome: 'alike'; readonly committees: readonly Committee[] }
  /** The name, or the short one, is one by which another committee goes: with both, nobody could say which is meant. */
  | { readonly outcome: 'taken'; readonly part: 'name' | 'short-name'; readonly committee: Committee };

const shortestName = 3;
const longestName = 120;
const longestShortName = 20;
const mostTries = 4;

/**
 * Makes a committee of a name, without a document; the first agenda that bears the name is then taken for its own. One that
 * documents have made is not made twice, and none is taken for another: who is put into a committee reads its minutes, so
 * that here, unlike in a document that somebody checks, a name that is merely alike decides nothing.
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
    const known = await store.listCommittees();
    const same = known.find((other) => fold(other.name) === fold(name));
    if (same !== undefined) return { outcome: 'known', committee: same };
    const doubt = doubtAbout(known, { name, shortName, isSurelyNew: naming.isSurelyNew });
    if (doubt !== undefined) return doubt;
    const committee = unknownCommittee(known, name, shortName === '' ? undefined : shortName);
    // Somebody else may have taken the id in between, for this committee or for another: look again.
    if ((await store.addCommittee(committee, by)) === 'added') return { outcome: 'added', committee };
  }
  return { outcome: 'refused', reason: 'changed-meanwhile' };
}

function doubtAbout(
  known: readonly Committee[],
  { name, shortName, isSurelyNew }: CommitteeNaming,
): NotSurelyNew | undefined {
  const byName = ownerOf(known, name);
  if (byName !== undefined) return { outcome: 'taken', part: 'name', committee: byName };
  const byShortName = shortName === '' ? undefined : ownerOf(known, shortName);
  if (byShortName !== undefined) return { outcome: 'taken', part: 'short-name', committee: byShortName };
  if (isSurelyNew) return undefined;
  const committees = committeesAlike(known, shortName === '' ? { name } : { name, shortName });
  return committees.length === 0 ? undefined : { outcome: 'alike', committees };
}

function ownerOf(known: readonly Committee[], name: string): Committee | undefined {
  return known.find((committee) => committeeNames(committee).some((other) => fold(other) === fold(name)));
}

/** One line, without the signs around it that people take over from where it was told. */
function tidied(name: string): string {
  return name
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\s\p{C}]+/gu, ' ')
    .replace(/^[\s»«"“”.,]+|[\s»«"“”.,]+$/gu, '');
}

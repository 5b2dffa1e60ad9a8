import type { AuditAuthor } from '../domain/audit.ts';
import type { ErasureReport, PersonalData } from './personal-data.ts';

export interface EraseDependencies {
  readonly personalData: Pick<PersonalData, 'findKeys' | 'planErasure' | 'erase' | 'endErasure' | 'listBegun'>;
  /** Takes away by which pseudonym the audit knows the person; one that is not there is no fault. */
  readonly forgetPseudonym: (personId: string) => Promise<void>;
}

/** Of somebody who is nobody. */
const nothing: ErasureReport = { tables: [], archivedMeetings: 0, sharedNames: [] };

/** What an erasure would do. Writes nothing. */
export async function planErasure(
  { personalData }: EraseDependencies,
  personId: string,
): Promise<ErasureReport & { readonly names: readonly string[] }> {
  const keys = await personalData.findKeys(personId);
  if (keys === undefined) return { ...nothing, names: [] };
  return { ...(await personalData.planErasure(keys)), names: keys.names };
}

/**
 * Takes every mark of a person away; may be called again, also after it broke off. Afterwards they are like somebody who was
 * never here: the next look at a team's members brings back who is still in it.
 *
 * @param by who erases them, for the audit
 */
export async function erasePerson(
  { personalData, forgetPseudonym }: EraseDependencies,
  personId: string,
  by: AuditAuthor,
): Promise<ErasureReport> {
  const keys = await personalData.findKeys(personId);
  if (keys === undefined) return nothing;
  const report = await personalData.erase(keys, by);
  await forgetPseudonym(personId);
  if (report.tables.every(({ left }) => left === 0)) await personalData.endErasure(personId);
  return report;
}

/** Completes the erasures that broke off. @returns how many */
export async function completeErasures(dependencies: EraseDependencies): Promise<number> {
  const begun = await dependencies.personalData.listBegun();
  for (const personId of begun) await erasePerson(dependencies, personId, 'system');
  return begun.length;
}

/** True when nothing was found of the person: there is, or was, nobody by that id. */
export function isNobody({ tables }: ErasureReport): boolean {
  return tables.every(({ removed, changed, left }) => removed + changed + left === 0);
}

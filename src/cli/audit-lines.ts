import { cliAuditSentences } from '../danish/sentences/cli-audit-sentences.ts';
import type { AuditEntry } from '../domain/audit.ts';
import type { Storage } from '../storage/open-storage.ts';

const words = cliAuditSentences;

/** One entry for people: when (UTC), what, by whom, about what. */
export function auditEntryLine(entry: AuditEntry, names: ReadonlyMap<string, string>): string {
  const { at, event, actor, subject, committeeId, meetingId, facts = {} } = entry;
  const called = (pseudonym: string): string => names.get(pseudonym) ?? pseudonym;
  const by = actor === 'system' || actor === 'operator' ? words.authors[actor] : called(actor);
  const about = [
    ...(subject === undefined || subject === actor ? [] : [words.about(called(subject))]),
    ...((meetingId ?? committeeId) ? [meetingId ?? committeeId ?? ''] : []),
    ...Object.entries(facts).map(([name, value]) => `${name}=${value}`),
  ];
  return words.entry(at, words.events[event], by, about);
}

/** The names of the members of all committees, by their pseudonyms; who was erased has none. */
export async function namesInAudit({ meetings, memberships, audit }: Storage): Promise<ReadonlyMap<string, string>> {
  const committees = await meetings.listCommittees();
  const members = (await Promise.all(committees.map(({ id }) => memberships.listMembers(id)))).flat();
  const byId = new Map(members.map(({ personId, name }) => [personId, name]));
  const names = new Map<string, string>();
  for (const [personId, name] of byId) {
    const pseudonym = await audit.pseudonymOf(personId);
    if (pseudonym !== undefined) names.set(pseudonym, name);
  }
  return names;
}

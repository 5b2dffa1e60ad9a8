import { isSameName, nameWords } from '../danish/same-name.ts';
import { findMember, type MemberFound } from './find-member.ts';

/** Whom of them a name means, as {@link findMember}; where nobody bears it, also by the first or last name alone. */
export function findCalled<Member extends { readonly name: string }>(
  name: string,
  members: readonly Member[],
): MemberFound<Member> {
  const found = findMember(name, members);
  if (found.ok || found.reason === 'several' || nameWords(name).length !== 1) return found;
  const alike = members.filter((member) => {
    const words = nameWords(member.name);
    return [words[0], words.at(-1)].some((word) => word !== undefined && isSameName(word, name));
  });
  const [member] = alike;
  if (member === undefined) return found;
  return alike.length === 1 ? { ok: true, member } : { ok: false, reason: 'several', alike };
}

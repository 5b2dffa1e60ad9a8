import { isAlikeName, isSameName } from '../danish/same-name.ts';

/** Who is meant by a name: one of them, none, or several who bear it. */
export type MemberFound<Member> =
  | { readonly ok: true; readonly member: Member }
  | { readonly ok: false; readonly reason: 'nobody' | 'several'; readonly alike: readonly Member[] };

/**
 * Whom of them a name means. The name itself goes before one that is alike, so that a slip of the pen never hides the
 * person who is really called so; of several who bear it none is chosen.
 */
export function findMember<Member extends { readonly name: string }>(
  name: string,
  members: readonly Member[],
): MemberFound<Member> {
  const same = members.filter((member) => isSameName(name, member.name));
  const alike = same.length > 0 ? same : members.filter((member) => isAlikeName(name, member.name));
  const [member] = alike;
  if (member === undefined) return { ok: false, reason: 'nobody', alike };
  return alike.length === 1 ? { ok: true, member } : { ok: false, reason: 'several', alike };
}

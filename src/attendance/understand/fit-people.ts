import { findMember } from '../../access/find-member.ts';
import { isSameName } from '../../danish/same-name.ts';
import type { Membership } from '../../domain/person.ts';
import type { NamedPerson } from './understood-response.ts';

/** Somebody whom the platform knows. */
type Known = Pick<Membership, 'personId' | 'name'>;

/** Who of the committee is called by a name: by the whole of it or, where it is a first name alone, by that. */
export function fitPeople(name: string, members: readonly Known[]): NamedPerson {
  const found = findMember(name, members);
  if (found.ok) return { name, fitting: [found.member] };
  if (found.alike.length > 0) return { name, fitting: found.alike };
  const isFirstName = !name.includes(' ');
  return {
    name,
    fitting: members.filter((member) => isFirstName && isSameName(name, member.name.split(/\s+/u)[0] ?? '')),
  };
}

import type { Person } from '../domain/person.ts';
import type { NamedPerson } from './people-named.ts';

/**
 * A person with what a document adds: other spellings, and title and organisation where no newer document said them.
 *
 * @param date of the document's meeting, YYYY-MM-DD
 * @returns undefined when it adds nothing
 */
export function withNews(person: Person, named: NamedPerson, date: string | undefined): Person | undefined {
  const spellings = new Set([person.name, ...person.altNames]);
  const altNames = [...person.altNames, ...named.names.filter((name) => !spellings.has(name))];
  const isNewer = date !== undefined && date >= (person.describedOn ?? '');
  const title = isNewer ? (named.title ?? person.title) : (person.title ?? named.title);
  const organization = isNewer
    ? (named.organization ?? person.organization)
    : (person.organization ?? named.organization);
  const email = person.email ?? named.email;
  const isDescribed = title !== person.title || organization !== person.organization;
  if (altNames.length === person.altNames.length && !isDescribed && email === person.email) return undefined;
  return {
    ...person,
    altNames,
    ...(title === undefined ? {} : { title }),
    ...(organization === undefined ? {} : { organization }),
    ...(isDescribed && isNewer ? { describedOn: date } : {}),
    ...(email === undefined ? {} : { email }),
  };
}

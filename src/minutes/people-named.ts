import { isPersonName } from '../danish/names.ts';
import { isAlikeName, isSameName, nameWords } from '../danish/same-name.ts';
import type { ParsedDocument } from './parse/parsed-document.ts';

/** One person of a document, under all the names that it has for them; the first is the one of the list. */
export interface NamedPerson {
  readonly names: readonly string[];
  readonly title?: string;
  readonly organization?: string;
  readonly email?: string;
}

/** Whom a document names. */
export interface NamedPeople {
  readonly people: readonly NamedPerson[];
  /** Names that may mean several of them. */
  readonly unclear: readonly { readonly name: string; readonly mayBe: readonly NamedPerson[] }[];
}

/**
 * Everybody whom a document names. The people of its lists are as many as there are names; who has afbud, presides, takes the
 * minutes or presents an item is one of them, in whatever spelling, or somebody else.
 */
export function peopleNamed(parsed: ParsedDocument): NamedPeople {
  const people: NamedPerson[] = [];
  const unclear: NamedPeople['unclear'][number][] = [];
  for (const { name, title, organization } of parsed.presences) {
    if (people.some((person) => has(person, name)) || nameWords(name).length === 0) continue;
    const email = parsed.contacts.find((contact) => isSameName(contact.name, name))?.email;
    people.push({
      names: [name],
      ...(title === undefined ? {} : { title }),
      ...(organization === undefined ? {} : { organization }),
      ...(email === undefined ? {} : { email }),
    });
  }
  const alsoName = (person: NamedPerson, name: string) => {
    people[people.indexOf(person)] = { ...person, names: [...new Set([...person.names, name])] };
  };
  for (const name of mentions(parsed)) {
    const same = people.find((person) => has(person, name));
    const alike = people.filter(({ names }) => names.some((known) => isAlikeName(known, name)));
    const [only, ...others] = same === undefined ? alike : [same];
    if (others.length > 0) unclear.push({ name, mayBe: alike });
    else if (only !== undefined) alsoName(only, name);
    else if (isPersonName(name)) people.push({ names: [name] });
  }
  return { people, unclear };
}

function mentions(parsed: ParsedDocument): string[] {
  const names = [
    ...parsed.apologies,
    ...(parsed.chair === undefined ? [] : [parsed.chair]),
    ...parsed.minuteTakers,
    ...parsed.items.flatMap(({ presenters }) => presenters.map(({ name }) => name)),
  ];
  return [...new Set(names)];
}

function has({ names }: NamedPerson, name: string): boolean {
  return names.some((known) => isSameName(known, name));
}

import { hasInitial, isAlikeName, isSameName } from '../danish/same-name.ts';
import { slug } from '../domain/identifier.ts';
import type { Person } from '../domain/person.ts';
import type { ParsedDocument } from './parse/parsed-document.ts';
import { type NamedPerson, peopleNamed } from './people-named.ts';
import { withNews } from './person-news.ts';

/** A name of which it is not sure whom it means: these persons are written alike. */
export interface AlikeName {
  readonly name: string;
  readonly persons: readonly Person[];
}

/** Whom the names of a document mean among a committee's persons. */
export interface PersonMatches {
  /** Ids by name as the document spells it, of known persons and of new ones. */
  readonly ids: ReadonlyMap<string, string>;
  /** How many of the document's people were known. */
  readonly known: number;
  /** Known persons of whom the document tells something new: a spelling, a title, an organisation. */
  readonly updated: readonly Person[];
  /** New ones. */
  readonly proposed: readonly Person[];
  readonly alike: readonly AlikeName[];
}

export const nobody: PersonMatches = { ids: new Map(), known: 0, updated: [], proposed: [], alike: [] };

/**
 * Finds a document's people among those whom the committee's documents named before: by a spelling that is known, else by
 * one that is alike and can mean only one of them. Nobody is merged who may be two: where a name may mean several known
 * persons, or two names of the document may mean the same one, it is left open; and somebody who stands in the
 * document beside the person whose name is alike is somebody else.
 */
export function matchPersons(parsed: ParsedDocument, known: readonly Person[], committeeId: string): PersonMatches {
  const { people, unclear } = peopleNamed(parsed);
  const found = new Map<NamedPerson, Person>();
  const isTaken = (person: Person) => [...found.values()].includes(person);
  for (const spellings of [nameOf, namesOf]) {
    for (const named of people) {
      const same = known.filter((person) => !isTaken(person) && share(named.names, spellings(person), isSameName));
      if (!found.has(named) && same[0] !== undefined && same.length === 1) found.set(named, same[0]);
    }
  }
  const open = people.filter((named) => !found.has(named));
  const candidates = new Map(
    open.map((named) => [named, known.filter((person) => share(named.names, namesOf(person), isAlikeOrSame))]),
  );
  const proposed = new Map<NamedPerson, Person>();
  const alike: AlikeName[] = [];
  const sure = new Map<NamedPerson, Person>();
  for (const named of open) {
    const persons = candidates.get(named) ?? [];
    const [only, ...others] = persons;
    const isWanted = open.some(
      (other) => other !== named && only !== undefined && candidates.get(other)?.includes(only),
    );
    const [name = ''] = named.names;
    if (only !== undefined && others.length === 0 && !isWanted && !isTaken(only)) sure.set(named, only);
    else if (only === undefined || (others.length === 0 && isTaken(only) && !hasInitial(name))) {
      proposed.set(named, newPerson(named, committeeId, [...known, ...proposed.values()], parsed.date));
    }
    if (only !== undefined && !sure.has(named)) alike.push({ name, persons });
  }
  for (const [named, person] of sure) found.set(named, person);
  const everybody = new Map([...found, ...proposed]);
  alike.push(...twins(proposed), ...unclear.map(({ name, mayBe }) => ({ name, persons: personsOf(mayBe, everybody) })));
  return {
    ids: new Map([...everybody].flatMap(([{ names }, { id }]) => names.map((name) => [name, id] as const))),
    known: found.size,
    updated: [...found].flatMap(([named, person]) => withNews(person, named, parsed.date) ?? []),
    proposed: [...proposed.values()],
    alike,
  };
}

/** New people of one document whose names are alike: they may be one who stands there twice. */
function twins(proposed: ReadonlyMap<NamedPerson, Person>): AlikeName[] {
  const persons = [...proposed.values()];
  return persons.flatMap(({ name }, at) => {
    const others = persons.slice(at + 1).filter((other) => isAlikeName(other.name, name));
    return others.length === 0 ? [] : [{ name, persons: others }];
  });
}

function personsOf(named: readonly NamedPerson[], everybody: ReadonlyMap<NamedPerson, Person>): Person[] {
  return named.flatMap((entry) => everybody.get(entry) ?? []);
}

function newPerson(
  { names, title, organization, email }: NamedPerson,
  committeeId: string,
  others: readonly Person[],
  date: string | undefined,
): Person {
  const [name = '', ...altNames] = names;
  const ids = new Set(others.map(({ id }) => id));
  const wanted = `${committeeId}-${slug(name)}`;
  let id = wanted;
  for (let count = 2; ids.has(id); count += 1) id = `${wanted}-${count}`;
  return {
    id,
    name,
    altNames,
    ...(title === undefined ? {} : { title }),
    ...(organization === undefined ? {} : { organization }),
    ...(date === undefined || (title ?? organization) === undefined ? {} : { describedOn: date }),
    ...(email === undefined ? {} : { email }),
  };
}

function nameOf({ name }: Person): string[] {
  return [name];
}

function namesOf({ name, altNames }: Person): string[] {
  return [name, ...altNames];
}

function isAlikeOrSame(left: string, right: string): boolean {
  return isSameName(left, right) || isAlikeName(left, right);
}

function share(
  left: readonly string[],
  right: readonly string[],
  agree: (left: string, right: string) => boolean,
): boolean {
  return left.some((name) => right.some((other) => agree(name, other)));
}

import type { Person } from '../../../src/domain/person.ts';
import type { Stored } from '../../../src/domain/stored.ts';
import type { PersonChange, PersonStore } from '../../../src/minutes/person-store.ts';

/** A store of persons in memory that counts writes and can be interfered with before one. */
export class InMemoryPersons implements PersonStore {
  writes = 0;
  /** Runs before each write: what somebody else does at the same moment. */
  meanwhile: () => void = () => {};
  private readonly rows = new Map<string, Stored<Person>>();

  listPersons(committeeId: string): Promise<readonly Stored<Person>[]> {
    const prefix = `${committeeId}/`;
    return Promise.resolve([...this.rows].flatMap(([key, row]) => (key.startsWith(prefix) ? [row] : [])));
  }

  findByObjectId(committeeId: string, objectId: string): Promise<Person | undefined> {
    const prefix = `${committeeId}/`;
    const found = [...this.rows].find(([key, row]) => key.startsWith(prefix) && row.value.objectId === objectId);
    return Promise.resolve(found?.[1].value);
  }

  savePersons(committeeId: string, changes: readonly PersonChange[]): Promise<'saved' | 'conflict'> {
    this.meanwhile();
    const isStale = ({ person, revision }: PersonChange) =>
      this.rows.get(`${committeeId}/${person.id}`)?.revision !== revision;
    if (changes.some(isStale)) return Promise.resolve('conflict');
    const written = new Map(changes.map(({ person }) => [`${committeeId}/${person.id}`, person]));
    const others = [...this.rows].filter(([key]) => key.startsWith(`${committeeId}/`) && !written.has(key));
    const objectIds = [...written.values(), ...others.map(([, { value }]) => value)].flatMap(
      (one) => one.objectId ?? [],
    );
    if (new Set(objectIds).size < objectIds.length) return Promise.resolve('conflict');
    for (const { person } of changes) this.put(committeeId, person);
    return Promise.resolve('saved');
  }

  put(committeeId: string, person: Person): void {
    this.writes += 1;
    this.rows.set(`${committeeId}/${person.id}`, { value: person, revision: `p${this.writes}` });
  }

  all(): Person[] {
    return [...this.rows.values()].map(({ value }) => value);
  }
}

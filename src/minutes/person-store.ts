import type { Person } from '../domain/person.ts';
import type { Stored } from '../domain/stored.ts';

/** A person to be written: with the revision that it must still have, or without one when it is new. */
export interface PersonChange {
  readonly person: Person;
  readonly revision?: string;
}

/** Whom a committee's documents name. */
export interface PersonStore {
  listPersons(committeeId: string): Promise<readonly Stored<Person>[]>;
  /** The person who is known to be this user of the platform. */
  findByObjectId(committeeId: string, objectId: string): Promise<Person | undefined>;
  /**
   * Writes all of them or, when somebody else wrote one in between, or when another person has the object id of one of
   * them, none: whoever writes, and however many at once, no object id is ever that of two persons.
   *
   * @param changes at most 100 at a time are one change (33 where object ids change); more are written in several
   */
  savePersons(committeeId: string, changes: readonly PersonChange[]): Promise<'saved' | 'conflict'>;
}

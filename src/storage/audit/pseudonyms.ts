import { randomBytes } from 'node:crypto';
import type { AuditAuthor } from '../../domain/audit.ts';
import { hashKey } from '../key.ts';
import type { RowKey } from '../table.ts';
import type { Tables } from '../table-client.ts';

/** What persons are called in the audit: a random name for each, which says nothing once this table does not hold it. */
export interface Pseudonyms {
  /** The pseudonym of a person (an Entra object id); made when it is first needed. */
  of(personId: string): Promise<string>;
  /** What an entry calls its author. */
  ofAuthor(author: AuditAuthor): Promise<string>;
  /** The pseudonym of a person who has one; makes none. */
  find(personId: string): Promise<string | undefined>;
  /** Takes away whom a pseudonym means. The same person gets a new one. */
  forget(personId: string): Promise<void>;
}

/** Another replica may go on with a forgotten pseudonym for so long. */
const rememberMs = 120_000;
const mostRemembered = 10_000;

/** A row for each person, keyed by the hash of their id: nobody who reads the table learns an id from it. */
export function createPseudonyms(tables: Tables, now: () => number): Pseudonyms {
  const table = tables.table('Pseudonyms');
  const remembered = new Map<string, { readonly name: Promise<string>; readonly until: number }>();

  const find = async (key: RowKey): Promise<string | undefined> => {
    const name = (await table.find(key))?.['name'];
    return typeof name === 'string' ? name : undefined;
  };
  const findOrMake = async (key: RowKey): Promise<string> => {
    const found = await find(key);
    if (found !== undefined) return found;
    const name = `p${randomBytes(10).toString('hex')}`;
    if ((await table.create({ ...key, name })) !== undefined) return name;
    // Another replica was faster.
    const theirs = await find(key);
    if (theirs === undefined) throw new Error('A pseudonym was made and forgotten at the same time');
    return theirs;
  };
  const of = (personId: string): Promise<string> => {
    const key = keyOf(personId);
    const known = remembered.get(key.rowKey);
    if (known !== undefined && known.until > now()) return known.name;
    if (remembered.size >= mostRemembered) remembered.clear();
    const name = findOrMake(key);
    remembered.set(key.rowKey, { name, until: now() + rememberMs });
    name.catch(() => remembered.delete(key.rowKey));
    return name;
  };

  return {
    of,
    ofAuthor: async (author) => (typeof author === 'string' ? author : of(author.personId)),
    find: (personId) => find(keyOf(personId)),
    async forget(personId) {
      const key = keyOf(personId);
      const row = await table.find(key);
      if (row !== undefined) await table.remove(row);
      remembered.delete(key.rowKey);
    },
  };
}

function keyOf(personId: string): RowKey {
  return { partitionKey: 'person', rowKey: hashKey(personId.toLowerCase()) };
}

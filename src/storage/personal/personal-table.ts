import type { DataClass } from '../../privacy/data-class.ts';
import type { NamedById, PersonKeys, Traces } from '../../privacy/person-keys.ts';
import type { PersonalEntry } from '../../privacy/personal-data.ts';
import { scrubberOf } from '../../privacy/scrub.ts';
import type { BlobContainer } from '../blob-container.ts';
import { hasValue, jsonProperties, readJson } from '../json-properties.ts';
import type { NewRow, Row } from '../table.ts';
import type { TableName } from '../table-client.ts';

/** What becomes of a row: it stays as it is, goes, or stands there changed. */
export type RowFate = 'keep' | 'remove' | NewRow;

/** By what a person's own rows are found for themselves: never by a name, which may be another's. */
export type Recognised = Pick<PersonKeys, 'personId' | 'chatIds'>;

/**
 * What one table of storage holds of people, and what becomes of it. All of it are functions of one row, so that a table is
 * gone through row by row, and again from the start where that broke off.
 */
export interface PersonalTable {
  readonly table: TableName;
  /** Empty for a table that holds nobody; `why` says then what is in it. */
  readonly holds: readonly DataClass[];
  readonly why?: string;
  /** What documents and minutes say stays where they are kept; the platform's ids do not. */
  readonly isArchive?: true;
  /** Whom a row names by an id. */
  readonly peopleIn?: (row: Row) => readonly NamedById[];
  /** By what a row tells that the person is recognised. */
  readonly traces?: (row: Row, personId: string) => Traces | undefined;
  readonly exported?: (row: Row, person: Recognised) => readonly PersonalEntry[];
  /** What becomes of a row when the person's answers are deleted. Absent: nothing. */
  readonly forgotten?: (row: Row, person: Recognised) => RowFate;
  /** What becomes of a row when the person is erased; where absent, or `undefined`, their marks are taken out of it. */
  readonly erased?: (row: Row, keys: PersonKeys) => RowFate | undefined;
  /** What goes before the row does. */
  readonly beforeRemove?: (row: Row, blobs: BlobContainer) => Promise<void>;
}

/** The value of a row that may have none: a mark, or what was taken away. */
export function rowValue<T>(row: Row): Partial<T> {
  return hasValue(row) ? readJson<Partial<T>>([row]) : {};
}

/** The row with another value; its other properties stay. */
export function withValue(row: Row, value: unknown): NewRow {
  return { ...withoutValue(row), ...jsonProperties(value) };
}

/** The row without its value, and without the salt by which somebody could guess at what it was. */
export function withoutValue(row: Row): NewRow {
  const { partitionKey, rowKey } = row;
  return {
    partitionKey,
    rowKey,
    ...Object.fromEntries(plainProperties(row).filter(([name]) => !isJson(name) && name !== 'salt')),
  };
}

/** A row with the marks of a person taken out of it, or `keep` where there are none. */
export function scrubbed(row: Row, keys: PersonKeys, isArchive: boolean): RowFate {
  const scrubber = scrubberOf(keys, isArchive ? 'ids' : 'all');
  if (!textsOf(row).some((text) => scrubber.isIn(text))) return 'keep';
  const { partitionKey, rowKey } = row;
  // The value of an archived meeting may go on in the next row: ids are taken out of its text as it stands.
  const isApart = !isArchive && hasValue(row);
  const plain = plainProperties(row).filter(([name]) => !isApart || !isJson(name));
  const texts = plain.map(([name, value]) => [name, typeof value === 'string' ? scrubber.text(value) : value]);
  const value = isApart ? jsonProperties(scrubber.value(readJson([row]))) : {};
  return { partitionKey, rowKey, ...Object.fromEntries(texts), ...value };
}

/** True for a row that holds a mark of the person, in its key or anywhere else. */
export function isMarked(row: Row, keys: PersonKeys, what: 'all' | 'ids' = 'all'): boolean {
  const scrubber = scrubberOf(keys, what);
  return [row.partitionKey, row.rowKey, ...textsOf(row)].some((text) => scrubber.isIn(text));
}

/** The texts in a row; its JSON, which may go over several properties, as one, with quotes as they are meant. */
function textsOf(row: Row): string[] {
  const properties = plainProperties(row);
  const others = properties.flatMap(([name, value]) => (typeof value === 'string' && !isJson(name) ? [value] : []));
  const parts = properties.filter(([name]) => isJson(name)).sort(([x], [y]) => Number(x.slice(4)) - Number(y.slice(4)));
  const json = parts.map(([, value]) => value).join('');
  return json === '' ? others : [...others, json.replace(/\\(["\\/])/g, '$1')];
}

/** What was written, without the keys and what the service adds. */
function plainProperties(row: Row): [string, string | number | boolean][] {
  return Object.entries(row).flatMap(([name, value]): [string, string | number | boolean][] => {
    if (['partitionKey', 'rowKey', 'etag', 'timestamp'].includes(name) || name.includes('.')) return [];
    const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    return isPlain ? [[name, value]] : [];
  });
}

function isJson(name: string): boolean {
  return /^json\d+$/.test(name);
}

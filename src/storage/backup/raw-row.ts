import type { TransactionAction } from '@azure/data-tables';

/** The types of properties that the service has besides texts; a value is written as the service writes it. */
export const rawTypes = ['Binary', 'Boolean', 'DateTime', 'Double', 'Guid', 'Int32', 'Int64'] as const;
export type RawType = (typeof rawTypes)[number];

/** A text, or any other value with its type: `["Int64", "5"]`. */
export type RawValue = string | readonly [RawType, string];

/** A row as the service has it: nothing is lost of its types, nor of its numbers' digits. */
export interface RawRow {
  readonly partition: string;
  readonly row: string;
  /** When the service wrote it: for whoever reads a backup; nobody but the service can set it. */
  readonly timestamp: string;
  readonly properties: Readonly<Record<string, RawValue>>;
}

/** A number as it was written. */
class Numeral {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

/**
 * The rows of a page, from its text: the SDK takes a double without a fraction ("5.0") for a whole number, and what is
 * written back would have another type.
 *
 * @throws Error when it is no page of rows
 */
export function readPage(text: string): RawRow[] {
  const page: unknown = JSON.parse(text, (_key: string, value: unknown, context?: { readonly source?: string }) => {
    if (typeof value !== 'number') return value;
    if (context?.source === undefined) throw new Error('This version of Node does not tell how a number was written');
    return new Numeral(context.source);
  });
  const rows = isRecord(page) ? page['value'] : undefined;
  if (!Array.isArray(rows)) throw new Error('Storage gave a page without rows');
  return rows.map(readRow);
}

function readRow(entity: unknown): RawRow {
  if (!isRecord(entity)) throw new Error('Storage gave a row that is none');
  const { PartitionKey: partition, RowKey: row, Timestamp: timestamp } = entity;
  if (typeof partition !== 'string' || typeof row !== 'string') throw new Error('Storage gave a row without its keys');
  const properties: Record<string, RawValue> = {};
  for (const [name, value] of Object.entries(entity)) {
    if (['PartitionKey', 'RowKey', 'Timestamp'].includes(name) || /^odata\.|@odata\.type$/.test(name)) continue;
    properties[name] = readValue(value, entity[`${name}@odata.type`]);
  }
  return { partition, row, timestamp: typeof timestamp === 'string' ? timestamp : '', properties };
}

function readValue(value: unknown, type: unknown): RawValue {
  const named = typeof type === 'string' ? rawTypes.find((each) => type === `Edm.${each}`) : undefined;
  if (named !== undefined) return [named, value instanceof Numeral ? value.source : String(value)];
  if (type !== undefined && type !== 'Edm.String') throw new Error(`Storage gave a value of the type ${String(type)}`);
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return ['Boolean', String(value)];
  // As OData has it: a number with a fraction or an exponent is a double, any other a whole one of 32 bits.
  if (value instanceof Numeral) return [/[.eE]/.test(value.source) ? 'Double' : 'Int32', value.source];
  throw new Error('Storage gave a value of an unknown kind');
}

/** The row as the SDK takes it. */
export function entityOf({ partition, row, properties }: RawRow): TransactionAction[1] {
  const values = Object.entries(properties).map(([name, value]) => [name, writeValue(value)] as const);
  return { partitionKey: partition, rowKey: row, ...Object.fromEntries(values) };
}

function writeValue(value: RawValue): unknown {
  if (typeof value === 'string') return value;
  const [type, text] = value;
  switch (type) {
    case 'Boolean':
      return text === 'true';
    case 'Int32':
      return { type, value: Number(text) };
    case 'Double':
      // What JSON has no number for goes as a text.
      return { type, value: /^-?\d/.test(text) ? Number(text) : text };
    default:
      return { type, value: text };
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

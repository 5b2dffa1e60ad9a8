import { TableClient } from '@azure/data-tables';
import { BlobServiceClient } from '@azure/storage-blob';
import { tableNames } from '../../src/storage/table-client.ts';

/** A place in storage, and all that is written there: keys, properties with their names, a blob's name and bytes. */
export interface StoredPlace {
  readonly table: string;
  readonly key: string;
  readonly text: string;
}

/** Everything that storage holds under a prefix, read without any filter and without our own stores. */
export async function everythingStored(connectionString: string, prefix: string): Promise<StoredPlace[]> {
  const places: StoredPlace[] = [];
  for (const table of tableNames) {
    const client = TableClient.fromConnectionString(connectionString, prefix + table, {
      allowInsecureConnection: true,
    });
    for await (const row of client.listEntities<Record<string, unknown>>()) {
      places.push({ table, key: `${row.partitionKey}/${row.rowKey}`, text: textOf(row) });
    }
  }
  const container = BlobServiceClient.fromConnectionString(connectionString).getContainerClient(
    `${prefix.toLowerCase()}-documents`,
  );
  for await (const { name } of container.listBlobsFlat()) {
    const bytes = await container.getBlobClient(name).downloadToBuffer();
    places.push({ table: 'blobs', key: name, text: `${name}\n${bytes.toString('utf8')}` });
  }
  return places;
}

/** Places where a text stands, as it is or in one of the forms in which it could hide. */
export function placesWith(places: readonly StoredPlace[], text: string): StoredPlace[] {
  const forms = formsOf(text);
  return places.filter((place) => forms.some((form) => place.text.toLowerCase().includes(form)));
}

/** Plain, base64 (in each of the three ways in which it may begin), base64url, hex, percent and JSON escapes; in lower case. */
function formsOf(text: string): string[] {
  const bytes = Buffer.from(text, 'utf8');
  const base64 = [0, 1, 2].map((shift) => {
    const whole = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    // Without the letters that hold bits of what stands before and after it.
    return whole.slice(shift === 0 ? 0 : shift + 1, -1);
  });
  const escaped = [...text].map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
  const all = [
    text,
    ...base64,
    ...base64.map((each) => each.replaceAll('+', '-').replaceAll('/', '_')),
    bytes.toString('hex'),
    encodeURIComponent(text),
    JSON.stringify(text).slice(1, -1),
    escaped,
  ];
  return [...new Set(all.map((form) => form.toLowerCase()).filter((form) => form.length > 3))];
}

function textOf(row: Record<string, unknown>): string {
  return Object.entries(row)
    .map(
      ([name, value]) => `${name}=${value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : String(value)}`,
    )
    .join('\n');
}

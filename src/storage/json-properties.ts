/** A property holds 64 KiB of UTF-16, 32,768 characters. */
const partLength = 30_000;
/** A row holds 1 MiB; the rest is left to keys, names and other properties. */
const rowBytes = 900_000;

type Properties = Readonly<Record<string, string>>;

/**
 * A value as JSON, split over the properties json0, json1, … of as many rows as it takes; mostly one.
 * `readJson` joins them again.
 */
export function jsonRows(value: unknown): Properties[] {
  const rows: string[][] = [[]];
  let bytes = 0;
  for (const part of splitText(withoutLineSeparators(JSON.stringify(value)), partLength)) {
    const partBytes = storedBytes(part);
    const row = rows.at(-1);
    if (row !== undefined && (row.length === 0 || bytes + partBytes <= rowBytes)) {
      row.push(part);
      bytes += partBytes;
    } else {
      rows.push([part]);
      bytes = partBytes;
    }
  }
  return rows.map((parts) => Object.fromEntries(parts.map((part, index) => [`json${index}`, part])));
}

/** The same JSON without the two signs that JSON may hold as they are and Azurite takes for the end of a line in a transaction. */
export function withoutLineSeparators(json: string): string {
  return json.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}

/**
 * A value as the JSON properties of a single row.
 *
 * @throws Error when it does not fit; nothing that belongs in a single row is that large
 */
export function jsonProperties(value: unknown): Properties {
  const [row, ...others] = jsonRows(value);
  if (row === undefined || others.length > 0) {
    throw new Error(`A row holds at most ${rowBytes / 1000} kB; this value is larger and cannot be stored`);
  }
  return row;
}

/** The value whose JSON stands in these rows, given in their order. */
export function readJson<T>(rows: readonly Readonly<Record<string, unknown>>[]): T {
  let text = '';
  for (const row of rows) {
    for (let index = 0; typeof row[`json${index}`] === 'string'; index += 1) text += row[`json${index}`];
  }
  const value: T = JSON.parse(text);
  return value;
}

/** False for a row that holds no value, or none any more. */
export function hasValue(row: Readonly<Record<string, unknown>>): boolean {
  return typeof row['json0'] === 'string';
}

/** Runs of at most `length` UTF-16 units that together are the text; a surrogate pair is never cut. */
export function splitText(text: string, length: number): string[] {
  const parts: string[] = [];
  for (let start = 0; start < text.length; ) {
    let end = Math.min(start + length, text.length);
    if (end < text.length && isHighSurrogate(text.charCodeAt(end - 1))) end -= 1;
    parts.push(text.slice(start, end));
    start = end;
  }
  return parts;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

/** Azure counts a row's UTF-16, Azurite the request's UTF-8 with its escapes: whichever is more. */
function storedBytes(text: string): number {
  return Math.max(text.length * 2, Buffer.byteLength(JSON.stringify(text)));
}

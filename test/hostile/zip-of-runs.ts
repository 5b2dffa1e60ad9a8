import { strToU8, Zip, ZipDeflate } from 'fflate';

/**
 * A ZIP whose part `name` inflates to so many megabytes of spaces, written piece by piece so that they are never in memory
 * together.
 */
export function zipOfRuns(files: Readonly<Record<string, string>>, name: string, megabytes: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    pieces.push(piece);
  });
  const add = (entry: string, contents: Iterable<Uint8Array>) => {
    const part = new ZipDeflate(entry, { level: 1 });
    zip.add(part);
    for (const content of contents) part.push(content);
    part.push(new Uint8Array(), true);
  };
  for (const [other, text] of Object.entries(files)) if (other !== name) add(other, [strToU8(text)]);
  add(name, spaces(files[name]?.replace(/<\/w:body>.*$/, '') ?? '', megabytes));
  zip.end();
  return new Uint8Array(Buffer.concat(pieces));
}

function* spaces(start: string, megabytes: number): Generator<Uint8Array> {
  yield strToU8(start);
  for (let count = 0; count < megabytes; count += 1) yield new Uint8Array(1024 * 1024).fill(32);
}

import { constants, deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';

const megabyte = 1024 * 1024;
const DEFLATED = 8;

/** Raw deflate data of `start` and so many megabytes of spaces: one packed megabyte, again and again. */
export function packedRuns(start: string, megabytes: number): Uint8Array {
  const pack = (bytes: Uint8Array, finishFlush = constants.Z_FULL_FLUSH) => deflateRawSync(bytes, { finishFlush });
  const run = pack(new Uint8Array(megabyte).fill(32));
  const runs = Array.from({ length: megabytes }, () => run);
  return new Uint8Array(Buffer.concat([pack(strToU8(start)), ...runs, pack(new Uint8Array(), constants.Z_FINISH)]));
}

/** A ZIP whose part `name` inflates to what it held before and so many megabytes of spaces. */
export function zipOfRuns(files: Readonly<Record<string, string>>, name: string, megabytes: number): Uint8Array {
  const start = files[name] ?? '';
  const parts = Object.entries({ ...files, [name]: '' }).map(([entry, text]) => [entry, strToU8(text)] as const);
  const zip = zipSync({ ...Object.fromEntries(parts), [name]: packedRuns(start, megabytes) }, { level: 0 });
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  for (let at = view.getUint32(zip.length - 6, true); view.getUint32(at, true) === 0x02014b50; ) {
    const nameLength = view.getUint16(at + 28, true);
    if (Buffer.from(zip.subarray(at + 46, at + 46 + nameLength)).toString() === name) {
      const local = view.getUint32(at + 42, true);
      view.setUint16(at + 10, DEFLATED, true);
      view.setUint16(local + 8, DEFLATED, true);
      for (const size of [at + 24, local + 22]) view.setUint32(size, start.length + megabytes * megabyte, true);
    }
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return zip;
}

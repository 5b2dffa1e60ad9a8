import { Inflate } from 'fflate';
import { documentLimits } from './limits.ts';
import { UnreadableFile } from './unreadable-file.ts';

const MAX_ENTRIES = 10_000;
/** DEFLATE makes at most 1,032 bytes of one: a piece of 4 kB cannot go further than 4 MB past the limit. */
const PIECE = 4096;

const END_RECORD = 0x06054b50;
const END_RECORD_SIZE = 22;
const MAX_COMMENT = 0xffff;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

interface Entry {
  readonly flags: number;
  readonly method: number;
  readonly checksum: number;
  readonly compressedSize: number;
  readonly localAt: number;
}

/** A ZIP file, read by its directory; its parts are inflated one by one when they are asked for. */
export class ZipArchive {
  private readonly view: DataView;
  private readonly entries = new Map<string, Entry>();
  private readonly bytes: Uint8Array;
  private inflated = 0;

  /** Throws UnreadableFile for bytes that are no whole ZIP file. */
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.readDirectory();
  }

  /** The names of all parts as the archive spells them. */
  get names(): readonly string[] {
    return [...this.entries.keys()];
  }

  /** The bytes of a part; undefined where there is none of that name. */
  read(name: string): Uint8Array | undefined {
    const entry = this.entries.get(name);
    if (entry === undefined) return undefined;
    if ((entry.flags & 1) === 1) throw new UnreadableFile('unsupported-format', `${name} is encrypted`);
    if (this.wordAt(entry.localAt) !== LOCAL_ENTRY) throw damaged(`${name} is not where the directory says`);
    const from = entry.localAt + 30 + this.shortAt(entry.localAt + 26) + this.shortAt(entry.localAt + 28);
    const to = from + entry.compressedSize;
    if (to > this.bytes.length) throw damaged(`${name} is cut off`);
    const packed = this.bytes.subarray(from, to);
    const content = entry.method === STORED ? this.count(packed) : this.inflate(name, entry, packed);
    if (checksumOf(content) !== entry.checksum) throw damaged(`${name} does not have its checksum`);
    return content;
  }

  private readDirectory(): void {
    const end = this.findEndRecord();
    const count = this.shortAt(end + 10);
    if (count > MAX_ENTRIES) throw new UnreadableFile('too-much-content', `${count} parts`);
    const decoder = new TextDecoder();
    let at = this.wordAt(end + 16);
    for (let index = 0; index < count; index += 1) {
      if (this.wordAt(at) !== DIRECTORY_ENTRY) throw damaged('the directory is broken');
      const nameSize = this.shortAt(at + 28);
      const name = decoder.decode(this.bytes.subarray(at + 46, at + 46 + nameSize));
      this.entries.set(name, {
        flags: this.shortAt(at + 8),
        method: this.shortAt(at + 10),
        checksum: this.wordAt(at + 16),
        compressedSize: this.wordAt(at + 20),
        localAt: this.wordAt(at + 42),
      });
      at += 46 + nameSize + this.shortAt(at + 30) + this.shortAt(at + 32);
    }
  }

  /** The record stands at the very end, behind it at most a comment. */
  private findEndRecord(): number {
    const last = this.bytes.length - END_RECORD_SIZE;
    for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at -= 1)
      if (this.bytes[at] === 0x50 && this.wordAt(at) === END_RECORD) return at;
    throw damaged('no directory');
  }

  private inflate(name: string, entry: Entry, packed: Uint8Array): Uint8Array {
    if (entry.method !== DEFLATED) throw damaged(`${name} is packed in a way that documents do not use`);
    const pieces: Uint8Array[] = [];
    let isWhole = false;
    const stream = new Inflate((piece, isLast) => {
      pieces.push(this.count(piece));
      isWhole ||= isLast;
    });
    try {
      for (let at = 0; at < packed.length; at += PIECE)
        stream.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    } catch (error) {
      if (error instanceof UnreadableFile) throw error;
      throw damaged(`${name} does not inflate`, error);
    }
    if (!isWhole) throw damaged(`${name} is empty`);
    return joined(pieces);
  }

  private count(piece: Uint8Array): Uint8Array {
    this.inflated += piece.length;
    // Over all parts that are read; real bytes, whatever the archive says of itself.
    if (this.inflated > documentLimits.inflatedBytes)
      throw new UnreadableFile('too-much-content', `more than ${documentLimits.inflatedBytes} bytes`);
    return piece;
  }

  private shortAt(at: number): number {
    return at + 2 > this.bytes.length ? outOfFile() : this.view.getUint16(at, true);
  }

  private wordAt(at: number): number {
    return at + 4 > this.bytes.length ? outOfFile() : this.view.getUint32(at, true);
  }
}

function outOfFile(): never {
  throw damaged('the file ends too early');
}

function damaged(message: string, cause?: unknown): UnreadableFile {
  return new UnreadableFile('damaged', message, { cause });
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

/** CRC-32 as ZIP has it: a single letter that flipped on the way would change what a committee decided. */
function checksumOf(content: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of content) value = (CRC_TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

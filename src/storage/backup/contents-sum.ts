import { createHash } from 'node:crypto';
import type { RawRow } from './raw-row.ts';

const modulus = 1n << 256n;

/** How much there is of something, and a sum that is another when anything of it is. */
export interface Contents {
  readonly count: number;
  readonly sum: string;
}

/** Adds up what stands somewhere, in whatever order it comes: two services need not list rows alike. Holds nothing of it. */
export class ContentsSum {
  #count = 0;
  #sum = 0n;

  add(text: string): void {
    this.#count += 1;
    this.#sum = (this.#sum + BigInt(`0x${createHash('sha256').update(text).digest('hex')}`)) % modulus;
  }

  get count(): number {
    return this.#count;
  }

  get contents(): Contents {
    return { count: this.#count, sum: this.#sum.toString(16).padStart(64, '0') };
  }
}

/** What a row says, as one text: without the time at which the service wrote it, its properties in one order. */
export function textOfRow({ partition, row, properties }: RawRow): string {
  return JSON.stringify([partition, row, sorted(properties)]);
}

/** What a blob is, as one text. */
export function textOfBlob({ blob, sha256, contentType, metadata }: BlobFacts): string {
  return JSON.stringify([blob, sha256, contentType, sorted(metadata)]);
}

export interface BlobFacts {
  /** Its name. */
  readonly blob: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly contentType: string;
  readonly metadata: Readonly<Record<string, string>>;
}

function sorted<T>(properties: Readonly<Record<string, T>>): [string, T][] {
  return Object.entries(properties).sort(([x], [y]) => (x < y ? -1 : 1));
}

import type { DocumentOriginal } from '../minutes/minutes-store.ts';
import type { BlobContainer } from './blob-container.ts';
import { keyPart } from './key.ts';

export interface DocumentOriginals {
  save(committeeId: string, original: DocumentOriginal): Promise<void>;
  find(committeeId: string, hash: string): Promise<DocumentOriginal | undefined>;
}

/**
 * Two blobs for each original, under `originals/<committee>/<hash>/`: the file, which its hash names and which is
 * therefore written once, and what was read from it, which a later version of a reader may read differently.
 */
export function createDocumentOriginals(blobs: BlobContainer): DocumentOriginals {
  return {
    async save(committeeId, { hash, bytes, ...reading }) {
      await Promise.all([
        blobs.create(fileName(committeeId, hash), bytes),
        blobs.write(readingName(committeeId, hash), Buffer.from(JSON.stringify(reading))),
      ]);
    },
    async find(committeeId, hash) {
      const [bytes, json] = await Promise.all([
        blobs.find(fileName(committeeId, hash)),
        blobs.find(readingName(committeeId, hash)),
      ]);
      if (bytes === undefined || json === undefined) return undefined;
      const reading: Omit<DocumentOriginal, 'hash' | 'bytes'> = JSON.parse(Buffer.from(json).toString());
      return { hash, bytes, ...reading };
    },
  };
}

function fileName(committeeId: string, hash: string): string {
  return `originals/${keyPart(committeeId)}/${keyPart(hash)}/file`;
}

function readingName(committeeId: string, hash: string): string {
  return `originals/${keyPart(committeeId)}/${keyPart(hash)}/reading.json`;
}

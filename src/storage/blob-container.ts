import { type ContainerClient, RestError } from '@azure/storage-blob';
import { tryWithin } from './deadline.ts';
import { StorageFault } from './storage-fault.ts';

/**
 * The blobs of one container. Every method throws StorageFault when storage fails; a blob that is missing, or there
 * already, is a value or no change. All may be tried again without harm.
 */
export interface BlobContainer {
  /** Writes a blob; one that has this name already stays as it is. For names that say what the blob holds. */
  create(name: string, bytes: Uint8Array): Promise<void>;
  /** Writes a blob, over one that has this name. */
  write(name: string, bytes: Uint8Array): Promise<void>;
  find(name: string): Promise<Uint8Array | undefined>;
  remove(name: string): Promise<void>;
  /** Names that begin with `prefix` of blobs last written before an instant, by the clock of storage. */
  listWrittenBefore(prefix: string, instant: Date): Promise<string[]>;
}

/** On top of the deadline: a line that carries less than 8 Mbit/s is given up with large files. */
const uploadBytesPerMs = 1000;

export function createBlobContainer(client: ContainerClient, deadlineMs: number): BlobContainer {
  const upload = (name: string, bytes: Uint8Array, conditions: { ifNoneMatch?: '*' }) =>
    tryWithin(deadlineMs + bytes.byteLength / uploadBytesPerMs, async (abortSignal) => {
      await client.getBlockBlobClient(name).uploadData(bytes, { abortSignal, conditions });
    });

  return {
    async create(name, bytes) {
      try {
        await upload(name, bytes, { ifNoneMatch: '*' });
      } catch (error) {
        if (!isCausedBy(error, 'BlobAlreadyExists')) throw error;
      }
    },
    write: (name, bytes) => upload(name, bytes, {}),
    async find(name) {
      try {
        return await tryWithin(deadlineMs, async (abortSignal) => {
          const { readableStreamBody } = await client.getBlobClient(name).download(0, undefined, { abortSignal });
          return readAll(readableStreamBody ?? []);
        });
      } catch (error) {
        if (isCausedBy(error, 'BlobNotFound')) return undefined;
        throw error;
      }
    },
    remove: (name) =>
      tryWithin(deadlineMs, async (abortSignal) => {
        await client.getBlobClient(name).deleteIfExists({ abortSignal });
      }),
    listWrittenBefore: (prefix, instant) =>
      tryWithin(deadlineMs, async (abortSignal) => {
        const names: string[] = [];
        for await (const { name, properties } of client.listBlobsFlat({ prefix, abortSignal })) {
          if (properties.lastModified < instant) names.push(name);
        }
        return names;
      }),
  };
}

async function readAll(body: AsyncIterable<string | Uint8Array> | Iterable<never>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return Buffer.concat(chunks);
}

function isCausedBy(error: unknown, code: string): boolean {
  return error instanceof StorageFault && error.cause instanceof RestError && error.cause.code === code;
}

import type { Blobs } from '../../src/storage/blob-client.ts';
import type { BlobContainer } from '../../src/storage/blob-container.ts';

/** Blobs of this process alone; originals.test.ts holds them to what Azurite does. */
export function inMemoryBlobs(): Blobs {
  const blobs = new Map<string, { readonly bytes: Uint8Array; readonly writtenAt: number }>();
  const write = (name: string, bytes: Uint8Array): void => {
    // A copy, as over the network: who wrote it may go on to change what they have.
    blobs.set(name, { bytes: Uint8Array.from(bytes), writtenAt: Date.now() });
  };
  const container: BlobContainer = {
    create: async (name, bytes) => {
      if (!blobs.has(name)) write(name, bytes);
    },
    write: async (name, bytes) => write(name, bytes),
    find: async (name) => {
      const found = blobs.get(name);
      return found === undefined ? undefined : Buffer.from(found.bytes);
    },
    remove: async (name) => void blobs.delete(name),
    listWrittenBefore: async (prefix, instant) =>
      [...blobs]
        .filter(([name, { writtenAt }]) => name.startsWith(prefix) && writtenAt < instant.getTime())
        .map(([name]) => name)
        .sort(),
  };
  return { container, ensureContainer: async () => undefined, isReachable: async () => true };
}

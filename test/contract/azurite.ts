import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { type EmbeddedStorage, startEmbeddedStorage } from '../../src/storage/embedded-azurite.ts';
import { openStorage, type Storage } from '../../src/storage/open-storage.ts';

/** A real Azurite for one test file. Every storage that a test opens has tables of its own unless it names a prefix. */
export interface AzuriteFixture {
  connectionString(): string;
  open(options?: { prefix?: string; connectionString?: string }): Promise<Storage>;
}

export function useAzurite(): AzuriteFixture {
  let folder: string;
  let azurite: EmbeddedStorage;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dagsorden-contract-'));
    azurite = await startEmbeddedStorage(folder);
  });
  afterAll(async () => {
    await azurite.close();
    await rm(folder, { recursive: true, force: true });
  });
  return {
    connectionString: () => azurite.connectionString,
    open: ({ prefix = newPrefix(), connectionString = azurite.connectionString } = {}) =>
      openStorage({ connectionString }, { prefix }),
  };
}

export function newPrefix(): string {
  return `t${randomBytes(6).toString('hex')}`;
}

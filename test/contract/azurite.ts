import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { openStorage, type Storage } from '../../src/storage/open-storage.ts';

/** The run's real Azurite. Every storage that a test opens has tables of its own unless it names a prefix. */
export interface AzuriteFixture {
  connectionString(): string;
  open(options?: { prefix?: string; connectionString?: string }): Promise<Storage>;
}

export function useAzurite(): AzuriteFixture {
  const shared = inject('storage');
  return {
    connectionString: () => shared,
    open: ({ prefix = newPrefix(), connectionString = shared } = {}) => openStorage({ connectionString }, { prefix }),
  };
}

export function newPrefix(): string {
  return `t${randomBytes(6).toString('hex')}`;
}

import type { TestProject } from 'vitest/node';
import { startInMemoryAzurite } from './in-memory-azurite.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string of the Azurite that all test files of a run share; each has tables of its own in it. */
    readonly storage: string;
  }
}

/** One real Azurite for all test files of a run: to start one takes longer than most files. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const azurite = await startInMemoryAzurite();
  project.provide('storage', azurite.connectionString);
  return azurite.close;
}

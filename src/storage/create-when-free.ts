import { setTimeout as sleep } from 'node:timers/promises';
import { RestError } from '@azure/data-tables';
import { StorageFault, withStorageFaults } from './storage-fault.ts';

/** Storage takes about half a minute to delete a table or a container, and keeps its name until it has. */
const patienceMs = 90_000;
const pauseMs = 1_000;

/** Names that storage gives to what is about to be gone, or was made by another replica in this very moment. */
const passing = /^(?:TableBeingDeleted|ContainerBeingDeleted|OperationInProgress)$/;

/** Creates a table or a container that is missing; one that was deleted a moment ago is waited for. */
export async function createWhenFree(create: () => Promise<void>): Promise<void> {
  const giveUpAt = performance.now() + patienceMs;
  while (true) {
    try {
      return await withStorageFaults(create);
    } catch (error) {
      if (!isPassing(error) || performance.now() > giveUpAt) throw error;
      await sleep(pauseMs);
    }
  }
}

function isPassing(error: unknown): boolean {
  const cause = error instanceof StorageFault ? error.cause : undefined;
  // The blob SDK has an error class of its own with the same shape.
  return cause instanceof Error && 'code' in cause && passing.test(codeOf(cause));
}

/** The tables' SDK leaves the service's code in the body, under `odata.error`. */
function codeOf(error: Error & { readonly code: unknown }): string {
  const found = error instanceof RestError ? /"code"\s*:\s*"(\w+)"/.exec(error.response?.bodyAsText ?? '') : null;
  return found?.[1] ?? String(error.code);
}

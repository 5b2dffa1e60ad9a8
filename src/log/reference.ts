import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';

const current = new AsyncLocalStorage<string>();

/**
 * Runs work (a turn, a round) under a reference of its own: whatever is logged in it, also by what it awaits and by what
 * it begins and leaves running, carries that reference.
 */
export function underReference<T>(work: () => T): T {
  return current.run(newReference(), work);
}

/** The reference of what runs; undefined outside of any turn or round. */
export function currentReference(): string | undefined {
  return current.getStore();
}

/** The reference to tell a user of, for them to name it to whoever runs the bot: eight hexadecimal digits. */
export function referenceToTell(): string {
  return currentReference() ?? newReference();
}

function newReference(): string {
  return randomBytes(4).toString('hex');
}

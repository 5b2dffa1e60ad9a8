import { createHash } from 'node:crypto';

/**
 * What stands on a card for a person: short, so that a choice among hundreds fits on it, and nothing that can be read or
 * guessed from it. Whom it means is looked up among those of the committee.
 */
export function memberKey(id: string): string {
  return createHash('sha256').update(id, 'utf8').digest('base64url').slice(0, 8);
}

/** The one whom a key from a card means; undefined for a key of nobody, or (once in 280,000,000,000,000) of two. */
export function byMemberKey<Each>(all: readonly Each[], idOf: (each: Each) => string, key: string): Each | undefined {
  const [found, ...others] = all.filter((each) => memberKey(idOf(each)) === key);
  return others.length === 0 ? found : undefined;
}

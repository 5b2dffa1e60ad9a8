import type { Delivery } from '../domain/delivery.ts';
import type { Stored } from '../domain/stored.ts';

/** The delivery ledger: what was posted, is being posted, or never will be. One row per meeting, kind, occurrence and conversation. */
export interface Ledger {
  list(committeeId: string): Promise<readonly Stored<Delivery>[]>;
  /** Adds a row; undefined when there is one of the same key: somebody else was first. */
  add(delivery: Delivery): Promise<Stored<Delivery> | undefined>;
  /** Replaces a row; undefined when it changed since `revision` was read. */
  replace(delivery: Delivery, revision: string): Promise<Stored<Delivery> | undefined>;
}

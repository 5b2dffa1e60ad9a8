import type { BlobContainer } from '../blob-container.ts';
import type { Tables } from '../table-client.ts';

/** What a migration works on. */
export interface MigrationPlace {
  readonly tables: Tables;
  readonly blobs: BlobContainer;
  /** Aborted when another replica may have taken over: what writes many rows looks at it between them. */
  readonly signal: AbortSignal;
}

/**
 * Brings the data from the version before to `to`. It may have been broken off anywhere, and is run again from its beginning;
 * and while one replica that lost its lease still writes its last row, another may have begun: each row is written so that a
 * second time changes nothing.
 */
export interface Migration {
  readonly to: number;
  readonly run: (place: MigrationPlace) => Promise<void>;
}

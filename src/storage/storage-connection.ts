import type { TokenCredential } from '@azure/identity';
import type { Measure } from '../log/telemetry.ts';

/**
 * Where storage is: a connection string, or the address of an account's table endpoint for a managed identity.
 * `blobUrl` is the address of the blob endpoint, for a managed identity too; a connection string needs it only when it
 * names no blobs of its own, as one of the Cosmos DB Table API does.
 */
export type StorageConnection =
  | { readonly connectionString: string; readonly blobUrl?: string }
  | { readonly accountUrl: string; readonly blobUrl: string };

export interface StorageOptions {
  /** Begins the name of every table and, in lower case, of the blob container; a letter, then letters and digits. */
  readonly prefix?: string;
  /** How long a request may take, retries included. 2,000 ms: a click must be answered within 2.5 s. */
  readonly deadlineMs?: number;
  /** The same for requests that move whole meetings or files, which nobody waits for with a finger on a button. */
  readonly bulkDeadlineMs?: number;
  /**
   * For so long (milliseconds) what was read of memberships, conversations and languages counts, unless this process writes
   * there: what another one writes is seen so much later. By default nothing is remembered.
   */
  readonly freshMs?: number;
  /** Measures each call; none is measured where absent. */
  readonly measure?: Measure;
  /** The clock by which the audit dates changes. */
  readonly now?: () => Date;
}

/** The options with nothing left open. @throws Error when no table or container could have a name with this prefix */
export function withDefaults({
  prefix = 'dagsorden',
  deadlineMs = 2000,
  bulkDeadlineMs = 20_000,
  freshMs = 0,
  now = () => new Date(),
}: StorageOptions): Required<Omit<StorageOptions, 'measure'>> {
  if (!/^[A-Za-z][A-Za-z0-9]{0,29}$/.test(prefix)) {
    throw new Error('The table prefix must be a letter followed by at most 29 letters and digits');
  }
  return { prefix, deadlineMs, bulkDeadlineMs, freshMs, now };
}

/** The identity of this process in Azure. Loaded only here: it takes long, and with a connection string nobody needs it. */
export async function azureCredential(): Promise<TokenCredential> {
  const { DefaultAzureCredential } = await import('@azure/identity');
  return new DefaultAzureCredential();
}

import { BlobServiceClient, type ContainerClient, type StoragePipelineOptions } from '@azure/storage-blob';
import { noTelemetry } from '../log/telemetry.ts';
import { type BlobContainer, createBlobContainer } from './blob-container.ts';
import { createWhenFree } from './create-when-free.ts';
import { tryWithin } from './deadline.ts';
import { measuredBlobs } from './measured.ts';
import { azureCredential, type StorageConnection, type StorageOptions, withDefaults } from './storage-connection.ts';
import { StorageFault } from './storage-fault.ts';

export interface Blobs {
  readonly container: BlobContainer;
  /** Creates the container if it is missing. */
  ensureContainer(): Promise<void>;
  /** True when storage answers within the deadline and lets us read. */
  isReachable(): Promise<boolean>;
}

/** The blobs of an installation. Connects to nothing yet. */
export async function openBlobs(connection: StorageConnection, options: StorageOptions = {}): Promise<Blobs> {
  const { deadlineMs, bulkDeadlineMs } = withDefaults(options);
  const client = await openContainerClient(connection, options);
  return {
    container: measuredBlobs(createBlobContainer(client, bulkDeadlineMs), options.measure ?? noTelemetry.measure),
    ensureContainer: () =>
      createWhenFree(() =>
        tryWithin(bulkDeadlineMs, async (abortSignal) => {
          await client.createIfNotExists({ abortSignal });
        }),
      ),
    async isReachable() {
      try {
        await tryWithin(deadlineMs, (abortSignal) => client.getProperties({ abortSignal }));
        return true;
      } catch (error) {
        if (error instanceof StorageFault) return false;
        throw error;
      }
    },
  };
}

/** The SDK's own client, which knows no deadline of its own: each call goes through `tryWithin`. */
export async function openContainerClient(
  connection: StorageConnection,
  options: StorageOptions = {},
): Promise<ContainerClient> {
  const { prefix } = withDefaults(options);
  const service = await serviceClient(connection);
  // Lower case is all that a container's name may hold; tables, too, are told apart without regard to case.
  return service.getContainerClient(`${prefix.toLowerCase()}-documents`);
}

/**
 * The SDK tries once: its own retries know no deadline (its `tryTimeoutInMs` is only told to the server), so `tryWithin`
 * does what the policies of the tables do.
 */
const clientOptions: StoragePipelineOptions = { retryOptions: { maxTries: 1 } };

async function serviceClient(connection: StorageConnection): Promise<BlobServiceClient> {
  if (!('connectionString' in connection)) return clientOf(connection.blobUrl);
  const { connectionString, blobUrl } = connection;
  return blobUrl === undefined
    ? BlobServiceClient.fromConnectionString(connectionString, clientOptions)
    : clientOf(blobUrl);
}

async function clientOf(blobUrl: string): Promise<BlobServiceClient> {
  return new BlobServiceClient(blobUrl, await azureCredential(), clientOptions);
}

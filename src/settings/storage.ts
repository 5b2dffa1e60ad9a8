import { z } from 'zod/v4';
import type { Read } from './names.ts';

export type StorageSettings =
  | { readonly kind: 'connection-string'; readonly connectionString: string; readonly blobUrl?: string }
  | { readonly kind: 'account'; readonly accountUrl: string; readonly blobUrl: string }
  | { readonly kind: 'embedded' };

/** The SDK sends its token over https only, so anything else would fail at the first request. */
const httpsUrl = z.url({ protocol: /^https$/ });

export function readStorage(read: Read, problems: string[], purpose: 'bot' | 'tool'): StorageSettings {
  const connectionString = read('STORAGE_CONNECTION_STRING');
  const accountUrl = read('STORAGE_ACCOUNT_URL');
  const blobUrl = read('STORAGE_BLOB_URL');
  if (connectionString !== undefined && accountUrl !== undefined) {
    problems.push('STORAGE_CONNECTION_STRING and STORAGE_ACCOUNT_URL exclude each other.');
  }
  if (blobUrl !== undefined && !httpsUrl.safeParse(blobUrl).success)
    problems.push('STORAGE_BLOB_URL must be an https address such as https://NAME.blob.core.windows.net.');
  if (connectionString !== undefined) {
    if (!/(?:AccountKey|SharedAccessSignature)=./.test(connectionString)) {
      problems.push('STORAGE_CONNECTION_STRING must be a connection string of an Azure Storage account.');
    } else if (blobUrl === undefined && !/(?:BlobEndpoint|EndpointSuffix)=./.test(connectionString)) {
      problems.push('STORAGE_BLOB_URL is missing: STORAGE_CONNECTION_STRING names no place for blobs.');
    }
    return { kind: 'connection-string', connectionString, ...(blobUrl === undefined ? {} : { blobUrl }) };
  }
  if (accountUrl === undefined) {
    if (purpose === 'bot') problems.push('STORAGE_CONNECTION_STRING or STORAGE_ACCOUNT_URL is missing.');
    if (blobUrl !== undefined)
      problems.push('STORAGE_BLOB_URL names blobs only: the tables need a setting of their own.');
    return { kind: 'embedded' };
  }
  if (!httpsUrl.safeParse(accountUrl).success) {
    problems.push('STORAGE_ACCOUNT_URL must be an https address such as https://NAME.table.core.windows.net.');
  } else if (blobUrl === undefined && blobUrlOf(accountUrl) === undefined) {
    problems.push('STORAGE_BLOB_URL is missing: STORAGE_ACCOUNT_URL does not tell where its blobs are.');
  }
  return { kind: 'account', accountUrl, blobUrl: blobUrl ?? blobUrlOf(accountUrl) ?? '' };
}

/** The blob endpoint beside a storage account's table endpoint; none for other addresses, such as Cosmos DB's. */
function blobUrlOf(accountUrl: string): string | undefined {
  const beside = accountUrl.replace(/^(https:\/\/[a-z0-9-]+(?:\.z\d+)?)\.table\.(core|storage)\./, '$1.blob.$2.');
  return beside === accountUrl ? undefined : beside;
}

import { RestError } from '@azure/data-tables';

/**
 * `unreachable`: nobody answers, or storage says that it cannot serve at the moment; `timeout`: no answer within the
 * deadline, and a write may have landed; `rejected`: storage refused (credentials, a missing table, a malformed request).
 */
export type StorageFaultCode = 'unreachable' | 'timeout' | 'rejected';

/** Storage failed. Does not cover a missing row (undefined) or a lost race (a value of the port that says so). */
export class StorageFault extends Error {
  override readonly name = 'StorageFault';
  readonly code: StorageFaultCode;

  constructor(code: StorageFaultCode, cause: unknown) {
    super(messages[code], { cause });
    this.code = code;
  }
}

const messages: Readonly<Record<StorageFaultCode, string>> = {
  unreachable: 'Storage cannot be reached',
  timeout: 'Storage did not answer in time',
  rejected: 'Storage refused the request',
};

/** Runs one call of the SDK; its own errors come out as {@link StorageFault}, all others unchanged. */
export async function withStorageFaults<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = faultCode(error);
    throw code === undefined ? error : new StorageFault(code, error);
  }
}

/** 408, 429 and 5xx have been retried when they come here: storage is there, but cannot serve. */
function faultCode(error: unknown): StorageFaultCode | undefined {
  if (error instanceof RestError) {
    if (error.code === 'ETIMEDOUT') return 'timeout';
    const status = error.statusCode;
    return status === undefined || status === 408 || status === 429 || status >= 500 ? 'unreachable' : 'rejected';
  }
  if (!(error instanceof Error)) return undefined;
  if (error.name === 'AbortError') return 'timeout';
  return credentialErrors.has(error.name) ? 'rejected' : undefined;
}

/** Names that the identity package gives its errors; by name, for it is loaded only where it is needed. */
const credentialErrors: ReadonlySet<string> = new Set([
  'AuthenticationError',
  'AuthenticationRequiredError',
  'AggregateAuthenticationError',
  'CredentialUnavailableError',
]);

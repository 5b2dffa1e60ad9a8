import { lookup as lookUp } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import { type FileAddress, isPublicAddress } from './file-address.ts';

export interface ResolvedAddress {
  readonly address: string;
  readonly family: number;
}

export interface PinOptions {
  /** The system's resolver where absent. */
  readonly resolve?: (host: string) => Promise<readonly ResolvedAddress[]>;
  /** {@link isPublicAddress} where absent. */
  readonly isAllowedAddress?: (address: string) => boolean;
}

/**
 * Resolves the host of a file's address once, so that the connection goes to the very address that was checked; undefined
 * where it leads to one that is not of the public internet.
 */
export function createPinAddress({
  resolve = (host) => lookUp(host, { all: true }),
  isAllowedAddress = isPublicAddress,
}: PinOptions): (address: FileAddress) => Promise<ResolvedAddress | undefined> {
  return async ({ url, isLoopback }) => {
    // Only "localhost" is looked up at all; an address is connected to as it stands.
    if (isLoopback) return { address: '127.0.0.1', family: 4 };
    const found = await resolve(url.hostname);
    const [first] = found;
    // One bad address among good ones is reason enough.
    return found.every(({ address }) => isAllowedAddress(address)) ? first : undefined;
  };
}

/** A resolver that knows this one answer. */
export function lookupOf(pinned: ResolvedAddress): LookupFunction {
  return (_hostname, { all }, callback) => {
    if (all === true) callback(null, [{ ...pinned }]);
    else callback(null, pinned.address, pinned.family);
  };
}

/** Rejects as soon as the signal says so; a resolver cannot be told to stop. */
export async function orAborted<T>(working: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = Promise.withResolvers<never>();
  const abort = () => aborted.reject(new Error('aborted', { cause: signal.reason }));
  signal.addEventListener('abort', abort, { once: true });
  try {
    return await Promise.race([working, aborted.promise]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

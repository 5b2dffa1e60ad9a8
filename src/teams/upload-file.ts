import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { ReadFileAddress } from './file-address.ts';
import { createPinAddress, lookupOf, orAborted, type PinOptions, type ResolvedAddress } from './pin-address.ts';

export type UploadOutcome =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly reason: /** Not a place to which this bot hands files. */
        | 'address-not-allowed'
        /** The upload session has expired, or was used. */
        | 'link-gone'
        | 'took-too-long'
        | 'not-stored';
    };

/** Hands a file over at the address that came with somebody's consent. @param signal ends it: the outcome is then `not-stored` */
export type UploadFile = (address: string, bytes: Uint8Array, signal: AbortSignal) => Promise<UploadOutcome>;

export interface UploadOptions extends PinOptions {
  readonly readAddress: ReadFileAddress;
  /** Milliseconds for all of it; 15,000 where absent. */
  readonly deadlineMs?: number;
}

/**
 * Writes the file into the sender's OneDrive, whole and in one request, with nothing but the address: no token, no cookie. A
 * redirect is a failure, because the service sends none.
 */
export function createUploadFile(options: UploadOptions): UploadFile {
  const { readAddress, deadlineMs = 15_000 } = options;
  const pinAddress = createPinAddress(options);
  return async (text, bytes, signal) => {
    const address = readAddress(text);
    if (address === undefined) return failed('address-not-allowed');
    const deadline = AbortSignal.timeout(deadlineMs);
    const ending = AbortSignal.any([signal, deadline]);
    try {
      const pinned = await orAborted(pinAddress(address), ending);
      if (pinned === undefined) return failed('address-not-allowed');
      const status = await put(address.url, pinned, bytes, ending);
      if (status === 200 || status === 201) return { ok: true };
      return failed([401, 403, 404, 409, 410].includes(status) ? 'link-gone' : 'not-stored');
    } catch (error) {
      if (deadline.aborted) return failed('took-too-long');
      if (error instanceof Error) return failed('not-stored');
      throw error;
    }
  };
}

/** Resolves to the status of the answer; what else it says is nobody's concern. */
function put(url: URL, pinned: ResolvedAddress, bytes: Uint8Array, signal: AbortSignal): Promise<number> {
  const headers = {
    'content-type': 'application/octet-stream',
    'content-length': bytes.length,
    'content-range': `bytes 0-${bytes.length - 1}/${bytes.length}`,
  };
  const options = { method: 'PUT', lookup: lookupOf(pinned), signal, agent: false, headers };
  return new Promise((settle, fail) => {
    const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, options, (response) => {
      settle(response.statusCode ?? 0);
      response.destroy();
    });
    request.once('error', fail);
    request.end(bytes);
  });
}

function failed(reason: Extract<UploadOutcome, { ok: false }>['reason']): UploadOutcome {
  return { ok: false, reason };
}

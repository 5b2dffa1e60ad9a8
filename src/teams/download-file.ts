import { type ClientRequest, get as getHttp, type IncomingMessage, type RequestOptions } from 'node:http';
import { get as getHttps } from 'node:https';
import type { ReadFileAddress } from './file-address.ts';
import { createPinAddress, lookupOf, orAborted, type PinOptions, type ResolvedAddress } from './pin-address.ts';

/** Why a file could not be fetched; each has a sentence that says what to do. */
export type DownloadFailure =
  /** Not a place from which this bot fetches files. */
  | 'address-not-allowed'
  /** The link has expired, or the file was taken away. */
  | 'link-gone'
  | 'too-large'
  | 'took-too-long'
  | 'not-fetched';

export type DownloadOutcome =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: DownloadFailure };

/** Fetches a file from the address that came with a message. @param signal ends it: the outcome is then `not-fetched` */
export type DownloadFile = (address: string, signal: AbortSignal) => Promise<DownloadOutcome>;

export interface DownloadOptions extends PinOptions {
  readonly readAddress: ReadFileAddress;
  /** 20 MB where absent. */
  readonly maxBytes?: number;
  /** Milliseconds for all of it; 30,000 where absent. */
  readonly deadlineMs?: number;
}

/**
 * Fetches with nothing but the address: no token, no cookie. A redirect is a failure, because the service sends none. The
 * host's name is resolved once, and the connection goes to the very address that was checked.
 */
export function createDownloadFile(options: DownloadOptions): DownloadFile {
  const { readAddress, maxBytes = 20 * 1024 * 1024, deadlineMs = 30_000 } = options;
  const pinAddress = createPinAddress(options);

  return async (text, signal) => {
    const address = readAddress(text);
    if (address === undefined) return failed('address-not-allowed');
    const deadline = AbortSignal.timeout(deadlineMs);
    const ending = AbortSignal.any([signal, deadline]);
    try {
      const pinned = await orAborted(pinAddress(address), ending);
      if (pinned === undefined) return failed('address-not-allowed');
      return await fetchFile(address.url, pinned, maxBytes, ending);
    } catch (error) {
      if (deadline.aborted) return failed('took-too-long');
      if (error instanceof Error) return failed('not-fetched');
      throw error;
    }
  };
}

async function fetchFile(
  url: URL,
  pinned: ResolvedAddress,
  maxBytes: number,
  signal: AbortSignal,
): Promise<DownloadOutcome> {
  const response = await answerTo(url, {
    lookup: lookupOf(pinned),
    signal,
    agent: false,
    headers: { 'accept-encoding': 'identity' },
  });
  try {
    const { statusCode = 0 } = response;
    if ([401, 403, 404, 410].includes(statusCode)) return failed('link-gone');
    if (statusCode !== 200) return failed('not-fetched');
    if (Number(response.headers['content-length'] ?? 0) > maxBytes) return failed('too-large');
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of response) {
      if (!(chunk instanceof Uint8Array)) return failed('not-fetched');
      length += chunk.length;
      // The header may promise less than comes.
      if (length > maxBytes) return failed('too-large');
      chunks.push(chunk);
    }
    return { ok: true, bytes: Buffer.concat(chunks) };
  } finally {
    response.destroy();
  }
}

function answerTo(url: URL, options: RequestOptions): Promise<IncomingMessage> {
  return new Promise((settle, fail) => {
    const request: ClientRequest = (url.protocol === 'https:' ? getHttps : getHttp)(url, options, settle);
    request.once('error', fail);
  });
}

function failed(reason: DownloadFailure): DownloadOutcome {
  return { ok: false, reason };
}

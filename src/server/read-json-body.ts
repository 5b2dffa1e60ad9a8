import type { IncomingMessage } from 'node:http';

export interface BodyLimits {
  readonly maxBytes: number;
  /** Milliseconds from the head of the request to the end of its body. */
  readonly timeoutMs: number;
}

export type JsonBody =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly status: 400 | 408 | 413; readonly reason: BodyFault };

export type BodyFault = 'body-not-json' | 'body-too-deep' | 'body-too-slow' | 'body-too-large' | 'body-cut-off';

const tooLarge = { ok: false, status: 413, reason: 'body-too-large' } as const;

/**
 * Reads a JSON body, never keeping more than the limit. After a refusal the rest of the body is still in the socket:
 * the caller closes the connection.
 */
export function readJsonBody(request: IncomingMessage, limits: BodyLimits): Promise<JsonBody> {
  if (Number(request.headers['content-length'] ?? 0) > limits.maxBytes) return Promise.resolve(tooLarge);
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const finish = (body: JsonBody): void => {
      clearTimeout(timer);
      request.off('data', onData).off('end', onEnd).off('close', onCut).off('error', onCut);
      request.pause();
      resolve(body);
    };
    const onData = (chunk: Buffer): void => {
      size += chunk.length;
      if (size > limits.maxBytes) finish(tooLarge);
      else chunks.push(chunk);
    };
    const onEnd = (): void => finish(parse(Buffer.concat(chunks)));
    const onCut = (): void => finish({ ok: false, status: 400, reason: 'body-cut-off' });
    const timer = setTimeout(() => finish({ ok: false, status: 408, reason: 'body-too-slow' }), limits.timeoutMs);
    request.on('data', onData).on('end', onEnd).on('close', onCut).on('error', onCut);
  });
}

function parse(bytes: Buffer): JsonBody {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return isDeeperThan(value, maxDepth) ? { ok: false, status: 400, reason: 'body-too-deep' } : { ok: true, value };
  } catch (error) {
    // Both mean a body that is not JSON in UTF-8: SyntaxError by the parser, TypeError by the decoder.
    if (error instanceof SyntaxError || error instanceof TypeError) {
      return { ok: false, status: 400, reason: 'body-not-json' };
    }
    throw error;
  }
}

/** Far beyond any card, far below what overflows the stack of whoever walks through it. */
const maxDepth = 200;

function isDeeperThan(value: unknown, limit: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) return true;
    level = level.flatMap((node) => (typeof node === 'object' && node !== null ? Object.values(node) : []));
  }
  return false;
}

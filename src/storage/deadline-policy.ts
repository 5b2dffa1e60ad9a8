import type { TableServiceClientOptions } from '@azure/data-tables';
import { withinDeadline } from './deadline.ts';

/** What the SDK's client takes as an additional policy; its own name for it is not exported by the tables package. */
export type AdditionalPolicy = NonNullable<TableServiceClientOptions['additionalPolicies']>[number];
type Policy = AdditionalPolicy['policy'];
type Request = Parameters<Policy['sendRequest']>[0];
type Next = Parameters<Policy['sendRequest']>[1];

/**
 * The deadline of a request, its retries included, and the shorter one of each try, both in milliseconds. The SDK has
 * neither: a storage that accepts the connection and then keeps silent would be waited for without end. A try that was
 * given up counts as a network error, so that the SDK's retry takes another connection while there is time.
 */
export function deadlinePolicies(totalMs: number, tryMs: number): AdditionalPolicy[] {
  const within = (ms: number) => (request: Request, next: Next) => sendWithin(ms, request, next);
  return [
    { position: 'perCall', policy: { name: 'totalDeadline', sendRequest: within(totalMs) } },
    { position: 'perRetry', policy: { name: 'tryDeadline', sendRequest: within(tryMs) } },
  ];
}

async function sendWithin(ms: number, request: Request, next: Next) {
  const outer = request.abortSignal;
  const controller = new AbortController();
  const giveUp = () => controller.abort();
  if (outer?.aborted === true) giveUp();
  outer?.addEventListener('abort', giveUp);
  request.abortSignal = controller.signal;
  try {
    return await withinDeadline(ms, controller, next(request));
  } finally {
    outer?.removeEventListener('abort', giveUp);
    if (outer === undefined) delete request.abortSignal;
    else request.abortSignal = outer;
  }
}

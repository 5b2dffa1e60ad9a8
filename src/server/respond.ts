import type { Response as RestifyResponse } from 'restify';

/** Sends a status, and JSON where there is a body. A refusal, or what is the last on its connection, closes it. */
export function respond(response: RestifyResponse, status: number, body?: unknown, isLast = status >= 400): void {
  // After a refusal the rest of the request may still be under way: the connection is not used again.
  if (isLast) response.setHeader('connection', 'close');
  const text = body === undefined ? '' : JSON.stringify(body);
  response.sendRaw(status, text, {
    'content-type': body === undefined ? 'text/plain' : 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(text)),
  });
}

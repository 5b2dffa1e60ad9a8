import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** Answers at once. Not `writeHead(…).end(…)`: restify, where a bot runs in the same process, has a `writeHead` that returns nothing. */
export function say(response: ServerResponse, status: number, body = '', headers: OutgoingHttpHeaders = {}): void {
  response.writeHead(status, headers);
  response.end(body);
}

import type { Server as HttpServer, IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

export interface HttpLimits {
  /** Milliseconds for the head of a request, from its first byte. */
  readonly headersTimeoutMs: number;
  /** Milliseconds for a whole request. */
  readonly requestTimeoutMs: number;
  /** Milliseconds for which a socket stays open between two requests. */
  readonly keepAliveMs: number;
  /** Milliseconds between two looks for what is too slow: a timeout is that much longer at most. */
  readonly checkingEveryMs: number;
  /** Sockets that are open at once; the next one is hung up on. */
  readonly socketsAtMost: number;
  readonly requestsPerSocket: number;
}

/**
 * Far more sockets than a platform's proxies open, far fewer than a process can have files: 300 that say nothing leave room
 * for those that do.
 */
export const defaultHttpLimits: HttpLimits = {
  headersTimeoutMs: 10_000,
  requestTimeoutMs: 20_000,
  // Longer than the usual proxy keeps its side open, so that no request meets a socket that is just being closed.
  keepAliveMs: 65_000,
  checkingEveryMs: 2_000,
  socketsAtMost: 4_000,
  requestsPerSocket: 1_000,
};

/** Puts limits on a server that does not listen yet, and gives what never becomes a request a bare answer. */
export function hardenHttp(http: HttpServer, limits: HttpLimits, onRefused: (status: number) => void): void {
  http.headersTimeout = limits.headersTimeoutMs;
  http.requestTimeout = limits.requestTimeoutMs;
  http.keepAliveTimeout = limits.keepAliveMs;
  http.maxConnections = limits.socketsAtMost;
  http.maxRequestsPerSocket = limits.requestsPerSocket;
  // Of two equal headers Node drops one: joined, they are no token and no content type.
  Object.assign(http, { connectionsCheckingInterval: limits.checkingEveryMs, joinDuplicateHeaders: true });

  const refuse = (socket: Duplex, status: number): void => {
    onRefused(status);
    // On a socket that is gone, or in the midst of an answer, nothing more can be said.
    if (!socket.writable || hasAnswerUnderWay(socket)) {
      socket.destroy();
      return;
    }
    socket.end(
      `HTTP/1.1 ${status} ${phrases[status] ?? 'Bad Request'}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
      () => socket.destroy(),
    );
  };
  http.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET') socket.destroy();
    else refuse(socket, statusOf(error.code));
  });
  guardListeners(http, onRefused);
  const refuseHead = (_request: IncomingMessage, socket: Duplex): void => refuse(socket, 405);
  http.on('connect', refuseHead);
  // A change of protocol is hung up on.
  http.on('upgrade', (_request, socket) => socket.destroy());
  http.on('checkExpectation', (_request, response) => {
    onRefused(417);
    response.writeHead(417, { connection: 'close', 'content-length': '0' });
    response.end();
  });
  // Beyond the limit Node hangs up of its own accord.
  http.on('drop', () => onRefused(503));
}

/**
 * restify makes a URL of the Host header and the target before any handler sees them, and what cannot be one is thrown at
 * nobody: it would end the process. Such requests are answered here.
 */
function guardListeners(http: HttpServer, onRefused: (status: number) => void): void {
  for (const event of ['request', 'checkContinue'] as const) {
    const listeners = http.listeners(event);
    http.removeAllListeners(event);
    http.on(event, (request: IncomingMessage, response: ServerResponse) => {
      if (isReadable(request)) {
        for (const listener of listeners) listener.call(http, request, response);
        return;
      }
      onRefused(400);
      response.writeHead(400, { connection: 'close', 'content-length': '0' });
      response.end();
    });
  }
}

/** A name or an address, IPv6 in brackets, and a port (RFC 9110, 7.2); nothing that a URL would read otherwise. */
const hostForm = /^(?:\[[0-9a-f:.]+\]|[a-z0-9._~-]+)(?::\d{1,5})?$/i;

function isReadable({ headers, url = '' }: IncomingMessage): boolean {
  const host = headers.host || 'localhost';
  if (!hostForm.test(host)) return false;
  // As restify puts them together.
  const origin = `http://${host}`;
  return (url.startsWith('/') ? URL.parse(origin + url) : URL.parse(url, origin)) !== null;
}

const phrases: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  405: 'Method Not Allowed',
  408: 'Request Timeout',
  413: 'Content Too Large',
  431: 'Request Header Fields Too Large',
};

/** Node's codes of a request that is none: its parser's, and its timeouts'. */
function statusOf(code: string | undefined): number {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return 431;
    case 'HPE_CHUNK_EXTENSIONS_OVERFLOW':
      return 413;
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return 408;
    default:
      return 400;
  }
}

/** Node keeps the answer that a socket is busy with on it. */
function hasAnswerUnderWay(socket: Duplex): boolean {
  const answer = '_httpMessage' in socket ? socket._httpMessage : undefined;
  return typeof answer === 'object' && answer !== null && 'headersSent' in answer && answer.headersSent === true;
}

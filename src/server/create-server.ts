import type { RequestHandler, Request as RestifyRequest, Response as RestifyResponse } from 'restify';
import { createServer as createRestifyServer } from 'restify';
import { describeFault } from '../log/describe-fault.ts';
import type { Log } from '../log/events.ts';
import { underReference } from '../log/reference.ts';
import type { Word } from '../log/words.ts';
import type { InboundActivity } from './activity-shape.ts';
import { checkActivity, checkHead, type GuardOptions } from './guard.ts';
import { defaultHttpLimits, type HttpLimits, hardenHttp } from './harden-http.ts';
import { readJsonBody } from './read-json-body.ts';
import { isReadyWithin } from './readiness.ts';
import { respond } from './respond.ts';
import { type FindCalendar, serveCalendar } from './serve-calendar.ts';

/** What the bot answers to an activity: an HTTP status and, for an invoke, a JSON body. */
export interface TurnAnswer {
  readonly status: number;
  readonly body?: unknown;
}

export interface ServerOptions {
  readonly guard: GuardOptions;
  /**
   * Authenticates the sender and runs the bot's turn. `authorization` is the header as it came, empty in anonymous mode. An answer
   * below 400 may have a body; one of 400 or more is sent bare. What it throws becomes a bare 500 and a line in the log.
   */
  readonly runTurn: (authorization: string, activity: InboundActivity) => Promise<TurnAnswer>;
  readonly findCalendar: FindCalendar;
  /** Can the bot do its work (is storage within reach)? */
  readonly isReady: () => Promise<boolean>;
  readonly log: Log;
  readonly limits?: Partial<ServerLimits>;
  readonly http?: Partial<HttpLimits>;
}

export interface ServerLimits {
  readonly maxBodyBytes: number;
  readonly bodyTimeoutMs: number;
  readonly readinessTimeoutMs: number;
  readonly calendarTimeoutMs: number;
}

const defaultLimits: ServerLimits = {
  maxBodyBytes: 256 * 1024,
  bodyTimeoutMs: 10_000,
  readinessTimeoutMs: 2_000,
  calendarTimeoutMs: 8_000,
};

export type ListenOutcome =
  | { readonly ok: true; readonly port: number }
  | { readonly ok: false; readonly reason: 'EADDRINUSE' | 'EACCES' };

export interface BotServer {
  /** Port 0 takes any free one. In anonymous mode the default host is 127.0.0.1, else every interface. */
  listen(port: number, host?: string): Promise<ListenOutcome>;
  /** Not ready from now on, so that nobody is sent here any more; who comes all the same is served. */
  leave(): void;
  /**
   * Takes no new requests, waits for the running ones and ends; after the deadline it cuts them off. Not ready from the
   * first moment on. Resolves to whether all of them came to their end.
   */
  close(deadlineMs?: number): Promise<{ readonly drained: boolean }>;
}

/** The bot's door: POST /api/messages, GET /calendar/SECRET.ics, GET /healthz, GET /readyz, and nothing else. */
export function createServer(options: ServerOptions): BotServer {
  const limits = { ...defaultLimits, ...options.limits };
  const server = createRestifyServer({ name: '', noWriteContinue: true });
  // restify logs to stdout with a logger of its own; what is worth a line goes through `options.log`.
  Object.assign(server.log, { level: 'silent' });
  let isLeaving = false;
  let isClosing = false;

  const postMessage = async (request: RestifyRequest, response: RestifyResponse): Promise<void> => {
    const refuse = (status: number, reason: Word): void => {
      options.log('info', 'request-refused', { status, reason });
      respond(response, status);
    };
    const head = checkHead({ headers: request.headers, remoteAddress: request.socket.remoteAddress }, options.guard);
    if (!head.ok) return refuse(head.status, head.reason);
    // Whoever asks first whether the body is wanted is told only now.
    const announced = Number(request.headers['content-length'] ?? 0);
    if (/100-continue/i.test(request.headers.expect ?? '') && announced <= limits.maxBodyBytes) {
      response.writeContinue();
    }
    const body = await readJsonBody(request, { maxBytes: limits.maxBodyBytes, timeoutMs: limits.bodyTimeoutMs });
    if (!body.ok) return refuse(body.status, body.reason);
    const checked = checkActivity(body.value, options.guard);
    if (!checked.ok) return refuse(checked.status, checked.reason);
    const authorization = options.guard.kind === 'anonymous' ? '' : (request.headers.authorization ?? '');
    const answer = await options.runTurn(authorization, checked.activity);
    if (answer.status >= 400) options.log('warn', 'request-failed', { status: answer.status });
    respond(response, answer.status, answer.status < 400 ? answer.body : undefined, isClosing);
  };

  server.post(
    '/api/messages',
    guarded(postMessage, (error) => options.log('error', 'turn-failed', describeFault(error))),
  );
  const calendar = guarded((request, response) =>
    serveCalendar(request, response, {
      findCalendar: options.findCalendar,
      timeoutMs: limits.calendarTimeoutMs,
      log: options.log,
    }),
  );
  server.get('/calendar/:file', calendar);
  server.head('/calendar/:file', calendar);
  const isAlive = guarded(async (_request, response) => respond(response, 200));
  const isReady = guarded(async (_request, response) => {
    const isAble = !isLeaving && (await isReadyWithin(options.isReady, limits.readinessTimeoutMs));
    respond(response, isAble ? 200 : 503);
  });
  for (const [path, handle] of [
    ['/healthz', isAlive],
    ['/readyz', isReady],
  ] as const) {
    server.get(path, handle);
    server.head(path, handle);
  }
  // restify's own words for unknown paths and methods name what was asked for; ours are bare.
  server.on('restifyError', (_request: RestifyRequest, response: RestifyResponse, error: unknown, done: () => void) => {
    respond(response, statusOf(error));
    done();
  });
  server.on('error', (error) => options.log('error', 'server-error', describeFault(error)));

  const http = server.server;
  hardenHttp(http, { ...defaultHttpLimits, ...options.http }, (status) =>
    options.log('info', 'request-refused', { status, reason: 'not-http' }),
  );

  return {
    listen: (port, host = options.guard.kind === 'anonymous' ? '127.0.0.1' : undefined) =>
      new Promise((resolve, reject) => {
        const onError = (error: NodeJS.ErrnoException): void => {
          if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve({ ok: false, reason: error.code });
          else reject(error);
        };
        http.once('error', onError);
        http.listen({ port, host }, () => {
          http.off('error', onError);
          resolve({ ok: true, port: server.address().port });
        });
      }),
    leave: () => {
      isLeaving = true;
    },
    close: (deadlineMs = 10_000) =>
      new Promise((resolve) => {
        isLeaving = true;
        isClosing = true;
        const timer = setTimeout(() => {
          drained = false;
          http.closeAllConnections();
        }, deadlineMs);
        let drained = true;
        http.close(() => {
          clearTimeout(timer);
          resolve({ drained });
        });
        http.closeIdleConnections();
      }),
  };
}

/**
 * Each request has a reference of its own in the log. Any fault of a handler becomes a bare 500: restify would print the
 * error's message into the answer.
 */
function guarded(
  handler: (request: RestifyRequest, response: RestifyResponse) => Promise<void>,
  onFault: (error: unknown) => void = () => undefined,
): RequestHandler {
  // Two parameters: restify takes a handler with three for one that calls `next`.
  return async (request: RestifyRequest, response: RestifyResponse) =>
    underReference(async () => {
      try {
        await handler(request, response);
      } catch (error) {
        onFault(error);
        if (!response.headersSent) respond(response, 500);
      }
    });
}

function statusOf(error: unknown): number {
  if (typeof error !== 'object' || error === null || !('statusCode' in error)) return 500;
  return typeof error.statusCode === 'number' ? error.statusCode : 500;
}

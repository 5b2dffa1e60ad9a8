import type { Request as RestifyRequest, Response as RestifyResponse } from 'restify';
import { describeFault } from '../log/describe-fault.ts';
import type { Log } from '../log/events.ts';
import { respond } from './respond.ts';

/** A calendar as text/calendar, and its entity tag, quotes and all. */
export interface CalendarFile {
  readonly body: string;
  readonly etag: string;
}

/** Gives the calendar that a secret opens; undefined where it opens none. The secret is whatever a stranger sent. */
export type FindCalendar = (secret: string) => Promise<CalendarFile | undefined>;

export interface CalendarOptions {
  readonly findCalendar: FindCalendar;
  readonly timeoutMs: number;
  readonly log: Log;
}

/**
 * Answers GET and HEAD of /calendar/SECRET.ics. What opens nothing is a bare 404, whatever the reason; a secret's form is
 * not looked at, so that one that never was takes as long as one that has ended. The address is in no line of the log.
 */
export async function serveCalendar(
  request: RestifyRequest,
  response: RestifyResponse,
  { findCalendar, timeoutMs, log }: CalendarOptions,
): Promise<void> {
  const file: unknown = request.params?.file;
  const secret = typeof file === 'string' && file.endsWith('.ics') ? file.slice(0, -'.ics'.length) : '';
  if (secret === '') return respond(response, 404);
  const outcome = await within(timeoutMs, findCalendar(secret));
  if (!outcome.ok) {
    log('error', 'calendar-failed', outcome.fault);
    return respond(response, 503);
  }
  if (outcome.value === undefined) {
    log('info', 'request-refused', { status: 404, reason: 'calendar-unknown' });
    return respond(response, 404);
  }
  sendFile(request, response, outcome.value);
}

function sendFile(request: RestifyRequest, response: RestifyResponse, { body, etag }: CalendarFile): void {
  const kept = { etag, 'cache-control': 'private, max-age=300' };
  if (isKnown(request.headers['if-none-match'], etag)) {
    response.sendRaw(304, '', kept);
    return;
  }
  response.sendRaw(200, body, {
    ...kept,
    'content-type': 'text/calendar; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    'x-content-type-options': 'nosniff',
  });
}

/** RFC 9110 §13.1.2: a list of tags or "*", compared without regard to whether they are weak. */
function isKnown(header: string | undefined, etag: string): boolean {
  const strong = (tag: string): string => tag.trim().replace(/^W\//, '');
  return (header ?? '').split(',').some((tag) => tag.trim() === '*' || strong(tag) === strong(etag));
}

type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: ReturnType<typeof describeFault> };

async function within<T>(deadlineMs: number, work: Promise<T>): Promise<Outcome<T>> {
  const late = Promise.withResolvers<Outcome<T>>();
  const timer = setTimeout(() => late.resolve({ ok: false, fault: { error: 'TimeoutError' } }), deadlineMs);
  const done = work.then(
    (value): Outcome<T> => ({ ok: true, value }),
    (error: unknown): Outcome<T> => ({ ok: false, fault: describeFault(error) }),
  );
  try {
    return await Promise.race([done, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

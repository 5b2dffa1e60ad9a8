import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * What goes wrong with a request of the bot. `delivered`: the service did the work all the same, and only its answer was lost or
 * wrong. Default: it did not.
 */
export type Fault = { readonly delivered?: boolean } & (
  | {
      readonly status: number;
      /** Seconds, or any other value that goes into the header as it is. */
      readonly retryAfter?: number | string;
      /** Where a redirect leads. */
      readonly location?: string;
    }
  | { readonly hang: true }
  | { readonly drop: true }
);

export interface FaultRule {
  /** A part of "POST /v3/conversations/…/activities"; default: every call of the connector, no request for a token. */
  readonly match?: string | RegExp;
  /** Default 1. */
  readonly times?: number;
}

/** The faults that wait for the next requests. */
export class Faults {
  #waiting: { readonly fault: Fault; readonly match: string | RegExp; times: number }[] = [];

  /** The next matching request fails so. Rules are used in the order in which they were given. */
  next(rule: Fault & FaultRule): void {
    const { match = ' /v3/', times = 1, ...fault } = rule;
    this.#waiting.push({ fault, match, times });
  }

  clear(): void {
    this.#waiting = [];
  }

  /** How many faults have not met their request yet. */
  get pending(): number {
    return this.#waiting.reduce((sum, { times }) => sum + times, 0);
  }

  take(request: string): Fault | undefined {
    const index = this.#waiting.findIndex(({ match }) =>
      typeof match === 'string' ? request.includes(match) : match.test(request),
    );
    const rule = this.#waiting[index];
    if (rule === undefined) return undefined;
    rule.times -= 1;
    if (rule.times === 0) this.#waiting.splice(index, 1);
    return rule.fault;
  }
}

/** Lets the caller of a request feel the fault. A hanging one ends when the bot gives up or the service closes. */
export function inflict(fault: Fault, request: IncomingMessage, response: ServerResponse): void {
  if ('hang' in fault) return;
  if ('drop' in fault) {
    request.socket.destroy();
    return;
  }
  const headers = {
    ...(fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) }),
    ...(fault.location === undefined ? {} : { location: fault.location }),
  };
  response.writeHead(fault.status, { ...headers, 'content-type': 'application/json' });
  response.end(JSON.stringify({ error: { code: 'Injected', message: 'a fault that a test asked for' } }));
}

import { type DestinationStream, pino } from 'pino';

/** Facts of a log line: only these reach the log, so that no name, text or token can. */
const allowedFields = new Set([
  'port',
  'reference',
  'status',
  'reason',
  'kind',
  'outcome',
  'result',
  'error',
  'code',
  'committeeId',
  'meetingId',
  'count',
  'durationMs',
  'scope',
]);

/** One event of the program. */
export type Log = (event: string, fields?: Readonly<Record<string, string | number | boolean | undefined>>) => void;

export interface Logger {
  readonly info: Log;
  readonly warn: Log;
  readonly error: Log;
}

/** JSON lines on stdout: time, level, event, and the allowed fields. */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
  const write =
    (severity: 'info' | 'warn' | 'error'): Log =>
    (event, fields = {}) => {
      const kept = Object.entries(fields).filter(([name, value]) => allowedFields.has(name) && value !== undefined);
      logger[severity]({ event, ...Object.fromEntries(kept) });
    };
  return { info: write('info'), warn: write('warn'), error: write('error') };
}

/**
 * Takes the console away from the platform's SDK, which prints keys, stack traces and messages of its own: what it says
 * becomes an event without its text.
 */
export function quietConsole(logger: Logger, target: Pick<Console, 'log' | 'info' | 'warn' | 'error' | 'debug'>): void {
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    target[method] = () => logger.warn('console', { kind: method });
  }
}

import { type DestinationStream, destination as fileDestination, pino } from 'pino';
import { type EventName, events, type Facts, type Level, type LoggedEvent } from './log/events.ts';
import { type FieldName, fitting, misfit } from './log/fields.ts';
import { currentReference } from './log/reference.ts';

type LogAt = <Event extends EventName>(event: Event, facts?: Facts<Event>) => void;
export type Logger = Readonly<Record<Level, LogAt>>;

export interface LoggerOptions {
  /** Standard output where absent, whatever becomes of `process.stdout`. */
  readonly destination?: DestinationStream;
  /** Told of every event, also of one that the level keeps out of the log. */
  readonly onEvent?: (logged: LoggedEvent) => void;
}

/** JSON lines: time, level, event, the event's fields as their kinds let them through, and the reference of the turn. */
export function createLogger(level: string, { destination = fileDestination(1), onEvent }: LoggerOptions = {}): Logger {
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
  const write =
    (severity: Level): LogAt =>
    (event, facts) => {
      const kept = factsToWrite(event, facts ?? {});
      const known = Object.hasOwn(events, event) ? event : misfit;
      logger[severity]({ event: known, ...kept });
      onEvent?.({ level: severity, event: known, facts: kept });
    };
  return { info: write('info'), warn: write('warn'), error: write('error') };
}

function factsToWrite(event: EventName, facts: object): Partial<Record<FieldName, string | number>> {
  const given = new Map<string, unknown>(Object.entries(facts));
  const kept: Partial<Record<FieldName, string | number>> = {};
  for (const name of Object.hasOwn(events, event) ? events[event].fields : []) {
    const value = given.get(name);
    if (value !== undefined) kept[name] = fitting(name, value);
  }
  const reference = kept.reference ?? currentReference();
  return reference === undefined ? kept : { ...kept, reference };
}

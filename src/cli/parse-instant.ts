import { cliSentences } from '../danish/sentences/cli-sentences.ts';
import { instantOf } from '../domain/wall-time.ts';
import { UsageError } from './command.ts';

const localZone = 'Europe/Copenhagen';

/**
 * An ISO 8601 instant, the present where none is given. Without an offset it is local time in Denmark, whatever machine
 * this is; a date alone means its noon.
 */
export function parseInstant(text: string | undefined): Date {
  if (text === undefined) return new Date();
  const local = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?)?$/.exec(text);
  const instant = local === null ? new Date(text) : readLocal(local[1] ?? '', local[2] ?? '12:00');
  if (instant === undefined || Number.isNaN(instant.getTime())) throw new UsageError(cliSentences.badInstant(text));
  return instant;
}

function readLocal(date: string, time: string): Date | undefined {
  try {
    return instantOf(date, time, localZone);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

import { cliSentences } from '../danish/sentences/cli-sentences.ts';
import { UsageError } from './command.ts';

/** An ISO 8601 instant or date, the present where none is given. A date alone means noon UTC of it. */
export function parseInstant(text: string | undefined): Date {
  if (text === undefined) return new Date();
  const instant = new Date(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T12:00:00Z` : text);
  if (Number.isNaN(instant.getTime())) throw new UsageError(cliSentences.badInstant(text));
  return instant;
}

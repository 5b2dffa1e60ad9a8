import type { Activity } from 'botbuilder';
import { textAt } from './inbound.ts';

/**
 * What a pressed prompt asks: its button sends the question as data, for not every client writes a message in its presser's
 * name. Undefined for everything else.
 */
export function promptOf({ type, text, value }: Activity): string | undefined {
  return type === 'message' && (text ?? '').trim() === '' ? textAt(value, 'prompt') : undefined;
}

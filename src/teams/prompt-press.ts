import type { Activity } from 'botbuilder';
import { textAt } from './inbound.ts';

/**
 * What a pressed prompt asks, where the client has sent the button's data instead of writing the message itself; undefined
 * for everything else.
 */
export function promptOf({ type, text, value }: Activity): string | undefined {
  if (type !== 'message' || (text ?? '').trim() !== '' || textAt(value, 'msteams', 'type') !== 'imBack')
    return undefined;
  return textAt(value, 'msteams', 'value');
}

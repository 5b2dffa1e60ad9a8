import { setTimeout as sleep } from 'node:timers/promises';
import type { Activity } from 'botbuilder';
import type { Conversation } from '../domain/conversation.ts';
import type { ImportServices } from './import-services.ts';
import type { SendOutcome } from './send-to-conversation.ts';

const tries = 3;
const pauseMs = 1_000;
const longestPauseMs = 10_000;

/**
 * Sends a message of which a second copy does no harm, again where it did not surely arrive. Tells the last outcome.
 */
export async function sendSurely(
  { send }: Pick<ImportServices, 'send'>,
  conversation: Conversation,
  activity: Partial<Activity>,
): Promise<SendOutcome> {
  let sent = await send(conversation, activity);
  for (let count = 1; count < tries; count += 1) {
    if (sent.outcome === 'sent' || sent.outcome === 'gone' || sent.outcome === 'refused') return sent;
    const retryAfterMs = sent.outcome === 'throttled' ? (sent.retryAfterMs ?? pauseMs) : pauseMs;
    await sleep(Math.min(retryAfterMs, longestPauseMs));
    sent = await send(conversation, activity);
  }
  return sent;
}

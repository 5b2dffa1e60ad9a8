import type { Focus } from '../answers/focus.ts';
import { describeFault } from '../log/describe-fault.ts';
import type { BotServices } from './bot-services.ts';

type FocusServices = Pick<BotServices, 'focus' | 'now' | 'log'>;

/**
 * What the asker's own last answer in this conversation was about; nobody else's, though all hear it in a channel. An answer
 * without it is better than none: a failure is logged and nothing is found.
 *
 * @param personId undefined for a bot or a caller from outside, who has no last answer
 */
export async function findFocus(
  { focus, now, log }: FocusServices,
  conversationId: string,
  personId: string | undefined,
): Promise<Focus | undefined> {
  if (personId === undefined) return undefined;
  try {
    return await focus.find(conversationId, personId, now());
  } catch (error) {
    log('warn', 'focus-not-found', describeFault(error));
    return undefined;
  }
}

/**
 * Keeps what an answer that has been sent was about. One that was about nothing (a refusal, help) leaves the one before in
 * its place. It is out already: a failure costs the next question something to lean on, and nothing else.
 */
export async function rememberFocus(
  { focus, now, log }: FocusServices,
  conversationId: string,
  personId: string | undefined,
  next: Focus | undefined,
): Promise<void> {
  if (personId === undefined || next === undefined) return;
  try {
    await focus.save(conversationId, personId, next, now());
  } catch (error) {
    log('warn', 'focus-not-kept', describeFault(error));
  }
}

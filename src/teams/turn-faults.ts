import { randomBytes } from 'node:crypto';
import type { TurnContext } from 'botbuilder';
import { chatSentences } from '../danish/sentences/chat-sentences.ts';
import type { BotServices } from './bot-services.ts';
import { isCardAction } from './card-action.ts';
import { answerWithSentence, replyWithText } from './reply.ts';
import { answerSearch, isSearch } from './search-query.ts';

/**
 * Tells the user in one sentence that something failed, with a reference that stands in the log beside the cause. Where
 * even that cannot be said (the service is out of reach), the log has it.
 */
export async function explainFault(
  context: TurnContext,
  error: unknown,
  services: Pick<BotServices, 'log' | 'isStorageFault'>,
): Promise<void> {
  const reference = randomBytes(4).toString('hex');
  services.log('error', 'turn-failed', { reference, kind: context.activity.type, ...describeFault(error) });
  const sentences = chatSentences.da;
  const isPress = isCardAction(context.activity);
  const sentence = !services.isStorageFault(error)
    ? sentences.fault(reference)
    : isPress
      ? sentences.pressInDoubt(reference)
      : sentences.storageFault(reference);
  try {
    // Who types is shown nothing: the next letter asks again.
    if (isSearch(context.activity)) await answerSearch(context, []);
    else if (context.activity.type === 'invoke') await answerWithSentence(context, sentence);
    else if (context.activity.type === 'message') await replyWithText(context, sentence);
  } catch (unsaid) {
    services.log('error', 'fault-unsaid', { reference, ...describeFault(unsaid) });
  }
}

/** The name and code of an error and of its causes: never its message, which may quote a person or a token. */
export function describeFault(error: unknown): { error: string; code?: string } {
  const names: string[] = [];
  let code: string | undefined;
  for (let cause: unknown = error; cause instanceof Error && names.length < 4; cause = cause.cause) {
    names.push(cause.name);
    if (code === undefined && 'code' in cause && typeof cause.code === 'string') code = cause.code;
  }
  return { error: names.length === 0 ? typeof error : names.join(' < '), ...(code === undefined ? {} : { code }) };
}

import type { TurnContext } from 'botbuilder';
import { toldLanguage } from '../danish/language.ts';
import { chatSentences } from '../danish/sentences/chat-sentences.ts';
import { spokenLanguage } from '../danish/speech.ts';
import { describeFault } from '../log/describe-fault.ts';
import { referenceToTell } from '../log/reference.ts';
import { wordOf } from '../log/words.ts';
import type { BotServices } from './bot-services.ts';
import { isCardAction } from './card-action.ts';
import { plainText } from './on-message.ts';
import { answerWithSentence, replyWithText } from './reply.ts';
import { answerSearch, isSearch } from './search-query.ts';

/**
 * Tells the user in one sentence that something failed, with a reference that stands in the log beside the cause. Where
 * even that cannot be said (the service is out of reach), the log has it.
 */
export async function explainFault(
  context: TurnContext,
  error: unknown,
  services: Pick<BotServices, 'log' | 'isStorageFault' | 'hear'>,
): Promise<void> {
  const reference = referenceToTell();
  services.log('error', 'turn-failed', { reference, kind: wordOf(context.activity.type), ...describeFault(error) });
  const told = toldLanguage(plainText(context.activity.text ?? ''));
  const sentences = chatSentences[spokenLanguage(await services.hear(context.activity), told)];
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

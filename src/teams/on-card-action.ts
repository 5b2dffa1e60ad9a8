import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TurnContext } from 'botbuilder';
import { chatSentences } from '../danish/sentences/chat-sentences.ts';
import type { BotServices } from './bot-services.ts';
import { isExecute } from './card-action.ts';
import { answerWithCard, answerWithSentence, cardMessage, replyWithText } from './reply.ts';
import { type PressReply, replyToPress } from './reply-to-press.ts';

/** Longer nobody is kept waiting with a finger on a button, however slow storage is. */
const patienceMs = 2_200;

/** A press of a button: registers an answer, or shows an agenda. */
export async function onCardAction(context: TurnContext, services: BotServices): Promise<void> {
  const { activity } = context;
  const working = replyToPress(activity, services);
  const patience = new AbortController();
  const late = sleep(patienceMs, undefined, { signal: patience.signal }).catch(() => undefined);
  const reply = await Promise.race([working, late]);
  patience.abort();
  if (reply !== undefined) return send(context, reply);
  // It goes on in the background; pressed again it counts once.
  const reference = randomBytes(4).toString('hex');
  services.log('warn', 'press-slow', { reference });
  working.catch((error: unknown) => {
    services.log('error', 'press-failed', { reference, error: error instanceof Error ? error.name : 'unknown' });
  });
  await send(context, { kind: 'sentence', text: chatSentences.da.pressInDoubt(reference) });
}

/** As the invoke's answer, or as a message where the button was a Submit. */
async function send(context: TurnContext, reply: PressReply): Promise<void> {
  if (isExecute(context.activity)) {
    await (reply.kind === 'card' ? answerWithCard(context, reply.card) : answerWithSentence(context, reply.text));
    return;
  }
  if (reply.kind === 'sentence') return replyWithText(context, reply.text);
  await context.sendActivity(cardMessage([reply.card], reply.card.fallbackText));
}

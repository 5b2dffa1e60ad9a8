import { type Activity, CardFactory, MessageFactory, type TurnContext } from 'botbuilder';
import type { AdaptiveCardJson } from './adaptive-card.ts';
import { withoutTurns } from './cards-text.ts';
import type { PressReply } from './press-reply.ts';

/** A message with cards; `summary` is what notifications and screen readers say instead. */
export function cardMessage(cards: readonly AdaptiveCardJson[], summary: string): Partial<Activity> {
  const attachments = cards.map((card) => CardFactory.adaptiveCard(card));
  return { ...MessageFactory.list(attachments), summary };
}

/** Plain words, shown as they are: nothing in them becomes a link, a mention or bold. */
export function textMessage(text: string): Partial<Activity> {
  return { ...MessageFactory.text(withoutTurns(text)), textFormat: 'plain' };
}

export async function replyWithText(context: TurnContext, text: string): Promise<void> {
  await context.sendActivity(textMessage(text));
}

/** Answers a message with what a press of a button would have been answered with. */
export async function replyWith(context: TurnContext, reply: PressReply): Promise<void> {
  if (reply.kind === 'sentence') await replyWithText(context, reply.text);
  else await context.sendActivity(cardMessage([reply.card], reply.card.fallbackText));
}

/** Answers an `adaptiveCard/action` with a card that replaces the clicked one for the clicker. */
export async function answerWithCard(context: TurnContext, card: AdaptiveCardJson): Promise<void> {
  await answerInvoke(context, { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card });
}

/** Answers an `adaptiveCard/action` with a sentence; an error status would show as a bare failure. */
export async function answerWithSentence(context: TurnContext, sentence: string): Promise<void> {
  await answerInvoke(context, {
    statusCode: 200,
    type: 'application/vnd.microsoft.activity.message',
    value: withoutTurns(sentence),
  });
}

async function answerInvoke(context: TurnContext, body: object): Promise<void> {
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
}

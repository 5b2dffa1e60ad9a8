import { cardText } from './card-text.ts';
import type { Chat, Click } from './chat.ts';
import type { User } from './user.ts';
import { asList, asObject, asText, type JsonObject, type WireActivity } from './wire.ts';

export const adaptiveCardType = 'application/vnd.microsoft.card.adaptive';

/** A message of the bot in a conversation, as it stands there now. */
export class BotMessage {
  readonly id: string;
  readonly chat: Chat;
  /** The id to which the bot addressed it: with ";messageid=" for an answer in a channel's thread. */
  readonly conversationId: string;
  /** What the bot sent and then put in its place, newest last. */
  readonly versions: WireActivity[];
  isDeleted = false;

  constructor(id: string, chat: Chat, conversationId: string, activity: WireActivity) {
    this.id = id;
    this.chat = chat;
    this.conversationId = conversationId;
    this.versions = [activity];
  }

  get activity(): WireActivity {
    return this.versions.at(-1) ?? { type: 'message' };
  }

  /** The text of the message, without its cards. */
  get text(): string {
    return asText(this.activity['text']);
  }

  /** The first Adaptive Card. @throws when there is none */
  get card(): JsonObject {
    const found = this.cards[0];
    if (found === undefined) throw new Error(`The message has no Adaptive Card: ${JSON.stringify(this.activity)}`);
    return found;
  }

  get cards(): JsonObject[] {
    return asList(this.activity['attachments'])
      .map(asObject)
      .filter((attachment) => attachment['contentType'] === adaptiveCardType)
      .map((attachment) => asObject(attachment['content']));
  }

  /** What somebody reads: the text and then the cards. */
  get shown(): string {
    return [this.text, ...this.cards.map(cardText)].filter((part) => part !== '').join('\n');
  }

  /** The user presses a button of the card: see {@link Chat.press}. */
  click(user: User, button: string, inputs: JsonObject = {}, overrides: JsonObject = {}): Promise<Click> {
    return this.chat.press(user, this, this.card, button, inputs, overrides);
  }
}

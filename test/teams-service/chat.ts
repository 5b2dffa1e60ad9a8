import * as activities from './activities.ts';
import { adaptiveCardType, BotMessage } from './bot-message.ts';
import { getAction, pressedData } from './card-action.ts';
import { cardText } from './card-text.ts';
import type { User } from './user.ts';
import { asList, asObject, asText, isObject, type JsonObject, type WireActivity } from './wire.ts';

/** The bot's answer to an activity, over HTTP. */
export interface Answer {
  readonly status: number;
  /** As text; empty where there is none. */
  readonly body: string;
}

/** What a chat needs of the service around it. */
export interface ChatHost {
  readonly platform: activities.Platform;
  readonly users: readonly User[];
  post(activity: WireActivity): Promise<Answer>;
  nextId(): string;
  /** All channels of this one's team that there are; for another chat only itself. */
  teamOf(chat: Chat): readonly Chat[];
}

/** What became of a press on a button. */
export interface Click {
  /** What was posted to the bot: post it again for a replay. */
  readonly activity: WireActivity;
  readonly status: number;
  /** The invoke response `{statusCode, type, value}`, empty for an Action.Submit. */
  readonly response: JsonObject;
  /** What the clicker sees instead of the card, or the message beside it. */
  readonly shown: string;
  /** Messages that the bot sent while it answered. */
  readonly replies: readonly BotMessage[];
  readonly elapsedMs: number;
  /** Presses a button of the card that came back. */
  click(user: User, button: string, inputs?: JsonObject, overrides?: JsonObject): Promise<Click>;
}

/** What a search in the compose box brings. */
export interface Found {
  readonly status: number;
  /** The line of each result, and the card that would go into the message. */
  readonly results: readonly { readonly title: string; readonly where: string; readonly card: JsonObject }[];
  /** A sentence in the place of results; empty where there is none. */
  readonly sentence: string;
  /** Everything that somebody can read of it, cards and all. */
  readonly shown: string;
  readonly elapsedMs: number;
}

/** How something is said. */
export interface Saying {
  /** Default: the first member. */
  readonly from?: User;
  /** "@Dagsorden" in front, default true but in a personal chat. */
  readonly mention?: boolean;
  /** Fields of the activity that are to be different. */
  readonly overrides?: JsonObject;
}

/** A conversation in which the bot is: personal, group or channel. */
export class Chat {
  readonly place: activities.Place;
  readonly members: User[];
  /** False after `uninstall`: the service then refuses what the bot sends. */
  isInstalled = true;
  readonly #host: ChatHost;
  readonly #messages: BotMessage[] = [];
  readonly #watchers = new Set<() => void>();

  constructor(host: ChatHost, place: activities.Place, members: readonly User[]) {
    this.#host = host;
    this.place = place;
    this.members = [...members];
  }

  get id(): string {
    return this.place.id;
  }

  /** What the bot has sent here and not deleted, oldest first. */
  get messages(): readonly BotMessage[] {
    return this.#messages.filter((message) => !message.isDeleted);
  }

  /** Deleted ones too, and typing indicators. */
  get everythingSent(): readonly BotMessage[] {
    return this.#messages;
  }

  /** Somebody writes to the bot; resolves to its replies when its turn is over. @throws when the bot answers with an error */
  async say(text: string, saying: Saying = {}): Promise<readonly BotMessage[]> {
    const { from = this.#first, mention = this.place.scope !== 'personal', overrides = {} } = saying;
    const message = activities.message(this.#host.platform, this.place, this.#host.nextId(), from, text, mention);
    return (await this.#turn({ ...message, ...overrides })).replies;
  }

  /**
   * Somebody sends files to the bot; resolves when its turn is over. What it says of them comes later: see `next`.
   *
   * @param text what is written beside them
   */
  async sendFiles(files: readonly activities.SentFile[], text = '', saying: Saying = {}): Promise<void> {
    const attachments = files.map(activities.fileAttachment);
    const html = { contentType: 'text/html', content: `<div>${text}</div>` };
    await this.say(text, { ...saying, overrides: { attachments: [...attachments, html], ...saying.overrides } });
  }

  /**
   * Resolves to the messages that come after those that are here, as soon as there are so many.
   *
   * @param trigger what makes them come
   * @throws when the time (milliseconds) is over
   */
  async next(count: number, trigger: () => Promise<unknown>, timeoutMs = 60_000): Promise<readonly BotMessage[]> {
    const before = new Set(this.#messages);
    const fresh = () => this.messages.filter((sent) => !before.has(sent) && sent.activity.type === 'message');
    await trigger();
    await this.waitFor(() => fresh().length >= count, timeoutMs);
    return fresh();
  }

  /** The bot is added here by a member (default: the first); resolves to what it says to that. */
  async install(by: User = this.#first, action: 'add' | 'add-upgrade' = 'add'): Promise<readonly BotMessage[]> {
    for (const chat of this.#host.teamOf(this)) chat.isInstalled = true;
    return this.#tell(activities.installed(this.#host.platform, this.place, this.#host.nextId(), by, action));
  }

  /** The bot is removed from here, from a channel's team as a whole. */
  async uninstall(by: User = this.#first): Promise<void> {
    for (const chat of this.#host.teamOf(this)) chat.isInstalled = false;
    await this.#tell(activities.uninstalled(this.#host.platform, this.place, this.#host.nextId(), by));
  }

  /** Something happens to this channel or its team (with its new name, where it gets one), and the bot is told so. */
  async event(eventType: activities.TeamEvent, name = this.place.name ?? ''): Promise<void> {
    const event = { eventType, name };
    await this.#tell([activities.teamEvent(this.#host.platform, this.place, this.#host.nextId(), this.#first, event)]);
  }

  /** This group chat gets another name, and the bot is told so. */
  async rename(name: string): Promise<void> {
    await this.#tell([activities.renamedChat(this.#host.platform, this.place, this.#host.nextId(), this.#first, name)]);
  }

  /** A person joins and the bot is told so. */
  async join(user: User): Promise<readonly BotMessage[]> {
    this.members.push(user);
    return this.#tell([activities.joined(this.#host.platform, this.place, this.#host.nextId(), user)]);
  }

  /**
   * Resolves to the first message, of those here and those to come, for which the predicate holds.
   *
   * @throws when the time (milliseconds) is over
   */
  async waitFor(predicate: (message: BotMessage) => boolean, timeoutMs = 30_000): Promise<BotMessage> {
    const late = Promise.withResolvers<BotMessage>();
    const look = (): void => {
      const found = this.messages.find(predicate);
      if (found !== undefined) late.resolve(found);
    };
    this.#watchers.add(look);
    const timer = setTimeout(() => late.reject(new Error(`No such message within ${timeoutMs} ms.`)), timeoutMs);
    look();
    try {
      return await late.promise;
    } finally {
      clearTimeout(timer);
      this.#watchers.delete(look);
    }
  }

  /**
   * A user presses a button of a card, found by its title, verb or id.
   *
   * @param inputs what the user typed or chose, by input id
   * @param overrides fields of the activity that are to be different
   */
  async press(
    user: User,
    message: BotMessage,
    card: JsonObject,
    button: string,
    inputs: JsonObject,
    overrides: JsonObject,
  ): Promise<Click> {
    const pressed = getAction(card, button);
    const press = { user, action: pressed.action, data: pressedData(pressed, inputs), messageId: message.id };
    const activity = {
      ...activities.press(this.#host.platform, this.place, this.#host.nextId(), press),
      ...overrides,
    };
    const begin = performance.now();
    const { answer, replies } = await this.#turn(activity);
    const elapsedMs = performance.now() - begin;
    const response = activity.type === 'invoke' ? parseObject(answer.body) : {};
    const shown = shownResponse(response);
    if (shown !== '') user.seen.push({ conversationId: this.id, text: shown });
    const click: Click['click'] = (next, title, typed = {}, different = {}) => {
      if (response['type'] !== adaptiveCardType) throw new Error('No card came back.');
      return this.press(next, message, asObject(response['value']), title, typed, different);
    };
    return { activity, status: answer.status, response, shown, replies, elapsedMs, click };
  }

  /**
   * A user gives a message of the bot thumbs up or down.
   *
   * @param overrides fields of the activity that are to be different
   */
  async vote(
    user: User,
    messageId: string,
    reaction: 'like' | 'dislike',
    text = '',
    overrides: JsonObject = {},
  ): Promise<Answer> {
    const given = { user, messageId, reaction, text };
    const activity = {
      ...activities.feedback(this.#host.platform, this.place, this.#host.nextId(), given),
      ...overrides,
    };
    return (await this.#turn(activity)).answer;
  }

  /**
   * A user answers the offer of a file; resolves when the bot's turn is over. What it says of the file comes later: see `next`.
   *
   * @param uploadUrl where the platform lets the bot put it
   * @param overrides fields of the activity that are to be different
   */
  async consent(
    user: User,
    offer: BotMessage,
    action: 'accept' | 'decline',
    uploadUrl: string,
    overrides: JsonObject = {},
  ): Promise<Answer> {
    const [attachment] = asList(offer.activity['attachments']).map(asObject);
    const { acceptContext, declineContext } = asObject(attachment?.['content']);
    const given = { user, messageId: offer.id, action, name: asText(attachment?.['name']), uploadUrl };
    const context = action === 'accept' ? acceptContext : declineContext;
    const activity = activities.fileConsent(this.#host.platform, this.place, this.#host.nextId(), {
      ...given,
      context,
    });
    return (await this.#turn({ ...activity, ...overrides })).answer;
  }

  /** Somebody types into the search box beside a message that they write here; without `text` they just open it. */
  async search(user: User, command: string, text?: string, overrides: JsonObject = {}): Promise<Found> {
    const asked = { user, command, text };
    const activity = activities.query(this.#host.platform, this.place, this.#host.nextId(), asked);
    const start = performance.now();
    const answer = await this.#host.post({ ...activity, ...overrides });
    const elapsedMs = performance.now() - start;
    const { attachments, text: told } = asObject(parseObject(answer.body)['composeExtension']);
    const results = asList(attachments)
      .map(asObject)
      .map(({ preview, content }) => {
        const line = asObject(asObject(preview)['content']);
        return { title: asText(line['title']), where: asText(line['text']), card: asObject(content) };
      });
    const lines = results.flatMap(({ title, where, card }) => [title, where, cardText(card)]);
    const sentence = asText(told);
    return { status: answer.status, results, sentence, shown: [sentence, ...lines].join('\n'), elapsedMs };
  }

  /** The service puts a message of the bot here. */
  receive(conversationId: string, activity: WireActivity): BotMessage {
    const message = new BotMessage(this.#host.nextId(), this, conversationId, activity);
    this.#messages.push(message);
    this.#changed(message);
    return message;
  }

  /** The service puts an update in a message's place. */
  replace(message: BotMessage, activity: WireActivity): void {
    message.versions.push(activity);
    this.#changed(message);
  }

  get #first(): User {
    const [first] = this.members;
    if (first === undefined) throw new Error('Nobody is in this conversation.');
    return first;
  }

  #changed(message: BotMessage): void {
    if (message.shown !== '') {
      for (const member of this.members) member.seen.push({ conversationId: this.id, text: message.shown });
    }
    for (const look of this.#watchers) look();
  }

  async #tell(told: readonly WireActivity[]): Promise<readonly BotMessage[]> {
    const replies: BotMessage[] = [];
    for (const activity of told) replies.push(...(await this.#turn(activity)).replies);
    return replies;
  }

  async #turn(activity: WireActivity): Promise<{ answer: Answer; replies: readonly BotMessage[] }> {
    const before = this.#messages.length;
    const answer = await this.#host.post(activity);
    if (answer.status >= 400) throw new Error(`The bot answered ${answer.status} to ${JSON.stringify(activity)}`);
    const replies = this.#messages.slice(before).filter((message) => {
      const isReply = [undefined, activity.id].includes(asText(message.activity['replyToId']) || undefined);
      return isReply && message.activity.type === 'message';
    });
    return { answer, replies };
  }
}

function parseObject(text: string): JsonObject {
  if (text === '') return {};
  const value: unknown = JSON.parse(text);
  return isObject(value) ? value : {};
}

function shownResponse({ type, value }: JsonObject): string {
  return type === adaptiveCardType ? cardText(value) : asText(value) || asText(asObject(value)['message']);
}

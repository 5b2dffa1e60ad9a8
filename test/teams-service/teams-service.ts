import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { Place, Platform } from './activities.ts';
import { type Answer, Chat } from './chat.ts';
import { Faults } from './faults.ts';
import { HttpFront, type SeenRequest } from './http-front.ts';
import { channelIssuer, TokenIssuer } from './token-issuer.ts';
import { User } from './user.ts';
import type { JsonObject, WireActivity } from './wire.ts';

export interface TeamsServiceOptions {
  readonly tenantId?: string;
  /** Names of the people who are there from the start. */
  readonly users?: readonly string[];
  readonly botName?: string;
  /** Seconds for which the bot's token is good; default an hour. */
  readonly tokenLifetimeSeconds?: number;
  /** Default: a free one. */
  readonly port?: number;
}

/** Starts a Microsoft Teams in miniature on the loopback interface: its people, its chats, its tokens. */
export async function startTeamsService(options: TeamsServiceOptions = {}): Promise<TeamsService> {
  const http = createServer();
  await new Promise<void>((resolve) => http.listen(options.port ?? 0, '127.0.0.1', resolve));
  const address = http.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const origin = `http://127.0.0.1:${address.port}`;
  const appId = randomUUID();
  const platform: Platform = {
    tenantId: options.tenantId ?? randomUUID(),
    // As in the real one, the address ends in a slash and is not at the root.
    serviceUrl: `${origin}/emea/`,
    botId: `28:${appId}`,
    botName: options.botName ?? 'Dagsorden',
  };
  const issuer = await TokenIssuer.create({ appId, serviceUrl: platform.serviceUrl });
  const service = new TeamsService({ origin, appId, platform, issuer });
  for (const name of options.users ?? []) service.user(name);
  const lifetimeSeconds = options.tokenLifetimeSeconds ?? 3600;
  const front = new HttpFront(service, { origin, password: service.password, lifetimeSeconds });
  http.on('request', (request, response) => void front.handle(request, response));
  service.onClose(() => {
    http.close();
    http.closeAllConnections();
  });
  return service;
}

interface Parts {
  readonly origin: string;
  readonly appId: string;
  readonly platform: Platform;
  readonly issuer: TokenIssuer;
}

/** What a team calls its first channel. */
export const general = 'Generelt';

export class TeamsService {
  readonly appId: string;
  readonly password = randomUUID();
  platform: Platform;
  readonly issuer: TokenIssuer;
  /** In PEM: once it is set, the bot proves itself with it and not with the password. */
  certificate: string | undefined;
  readonly faults = new Faults();
  readonly users: User[] = [];
  readonly chats: Chat[] = [];
  /** Everything the bot asked for, oldest first. */
  readonly requests: SeenRequest[] = [];
  readonly #origin: string;
  readonly #closers: (() => void)[] = [];
  #botUrl: string | undefined;
  #lastId = Date.now();

  constructor({ origin, appId, platform, issuer }: Parts) {
    this.appId = appId;
    this.platform = platform;
    this.issuer = issuer;
    this.#origin = origin;
  }

  get botName(): string {
    return this.platform.botName;
  }

  /** The environment in which a bot works with this service. */
  botSettings(): Record<string, string> {
    const { tenantId } = this.platform;
    return {
      MICROSOFT_APP_ID: this.appId,
      MICROSOFT_APP_TYPE: 'SingleTenant',
      MICROSOFT_APP_PASSWORD: this.password,
      MICROSOFT_APP_TENANT_ID: tenantId,
      ALLOWED_TENANTS: tenantId,
      ALLOWED_SERVICE_HOSTS: new URL(this.#origin).host,
      ...this.endpoints,
    };
  }

  /** The part of the settings that carries botbuilder's own names. */
  get endpoints() {
    // The SDK keeps the keys of an address for a day and for the whole process, in which another service may come to this port.
    const metadata = `${this.#origin}/${this.appId}/.well-known/openidconfiguration`;
    return {
      ToChannelFromBotLoginUrl: `${this.#origin}/${this.platform.tenantId}`,
      ToChannelFromBotOAuthScope: 'https://api.botframework.com',
      ToBotFromChannelTokenIssuer: channelIssuer,
      OAuthUrl: this.#origin,
      ToBotFromChannelOpenIdMetadataUrl: metadata,
      ToBotFromEmulatorOpenIdMetadataUrl: metadata,
      CallerId: 'urn:botframework:azure',
    };
  }

  /** Where the bot listens, "http://127.0.0.1:3978": its activities go there from now on. */
  useBot(origin: string): void {
    this.#botUrl = `${origin}/api/messages`;
  }

  /** The service is reached under another address from now on; the one before goes on answering. */
  moveTo(region: 'amer' | 'apac'): void {
    this.platform = { ...this.platform, serviceUrl: `${this.#origin}/${region}/` };
  }

  /** The person of that name; a new one at the first call. */
  user(name: string): User {
    const known = this.users.find((user) => user.name === name);
    if (known !== undefined) return known;
    const user = new User(name);
    this.users.push(user);
    return user;
  }

  /** The user's chat with the bot. */
  personalChat(user: User): Chat {
    return (
      this.chats.find(({ place, members }) => place.scope === 'personal' && members.includes(user)) ??
      this.#open({ id: `a:1${user.aadObjectId.replaceAll('-', '')}`, scope: 'personal' }, [user])
    );
  }

  /** A channel in a team of its own; by default everybody is in it. The same name gives the same channel. */
  channel(name: string, members: readonly User[] = this.users): Chat {
    const known = this.chats.find(({ place }) => place.scope === 'channel' && place.name === name);
    const id = `19:${randomUUID().replaceAll('-', '')}@thread.tacv2`;
    const teamId = `19:${randomUUID().replaceAll('-', '')}@thread.tacv2`;
    return known ?? this.#open({ id, scope: 'channel', name, teamId }, members);
  }

  /** Another channel in the team of this one, with the same people; `general` for the one that has the team's id. */
  channelBeside({ place, members }: Chat, name: string): Chat {
    const { teamId } = place;
    if (teamId === undefined) throw new Error('A chat has no channels.');
    const known = this.chats.find((chat) => chat.place.teamId === teamId && chat.place.name === name);
    const id = name === general ? teamId : `19:${randomUUID().replaceAll('-', '')}@thread.tacv2`;
    return known ?? this.#open({ id, scope: 'channel', name, teamId }, members);
  }

  teamOf(chat: Chat): readonly Chat[] {
    const { teamId } = chat.place;
    return teamId === undefined ? [chat] : this.chats.filter(({ place }) => place.teamId === teamId);
  }

  /** A group chat; by default everybody is in it. */
  groupChat(members: readonly User[] = this.users, name = 'Gruppe'): Chat {
    return this.#open({ id: `19:${randomUUID().replaceAll('-', '')}@thread.v2`, scope: 'group', name }, members);
  }

  /** By the id of the conversation, of a thread in it, or of its team. */
  find(id: string): Chat | undefined {
    const [conversationId] = id.split(';messageid=');
    const isOwn = ({ place }: Chat): boolean => place.id === conversationId;
    return this.chats.find(isOwn) ?? this.chats.find(({ place }) => place.teamId === conversationId);
  }

  /**
   * Posts an activity to the bot as it is. For hostile tests: any token (null for none) and any other headers.
   */
  async post(
    activity: WireActivity | JsonObject,
    { token, headers = {} }: { readonly token?: string | null; readonly headers?: Record<string, string> } = {},
  ): Promise<Answer> {
    const bearer = token === undefined ? await this.issuer.channelToken(this.platform.serviceUrl) : token;
    const authorization = bearer === null ? {} : { authorization: `Bearer ${bearer}` };
    const response = await fetch(this.botUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8', ...authorization, ...headers },
      body: JSON.stringify(activity),
    });
    return { status: response.status, body: await response.text() };
  }

  get botUrl(): string {
    if (this.#botUrl === undefined) throw new Error('useBot() has not told where the bot listens.');
    return this.#botUrl;
  }

  /** How many times the bot has called the connector with this method and a path that contains this part. */
  count(method: string, part: string): number {
    return this.requests.filter((request) => request.method === method && request.path.includes(part)).length;
  }

  /** Ids of activities are times in milliseconds, each later than the one before. */
  nextId(): string {
    this.#lastId += 1;
    return String(this.#lastId);
  }

  onClose(closer: () => void): void {
    this.#closers.push(closer);
  }

  close(): void {
    for (const closer of this.#closers) closer();
  }

  #open(place: Place, members: readonly User[]): Chat {
    const chat = new Chat(this, place, members);
    this.chats.push(chat);
    return chat;
  }
}

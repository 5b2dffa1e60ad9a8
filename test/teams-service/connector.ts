import type { BotMessage } from './bot-message.ts';
import type { Chat } from './chat.ts';
import type { User } from './user.ts';
import { asList, asObject, asText, isObject, type JsonObject, type WireActivity } from './wire.ts';

/** The conversations that the connector serves. */
export interface Conversations {
  readonly users: readonly User[];
  /** By the id of the conversation, of a thread in it, or of its team. */
  find(id: string): Chat | undefined;
  personalChat(user: User): Chat;
  readonly botName: string;
}

export interface ConnectorAnswer {
  readonly status: number;
  readonly body?: JsonObject | readonly JsonObject[];
}

/** The REST interface of Teams for bots (Bot Connector v3), as far as this bot could use it. */
export function serve(
  conversations: Conversations,
  method: string,
  path: string,
  query: URLSearchParams,
  body: unknown,
): ConnectorAnswer {
  const [version, kind, id = '', part, name] = path.split('/').map(decodeURIComponent);
  if (version !== 'v3') return refuse(404, 'NotFound');
  if (kind === 'conversations' && id === '' && method === 'POST') return create(conversations, asObject(body));
  const chat = conversations.find(id);
  if (chat === undefined) return refuse(404, 'ConversationNotFound');
  if (kind === 'teams') return teamOf(chat, part);
  if (kind !== 'conversations') return refuse(404, 'NotFound');
  if (!chat.isInstalled) return refuse(403, 'BotNotInConversationRoster');
  if (part === 'activities') return activity(chat, id, method, name, body);
  if (method !== 'GET') return refuse(405, 'MethodNotAllowed');
  if (part === 'members') return members(chat, name);
  if (part === 'pagedmembers') return pagedMembers(chat, query);
  return refuse(404, 'NotFound');
}

function activity(
  chat: Chat,
  conversationId: string,
  method: string,
  name: string | undefined,
  body: unknown,
): ConnectorAnswer {
  if (method === 'POST') return post(chat, conversationId, body);
  const message = chat.everythingSent.find(({ id, isDeleted }) => id === name && !isDeleted);
  if (message === undefined) return refuse(404, 'ActivityNotFoundInConversation');
  if (method === 'PUT') return put(chat, message, body);
  if (method !== 'DELETE') return refuse(405, 'MethodNotAllowed');
  message.isDeleted = true;
  return { status: 200, body: {} };
}

function post(chat: Chat, conversationId: string, body: unknown): ConnectorAnswer {
  const fault = unacceptable(body);
  if (fault !== undefined) return fault;
  return { status: 201, body: { id: chat.receive(conversationId, toActivity(body)).id } };
}

function put(chat: Chat, message: BotMessage, body: unknown): ConnectorAnswer {
  const fault = unacceptable(body);
  if (fault !== undefined) return fault;
  chat.replace(message, toActivity(body));
  return { status: 200, body: { id: message.id } };
}

/** Teams refuses messages above 100 KB, counted as UTF-16. */
function unacceptable(body: unknown): ConnectorAnswer | undefined {
  if (!isObject(body) || typeof body['type'] !== 'string') return refuse(400, 'BadSyntax');
  return JSON.stringify(body).length * 2 > 100 * 1024 ? refuse(413, 'MessageSizeTooBig') : undefined;
}

function toActivity(body: unknown): WireActivity {
  const fields = asObject(body);
  return { ...fields, type: asText(fields['type']) };
}

/** A new personal chat, or a new post in a channel with its first activity. */
function create(conversations: Conversations, body: JsonObject): ConnectorAnswer {
  const channelId = asText(asObject(asObject(body['channelData'])['channel'])['id']);
  if (channelId !== '') {
    const chat = conversations.find(channelId);
    if (chat === undefined) return refuse(404, 'ConversationNotFound');
    if (!chat.isInstalled) return refuse(403, 'BotNotInConversationRoster');
    const message = chat.receive(channelId, toActivity(body['activity']));
    return { status: 201, body: { id: `${channelId};messageid=${message.id}`, activityId: message.id } };
  }
  const [memberId] = asList(body['members']).map((member) => asText(asObject(member)['id']));
  const user = conversations.users.find(({ id, aadObjectId }) => memberId === id || memberId === aadObjectId);
  if (user === undefined) return refuse(404, 'UserNotFound');
  const chat = conversations.personalChat(user);
  return chat.isInstalled ? { status: 201, body: { id: chat.id } } : refuse(403, 'BotNotInConversationRoster');
}

function members(chat: Chat, name: string | undefined): ConnectorAnswer {
  if (name === undefined) return { status: 200, body: chat.members.map(({ rosterEntry }) => rosterEntry) };
  const found = chat.members.find(({ id, aadObjectId }) => name === id || name === aadObjectId);
  return found === undefined ? refuse(404, 'MemberNotFoundInConversation') : { status: 200, body: found.rosterEntry };
}

const defaultPageSize = 50;

function pagedMembers(chat: Chat, query: URLSearchParams): ConnectorAnswer {
  const size = Math.min(Number(query.get('pageSize') ?? defaultPageSize), 500);
  const from = Number(query.get('continuationToken') ?? 0);
  const page = chat.members.slice(from, from + size).map(({ rosterEntry }) => rosterEntry);
  const isLast = from + size >= chat.members.length;
  return { status: 200, body: { members: page, ...(isLast ? {} : { continuationToken: String(from + size) }) } };
}

function teamOf(chat: Chat, part: string | undefined): ConnectorAnswer {
  if (chat.place.teamId === undefined) return refuse(404, 'TeamNotFound');
  const name = chat.place.name ?? '';
  if (part === 'conversations') return { status: 200, body: { conversations: [{ id: chat.id, name }] } };
  return { status: 200, body: { id: chat.place.teamId, name, memberCount: chat.members.length } };
}

function refuse(status: number, code: string): ConnectorAnswer {
  return { status, body: { error: { code, message: code } } };
}

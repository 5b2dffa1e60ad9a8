import type { Activity } from 'botbuilder';
import type { Conversation, ConversationScope } from '../domain/conversation.ts';
import type { HardenedAdapter } from './adapter.ts';
import { TokenUnavailableError } from './bot-identity.ts';
import { ConnectorError } from './connector.ts';

/**
 * How a message to a conversation fared. `gone`: conversation or message is not there (404). `refused`: the bot was
 * blocked or removed (403). `unknown`: it may have been delivered (timeout, dropped socket, 5xx). `not-sent`: it was not.
 */
export type SendOutcome =
  | { readonly outcome: 'sent'; readonly activityId: string }
  | { readonly outcome: 'throttled'; readonly retryAfterMs?: number }
  | { readonly outcome: 'gone' }
  | { readonly outcome: 'refused' }
  | { readonly outcome: 'unknown'; readonly cause: Error }
  | { readonly outcome: 'not-sent'; readonly cause: Error };

/** Writes to a conversation unasked, once: whether to try again is the caller's to decide by the outcome. */
export function sendActivity(
  adapter: HardenedAdapter,
  conversation: Conversation,
  activity: Partial<Activity>,
): Promise<SendOutcome> {
  return attempt(async () => {
    const connector = await adapter.connectTo(conversation.serviceUrl, conversation.tenantId);
    const response = await connector.conversations.sendToConversation(
      conversation.id,
      addressed(conversation, activity),
    );
    return response.id;
  });
}

/**
 * Has the service open the personal chat with somebody (an Entra object id), through what is known of another conversation;
 * one that is there already is the same again. Where it is `sent`, `activityId` is the id of the chat.
 */
export function openChat(adapter: HardenedAdapter, via: Conversation, personId: string): Promise<SendOutcome> {
  return attempt(async () => {
    const connector = await adapter.connectTo(via.serviceUrl, via.tenantId);
    const response = await connector.conversations.createConversation({
      isGroup: false,
      bot: { id: via.botId, name: '' },
      members: [{ id: personId, name: '' }],
      tenantId: via.tenantId,
      channelData: { tenant: { id: via.tenantId } },
    });
    return response.id;
  });
}

/** Replaces a message that the bot has sent. After `unknown` it is safe to do it again. */
export function updateActivity(
  adapter: HardenedAdapter,
  conversation: Conversation,
  activityId: string,
  activity: Partial<Activity>,
): Promise<SendOutcome> {
  if (isStep(activityId)) return Promise.resolve({ outcome: 'gone' });
  return attempt(async () => {
    const connector = await adapter.connectTo(conversation.serviceUrl, conversation.tenantId);
    await connector.conversations.updateActivity(conversation.id, activityId, {
      ...addressed(conversation, activity),
      id: activityId,
    });
    return activityId;
  });
}

/** Takes a message that the bot has sent away; one that is gone already is no fault (`gone`). */
export function deleteActivity(
  adapter: HardenedAdapter,
  conversation: Conversation,
  activityId: string,
): Promise<SendOutcome> {
  if (isStep(activityId)) return Promise.resolve({ outcome: 'gone' });
  return attempt(async () => {
    const connector = await adapter.connectTo(conversation.serviceUrl, conversation.tenantId);
    await connector.conversations.deleteActivity(conversation.id, activityId);
    return activityId;
  });
}

/** A press says itself which message it was made on: ".." in the service's address would be the conversation as a whole. */
function isStep(activityId: string): boolean {
  return /^\.{0,2}$/.test(activityId);
}

async function attempt(call: () => Promise<string>): Promise<SendOutcome> {
  try {
    return { outcome: 'sent', activityId: await call() };
  } catch (error) {
    if (error instanceof TokenUnavailableError) return { outcome: 'not-sent', cause: error };
    if (error instanceof ConnectorError) return outcomeOf(error);
    throw error;
  }
}

function outcomeOf(error: ConnectorError): SendOutcome {
  if (error.kind !== 'refused') return { outcome: error.kind, cause: error };
  switch (error.statusCode) {
    case 429:
      return {
        outcome: 'throttled',
        ...(error.retryAfterMs === undefined ? {} : { retryAfterMs: error.retryAfterMs }),
      };
    case 404:
      return { outcome: 'gone' };
    case 403:
      return { outcome: 'refused' };
    case 408:
      return { outcome: 'unknown', cause: error };
    default:
      return { outcome: (error.statusCode ?? 500) >= 500 ? 'unknown' : 'not-sent', cause: error };
  }
}

const conversationTypes: Readonly<Record<ConversationScope, string>> = {
  personal: 'personal',
  group: 'groupChat',
  channel: 'channel',
};

/** The activity with the addresses that the service wants to see in it. */
function addressed(conversation: Conversation, activity: Partial<Activity>): Partial<Activity> {
  return {
    ...activity,
    channelId: 'msteams',
    serviceUrl: conversation.serviceUrl,
    from: { id: conversation.botId, name: '' },
    conversation: {
      id: conversation.id,
      name: '',
      isGroup: conversation.scope !== 'personal',
      conversationType: conversationTypes[conversation.scope],
      tenantId: conversation.tenantId,
    },
  };
}

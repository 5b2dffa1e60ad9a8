import type { Committee } from '../domain/committee.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { ConversationStore } from './conversation-store.ts';
import { changeConversation } from './remember-conversation.ts';

export interface Binding {
  readonly conversation: Conversation;
  readonly wasBound: boolean;
}

/** Binds a conversation to a committee: its agendas are posted there and its open items may be spoken of there. */
export function bindConversation(
  conversations: ConversationStore,
  conversation: Conversation,
  committee: Committee,
): Promise<Binding> {
  return rebind(conversations, conversation, committee, (ids) => [...new Set([...ids, committee.id])]);
}

/** Undoes a binding. */
export function unbindConversation(
  conversations: ConversationStore,
  conversation: Conversation,
  committee: Committee,
): Promise<Binding> {
  return rebind(conversations, conversation, committee, (ids) => ids.filter((id) => id !== committee.id));
}

async function rebind(
  conversations: ConversationStore,
  conversation: Conversation,
  committee: Committee,
  change: (committeeIds: readonly string[]) => readonly string[],
): Promise<Binding> {
  const wasBound = conversation.committeeIds.includes(committee.id);
  const changed = await changeConversation(conversations, conversation.id, (known = conversation) => ({
    ...known,
    committeeIds: change(known.committeeIds),
  }));
  return { conversation: changed, wasBound };
}

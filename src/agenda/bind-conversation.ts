import type { MembershipStore } from '../access/membership-store.ts';
import type { Committee } from '../domain/committee.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { ConversationStore } from './conversation-store.ts';
import { changeConversation } from './remember-conversation.ts';

/** Somebody who is in the conversation. */
export interface ConversationMember {
  readonly personId: string;
  readonly name: string;
}

export interface Binding {
  readonly conversation: Conversation;
  readonly wasBound: boolean;
}

/**
 * Binds a conversation to a committee: its agendas are posted there and its open items may be spoken of there. Those who
 * are in the conversation become members of the committee. Binding again reads the members again.
 */
export async function bindConversation(
  stores: { readonly conversations: ConversationStore; readonly memberships: MembershipStore },
  conversation: Conversation,
  committee: Committee,
  members: readonly ConversationMember[],
): Promise<Binding> {
  const wasBound = conversation.committeeIds.includes(committee.id);
  const changed = await changeConversation(stores.conversations, conversation.id, (known = conversation) => ({
    ...known,
    committeeIds: [...new Set([...known.committeeIds, committee.id])],
  }));
  await stores.memberships.add(
    members.map(({ personId, name }) => ({ committeeId: committee.id, personId, name, role: 'member' })),
  );
  return { conversation: changed, wasBound };
}

/** Undoes a binding; memberships stay, they may come from elsewhere. */
export async function unbindConversation(
  conversations: ConversationStore,
  conversation: Conversation,
  committee: Committee,
): Promise<Binding> {
  const wasBound = conversation.committeeIds.includes(committee.id);
  const changed = await changeConversation(conversations, conversation.id, (known = conversation) => ({
    ...known,
    committeeIds: known.committeeIds.filter((id) => id !== committee.id),
  }));
  return { conversation: changed, wasBound };
}

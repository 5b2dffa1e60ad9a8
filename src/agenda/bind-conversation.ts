import type { AuditAuthor } from '../domain/audit.ts';
import type { Committee } from '../domain/committee.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { ConversationStore } from './conversation-store.ts';
import { changeConversation } from './remember-conversation.ts';

export interface Binding {
  readonly conversation: Conversation;
  readonly wasBound: boolean;
}

/**
 * Binds a conversation to a committee: its agendas are posted there and its open items may be spoken of there.
 *
 * @param at since when; a binding that is there already keeps its own instant
 */
export function bindConversation(
  conversations: ConversationStore,
  conversation: Conversation,
  { id }: Committee,
  at: Date,
  by: AuditAuthor,
): Promise<Binding> {
  return rebind(conversations, conversation, id, by, (known) =>
    known.committeeIds.includes(id)
      ? known
      : {
          ...known,
          committeeIds: [...known.committeeIds, id],
          boundAt: { ...known.boundAt, [id]: at.toISOString() },
        },
  );
}

/** Undoes a binding. */
export function unbindConversation(
  conversations: ConversationStore,
  conversation: Conversation,
  { id }: Committee,
  by: AuditAuthor,
): Promise<Binding> {
  return rebind(conversations, conversation, id, by, ({ boundAt = {}, ...known }) => {
    const left = Object.entries(boundAt).filter(([committeeId]) => committeeId !== id);
    const committeeIds = known.committeeIds.filter((committeeId) => committeeId !== id);
    return { ...known, committeeIds, ...(left.length === 0 ? {} : { boundAt: Object.fromEntries(left) }) };
  });
}

async function rebind(
  conversations: ConversationStore,
  conversation: Conversation,
  committeeId: string,
  by: AuditAuthor,
  change: (known: Conversation) => Conversation,
): Promise<Binding> {
  const wasBound = conversation.committeeIds.includes(committeeId);
  const changed = await changeConversation(conversations, conversation.id, (known = conversation) => change(known), by);
  return { conversation: changed, wasBound };
}

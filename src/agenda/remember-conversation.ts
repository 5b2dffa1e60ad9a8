import type { Conversation } from '../domain/conversation.ts';
import type { ConversationStore } from './conversation-store.ts';

const mostTries = 5;

/**
 * Brings the remembered conversation up to date with what an activity tells: its service address moves now and then. What
 * was bound stays bound. A conversation not seen before is added without a committee.
 *
 * @param isInstalled true: it is surely there (installed, written to, clicked); false: it was removed; undefined leaves it
 *   as it is
 */
export function rememberConversation(
  store: ConversationStore,
  seen: Omit<Conversation, 'committeeIds' | 'boundAt' | 'isInstalled'>,
  isInstalled?: boolean,
): Promise<Conversation> {
  return changeConversation(store, seen.id, (known) => ({
    ...known,
    ...seen,
    committeeIds: known?.committeeIds ?? [],
    isInstalled: isInstalled ?? known?.isInstalled ?? true,
  }));
}

/**
 * Changes one conversation by what it then is; tried again when somebody else was faster. A change to the same value
 * writes nothing.
 *
 * @throws Error when it is contended for beyond reason
 */
export async function changeConversation(
  store: ConversationStore,
  id: string,
  change: (known: Conversation | undefined) => Conversation,
): Promise<Conversation> {
  for (let tries = 0; tries < mostTries; tries++) {
    const stored = await store.find(id);
    const next = change(stored?.value);
    if (stored !== undefined && isSame(stored.value, next)) return stored.value;
    const saved = await store.save(next, stored?.revision);
    if (saved !== undefined) return saved.value;
  }
  throw new Error('a conversation was changed by others again and again');
}

function isSame(a: Conversation, b: Conversation): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  const left = new Map<string, unknown>(Object.entries(a));
  const right = new Map<string, unknown>(Object.entries(b));
  return [...names].every((name) => JSON.stringify(left.get(name)) === JSON.stringify(right.get(name)));
}

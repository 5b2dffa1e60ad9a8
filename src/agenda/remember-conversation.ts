import type { AuditAuthor } from '../domain/audit.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { ConversationStore } from './conversation-store.ts';

const mostTries = 5;

/** What an activity tells of the conversation it comes from. */
export type SeenConversation = Omit<Conversation, 'committeeIds' | 'boundAt' | 'isInstalled' | 'isDeleted'>;

/**
 * Brings the remembered conversation up to date with what an activity tells: its service address moves now and then. What
 * was bound stays bound. A conversation not seen before is added without a committee.
 *
 * @param isInstalled true: it is surely there (installed, written to, clicked); false: it was removed; undefined leaves it
 *   as it is
 */
export async function rememberConversation(
  store: ConversationStore,
  seen: SeenConversation,
  isInstalled?: boolean,
): Promise<Conversation> {
  return (await meetConversation(store, seen, isInstalled)).conversation;
}

/** As {@link rememberConversation}; tells also whether the bot was there already. Of several at once one finds it new. */
export async function meetConversation(
  store: ConversationStore,
  seen: SeenConversation,
  isInstalled?: boolean,
): Promise<{ readonly conversation: Conversation; readonly wasInstalled: boolean }> {
  let wasInstalled = false;
  const conversation = await changeConversation(store, seen.id, (known) => {
    wasInstalled = known?.isInstalled === true;
    const { isDeleted, ...rest } = known ?? {};
    return {
      ...rest,
      ...seen,
      committeeIds: known?.committeeIds ?? [],
      isInstalled: isInstalled ?? known?.isInstalled ?? true,
      ...(isDeleted === undefined || isInstalled === true ? {} : { isDeleted }),
    };
  });
  return { conversation, wasInstalled };
}

/**
 * Changes one conversation by what it then is; tried again when somebody else was faster. A change to the same value
 * writes nothing.
 *
 * @param by who binds it or undoes a binding; the bot itself for all else
 * @throws Error when it is contended for beyond reason
 */
export async function changeConversation(
  store: ConversationStore,
  id: string,
  change: (known: Conversation | undefined) => Conversation,
  by: AuditAuthor = 'system',
): Promise<Conversation> {
  for (let tries = 0; tries < mostTries; tries++) {
    const stored = await store.find(id);
    const next = change(stored?.value);
    if (stored !== undefined && isSame(stored.value, next)) return stored.value;
    const saved = await store.save(next, stored?.revision, by);
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

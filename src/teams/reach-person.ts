import type { ConversationStore } from '../agenda/conversation-store.ts';
import { rememberConversation } from '../agenda/remember-conversation.ts';
import type { UnreachableReason } from '../attendance/notices/notice.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { HardenedAdapter } from './adapter.ts';
import { ConnectorError } from './connector.ts';
import { openChat } from './send-to-conversation.ts';

export type Reached =
  | { readonly outcome: 'reached'; readonly chat: Conversation }
  | { readonly outcome: 'unreachable'; readonly reason: UnreachableReason }
  | { readonly outcome: 'not-sent'; readonly retryAfterMs?: number };

export interface ReachDependencies {
  readonly adapter: HardenedAdapter;
  readonly conversations: ConversationStore;
}

/**
 * The personal chat with a member of a committee: the one that is known, else one that the service opens; it does so for
 * everybody who has the bot. Nothing is shown to them by that.
 */
export async function reachPerson(
  { adapter, conversations }: ReachDependencies,
  committeeId: string,
  personId: string,
): Promise<Reached> {
  const known = await conversations.findPersonal(personId);
  if (known !== undefined) {
    return known.isInstalled
      ? { outcome: 'reached', chat: known }
      : { outcome: 'unreachable', reason: 'not-installed' };
  }
  const bound = await conversations.listBound(committeeId);
  const via = bound.find(({ isInstalled }) => isInstalled) ?? bound[0];
  // Where the bot is in no conversation of the committee it knows no service through which to open one.
  if (via === undefined) return { outcome: 'unreachable', reason: 'not-installed' };
  const opened = await openChat(adapter, via, personId);
  switch (opened.outcome) {
    case 'sent': {
      const { tenantId, serviceUrl, botId } = via;
      const seen = { id: opened.activityId, scope: 'personal', tenantId, serviceUrl, botId, personId } as const;
      return { outcome: 'reached', chat: await rememberConversation(conversations, seen, true) };
    }
    case 'refused':
      return { outcome: 'unreachable', reason: 'not-installed' };
    case 'gone':
      return { outcome: 'unreachable', reason: 'unknown' };
    case 'throttled':
      return { outcome: 'not-sent', ...retryAfter(opened) };
    case 'unknown':
      return { outcome: 'not-sent' };
    case 'not-sent': {
      // An id that the service cannot make anything of.
      const isNobody = opened.cause instanceof ConnectorError && opened.cause.statusCode === 400;
      return isNobody ? { outcome: 'unreachable', reason: 'unknown' } : { outcome: 'not-sent' };
    }
  }
}

/** Where the service asks for a rest without saying how long, half a minute. */
export function retryAfter({ retryAfterMs = 30_000 }: { readonly retryAfterMs?: number }): {
  readonly retryAfterMs: number;
} {
  return { retryAfterMs };
}

import type { Conversation } from '../domain/conversation.ts';
import type { ConversationStore } from './conversation-store.ts';
import { changeConversation } from './remember-conversation.ts';

/** What the platform tells of a place as a whole. Nobody may write in an archived team, but its people are still in it. */
export type PlaceChange =
  | { readonly kind: 'conversation-renamed'; readonly conversationId: string; readonly name: string }
  | { readonly kind: 'team-renamed'; readonly teamId: string; readonly name: string }
  | { readonly kind: 'channel-deleted' | 'channel-restored'; readonly conversationId: string }
  | { readonly kind: 'team-gone' | 'team-archived' | 'team-back'; readonly teamId: string }
  /** The bot is in a team or in none of its channels; without a team (a chat, a private channel) it is this conversation. */
  | { readonly kind: 'bot-removed' | 'bot-added'; readonly conversationId: string; readonly teamId?: string };

/**
 * Brings what is remembered up to date. What is not known stays unknown: a channel is remembered once somebody installs
 * the bot there or writes to it there.
 *
 * @param serviceUrl from which the news came: the address of all conversations concerned
 * @returns the conversations concerned, and of these the ones in which the bot is again
 */
export async function followPlaceChange(
  store: ConversationStore,
  change: PlaceChange,
  serviceUrl: string,
): Promise<{ readonly concerned: readonly Conversation[]; readonly returned: readonly Conversation[] }> {
  const concerned: Conversation[] = [];
  const returned: Conversation[] = [];
  for (const { id } of await concernedBy(store, change)) {
    let wasThere = true;
    const changed = await changeConversation(store, id, (known) => {
      if (known === undefined) throw new Error('a conversation was forgotten while it was changed');
      wasThere = known.isInstalled;
      return { ...changedBy(change, known), serviceUrl };
    });
    concerned.push(changed);
    if (!wasThere && changed.isInstalled) returned.push(changed);
  }
  return { concerned, returned };
}

async function concernedBy(store: ConversationStore, change: PlaceChange): Promise<readonly Conversation[]> {
  if ('teamId' in change && change.teamId !== undefined) return channelsOf(store, change.teamId);
  if (!('conversationId' in change)) return [];
  const known = await store.find(change.conversationId);
  return known === undefined ? [] : [known.value];
}

/** The known channels of a team. Its general channel has the team's own id. */
export async function channelsOf(
  store: Pick<ConversationStore, 'find' | 'listByTeam'>,
  teamId: string,
): Promise<readonly Conversation[]> {
  const [channels, general] = await Promise.all([store.listByTeam(teamId), store.find(teamId)]);
  const isListed = general === undefined || channels.some(({ id }) => id === teamId);
  return isListed ? channels : [general.value, ...channels];
}

function changedBy(change: PlaceChange, known: Conversation): Conversation {
  const { isDeleted, ...rest } = known;
  switch (change.kind) {
    case 'conversation-renamed':
      return { ...known, name: change.name };
    case 'team-renamed':
      // The general channel is called as its team is; the others have names of their own.
      return known.id === change.teamId ? { ...known, name: change.name } : known;
    case 'channel-deleted':
      return { ...known, isInstalled: false, isDeleted: true };
    case 'channel-restored':
      return { ...rest, isInstalled: true };
    case 'team-gone':
    case 'team-archived':
    case 'bot-removed':
      return { ...known, isInstalled: false };
    case 'team-back':
    case 'bot-added':
      return isDeleted === true ? known : { ...known, isInstalled: true };
  }
}

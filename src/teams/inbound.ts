import type { Activity } from 'botbuilder';
import { objectIdOf } from '../access/object-id.ts';
import type { Viewer } from '../access/scope.ts';
import type { SeenConversation } from '../agenda/remember-conversation.ts';
import type { ConversationScope } from '../domain/conversation.ts';

/**
 * Who wrote or clicked, by the Entra object id that the platform vouches for; never by what a card's data claims.
 * Undefined for a bot or a caller from outside.
 */
export function viewerOf(activity: Activity, administrators: readonly string[]): Viewer | undefined {
  const { aadObjectId, name } = activity.from;
  const personId = objectIdOf(aadObjectId);
  if (personId === undefined) return undefined;
  const isAdministrator = administrators.some((id) => objectIdOf(id) === personId);
  return { personId, name: name ?? '', isAdministrator };
}

/**
 * The conversation of an activity. A thread in a channel counts as its channel: `19:…@thread.tacv2;messageid=1` is a
 * thread of `19:…@thread.tacv2`. News of a team come from its general channel, whichever channel they are about: that one
 * stands in the channel data.
 */
export function conversationOf(activity: Activity): SeenConversation {
  const { conversation, channelData } = activity;
  const personId = objectIdOf(activity.from.aadObjectId);
  const teamId = textAt(channelData, 'team', 'id');
  const scope = scopeOf(activity, teamId);
  const from = conversation.id.replace(/;messageid=.*$/, '');
  const id = (isNews(activity) ? channelConcerned(activity) : undefined) ?? from;
  // The general channel has the team's id, and mostly no name of its own.
  const teamName = id === teamId ? textAt(channelData, 'team', 'name') : undefined;
  const name = textAt(channelData, 'channel', 'name') ?? (id === from ? conversation.name : undefined) ?? teamName;
  return {
    id,
    scope,
    tenantId: conversation.tenantId ?? textAt(channelData, 'tenant', 'id') ?? '',
    serviceUrl: activity.serviceUrl,
    botId: activity.recipient.id,
    ...(name === undefined || name === '' ? {} : { name }),
    ...(teamId === undefined || scope !== 'channel' ? {} : { teamId }),
    ...(scope !== 'personal' || personId === undefined ? {} : { personId }),
  };
}

function isNews({ type }: Activity): boolean {
  return type === 'conversationUpdate' || type === 'installationUpdate';
}

/** The channel that was chosen at the installation, was created, renamed, deleted or restored. */
function channelConcerned({ channelData }: Activity): string | undefined {
  return textAt(channelData, 'settings', 'selectedChannel', 'id') ?? textAt(channelData, 'channel', 'id');
}

/** What is not surely a chat between two is taken for one in which others read along. */
function scopeOf({ conversation }: Activity, teamId: string | undefined): ConversationScope {
  const { conversationType, isGroup, id } = conversation;
  if (conversationType === 'channel' || teamId !== undefined) return 'channel';
  if (conversationType === 'personal') return 'personal';
  const isPersonal = (conversationType ?? '') === '' && isGroup !== true && !id.startsWith('19:');
  return isPersonal ? 'personal' : 'group';
}

/** The text at a path of a value of unknown shape; undefined for an empty one. */
export function textAt(value: unknown, ...path: readonly string[]): string | undefined {
  let found = value;
  for (const key of path) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = new Map<string, unknown>(Object.entries(found)).get(key);
  }
  return typeof found === 'string' && found !== '' ? found : undefined;
}

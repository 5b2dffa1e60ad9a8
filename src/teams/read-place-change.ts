import type { Activity } from 'botbuilder';
import type { PlaceChange } from '../agenda/place-changes.ts';
import { conversationOf, textAt } from './inbound.ts';

/** What the event of a team does to it. `teamHardDeleted` comes long after `teamDeleted`, for good. */
const teamEvents: Readonly<Record<string, 'team-gone' | 'team-archived' | 'team-back'>> = {
  teamDeleted: 'team-gone',
  teamHardDeleted: 'team-gone',
  teamArchived: 'team-archived',
  teamRestored: 'team-back',
  teamUnarchived: 'team-back',
};

const channelEvents: Readonly<Record<string, 'channel-deleted' | 'channel-restored'>> = {
  channelDeleted: 'channel-deleted',
  channelRestored: 'channel-restored',
};

/**
 * What a conversationUpdate tells of a place as a whole; undefined where it tells of people only, or of something that
 * changes nothing here (a channel was created, an event that is not known yet).
 */
export function readPlaceChange(activity: Activity): PlaceChange | undefined {
  const { channelData, membersRemoved, recipient, topicName } = activity;
  const { id: conversationId, scope } = conversationOf(activity);
  const eventType = textAt(channelData, 'eventType') ?? '';
  const teamId = textAt(channelData, 'team', 'id');
  if (membersRemoved?.some(({ id }) => id === recipient.id) === true) return removal(activity);
  const channelEvent = channelEvents[eventType];
  if (channelEvent !== undefined) {
    // Without the channel it would be the general one, which cannot be deleted.
    return textAt(channelData, 'channel', 'id') === undefined ? undefined : { kind: channelEvent, conversationId };
  }
  const channelName = textAt(channelData, 'channel', 'name');
  if (eventType === 'channelRenamed' && channelName !== undefined) {
    return { kind: 'conversation-renamed', conversationId, name: channelName };
  }
  const teamEvent = teamEvents[eventType];
  if (teamEvent !== undefined && teamId !== undefined) return { kind: teamEvent, teamId };
  const teamName = textAt(channelData, 'team', 'name');
  if (eventType === 'teamRenamed' && teamId !== undefined && teamName !== undefined) {
    return { kind: 'team-renamed', teamId, name: teamName };
  }
  if (scope === 'group' && topicName !== undefined && topicName !== '') {
    return { kind: 'conversation-renamed', conversationId, name: topicName };
  }
  return undefined;
}

/** The bot was removed: from all of a team, or from this conversation. */
export function removal(activity: Activity): PlaceChange {
  return { kind: 'bot-removed', ...placeOf(activity) };
}

/** The bot was added: to all of a team, or to this conversation. */
export function addition(activity: Activity): PlaceChange {
  return { kind: 'bot-added', ...placeOf(activity) };
}

/** Private and shared channels have an installation of their own. */
function placeOf(activity: Activity): { readonly conversationId: string; readonly teamId?: string } {
  const { id: conversationId, teamId } = conversationOf(activity);
  const type = textAt(activity.channelData, 'channel', 'type') ?? 'standard';
  return teamId === undefined || type !== 'standard' ? { conversationId } : { conversationId, teamId };
}

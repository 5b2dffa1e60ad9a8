import type { TurnContext } from 'botbuilder';
import { channelsOf, followPlaceChange, type PlaceChange } from '../agenda/place-changes.ts';
import { meetConversation } from '../agenda/remember-conversation.ts';
import { reviveDeliveries } from '../agenda/revive-deliveries.ts';
import { syncMembers } from '../agenda/sync-members.ts';
import { spokenLanguage } from '../danish/speech.ts';
import type { Conversation } from '../domain/conversation.ts';
import { wordOf } from '../log/words.ts';
import type { BotServices } from './bot-services.ts';
import { greet } from './greet.ts';
import { conversationOf, textAt, viewerOf } from './inbound.ts';
import { addition, readPlaceChange, removal } from './read-place-change.ts';

/** The bot was installed or removed: its places are remembered, and a newcomer is greeted once. */
export async function onInstallation(context: TurnContext, services: BotServices): Promise<void> {
  const { activity } = context;
  const seen = conversationOf(activity);
  const action = activity.action ?? 'add';
  services.log('info', 'installation', { kind: wordOf(action), scope: seen.scope });
  if (action.startsWith('remove')) return follow(removal(activity), activity.serviceUrl, services);
  const name = await nameFor(seen, activity.channelData, services);
  const { conversation, wasInstalled } = await meetConversation(services.conversations, { ...seen, ...name }, true);
  // The bot is in all channels of a team, or in none.
  await follow(addition(activity), activity.serviceUrl, services);
  // Also where it never was away: a post may have been refused without anybody telling why.
  await reviveIn([conversation], services);
  // Neither an upgrade of the app nor a second installation is a reason to greet.
  if (wasInstalled || action !== 'add') return;
  const viewer = viewerOf(activity, services.administrators);
  const language = spokenLanguage(await services.hear(activity), undefined);
  await greet(context, services, { viewer, conversation, language });
}

/** A channel whose own name nobody has told is called as its team until somebody does. */
async function nameFor(
  { id, name }: ReturnType<typeof conversationOf>,
  channelData: unknown,
  { conversations }: BotServices,
): Promise<{ readonly name?: string }> {
  if (name !== undefined) return { name };
  const known = (await conversations.find(id))?.value.name;
  const called = known ?? textAt(channelData, 'team', 'name');
  return called === undefined ? {} : { name: called };
}

/** Members, names, channels, teams or the service's address changed: what is remembered follows. */
export async function onConversationUpdate(context: TurnContext, services: BotServices): Promise<void> {
  const { activity } = context;
  const { membersAdded = [], membersRemoved = [], recipient, serviceUrl } = activity;
  const change = readPlaceChange(activity);
  if (change !== undefined) {
    services.log('info', 'place-changed', { kind: change.kind });
    return follow(change, serviceUrl, services);
  }
  // Of the bot itself the installation tells, in an activity of its own.
  if (membersAdded.some(({ id }) => id === recipient.id)) return;
  const seen = conversationOf(activity);
  const known = await services.conversations.find(seen.id);
  if (known !== undefined) await meetConversation(services.conversations, seen);
  if (membersAdded.length + membersRemoved.length === 0) return;
  services.forgetReaders(seen.id);
  const { teamId } = seen;
  const places = teamId === undefined ? [known?.value] : await channelsOf(services.conversations, teamId);
  await syncAll(
    places.filter((place) => place !== undefined),
    services,
  );
}

async function follow(change: PlaceChange, serviceUrl: string, services: BotServices): Promise<void> {
  const { concerned, returned } = await followPlaceChange(services.conversations, change, serviceUrl);
  await reviveIn(returned, services);
  const hasPeople = !['conversation-renamed', 'team-renamed', 'team-archived'].includes(change.kind);
  if (hasPeople) await syncAll(concerned, services);
}

/** Where the bot is (again), what was refused gets another chance. */
async function reviveIn(places: readonly Conversation[], services: BotServices): Promise<void> {
  for (const { id, committeeIds } of places) {
    await reviveDeliveries(services.ledger, committeeIds, id, services.now());
  }
  if (places.some(({ committeeIds }) => committeeIds.length > 0)) services.postSoon();
}

/** Brings the members of all committees of these conversations up to date. */
async function syncAll(places: readonly Conversation[], services: BotServices): Promise<void> {
  const committeeIds = new Set(places.flatMap((place) => place.committeeIds));
  for (const committeeId of committeeIds) await syncMembers(committeeId, services);
}

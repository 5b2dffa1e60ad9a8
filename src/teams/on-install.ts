import type { TurnContext } from 'botbuilder';
import { rememberConversation } from '../agenda/remember-conversation.ts';
import { reviveDeliveries } from '../agenda/revive-deliveries.ts';
import { syncMembers } from '../agenda/sync-members.ts';
import { chatSentences } from '../danish/sentences/chat-sentences.ts';
import { committeeLabel } from '../domain/committee.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { BotServices } from './bot-services.ts';
import { helpCardData } from './cards-help.ts';
import { conversationOf } from './inbound.ts';
import { renderCard } from './render-card.ts';
import { cardMessage, replyWithText } from './reply.ts';

/** The bot was installed or removed: the conversation is remembered, and a newcomer is greeted once. */
export async function onInstallation(context: TurnContext, services: BotServices): Promise<void> {
  const { activity } = context;
  const seen = conversationOf(activity);
  const isInstalled = !(activity.action ?? 'add').startsWith('remove');
  const conversation = await rememberConversation(services.conversations, seen, isInstalled);
  services.log('info', 'installation', { kind: activity.action ?? 'add', scope: seen.scope });
  if (isInstalled) await reviveDeliveries(services.ledger, conversation.committeeIds, conversation.id, services.now());
  await syncAll(conversation, services);
  // An upgrade of the app is no reason to greet again.
  if (activity.action !== undefined && activity.action !== 'add') return;
  if (seen.scope === 'personal') {
    const data = helpCardData('da');
    await context.sendActivity(cardMessage([renderCard('help', data)], data.fallbackText));
    return;
  }
  const bound = (await services.listCommittees()).filter(({ id }) => conversation.committeeIds.includes(id));
  const names = bound.map(committeeLabel).join(', ');
  await replyWithText(context, bound.length === 0 ? chatSentences.da.greetChannel : chatSentences.da.greetBound(names));
}

/** Members, names or the service's address changed: what is remembered follows. */
export async function onConversationUpdate(context: TurnContext, services: BotServices): Promise<void> {
  const { activity } = context;
  const wasRemoved = activity.membersRemoved?.some(({ id }) => id === activity.recipient.id) === true;
  const seen = conversationOf(activity);
  const conversation = await rememberConversation(services.conversations, seen, wasRemoved ? false : undefined);
  const someoneCameOrLeft = (activity.membersAdded?.length ?? 0) + (activity.membersRemoved?.length ?? 0) > 0;
  if (someoneCameOrLeft) await syncAll(conversation, services);
}

/** Brings the members of all committees of a conversation up to date. */
async function syncAll({ committeeIds }: Conversation, services: BotServices): Promise<void> {
  for (const committeeId of committeeIds) await syncMembers(committeeId, services);
}

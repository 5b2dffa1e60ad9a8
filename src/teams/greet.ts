import type { TurnContext } from 'botbuilder';
import { emptyScope, type Viewer } from '../access/scope.ts';
import type { Language } from '../danish/language.ts';
import type { Conversation } from '../domain/conversation.ts';
import { askerHere } from './asker-here.ts';
import type { BotServices } from './bot-services.ts';
import { personalGreeting, sharedGreeting } from './cards-greeting.ts';
import { meetingsOf } from './meetings-here.ts';
import { sendSetup } from './on-setup-command.ts';
import { renderCard } from './render-card.ts';
import { cardMessage } from './reply.ts';
import { isSetUp, readSetup } from './setup-state.ts';

/**
 * The first words in a place. An administrator of an installation that is of no use to anybody yet is led through it instead.
 *
 * @param viewer who added the bot; undefined where the platform does not say
 */
export async function greet(
  context: TurnContext,
  services: BotServices,
  {
    viewer,
    conversation,
    language,
  }: { readonly viewer: Viewer | undefined; readonly conversation: Conversation; readonly language: Language },
): Promise<void> {
  if (conversation.scope === 'personal' && viewer?.isAdministrator === true) {
    const setups = await readSetup(services);
    if (!isSetUp(setups)) return sendSetup(context, setups, { language });
  }
  const data =
    conversation.scope === 'personal'
      ? await greetInPerson(services, viewer, conversation, language)
      : await greetAll(services, conversation, language);
  await context.sendActivity(cardMessage([renderCard('greeting', data)], data.fallbackText));
}

async function greetInPerson(
  services: BotServices,
  viewer: Viewer | undefined,
  conversation: Conversation,
  language: Language,
) {
  const read = await services.readScope(viewer, conversation);
  const asker = await askerHere(services, viewer, conversation, read.ok ? read.scope : emptyScope);
  return personalGreeting(asker, await meetingsOf(services, asker.seen), language);
}

async function greetAll(services: BotServices, conversation: Conversation, language: Language) {
  const bound = (await services.listCommittees()).filter(({ id }) => conversation.committeeIds.includes(id));
  // To everybody there, not to whoever brought the bot.
  return sharedGreeting(bound, await meetingsOf(services, bound), bound[0]?.settings.language ?? language);
}

import type { TurnContext } from 'botbuilder';
import type { Language } from '../danish/language.ts';
import { setupSentences } from '../danish/sentences/setup-sentences.ts';
import { spokenLanguage } from '../danish/speech.ts';
import type { AdaptiveCardJson } from './adaptive-card.ts';
import type { BotServices } from './bot-services.ts';
import { type SetupCardOptions, setupCardData } from './cards-setup.ts';
import type { Said } from './message-command.ts';
import { renderCard } from './render-card.ts';
import { cardMessage, replyWithText } from './reply.ts';
import { type CommitteeSetup, readSetup, type SetupServices } from './setup-state.ts';

const command =
  /^(?:(?<danish>(?:kom|komme)\s+i\s+gang|opsætning(?:en)?)|(?:get(?:ting)?\s+started|set\s*-?up))[\s!?.]*$/iu;

/** The language of the order to see what is set up; undefined for anything else. */
export function readSetupCommand(text: string): Language | undefined {
  const match = command.exec(text.trim());
  if (match === null) return undefined;
  return match.groups?.['danish'] === undefined ? 'en' : 'da';
}

/**
 * Shows an administrator what is set up and what comes next.
 *
 * @returns false for anything else, and for everybody else: to them it is a call for help
 */
export async function runSetupCommand(
  context: TurnContext,
  services: BotServices,
  { text, viewer, conversation, speech }: Said,
): Promise<boolean> {
  const told = readSetupCommand(text);
  if (told === undefined || !viewer.isAdministrator) return false;
  const language = spokenLanguage(speech, told);
  if (conversation.scope === 'personal') await sendSetup(context, await readSetup(services), { language });
  else await replyWithText(context, setupSentences[language].privately);
  return true;
}

/** Sends the list of what is set up. */
export async function sendSetup(
  context: TurnContext,
  setups: readonly CommitteeSetup[],
  options: SetupCardOptions,
): Promise<void> {
  const card = renderCard('setup', setupCardData(setups, options));
  await context.sendActivity(cardMessage([card], card.fallbackText));
}

/** The list as it now stands. */
export async function setupView(services: SetupServices, options: SetupCardOptions): Promise<AdaptiveCardJson> {
  return renderCard('setup', setupCardData(await readSetup(services), options));
}

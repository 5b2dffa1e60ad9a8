import { Application, type TurnState } from '@microsoft/teams-ai';
import { ActivityTypes, type TurnContext } from 'botbuilder';
import type { BotServices } from './bot-services.ts';
import { isCardAction } from './card-action.ts';
import { isFileConsent } from './file-consent.ts';
import { onCardAction } from './on-card-action.ts';
import { isFeedback, onFeedback } from './on-feedback.ts';
import { isAboutFiles, onFile } from './on-file.ts';
import { onFileConsent } from './on-file-consent.ts';
import { onConversationUpdate, onInstallation } from './on-install.ts';
import { onMessage } from './on-message.ts';
import { onSearch } from './on-search.ts';
import { promptOf } from './prompt-press.ts';
import { isSearch } from './search-query.ts';
import { isOwnAnswer, takeTurn } from './take-turn.ts';
import { explainFault } from './turn-faults.ts';

/** Runs the bot's turn for an authenticated activity; never throws for a fault of a handler. */
export type RunBot = (context: TurnContext) => Promise<void>;

type Handler = (context: TurnContext, services: BotServices) => Promise<void>;

/**
 * The bot's routes, first match first. The framework keeps no state for us (its turn state loses writes when turns run
 * side by side): all that is remembered rests in our tables.
 */
export function createBot(services: BotServices): RunBot {
  const application = new Application<TurnState>({ startTypingTimer: false, removeRecipientMention: true });
  const route = (isWanted: (context: TurnContext) => boolean, handle: Handler, isInvoke = false): void => {
    application.addRoute(
      async (context) => isWanted(context),
      (context) => handle(context, services),
      isInvoke,
    );
  };
  const once =
    (handle: Handler, answerReplay: (context: TurnContext) => Promise<void>): Handler =>
    async (context, own) => {
      const isTaken = await takeTurn(context.activity, own, () => handle(context, own));
      if (!isTaken) await answerReplay(context);
    };
  const isOfType = (type: string) => (context: TurnContext) => context.activity.type === type;

  route(({ activity }) => activity.type === ActivityTypes.Invoke && isCardAction(activity), onCardAction, true);
  route(({ activity }) => isCardAction(activity) && isOwnAnswer(activity), onCardAction);
  route(({ activity }) => isCardAction(activity), once(onCardAction, saysNothing));
  route(({ activity }) => isFeedback(activity), onFeedback, true);
  route(({ activity }) => isSearch(activity), onSearch, true);
  route(({ activity }) => isFileConsent(activity), once(onFileConsent, answerBarely), true);
  route(({ activity }) => activity.type === ActivityTypes.Message && isAboutFiles(activity), once(onFile, saysNothing));
  route(isOfType(ActivityTypes.Message), once(onMessage, saysNothing));
  route(isOfType(ActivityTypes.InstallationUpdate), onInstallation);
  route(isOfType(ActivityTypes.ConversationUpdate), onConversationUpdate);

  return async (context) => {
    // Beside what the turn reads anyway.
    void services.hear(context.activity);
    const prompt = promptOf(context.activity);
    if (prompt !== undefined) context.activity.text = prompt;
    try {
      await application.run(context);
    } catch (error) {
      await explainFault(context, error, services);
    }
  };
}

/** The answer to a message that comes again stands in the conversation already. */
async function saysNothing(): Promise<void> {}

/** An invoke wants an answer, each time. */
async function answerBarely(context: TurnContext): Promise<void> {
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: {} } });
}

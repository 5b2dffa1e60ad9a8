import { setTimeout as sleep } from 'node:timers/promises';
import type { TurnContext } from 'botbuilder';
import type { Language } from '../danish/language.ts';
import { chatSentences } from '../danish/sentences/chat-sentences.ts';
import { spokenLanguage, spokenTo } from '../danish/speech.ts';
import { describeFault } from '../log/describe-fault.ts';
import { referenceToTell } from '../log/reference.ts';
import type { BotServices } from './bot-services.ts';
import { isExecute, isMeetingAction, languageOfCard, readCardAction } from './card-action.ts';
import { isPlanningAction } from './card-action-planning.ts';
import { isPrivacyAction } from './card-action-privacy.ts';
import { isRoleAction } from './card-action-roles.ts';
import { isStartAction } from './card-action-start.ts';
import { claimsIdentity } from './forged-identity.ts';
import { answerImportPress } from './on-import-press.ts';
import { type PressReply, sentence } from './press-reply.ts';
import { answerWithCard, answerWithSentence, cardMessage, replyWithText } from './reply.ts';
import { replyToPlanning } from './reply-to-planning.ts';
import { replyToPress } from './reply-to-press.ts';
import { replyToPrivacy } from './reply-to-privacy.ts';
import { replyToRoles } from './reply-to-roles.ts';
import { replyToStart } from './reply-to-start.ts';
import { takePress } from './take-turn.ts';

/** Longer nobody is kept waiting with a finger on a button, however slow storage is. */
const patienceMs = 2_200;

/** A press of a button: registers an answer, shows an agenda, or decides what becomes of a document. */
export async function onCardAction(context: TurnContext, services: BotServices): Promise<void> {
  const { activity } = context;
  const pressed = readCardAction(activity);
  const speech = await services.hear(activity);
  const language = spokenLanguage(speech, pressed === undefined ? undefined : languageOfCard(pressed));
  if (pressed === undefined) return send(context, sentence(chatSentences[language].unknownButton));
  const action = spokenTo(speech, pressed);
  // It counts for nothing; that it was tried is worth knowing.
  if (claimsIdentity(activity)) services.log('warn', 'press-forged', { kind: action.verb });
  const patience = new AbortController();
  const late = sleep(patienceMs, undefined, { signal: patience.signal }).catch(() => undefined);
  try {
    const inTurn = (reply: () => Promise<PressReply>) =>
      answerInTime(takePress(activity, action, services, reply), services, late, language);
    const reply = isMeetingAction(action)
      ? await inTurn(() => replyToPress(activity, action, services))
      : isPlanningAction(action)
        ? await inTurn(() => replyToPlanning(activity, action, services))
        : isPrivacyAction(action)
          ? await inTurn(() => replyToPrivacy(activity, action, services))
          : isRoleAction(action)
            ? await inTurn(() => replyToRoles(activity, action, services))
            : isStartAction(action)
              ? await inTurn(() => replyToStart(activity, action, services))
              : await answerImportPress(activity, action, services, late);
    await send(context, reply);
  } finally {
    patience.abort();
  }
}

async function answerInTime(
  working: Promise<PressReply>,
  services: BotServices,
  late: Promise<void>,
  language: Language,
): Promise<PressReply> {
  const reply = await Promise.race([working, late]);
  if (reply !== undefined) return reply;
  // It goes on in the background; pressed again it counts once.
  const reference = referenceToTell();
  services.log('warn', 'press-slow', { reference });
  working.catch((error: unknown) => {
    services.log('error', 'press-failed', { reference, ...describeFault(error) });
  });
  return sentence(chatSentences[language].pressInDoubt(reference));
}

/** As the invoke's answer, or as a message where the button was a Submit. */
async function send(context: TurnContext, reply: PressReply): Promise<void> {
  if (isExecute(context.activity)) {
    await (reply.kind === 'card' ? answerWithCard(context, reply.card) : answerWithSentence(context, reply.text));
    return;
  }
  if (reply.kind === 'sentence') return replyWithText(context, reply.text);
  await context.sendActivity(cardMessage([reply.card], reply.card.fallbackText));
}

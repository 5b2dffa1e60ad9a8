import { setTimeout as sleep } from 'node:timers/promises';
import type { Activity, TurnContext } from 'botbuilder';
import { mayImportSomewhere } from '../access/policy.ts';
import { rememberConversation } from '../agenda/remember-conversation.ts';
import { type Language, toldLanguage } from '../danish/language.ts';
import { uploadSentences } from '../danish/sentences/upload-sentences.ts';
import { spokenLanguage } from '../danish/speech.ts';
import type { Conversation } from '../domain/conversation.ts';
import { describeFault } from '../log/describe-fault.ts';
import { referenceToTell } from '../log/reference.ts';
import { type AttachedFile, readAttachments } from './attached-files.ts';
import type { BotServices } from './bot-services.ts';
import type { Importer } from './import-view.ts';
import { conversationOf, viewerOf } from './inbound.ts';
import { plainText } from './on-message.ts';
import { type PressReply, sentence } from './press-reply.ts';
import { cardMessage, replyWithText, textMessage } from './reply.ts';
import { sendSurely } from './send-surely.ts';
import { shownName, takeFile } from './take-file.ts';

const filesAtMost = 10;
/** Teams shows that the bot is typing for a few seconds only. */
const typingEveryMs = 4_000;

/**
 * True for a message that is about what is attached to it: files in personal chat; elsewhere, and for what is no
 * document, only where nothing is asked beside it.
 */
export function isAboutFiles(activity: Activity): boolean {
  const { files, hasOther } = readAttachments(activity);
  if (files.length === 0 && !hasOther) return false;
  if (files.length > 0 && conversationOf(activity).scope === 'personal') return true;
  return plainText(activity.text ?? '') === '';
}

/** Files for the bot. The turn ends at once; each file gets its card, one after the other, when it has been read. */
export async function onFile(context: TurnContext, services: BotServices): Promise<void> {
  const { activity } = context;
  // Most often nothing is written beside a file.
  const language = spokenLanguage(await services.hear(activity), toldLanguage(plainText(activity.text ?? '')));
  const words = uploadSentences[language];
  const conversation = await rememberConversation(services.conversations, conversationOf(activity), true);
  if (conversation.scope !== 'personal') return replyWithText(context, words.onlyInPersonalChat);
  const { files } = readAttachments(activity);
  if (files.length === 0) return replyWithText(context, words.notADocument);
  const viewer = viewerOf(activity, services.administrators);
  const memberships = viewer === undefined ? [] : await services.memberships.listByPerson(viewer.personId);
  if (viewer === undefined || !mayImportSomewhere(viewer, memberships)) {
    services.log('info', 'file-declined', { reason: 'no-right' });
    return replyWithText(context, words.notForYou);
  }
  if (files.length > filesAtMost) await replyWithText(context, words.tooManyFiles(filesAtMost));
  const importer = { viewer, memberships, language };
  services.imports.background.run(async (signal) => {
    for (const file of files.slice(0, filesAtMost)) {
      await answerFile(file, { importer, conversation }, services, signal);
    }
  });
}

async function answerFile(
  file: AttachedFile,
  { importer, conversation }: { readonly importer: Importer; readonly conversation: Conversation },
  services: BotServices,
  signal: AbortSignal,
): Promise<void> {
  const done = new AbortController();
  const typing = showTyping(conversation, services, done.signal).catch((error: unknown) => {
    services.log('warn', 'typing-not-shown', describeFault(error));
  });
  let reply: PressReply;
  try {
    signal.throwIfAborted();
    reply = await takeFile(file, importer, services, signal);
  } catch (error) {
    reply = sentence(faultOf(error, file, importer.language, services, signal));
  }
  done.abort();
  await typing;
  const message = reply.kind === 'card' ? cardMessage([reply.card], reply.card.fallbackText) : textMessage(reply.text);
  const { outcome } = await sendSurely(services.imports, conversation, message);
  if (outcome !== 'sent') services.log('warn', 'file-unanswered', { outcome });
}

function faultOf(
  error: unknown,
  { name }: AttachedFile,
  language: Language,
  { log }: BotServices,
  signal: AbortSignal,
): string {
  const words = uploadSentences[language];
  if (signal.aborted) {
    log('info', 'file-interrupted', {});
    return words.interrupted(shownName(name));
  }
  const reference = referenceToTell();
  log('error', 'file-failed', { reference, ...describeFault(error) });
  return words.fault(shownName(name), reference);
}

/** Shows that the bot is at it, at once and again, until `done` is aborted. */
async function showTyping(
  conversation: Conversation,
  { imports }: Pick<BotServices, 'imports'>,
  done: AbortSignal,
): Promise<void> {
  while (!done.aborted) {
    await imports.send(conversation, { type: 'typing' });
    await sleep(typingEveryMs, undefined, { signal: done }).catch(() => undefined);
  }
}

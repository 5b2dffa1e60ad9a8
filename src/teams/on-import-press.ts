import { setTimeout as sleep } from 'node:timers/promises';
import type { Activity } from 'botbuilder';
import type { Viewer } from '../access/scope.ts';
import { rememberConversation } from '../agenda/remember-conversation.ts';
import { chatSentences } from '../danish/sentences/chat-sentences.ts';
import { importCardSentences } from '../danish/sentences/import-card-sentences.ts';
import { uploadSentences } from '../danish/sentences/upload-sentences.ts';
import type { Conversation } from '../domain/conversation.ts';
import { describeFault } from '../log/describe-fault.ts';
import { referenceToTell } from '../log/reference.ts';
import type { AdaptiveCardJson } from './adaptive-card.ts';
import type { ImportDesk } from './bot-services.ts';
import type { ImportAction } from './card-action.ts';
import { importNoteCardData } from './cards-import-done.ts';
import { conversationOf, viewerOf } from './inbound.ts';
import { type PressReply, sentence } from './press-reply.ts';
import { renderCard } from './render-card.ts';
import { cardMessage, textMessage } from './reply.ts';
import { replyToImport } from './reply-to-import.ts';
import { sendSurely } from './send-surely.ts';

/** The client puts the answer to the press in the card's place first. */
const updateAfterMs = 1_500;

/**
 * A press on a document's card. What is not done in time goes on in the background: the card says so, and is brought up to
 * date when it is done. What fails says so on the card, which can be shown again.
 *
 * @param late settles when nobody should be kept waiting any longer
 */
export async function answerImportPress(
  activity: Activity,
  action: ImportAction,
  services: ImportDesk,
  late: Promise<void>,
): Promise<PressReply> {
  const { language } = action;
  const viewer = viewerOf(activity, services.administrators);
  if (viewer === undefined) return sentence(chatSentences[language].noIdentity);
  // Cards of documents stand in personal chats alone: elsewhere the answer could take the place of somebody else's card.
  if (conversationOf(activity).scope !== 'personal') return sentence(uploadSentences[language].onlyInPersonalChat);
  const working = Promise.withResolvers<Worked>();
  const verdict = Promise.withResolvers<'in-time' | 'late'>();
  services.imports.background.run(async (signal) => {
    const worked = await work(activity, action, viewer, services, signal);
    working.resolve(worked);
    if ((await verdict.promise) === 'in-time') return;
    await sleep(updateAfterMs, undefined, { signal }).catch(() => undefined);
    const reply = worked.ok ? worked.reply : faultOf(worked.error, action, services);
    const place = { ...conversationOf(activity), committeeIds: [], isInstalled: true };
    await bringUpToDate(place, activity.replyToId, reply, services);
  });
  const inTime = await Promise.race([working.promise, late]);
  verdict.resolve(inTime === undefined ? 'late' : 'in-time');
  if (inTime?.ok === true) return inTime.reply;
  if (inTime?.ok === false) return faultOf(inTime.error, action, services);
  services.log('info', 'press-slow', { kind: action.verb });
  const { note } = importCardSentences[language];
  return noteCard(action, action.verb === 'import-save' ? note.saving : note.reading, note.wait, false);
}

type Worked = { readonly ok: true; readonly reply: PressReply } | { readonly ok: false; readonly error: unknown };

async function work(
  activity: Activity,
  action: ImportAction,
  viewer: Viewer,
  services: ImportDesk,
  signal: AbortSignal,
): Promise<Worked> {
  try {
    const [memberships] = await Promise.all([
      services.memberships.listByPerson(viewer.personId),
      rememberConversation(services.conversations, conversationOf(activity), true),
    ]);
    const importer = { viewer, memberships, language: action.language };
    return { ok: true, reply: await replyToImport(action, importer, services, signal) };
  } catch (error) {
    if (!signal.aborted) return { ok: false, error };
    const { note } = importCardSentences[action.language];
    const line = uploadSentences[action.language].pressInterrupted;
    return { ok: true, reply: noteCard(action, note.failed, line, true) };
  }
}

/** What stands on the card when its work came to nothing: pressed again, it counts once. */
function faultOf(error: unknown, action: ImportAction, { log }: ImportDesk): PressReply {
  const reference = referenceToTell();
  log('error', 'press-failed', { reference, ...describeFault(error) });
  const { note } = importCardSentences[action.language];
  return noteCard(action, note.failed, uploadSentences[action.language].pressFailed(reference), true);
}

function noteCard(
  { language, draftId }: ImportAction,
  heading: string,
  line: string,
  isShownAgain: boolean,
): PressReply {
  const data = importNoteCardData(language, heading, [line], isShownAgain ? draftId : undefined);
  return { kind: 'card', card: renderCard('import-note', data) };
}

/** Puts the reply in the place of the card that was pressed; where that cannot be, below it. */
async function bringUpToDate(
  conversation: Conversation,
  activityId: string | undefined,
  reply: PressReply,
  { imports, log }: ImportDesk,
): Promise<void> {
  const message = reply.kind === 'card' ? cardReply(reply.card) : textMessage(reply.text);
  const updated = activityId === undefined ? undefined : await imports.update(conversation, activityId, message);
  if (updated?.outcome === 'sent') return;
  const { outcome } = await sendSurely(imports, conversation, message);
  if (outcome !== 'sent') log('warn', 'press-unanswered', { outcome });
}

function cardReply(card: AdaptiveCardJson): Partial<Activity> {
  return cardMessage([card], card.fallbackText);
}

import type { Activity, TurnContext } from 'botbuilder';
import { mayManageAttendance } from '../access/policy.ts';
import { emptyScope, type Viewer } from '../access/scope.ts';
import { rememberConversation } from '../agenda/remember-conversation.ts';
import type { Language } from '../danish/language.ts';
import { attendanceListSentences } from '../danish/sentences/attendance-list-sentences.ts';
import { attendanceReplies } from '../danish/sentences/attendance-sentences.ts';
import { chatSentences } from '../danish/sentences/chat-sentences.ts';
import { spokenLanguage } from '../danish/speech.ts';
import type { Conversation } from '../domain/conversation.ts';
import { describeFault } from '../log/describe-fault.ts';
import { ownDataJson, readOwnData } from '../privacy/own-data.ts';
import { attendanceListFile } from './attendance-list-file.ts';
import type { BotServices } from './bot-services.ts';
import { type FileConsent, fileMessage, type OfferedFile, readFileConsent } from './file-consent.ts';
import { conversationOf, viewerOf } from './inbound.ts';
import { ownDataOf } from './privacy-sources.ts';
import { replyWithText, textMessage } from './reply.ts';
import { sendSurely } from './send-surely.ts';

type Accepted = Extract<FileConsent, { action: 'accept' }>;

/**
 * Somebody's answer to the offer of a file. The invoke is answered at once; the file is made and handed over afterwards, as
 * it then stands, and the offer is taken away, so that nobody accepts it twice.
 */
export async function onFileConsent(context: TurnContext, services: BotServices): Promise<void> {
  const { activity } = context;
  const consent = readFileConsent(activity);
  const conversation = await rememberConversation(services.conversations, conversationOf(activity), true);
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: {} } });
  if (consent === undefined || conversation.scope !== 'personal') {
    const language = spokenLanguage(await services.hear(activity), undefined);
    return replyWithText(context, chatSentences[language].unknownButton);
  }
  const offerId = activity.replyToId ?? '';
  if (consent.action === 'decline') {
    return takeAwayOffer(services, conversation, offerId);
  }
  services.imports.background.run(async (signal) => {
    const reply = await handOver(activity, conversation, consent, services, signal);
    const { outcome } = await sendSurely(services.imports, conversation, reply);
    if (outcome !== 'sent') services.log('warn', 'file-unshown', { outcome });
    await takeAwayOffer(services, conversation, offerId);
  });
}

/** Makes the file from the ids of the offer, for whoever has accepted it, and hands it over. */
async function handOver(
  activity: Activity,
  conversation: Conversation,
  consent: Accepted,
  services: BotServices,
  signal: AbortSignal,
): Promise<Partial<Activity>> {
  const { context: offered } = consent;
  const words = attendanceListSentences[offered.language];
  try {
    const viewer = viewerOf(activity, services.administrators);
    if (viewer === undefined) return textMessage(chatSentences[offered.language].noIdentity);
    const made =
      offered.kind === 'own-data'
        ? await makeOwnData(services, viewer, conversation, offered.language)
        : await makeList(services, viewer, conversation, offered);
    if (!made.ok) return textMessage(made.reply);
    const outcome = await services.uploadFile(consent.uploadInfo.uploadUrl, made.bytes, signal);
    const format = offered.kind === 'own-data' ? 'json' : offered.format;
    services.log('info', 'file-handed-over', { outcome: outcome.ok ? 'stored' : outcome.reason, format });
    if (outcome.ok) return fileMessage(consent);
    return textMessage(outcome.reason === 'link-gone' ? words.fileGone : words.fileFailed);
  } catch (error) {
    services.log('error', 'file-failed', describeFault(error));
    return textMessage(words.fileFailed);
  }
}

type Made = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly reply: string };

async function makeList(
  services: BotServices,
  viewer: Viewer,
  conversation: Conversation,
  { committeeId, meetingId, format, language }: Extract<OfferedFile, { kind: 'attendance-list' }>,
): Promise<Made> {
  const memberships = await services.memberships.listByPerson(viewer.personId);
  if (!mayManageAttendance(viewer, memberships, committeeId)) {
    return { ok: false, reply: attendanceReplies[language].onlySecretary };
  }
  const committee = (await services.listCommittees()).find(({ id }) => id === committeeId);
  const record = await services.findMeeting(committeeId, meetingId);
  if (committee === undefined || record === undefined) {
    return { ok: false, reply: chatSentences[language].notForYou };
  }
  const read = await services.readScope(viewer, conversation);
  const scope = read.ok ? read.scope : emptyScope;
  const { bytes } = await attendanceListFile(services, { committee, record, scope }, format, language);
  return { ok: true, bytes };
}

/** Of whoever accepts, never of whom the offer was made to. */
async function makeOwnData(
  services: BotServices,
  viewer: Viewer,
  conversation: Conversation,
  language: Language,
): Promise<Made> {
  const own = await readOwnData(ownDataOf(services, viewer, conversation), viewer.personId);
  return { ok: true, bytes: new TextEncoder().encode(ownDataJson(own, viewer, services.now(), language)) };
}

async function takeAwayOffer(services: BotServices, conversation: Conversation, offerId: string): Promise<void> {
  if (offerId !== '') await services.removePost(conversation, offerId);
}

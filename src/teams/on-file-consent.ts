import type { Activity, TurnContext } from 'botbuilder';
import { mayManageAttendance } from '../access/policy.ts';
import { rememberConversation } from '../agenda/remember-conversation.ts';
import { attendanceListSentences } from '../danish/sentences/attendance-list-sentences.ts';
import { attendanceReplies } from '../danish/sentences/attendance-sentences.ts';
import { chatSentences } from '../danish/sentences/chat-sentences.ts';
import type { Conversation } from '../domain/conversation.ts';
import { describeFault } from '../log/describe-fault.ts';
import { attendanceListFile } from './attendance-list-file.ts';
import type { BotServices } from './bot-services.ts';
import { type FileConsent, fileMessage, readFileConsent } from './file-consent.ts';
import { conversationOf, viewerOf } from './inbound.ts';
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
    return replyWithText(context, chatSentences.da.unknownButton);
  }
  const offerId = activity.replyToId ?? '';
  if (consent.action === 'decline') {
    return takeAwayOffer(services, conversation, offerId);
  }
  services.imports.background.run(async (signal) => {
    const reply = await handOver(activity, consent, services, signal);
    const { outcome } = await sendSurely(services.imports, conversation, reply);
    if (outcome !== 'sent') services.log('warn', 'file-unshown', { outcome });
    await takeAwayOffer(services, conversation, offerId);
  });
}

/** Makes the file from the ids of the offer, for whoever has accepted it, and hands it over. */
async function handOver(
  activity: Activity,
  consent: Accepted,
  services: BotServices,
  signal: AbortSignal,
): Promise<Partial<Activity>> {
  const { committeeId, meetingId, format, language } = consent.context;
  const words = attendanceListSentences[language];
  try {
    const viewer = viewerOf(activity, services.administrators);
    const memberships = viewer === undefined ? [] : await services.memberships.listByPerson(viewer.personId);
    if (viewer === undefined || !mayManageAttendance(viewer, memberships, committeeId)) {
      return textMessage(attendanceReplies[language].onlySecretary);
    }
    const committee = (await services.listCommittees()).find(({ id }) => id === committeeId);
    const record = await services.findMeeting(committeeId, meetingId);
    if (committee === undefined || record === undefined) return textMessage(chatSentences[language].notForYou);
    const { bytes } = await attendanceListFile(services, committee, record, format, language);
    const outcome = await services.uploadFile(consent.uploadInfo.uploadUrl, bytes, signal);
    services.log('info', 'file-handed-over', { outcome: outcome.ok ? 'stored' : outcome.reason, format });
    if (outcome.ok) return fileMessage(consent);
    return textMessage(outcome.reason === 'link-gone' ? words.fileGone : words.fileFailed);
  } catch (error) {
    services.log('error', 'file-failed', describeFault(error));
    return textMessage(words.fileFailed);
  }
}

async function takeAwayOffer(services: BotServices, conversation: Conversation, offerId: string): Promise<void> {
  if (offerId !== '') await services.removePost(conversation, offerId);
}

import { jobKey } from '../agenda/deliver.ts';
import type { BotServices } from './bot-services.ts';
import type { MeetingAction } from './card-action.ts';
import type { Press } from './press.ts';

/**
 * A press on a posted card that is not the one on record reveals a second card, left behind by a replica that died between
 * sending and recording. It is taken away; the recorded one stays.
 */
export async function removeStray(
  services: BotServices,
  { activity, action, conversation }: Press<MeetingAction>,
): Promise<void> {
  const { replyToId } = activity;
  if (action.verb !== 'respond' || replyToId === undefined) return;
  if (action.jobKey !== jobKey(action.meetingId, 'agenda', conversation.id)) return;
  try {
    const rows = await services.ledger.list(action.committeeId);
    const row = rows.find(
      ({ value }) => value.meetingId === action.meetingId && value.conversationId === conversation.id,
    );
    const recorded = row?.value.activityId;
    if (recorded !== undefined && recorded !== replyToId) await services.removePost(conversation, replyToId);
  } catch (error) {
    services.log('warn', 'stray-not-removed', { error: error instanceof Error ? error.name : 'unknown' });
  }
}

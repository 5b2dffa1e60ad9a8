import { jobKey } from '../domain/delivery.ts';
import type { BotServices } from './bot-services.ts';
import type { MeetingAction } from './card-action.ts';
import type { Press } from './press.ts';

/** What of a press tells from which card it came. */
interface StrayPress extends Pick<Press<MeetingAction>, 'conversation'> {
  readonly activity: Pick<Press<MeetingAction>['activity'], 'replyToId'>;
  /** `jobKey` is the key of the post that the card is; none on a card that somebody asked for. */
  readonly action: { readonly committeeId: string; readonly jobKey?: string | undefined };
}

/**
 * A press on a posted card that is not the one on record reveals a second card, left behind by a replica that died between
 * sending and recording. It is taken away; the recorded one stays.
 */
export async function removeStray(
  services: Pick<BotServices, 'ledger' | 'removePost' | 'log'>,
  { activity, action, conversation }: StrayPress,
): Promise<void> {
  const { replyToId } = activity;
  if (action.jobKey === undefined || replyToId === undefined) return;
  try {
    const rows = await services.ledger.list(action.committeeId);
    const row = rows.find(
      ({ value }) => value.conversationId === conversation.id && jobKey(value) === action.jobKey,
    )?.value;
    const isStray = row?.state === 'sent' && row.activityId !== undefined && row.activityId !== replyToId;
    if (isStray) await services.removePost(conversation, replyToId);
  } catch (error) {
    services.log('warn', 'stray-not-removed', { error: error instanceof Error ? error.name : 'unknown' });
  }
}

import { openRecord } from '../access/open-record.ts';
import { maySee, type ReadScope } from '../access/scope.ts';
import type { Committee } from '../domain/committee.ts';
import type { BotServices } from './bot-services.ts';
import type { MeetingAction } from './card-action.ts';
import { itemCardData } from './cards-item.ts';
import { type AdaptiveCardJson, renderCard } from './render-card.ts';

/**
 * The card of the item that a button asks for; undefined for one that is not there, is closed, or is none of the reader's
 * business: from outside these look the same.
 */
export async function showItem(
  services: Pick<BotServices, 'findMeeting' | 'now'>,
  committee: Committee,
  { meetingId, itemOrder, language }: Extract<MeetingAction, { verb: 'show-item' }>,
  scope: ReadScope,
): Promise<AdaptiveCardJson | undefined> {
  const record = maySee(scope, committee.id) ? await services.findMeeting(committee.id, meetingId) : undefined;
  if (record === undefined) return undefined;
  const { meeting, items } = scope.seesClosedItems ? record : openRecord(record);
  const item = items.find(({ order }) => order === itemOrder);
  if (item === undefined) return undefined;
  const options = { language, now: services.now(), hasButtons: true };
  return renderCard('item', itemCardData({ meeting, item }, committee, options));
}

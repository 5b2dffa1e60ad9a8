import type { ReadScope } from '../access/scope.ts';
import { visibleRecord } from '../access/visible-record.ts';
import { cardSentences } from '../danish/sentences/card-sentences.ts';
import { chatSentences } from '../danish/sentences/chat-sentences.ts';
import { type AgendaItem, closeBelow, itemLabel } from '../domain/agenda-item.ts';
import type { Committee } from '../domain/committee.ts';
import type { BotServices } from './bot-services.ts';
import type { MeetingAction } from './card-action.ts';
import { itemCardData } from './cards-item.ts';
import { type PressReply, sentence } from './press-reply.ts';
import { renderCard } from './render-card.ts';

type ShowItem = Extract<MeetingAction, { verb: 'show-item' }>;

/**
 * The card of the item that somebody asks for. An item that is not there, is closed, or is none of the reader's business
 * looks the same from outside.
 *
 * @param isInPlace the card comes in the place of the one that was pressed, for this reader only
 */
export async function showItem(
  services: Pick<BotServices, 'findMeeting' | 'now'>,
  committee: Committee,
  action: ShowItem,
  scope: ReadScope,
  isInPlace: boolean,
): Promise<PressReply> {
  const { language = committee.settings.language, meetingId } = action;
  const words = cardSentences[language].item;
  const stored = await services.findMeeting(committee.id, meetingId);
  const record = stored === undefined ? undefined : visibleRecord(scope, stored);
  if (record === undefined) return sentence(chatSentences[language].notForYou);
  const { meeting } = record;
  const items = closeBelow(record.items);
  const label = writtenLabel(action.itemLabel);
  if (action.itemOrder === undefined && label === '') return sentence(words.chooseFirst);
  const item = findItem(items, action.itemOrder, label);
  if (item === undefined) {
    return sentence(action.itemOrder === undefined ? words.noSuchItem : chatSentences[language].notForYou);
  }
  const options = {
    language,
    now: services.now(),
    hasButtons: true,
    ...(isInPlace ? { opened: { jobKey: action.jobKey, from: action.openedFrom ?? 'agenda' } } : {}),
  };
  return { kind: 'card', card: renderCard('item', itemCardData({ meeting, item }, committee, options)) };
}

function findItem(items: readonly AgendaItem[], order: number | undefined, label: string): AgendaItem | undefined {
  if (order !== undefined) return items.find((item) => item.order === order);
  return items.find((item) => itemLabel(item).toLowerCase() === label || item.printedNumber === label);
}

/** "punkt 3." is 3. */
function writtenLabel(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/^(?:punkt|pkt\.?|item|nr\.?|no\.?)\s*/, '')
    .replace(/[.\s]+$/, '');
}

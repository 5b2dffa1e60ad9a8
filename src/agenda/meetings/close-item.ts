import { type AgendaItem, closeBelow, type ItemClosing, itemLabel } from '../../domain/agenda-item.ts';
import type { MeetingRecord } from '../../domain/meeting.ts';
import type { MeetingDesk } from './meeting-desk.ts';

/** Each round but the last is lost to another writer of the same meeting. */
const mostTries = 8;

/** That items are closed, or open again, by whose word and when. */
export interface ClosingWish extends ItemClosing {
  /** By which the items are called: see `itemLabel`. */
  readonly labels: readonly string[];
}

export type ClosingDecision =
  | { readonly outcome: 'save'; readonly record: MeetingRecord }
  /** They are so already. */
  | { readonly outcome: 'unchanged'; readonly record: MeetingRecord }
  | { readonly outcome: 'no-such-item' | 'below-closed'; readonly label: string; readonly record: MeetingRecord };

/**
 * The meeting after a word about what is closed in it. The word goes before what documents say, and stays on the item. An item
 * under a closed one is opened with that one alone.
 */
export function decideClosing(record: MeetingRecord, wish: ClosingWish): ClosingDecision {
  const { labels, ...closing } = wish;
  const { meeting, items } = record;
  const missing = labels.find((label) => !items.some((item) => isCalled(item, label)));
  if (missing !== undefined) return { outcome: 'no-such-item', label: missing, record };
  const isMeant = (item: AgendaItem): boolean => labels.some((label) => isCalled(item, label));
  const next = items.map((item) =>
    isMeant(item) && item.isClosed !== closing.isClosed ? closed(item, closing) : item,
  );
  const below = closing.isClosed ? undefined : closeBelow(next).find((item) => isMeant(item) && item.isClosed);
  if (below !== undefined) return { outcome: 'below-closed', label: itemLabel(below), record };
  if (next.every((item, index) => item === items[index])) return { outcome: 'unchanged', record };
  return { outcome: 'save', record: { meeting: { ...meeting, version: meeting.version + 1 }, items: next } };
}

function isCalled(item: AgendaItem, label: string): boolean {
  return itemLabel(item).toLowerCase() === label.toLowerCase();
}

/** Where a word only takes back another, what the documents say holds again: a later one that closes the item does so. */
function closed(item: AgendaItem, closing: ItemClosing): AgendaItem {
  const { closing: before, ...rest } = item;
  const isTakenBack = before?.isClosed === true && !closing.isClosed;
  return { ...rest, isClosed: closing.isClosed, ...(isTakenBack ? {} : { closing }) };
}

export type ClosingOutcome = ClosingDecision | { readonly outcome: 'gone' };

/** Stores it; the same again stores nothing. */
export async function saveClosing(
  desk: MeetingDesk,
  { committeeId, meetingId }: { readonly committeeId: string; readonly meetingId: string },
  wish: ClosingWish,
): Promise<ClosingOutcome> {
  for (let attempt = 1; attempt <= mostTries; attempt += 1) {
    const stored = await desk.findStoredMeeting(committeeId, meetingId);
    if (stored === undefined) return { outcome: 'gone' };
    const decision = decideClosing(stored.value, wish);
    if (decision.outcome !== 'save') return decision;
    if ((await desk.saveMeeting(decision.record, undefined, stored.revision, { personId: wish.by })) === 'saved') {
      return decision;
    }
  }
  throw new Error('A meeting was changed by others again and again');
}

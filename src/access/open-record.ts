import { closeBelow, itemLabel } from '../domain/agenda-item.ts';
import type { FutureMeeting, MeetingRecord, Presence } from '../domain/meeting.ts';

/**
 * A meeting as those may see it who have no right to closed items: without these and what lies below them ("6.1" of "6"),
 * their bilag too, and without what stands there of tasks, bilag and coming meetings. Of the committee's own coming meetings date and time
 * stay, with an empty text.
 */
export function openRecord(record: MeetingRecord): MeetingRecord {
  const closed = record.items.filter(({ isClosed }) => isClosed);
  if (closed.length === 0) return record;
  const numbers = closed.flatMap(({ number }) => number ?? []);
  const hidden = closeBelow(record.items).filter(({ isClosed }) => isClosed);
  const labels = new Set(hidden.map(itemLabel));
  const isHidden = (number: string) => labels.has(number) || liesBelow(number, numbers);
  // What is said under an item without a number names no item, nor does what stands before and after the items.
  const isDoubtful = hidden.some(({ number }) => number === undefined);
  const mayBeHidden = (number: string | undefined) => (number === undefined ? isDoubtful : isHidden(number));
  const { meeting } = record;
  // A list of contents or a line about who left names closed items, too.
  const { outerText: _, ...rest } = meeting;
  const items = closeBelow(record.items).filter(({ isClosed }) => !isClosed);
  const papers = new Set(items.flatMap(({ sections }) => sections.map(({ documentHash }) => documentHash)));
  return {
    meeting: {
      ...rest,
      // The name of a bilag's file tells what it is about.
      documents: meeting.documents.filter(({ kind, hash }) => kind !== 'bilag' || papers.has(hash)),
      // Bilag of an item stand on the item; those without a number are the whole meeting's.
      attachments: meeting.attachments.filter(({ itemNumber }) => itemNumber === undefined || !isHidden(itemNumber)),
      presences: meeting.presences.flatMap((presence) => withoutHiddenItems(presence, isHidden)),
      actions: meeting.actions.filter(({ itemNumber }) => !mayBeHidden(itemNumber)),
      futureMeetings: meeting.futureMeetings.flatMap((mention) =>
        mayBeHidden(mention.itemNumber) ? withoutWords(mention) : mention,
      ),
    },
    items,
  };
}

/** Who came for closed items only is not told, nor for which of them somebody came. */
function withoutHiddenItems(presence: Presence, isHidden: (number: string) => boolean): Presence[] {
  const { guestForItems } = presence;
  if (guestForItems.length === 0) return [presence];
  const open = guestForItems.filter((number) => !isHidden(number));
  return open.length === 0 ? [] : [{ ...presence, guestForItems: open }];
}

function liesBelow(number: string, above: readonly string[]): boolean {
  return above.some((other) => number.startsWith(`${other}.`));
}

/** That the committee meets is no secret, what it was said for is; another body's meeting is part of the matter. */
function withoutWords({ date, startTime, endTime, isOwn }: FutureMeeting): FutureMeeting[] {
  if (!isOwn) return [];
  return [
    {
      date,
      ...(startTime === undefined ? {} : { startTime }),
      ...(endTime === undefined ? {} : { endTime }),
      text: '',
      isOwn,
    },
  ];
}

import type { Guest } from '../../domain/attendance.ts';
import { answeredStartOf, type ItemReference } from '../../domain/response.ts';
import { itemIdentity, itemsNow } from './items-now.ts';
import type { ItemSlot, Notice, NoticeFacts } from './notice.ts';
import type { NoticeRow } from './notice-ledger.ts';
import { isPlatformId, latestOf, type NoticeSource, phaseOf } from './notice-source.ts';

/** Invites guests, and tells those who were invited what has changed since they were told the last time. */
export function guestNotices(source: NoticeSource): Notice[] {
  const { view, rows } = source;
  const guests = view.attendance.guests.filter(({ personId }) => isPlatformId(personId));
  const known = new Set(guests.map(({ personId }) => personId));
  const former = rows.filter(({ kind }) => kind === 'guest-invited').map(({ recipientId }) => recipientId);
  const gone = [...new Set(former)].filter((id) => !known.has(id));
  return [
    ...guests.flatMap((guest) => noticeOf(guest, lastTold(guest.personId, rows), source)),
    ...gone.flatMap((id) => outNotice(lastTold(id, rows), 'uninvited', source)),
  ];
}

/** What the guest was told the last time that something reached them. */
function lastTold(personId: string, rows: readonly NoticeRow[]): NoticeRow | undefined {
  return latestOf(
    rows.filter(
      ({ kind, recipientId, state }) =>
        recipientId === personId && state === 'told' && (kind === 'guest-invited' || kind === 'slot-moved'),
    ),
  );
}

function noticeOf(guest: Guest, told: NoticeRow | undefined, source: NoticeSource): Notice[] {
  const { record } = source;
  if (phaseOf(source) === 'cancelled') return outNotice(told, 'cancelled', source);
  const { found: items } = itemsNow(record, guest.items);
  const facts: NoticeFacts = { items, start: answeredStartOf(record.meeting) };
  const common = { meetingId: record.meeting.id, recipientId: guest.personId, facts };
  if (told?.facts === undefined || told.facts.isOut === true) {
    // Nothing of what they were to come for is on the agenda.
    if (guest.items.length > 0 && items.length === 0) return [];
    const occurrence = [guest.invitedAt, told?.at ?? ''].join(' ').trim();
    return [{ ...common, occurrence, content: { kind: 'guest-invited', items } }];
  }
  const before = told.facts.items ?? [];
  const hasMeetingMoved = told.facts.start !== facts.start;
  if (!hasMeetingMoved && sameSlots(before, items)) return [];
  const now = new Set(items.map(itemIdentity));
  const gone: ItemReference[] = before.filter((item) => !now.has(itemIdentity(item)));
  const change = { kind: 'changed', items, gone, hasMeetingMoved } as const;
  return [{ ...common, occurrence: occurrenceAfter(told, facts), content: { kind: 'slot-moved', change } }];
}

/** Only who knows that they were to come is told that they need not. */
function outNotice(told: NoticeRow | undefined, kind: 'uninvited' | 'cancelled', { record }: NoticeSource): Notice[] {
  if (told?.facts === undefined || told.facts.isOut === true) return [];
  const facts: NoticeFacts = { isOut: true };
  return [
    {
      meetingId: record.meeting.id,
      recipientId: told.recipientId,
      occurrence: occurrenceAfter(told, facts),
      content: { kind: 'slot-moved', change: { kind } },
      facts,
    },
  ];
}

/** The same change may come twice, with another in between. */
function occurrenceAfter(told: NoticeRow, facts: NoticeFacts): string {
  return `${told.at} ${JSON.stringify(facts)}`;
}

/** A new number alone is no news. */
function sameSlots(before: readonly ItemSlot[], now: readonly ItemSlot[]): boolean {
  const slots = (items: readonly ItemSlot[]): string =>
    items
      .map((item) => [itemIdentity(item), item.startTime, item.endTime].join(' '))
      .sort()
      .join('\n');
  return slots(before) === slots(now);
}

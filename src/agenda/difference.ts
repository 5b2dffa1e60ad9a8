import { createHash } from 'node:crypto';
import { openRecord } from '../access/open-record.ts';
import { fold, isSameTitle } from '../danish/normalise.ts';
import { type AgendaItem, closeBelow, type ItemSection, itemLabel } from '../domain/agenda-item.ts';
import { currentDocuments } from '../domain/document.ts';
import type { Meeting, MeetingRecord } from '../domain/meeting.ts';
import { minutesBetween } from '../domain/wall-time.ts';
import { describeChanges } from '../minutes/describe-changes.ts';
import type { MeetingChange } from '../minutes/meeting-change.ts';

/**
 * A meeting as it is told to a conversation, for comparison with a later version: open items only, nobody's name but those
 * of who presides and presents, and of longer texts a digest, which tells that they are others and not what they said.
 */
export function toldRecord(record: MeetingRecord): MeetingRecord {
  const { meeting, items } = openRecord(record);
  const { outerText: _, contacts: __, ...rest } = meeting;
  const told: Meeting = { ...rest, presences: [], apologies: [], futureMeetings: [], actions: [], minuteTakers: [] };
  return { meeting: told, items: items.map(toldItem) };
}

function toldItem(item: AgendaItem): AgendaItem {
  return {
    ...item,
    recommendations: item.recommendations.map(digest),
    sections: item.sections.flatMap(toldSection),
    decisions: [],
  };
}

function toldSection(section: ItemSection): ItemSection[] {
  switch (section.kind) {
    case 'recommendation':
    case 'background':
      return [{ ...section, text: digest(section.text) }];
    case 'paper':
      return [{ ...section, text: '' }];
    default:
      return [];
  }
}

function digest(text: string): string {
  return createHash('sha256').update(fold(text)).digest('hex').slice(0, 32);
}

/**
 * In what a meeting is another than a conversation was told; empty where nothing is.
 *
 * @param told what {@link toldRecord} made of the version that was told
 */
export function difference(told: MeetingRecord, record: MeetingRecord): MeetingChange[] {
  const described = describeChanges(told, toldRecord(record));
  const changes = withoutShiftedSlots(described, told.meeting, record.meeting).map((change) =>
    asClosed(change, record),
  );
  if (changes.length > 0) return changes;
  return isSameEdition(told.meeting, record.meeting) ? [] : [{ change: 'document' }];
}

/** Slots that went with the start of the meeting are no news beside that. */
function withoutShiftedSlots(changes: readonly MeetingChange[], told: Meeting, meeting: Meeting): MeetingChange[] {
  const shift = shiftOf(told.startTime, meeting.startTime);
  if (shift === undefined) return [...changes];
  return changes.filter((change) => {
    if (change.change !== 'slot') return true;
    const { from, to } = change;
    const isEndMoved = shiftOf(from.end, to.end) === shift;
    return shiftOf(from.start, to.start) !== shift || (from.end !== undefined && !isEndMoved);
  });
}

function shiftOf(from: string | undefined, to: string | undefined): number | undefined {
  return from === undefined || to === undefined ? undefined : minutesBetween(from, to);
}

/** An item that is closed now has not gone: it is only not told of any more. */
function asClosed(change: MeetingChange, { items }: MeetingRecord): MeetingChange {
  if (change.change !== 'item-removed') return change;
  const { title } = change.item;
  const closed = closeBelow(items).find((item) => item.isClosed && isSameTitle(item.title, title));
  return closed === undefined ? change : { change: 'item-closed', label: itemLabel(closed) };
}

function isSameEdition(told: Meeting, meeting: Meeting): boolean {
  const [before, now] = [told, meeting].map(({ documents }) =>
    currentDocuments(documents).flatMap(({ kind, hash }) => (kind === 'dagsorden' ? [hash] : [])),
  );
  return before?.join() === now?.join();
}

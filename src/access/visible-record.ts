import { type AgendaItem, closeBelow, itemLabel } from '../domain/agenda-item.ts';
import type { Meeting, MeetingRecord } from '../domain/meeting.ts';
import { findReferencedItems } from './find-referenced-items.ts';
import { openRecord } from './open-record.ts';
import { type GuestPass, maySee, type ReadScope, seesClosedIn } from './scope.ts';

/**
 * A meeting as it may be seen: the one way in which one meeting is shown to somebody. Undefined where nothing of it may be.
 * Who belongs to the committee sees it, with its closed items where they have that right; who did, what was open up to the
 * last day of their term; a guest the time and place and the items for which they are invited.
 */
export function visibleRecord(scope: ReadScope, record: MeetingRecord): MeetingRecord | undefined {
  if (scope.committees === 'all') return record;
  const { meeting } = record;
  const reach = scope.committees.get(meeting.committeeId);
  if (reach !== undefined && reach.until === undefined) return reach.seesClosedItems ? record : openRecord(record);
  if (reach?.until !== undefined && meeting.date <= reach.until) return termRecord(openRecord(record), reach.until);
  const pass = passFor(scope, record);
  return pass === undefined ? undefined : guestRecord(openRecord(record), pass);
}

/**
 * The same as an agenda shows it: to those who belong to the committee and have no right to its closed items, that there are
 * some, each with its number and slot and nothing else.
 */
export function visibleAgenda(scope: ReadScope, record: MeetingRecord): MeetingRecord | undefined {
  const visible = visibleRecord(scope, record);
  const { committeeId } = record.meeting;
  if (visible === undefined || seesClosedIn(scope, committeeId)) return visible;
  const all = closeBelow(record.items);
  if (maySee(scope, committeeId)) {
    return { ...visible, items: all.map((item) => (item.isClosed ? masked(item) : item)) };
  }
  // A guest of a closed item knows its number, and needs its time.
  const labels = new Set(passFor(scope, record)?.items.map(({ label }) => label));
  const own = all.filter((item) => item.isClosed && labels.has(itemLabel(item))).map(masked);
  return { ...visible, items: [...visible.items, ...own].sort((a, b) => a.order - b.order) };
}

function passFor({ guestOf }: ReadScope, { meeting }: MeetingRecord): GuestPass | undefined {
  return guestOf.find(({ committeeId, meetingId }) => committeeId === meeting.committeeId && meetingId === meeting.id);
}

function masked({ number, printedNumber, order, parent, startTime, endTime }: AgendaItem): AgendaItem {
  return {
    ...(number === undefined ? {} : { number }),
    ...(printedNumber === undefined ? {} : { printedNumber }),
    order,
    ...(parent === undefined ? {} : { parent }),
    title: '–',
    titleVariants: [],
    ...(startTime === undefined ? {} : { startTime }),
    ...(endTime === undefined ? {} : { endTime }),
    presenters: [],
    recommendations: [],
    sections: [],
    decisions: [],
    attachments: [],
    isClosed: true,
  };
}

/** What a meeting announces for the time after somebody's term is not told them. */
function termRecord({ meeting, items }: MeetingRecord, until: string): MeetingRecord {
  const futureMeetings = meeting.futureMeetings.filter(({ date }) => date <= until);
  if (futureMeetings.length === meeting.futureMeetings.length) return { meeting, items };
  return { meeting: { ...meeting, futureMeetings }, items };
}

/**
 * Of an open record what a guest sees: when and where, and their own items. Not what the meeting is called, who takes part,
 * or what stands outside the items, for that tells of the others.
 */
function guestRecord({ meeting, items }: MeetingRecord, { items: invited }: GuestPass): MeetingRecord {
  if (invited.length === 0) return { meeting: headOf(meeting), items };
  const own = findReferencedItems(items, invited);
  const labels = new Set(own.map(itemLabel));
  const isOwn = (itemNumber: string | undefined): boolean => itemNumber !== undefined && labels.has(itemNumber);
  const hashes = new Set(own.flatMap(({ sections }) => sections.map(({ documentHash }) => documentHash)));
  return {
    meeting: {
      ...headOf(meeting),
      attachments: meeting.attachments.filter(({ itemNumber }) => isOwn(itemNumber)),
      actions: meeting.actions.filter(({ itemNumber }) => isOwn(itemNumber)),
      documents: meeting.documents.filter(({ hash, kind }) => kind !== 'bilag' || hashes.has(hash)),
    },
    items: own,
  };
}

function headOf(meeting: Meeting): Meeting {
  const { id, committeeId, date, startTime, endTime, timeZone, place, mode, state, documents, version, icsUid } =
    meeting;
  return {
    id,
    committeeId,
    title: '',
    date,
    ...(startTime === undefined ? {} : { startTime }),
    ...(endTime === undefined ? {} : { endTime }),
    timeZone,
    ...(place === undefined ? {} : { place }),
    ...(mode === undefined ? {} : { mode }),
    state,
    minuteTakers: [],
    presences: [],
    apologies: [],
    attachments: [],
    futureMeetings: [],
    actions: [],
    documents: documents.filter(({ kind }) => kind !== 'bilag'),
    version,
    icsUid,
  };
}

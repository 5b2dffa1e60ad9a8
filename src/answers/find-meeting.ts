import { isInPeriod } from '../danish/periods.ts';
import type { AgendaItem } from '../domain/agenda-item.ts';
import { currentDocuments } from '../domain/document.ts';
import type { FutureMeeting, Meeting, MeetingRecord } from '../domain/meeting.ts';
import { isComing } from '../domain/meeting-time.ts';
import type { Library } from './library.ts';
import type { Question } from './question.ts';

/** The meetings that the committee and the time named in the question leave, oldest first. */
export function meetingsNamed(question: Question, library: Library): MeetingRecord[] {
  const { pinned } = question;
  if (pinned !== undefined) return library.records.filter(({ meeting }) => meeting.id === pinned.meetingId);
  return library.records.filter(
    ({ meeting }) => isOfNamedCommittee(question, meeting) && isInNamedPeriod(question, meeting.date),
  );
}

/** Ids of the meetings that the question's committee and time leave; undefined where it names neither. */
export function meetingsInScope(question: Question, library: Library): ReadonlySet<string> | undefined {
  if (question.committees.length === 0 && question.period === undefined && question.pinned === undefined)
    return undefined;
  return new Set(meetingsNamed(question, library).map(({ meeting }) => meeting.id));
}

/** True for an item that the question before spoke of, and for every item where it spoke of none. */
export function isPinnedItem({ pinned }: Question, order: number | undefined): boolean {
  return pinned?.itemOrder === undefined || pinned.itemOrder === order;
}

/** The item that the question before spoke of, if it spoke of one. */
export function pinnedItem(
  { pinned }: Question,
  library: Library,
): { readonly meeting: Meeting; readonly item: AgendaItem } | undefined {
  if (pinned?.itemOrder === undefined) return undefined;
  const record = library.records.find(({ meeting }) => meeting.id === pinned.meetingId);
  const item = record?.items.find(({ order }) => order === pinned.itemOrder);
  return record === undefined || item === undefined ? undefined : { meeting: record.meeting, item };
}

/** The one meeting that a question is about: the one it names, else the next, or the last held, of its committee. */
export function pickMeeting(question: Question, library: Library, side: 'coming' | 'held'): MeetingRecord | undefined {
  const candidates = meetingsNamed(question, library);
  const alive = candidates.filter(({ meeting }) => meeting.state !== 'cancelled' || question.period !== undefined);
  const coming = alive.filter(({ meeting }) => isComing(meeting, question.now));
  const held = alive.filter(({ meeting }) => !isComing(meeting, question.now));
  // Between a meeting and its minutes the last one that has any is what can be answered from.
  const lastHeld = held.findLast(hasMinutes) ?? held.at(-1);
  const wanted = question.relative === 'next' ? 'coming' : question.relative === 'last' ? 'held' : side;
  if (question.relative !== undefined) return wanted === 'coming' ? coming[0] : lastHeld;
  return wanted === 'coming' ? (coming[0] ?? lastHeld) : (lastHeld ?? coming[0]);
}

/** The meetings that a question leaves: those that were held newest first, then the coming ones, nearest first. */
export function newestHeldFirst(question: Question, library: Library): MeetingRecord[] {
  const named = meetingsNamed(question, library).filter(({ meeting }) => meeting.state !== 'cancelled');
  const coming = named.filter(({ meeting }) => isComing(meeting, question.now));
  const held = named.filter((record) => !coming.includes(record)).reverse();
  return question.relative === 'next' ? [...coming, ...held] : [...held, ...coming];
}

/** True when the minutes of the meeting were handed in: only they tell what happened. */
export function hasMinutes({ meeting }: Pick<MeetingRecord, 'meeting'>): boolean {
  return currentDocuments(meeting.documents).some(({ kind }) => kind === 'referat');
}

export function isOfNamedCommittee(question: Question, meeting: Meeting): boolean {
  return question.committees.length === 0 || question.committees.some(({ id }) => id === meeting.committeeId);
}

export function isInNamedPeriod(question: Question, date: string): boolean {
  if (question.period === undefined) return true;
  const { period } = question.period;
  // "Mødet i juni", asked of what was, is not the one of next year.
  const isThen = period.kind === 'range' || !question.isPast || date <= question.today;
  return isThen && isInPeriod(date, period);
}

/** A meeting date as a committee knows it: a meeting of its own row, or one that its minutes announce. */
export interface KnownDate {
  readonly committeeId: string;
  readonly date: string;
  readonly startTime?: string;
  readonly endTime?: string;
  readonly place?: string;
  readonly record?: MeetingRecord;
  /** Where it is announced, when no document of the meeting itself exists. */
  readonly announced?: { readonly in: MeetingRecord; readonly mention: FutureMeeting };
}

/** All dates of the named committees, oldest first: a record beats an announcement, a newer announcement an older one. */
export function knownDates(question: Question, library: Library): KnownDate[] {
  const dates = new Map<string, KnownDate>();
  for (const record of library.records) {
    if (!isOfNamedCommittee(question, record.meeting)) continue;
    for (const mention of record.meeting.futureMeetings) {
      if (!mention.isOwn || mention.date.length < 10) continue;
      const { date, startTime, endTime, place } = mention;
      dates.set(`${record.meeting.committeeId} ${date}`, {
        committeeId: record.meeting.committeeId,
        date,
        ...(startTime === undefined ? {} : { startTime }),
        ...(endTime === undefined ? {} : { endTime }),
        ...(place === undefined ? {} : { place }),
        announced: { in: record, mention },
      });
    }
  }
  for (const record of library.records) {
    const { meeting } = record;
    if (!isOfNamedCommittee(question, meeting)) continue;
    const { committeeId, date, startTime, endTime, place } = meeting;
    const key = `${committeeId} ${date}`;
    if (meeting.state === 'cancelled') {
      dates.delete(key);
      continue;
    }
    const announced = dates.get(key)?.announced;
    dates.set(key, {
      committeeId,
      date,
      ...(startTime === undefined ? {} : { startTime }),
      ...(endTime === undefined ? {} : { endTime }),
      ...(place === undefined ? {} : { place }),
      record,
      // A planned meeting has no paper of its own to cite.
      ...(announced === undefined || meeting.documents.length > 0 ? {} : { announced }),
    });
  }
  return [...dates.values()].sort((x, y) => x.date.localeCompare(y.date));
}

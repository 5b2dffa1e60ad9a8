import type { AgendaItem } from '../../domain/agenda-item.ts';
import type { Meeting, MeetingRecord } from '../../domain/meeting.ts';
import { responsesCloseAt } from '../../domain/meeting-time.ts';
import { addMinutes, minutesBetween } from '../../domain/wall-time.ts';
import { calledNow } from './decide-draft.ts';

/** What can become of a whole meeting. Dates YYYY-MM-DD, local times HH:MM. */
export type MeetingChange =
  | { readonly kind: 'cancel' }
  | { readonly kind: 'call-again' }
  | { readonly kind: 'move'; readonly date: string; readonly startTime?: string; readonly endTime?: string };

export type ChangeDecision =
  | { readonly outcome: 'save'; readonly record: MeetingRecord }
  /** It is so already. */
  | { readonly outcome: 'unchanged'; readonly record: MeetingRecord }
  | { readonly outcome: 'refused'; readonly reason: 'held' | 'begun' | 'in-past' | 'cancelled' };

/** The meeting after a change, or why it is not made. */
export function decideChange(record: MeetingRecord, change: MeetingChange, now: Date): ChangeDecision {
  const { meeting, items } = record;
  if (meeting.state === 'held') return { outcome: 'refused', reason: 'held' };
  const next = changed(record, change, now);
  if (next === undefined) return { outcome: 'unchanged', record };
  if (responsesCloseAt(meeting) <= now) return { outcome: 'refused', reason: 'begun' };
  if (change.kind === 'move' && meeting.state === 'cancelled') return { outcome: 'refused', reason: 'cancelled' };
  if (responsesCloseAt(next) <= now) return { outcome: 'refused', reason: 'in-past' };
  const moved = { meeting: { ...next, version: meeting.version + 1 }, items: shifted(items, meeting, next) };
  return { outcome: 'save', record: moved };
}

function changed({ meeting, items }: MeetingRecord, change: MeetingChange, now: Date): Meeting | undefined {
  const { state } = meeting;
  switch (change.kind) {
    case 'cancel':
      return state === 'cancelled' ? undefined : { ...meeting, state: 'cancelled' };
    case 'call-again': {
      if (state !== 'cancelled') return undefined;
      const hasAgenda = items.length > 0 || meeting.documents.length > 0;
      return calledNow(meeting, hasAgenda ? 'called' : 'planned', now);
    }
    case 'move': {
      const times = movedTimes(meeting, change);
      const isSame = [meeting.date, meeting.startTime, meeting.endTime].join() === [change.date, ...times].join();
      if (isSame) return undefined;
      const { startTime: _, endTime: __, ...rest } = meeting;
      const [startTime, endTime] = times;
      return {
        ...rest,
        date: change.date,
        ...(startTime === undefined ? {} : { startTime }),
        ...(endTime === undefined ? {} : { endTime }),
      };
    }
  }
}

/** Where only a new start is said, the meeting lasts as long as before. */
export function movedTimes(
  meeting: Pick<Meeting, 'startTime' | 'endTime'>,
  { startTime, endTime }: { readonly startTime?: string; readonly endTime?: string },
): readonly [string | undefined, string | undefined] {
  if (startTime === undefined) return [meeting.startTime, meeting.endTime];
  if (endTime !== undefined || meeting.startTime === undefined || meeting.endTime === undefined) {
    return [startTime, endTime];
  }
  return [startTime, addMinutes(startTime, minutesBetween(meeting.startTime, meeting.endTime))];
}

/** The slots of the items go with the start of the meeting. */
function shifted(
  items: readonly AgendaItem[],
  from: Pick<Meeting, 'startTime'>,
  to: Pick<Meeting, 'startTime'>,
): readonly AgendaItem[] {
  if (from.startTime === undefined || to.startTime === undefined || from.startTime === to.startTime) return items;
  const later = minutesBetween(from.startTime, to.startTime);
  return items.map((item) => ({
    ...item,
    ...(item.startTime === undefined ? {} : { startTime: addMinutes(item.startTime, later) }),
    ...(item.endTime === undefined ? {} : { endTime: addMinutes(item.endTime, later) }),
  }));
}

import type { MeetingRecord } from '../domain/meeting.ts';
import type { Answer, PartOfMeeting } from '../domain/response.ts';
import { findItems } from './find-items.ts';

export type PartRefusal = 'time-malformed' | 'time-outside-meeting' | 'time-backwards' | 'no-such-item';

export type PartDecision =
  | { readonly ok: true; readonly part?: PartOfMeeting }
  | { readonly ok: false; readonly reason: PartRefusal };

/**
 * The part of the meeting that somebody wants to take. From its beginning, until its end, or all of its items is no part but
 * the whole.
 */
export function decidePart(record: MeetingRecord, answer: Extract<Answer, { kind: 'accept' }>): PartDecision {
  const { startTime, endTime } = record.meeting;
  const [from, until] = [readClock(answer.from), readClock(answer.until)];
  if (from === 'malformed' || until === 'malformed') return { ok: false, reason: 'time-malformed' };
  for (const time of [from, until]) {
    if (time !== undefined && !isWithin(time, startTime, endTime)) return { ok: false, reason: 'time-outside-meeting' };
  }
  if (from !== undefined && until !== undefined && from >= until) return { ok: false, reason: 'time-backwards' };
  const items = findItems(record, answer.items ?? []);
  if (items === undefined) return { ok: false, reason: 'no-such-item' };
  const isAll = items.length === record.items.length;
  const part: PartOfMeeting = {
    ...(from === undefined || from === startTime ? {} : { from }),
    ...(until === undefined || until === endTime ? {} : { until }),
    ...(items.length === 0 || isAll ? {} : { items }),
  };
  return Object.keys(part).length === 0 ? { ok: true } : { ok: true, part };
}

/** "13", "kl. 13.30", "13:30" and "9:05" as HH:MM; undefined where nothing is said. */
function readClock(text: string | undefined): string | 'malformed' | undefined {
  const bare = (text ?? '').trim();
  if (bare === '') return undefined;
  const found = /^(?:kl\.?\s*)?(\d{1,2})(?:[.:](\d{2}))?$/iu.exec(bare);
  const [hour, minute] = [Number(found?.[1]), Number(found?.[2] ?? '0')];
  if (found === null || hour > 23 || minute > 59) return 'malformed';
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** A meeting whose end lies after midnight, or is not known, sets no bound there. */
function isWithin(time: string, startTime: string | undefined, endTime: string | undefined): boolean {
  if (startTime === undefined) return true;
  if (endTime !== undefined && endTime < startTime) return time >= startTime || time <= endTime;
  return time >= startTime && (endTime === undefined || time <= endTime);
}

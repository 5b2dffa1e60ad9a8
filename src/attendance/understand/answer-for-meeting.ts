import { itemLabel } from '../../domain/agenda-item.ts';
import type { Meeting, MeetingRecord } from '../../domain/meeting.ts';
import type { Answer } from '../../domain/response.ts';
import { addMinutes } from '../../domain/wall-time.ts';
import type { SaidTime } from './find-clock-times.ts';
import type { SaidAnswer } from './said-response.ts';

/** What was said as the answer to one meeting: its times and its items. */
export function answerForMeeting(
  { kind, mode, part, substituteItems }: SaidAnswer,
  { meeting, items }: MeetingRecord,
  substitute: string | undefined,
): Answer {
  switch (kind) {
    case 'tentative':
      return { kind };
    case 'decline': {
      const forItems = substituteItems === undefined ? {} : { items: substituteItems };
      return { kind, ...(substitute === undefined ? {} : { substitute, ...forItems }) };
    }
    case 'accept': {
      const from = part.from === undefined ? undefined : timeIn(part.from, meeting, 'from');
      const until = part.until === undefined ? undefined : timeIn(part.until, meeting, 'until');
      const except = part.exceptItems;
      const labels = items.map(itemLabel);
      const isKnown = except?.every((label) => labels.includes(label)) === true;
      const only = isKnown ? labels.filter((label) => except?.includes(label) !== true) : (part.items ?? except);
      return {
        kind,
        mode: mode ?? (meeting.mode === 'virtual' ? 'virtual' : 'in-person'),
        ...(from === undefined ? {} : { from }),
        ...(until === undefined ? {} : { until }),
        ...(only === undefined || only.length === 0 ? {} : { items: only }),
      };
    }
  }
}

/** A time of day, HH:MM; "kl. 1" is the one after noon where the meeting is then. */
function timeIn(time: SaidTime, meeting: Meeting, side: 'from' | 'until'): string | undefined {
  const { startTime, endTime } = meeting;
  if (time.kind === 'delay') {
    const base = side === 'from' ? startTime : endTime;
    if (base === undefined) return undefined;
    return addMinutes(base, side === 'from' ? time.minutes : -time.minutes);
  }
  const afterNoon = addMinutes(time.from, 12 * 60);
  const isWithin = (clock: string) => startTime !== undefined && clock >= startTime && (endTime ?? '23:59') >= clock;
  return time.from < '12:00' && !isWithin(time.from) && isWithin(afterNoon) ? afterNoon : time.from;
}

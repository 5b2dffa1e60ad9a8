import {
  escape as escapeText,
  ICalEventBusyStatus,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { type CalendarWords, calendarWords } from '../../danish/sentences/calendar-sentences.ts';
import { closeBelow, itemLabel } from '../../domain/agenda-item.ts';
import { type Committee, committeeLabel } from '../../domain/committee.ts';
import type { Meeting, MeetingRecord } from '../../domain/meeting.ts';
import { meetingEnd, meetingStart } from '../../domain/meeting-time.ts';
import { calendarLine, calendarText } from './calendar-text.ts';
import { isToldByBlock, type OffsetTime } from './time-zone-block.ts';

/**
 * A meeting as an event (RFC 5545 VEVENT): the UID that it keeps for ever, a SEQUENCE that rises with each of its versions,
 * its own time zone. It names no participants: RFC 5546 §3.2.1 forbids ATTENDEE where a calendar is published.
 *
 * @param stampedAt when the object is made (DTSTAMP)
 */
export function meetingEvent(committee: Committee, record: MeetingRecord, stampedAt: Date): ICalEventData {
  const { meeting } = record;
  const words = calendarWords[committee.settings.language];
  const place = calendarText(meeting.place ?? '').trim();
  const agenda = agendaText(record, words);
  return {
    // The library escapes texts, but writes the UID as it is.
    id: escapeText(calendarText(meeting.icsUid), false),
    sequence: meeting.version - 1,
    stamp: stampedAt,
    ...timesOf(meeting),
    summary: calendarText(summaryOf(committee, meeting, words)),
    ...(place === '' ? {} : { location: place }),
    ...(agenda === '' ? {} : { description: agenda }),
    ...standingOf(meeting),
  };
}

/** A meeting without a time is a day's event; its end is the day after (RFC 5545 §3.6.1: DTEND is not part of it). */
function timesOf(meeting: Meeting): Pick<ICalEventData, 'start' | 'end' | 'allDay' | 'timezone'> {
  if (meeting.startTime === undefined) {
    const day = Temporal.PlainDate.from(meeting.date);
    return { allDay: true, start: day, end: day.add({ days: 1 }) };
  }
  const local = (instant: Date): Temporal.ZonedDateTime =>
    Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(meeting.timeZone);
  const [start, end] = [local(meetingStart(meeting)), local(meetingEnd(meeting))];
  const isSure = [start, end].every((moment) => isToldByBlock(meeting.timeZone, offsetTime(moment)));
  // Without a zone the library writes the instants in UTC.
  return { start, end, ...(isSure ? { timezone: meeting.timeZone } : {}) };
}

function offsetTime(moment: Temporal.ZonedDateTime): OffsetTime {
  const time = moment.toPlainTime().toString({ smallestUnit: 'minute' });
  return { date: moment.toPlainDate().toString(), time, offset: moment.offset };
}

/** Outlook knows no cancelled event in a subscribed calendar, so the summary says it, too, and the time is free. */
function standingOf({ state }: Meeting): Pick<ICalEventData, 'status' | 'transparency' | 'busystatus'> {
  switch (state) {
    case 'cancelled':
      return {
        status: ICalEventStatus.CANCELLED,
        transparency: ICalEventTransparency.TRANSPARENT,
        busystatus: ICalEventBusyStatus.FREE,
      };
    case 'planned':
      return { status: ICalEventStatus.TENTATIVE, busystatus: ICalEventBusyStatus.TENTATIVE };
    case 'called':
    case 'held':
      return { status: ICalEventStatus.CONFIRMED };
  }
}

function summaryOf(committee: Committee, { title, state }: Meeting, words: CalendarWords): string {
  const label = committeeLabel(committee);
  const named = title.toLowerCase().includes(label.toLowerCase()) ? title : `${label}: ${title}`;
  return state === 'cancelled' && !/aflyst|cancelled/iu.test(title) ? words.cancelled(named) : named;
}

/** The agenda, an item to a line; of what is closed it says only that. */
function agendaText({ items }: MeetingRecord, words: CalendarWords): string {
  if (items.length === 0) return '';
  const lines = closeBelow(items).map((item) => {
    const label = calendarLine(itemLabel(item)).replace(/\.$/, '');
    return `${label}. ${item.isClosed ? words.closedItem : calendarLine(item.title)}`;
  });
  return [words.agenda, ...lines].join('\n');
}

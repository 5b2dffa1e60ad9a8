import ical, { escape as escapeText, ICalCalendarMethod } from 'ical-generator';
import type { Committee } from '../../domain/committee.ts';
import type { MeetingRecord } from '../../domain/meeting.ts';
import { addDays, localDate } from '../../domain/wall-time.ts';
import { calendarLine } from './calendar-text.ts';
import { meetingEvent } from './meeting-event.ts';
import { timeZoneBlock } from './time-zone-block.ts';

/** A feed says so often, in seconds, that it is worth reading again; clients take it for a wish. */
const refreshSeconds = 3600;
/** Meetings stay in a feed for so many days. */
const daysBack = 365;

interface Publication {
  readonly records: readonly MeetingRecord[];
  readonly stampedAt: Date;
  /** Of a feed. */
  readonly name?: string;
}

/**
 * A meeting as an iCalendar object (RFC 5545) with one event, in UTF-8, with lines of at most 75 octets.
 *
 * @param stampedAt when the object is made (DTSTAMP)
 */
export function meetingIcs(committee: Committee, record: MeetingRecord, stampedAt: Date): string {
  return published(committee, { records: [record], stampedAt });
}

/**
 * A committee's calendar to be subscribed to: its meetings from a year before `now` on, cancelled ones too, under a name.
 *
 * @param records all meetings of the committee, in any order
 */
export function committeeFeed(committee: Committee, records: readonly MeetingRecord[], now: Date): string {
  const since = addDays(localDate(now, committee.settings.timeZone), -daysBack);
  const recent = records.filter(({ meeting }) => meeting.date >= since);
  return published(committee, { records: recent.toSorted(byStart), stampedAt: now, name: committee.name });
}

function published(committee: Committee, { records, stampedAt, name }: Publication): string {
  const calendar = ical({
    prodId: { company: 'Dagsorden', product: 'Dagsorden', language: 'DA' },
    method: ICalCalendarMethod.PUBLISH,
    timezone: { name: null, generator: timeZoneBlock },
    // The library writes a calendar's name as it is.
    ...(name === undefined ? {} : { name: escapeText(calendarLine(name), false), ttl: refreshSeconds }),
    events: records.map((record) => meetingEvent(committee, record, stampedAt)),
  });
  return `${calendar.toString()}\r\n`;
}

function byStart({ meeting: a }: MeetingRecord, { meeting: b }: MeetingRecord): number {
  const key = ({ date, startTime = '', id }: MeetingRecord['meeting']) => `${date} ${startTime.padEnd(5)} ${id}`;
  return key(a) < key(b) ? -1 : 1;
}

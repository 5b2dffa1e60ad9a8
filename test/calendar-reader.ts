import ICAL from 'ical.js';

/** An event as a calendar program reads it. */
export interface ReadEvent {
  readonly uid: string;
  readonly sequence: number;
  readonly summary: string;
  readonly location: string | undefined;
  readonly description: string | undefined;
  readonly status: string;
  readonly isAllDay: boolean;
  /** UTC instant, or the date of an event that lasts whole days. */
  readonly start: string;
  readonly end: string;
  readonly timeZone: string | undefined;
}

export interface ReadCalendar {
  readonly name: string | undefined;
  readonly method: string;
  readonly timeZones: readonly string[];
  readonly events: readonly ReadEvent[];
}

/** Reads an iCalendar text with ical.js, times by the VTIMEZONE that stands in the text itself. */
export function readCalendar(text: string): ReadCalendar {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return {
    // ical.js leaves the text of an X- property as it is written.
    name: textOf(calendar, 'x-wr-calname')?.replace(/\\([\\;,])/g, '$1'),
    method: textOf(calendar, 'method') ?? '',
    timeZones: calendar.getAllSubcomponents('vtimezone').map((zone) => new ICAL.Timezone(zone).tzid),
    events: calendar.getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component);
      return {
        uid: event.uid,
        sequence: event.sequence,
        summary: event.summary,
        location: textOf(component, 'location'),
        description: textOf(component, 'description'),
        status: textOf(component, 'status') ?? '',
        isAllDay: event.startDate.isDate,
        start: momentOf(event.startDate),
        end: momentOf(event.endDate),
        timeZone: event.startDate.isDate ? undefined : event.startDate.zone.tzid,
      };
    }),
  };
}

function momentOf(time: ICAL.Time): string {
  if (time.isDate) return time.toString();
  if (time.zone.tzid === 'floating') throw new Error('A time whose TZID has no VTIMEZONE, or none at all');
  return new Date(time.toUnixTime() * 1000).toISOString();
}

function textOf(component: ICAL.Component, name: string): string | undefined {
  const value = component.getFirstPropertyValue(name);
  return typeof value === 'string' ? value : undefined;
}

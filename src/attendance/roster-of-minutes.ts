import { slug } from '../domain/identifier.ts';
import type { MeetingRecord } from '../domain/meeting.ts';
import { documentPlaces } from './document-places.ts';
import { itemsNamed } from './find-items.ts';
import type { Attendee } from './roster.ts';

/** The roster and, once a meeting has its minutes, whoever else these list: they may be of a time before the bot. */
export function withThoseInMinutes(roster: readonly Attendee[], record: MeetingRecord): readonly Attendee[] {
  const { meeting } = record;
  if (meeting.state !== 'held') return roster;
  const known = new Set([...documentPlaces(roster, meeting.presences).values()].map(({ presence }) => presence));
  const others = meeting.presences.filter((presence) => !known.has(presence));
  const unique = new Map(others.map((presence) => [`minutes:${slug(presence.name)}`, presence]));
  return [
    ...roster,
    ...[...unique].map(
      ([personId, { name, title, organization, role, guestForItems }]): Attendee => ({
        personId,
        name,
        ...(title === undefined ? {} : { title }),
        ...(organization === undefined ? {} : { organization }),
        role: role === 'guest' || guestForItems.length > 0 ? 'guest' : 'member',
        hasSeat: false,
        items: itemsNamed(record, guestForItems),
      }),
    ),
  ];
}

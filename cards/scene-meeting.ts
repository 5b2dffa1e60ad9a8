import type { Meeting } from '../src/domain/meeting.ts';

/** A called meeting of the invented Digitaliseringsudvalget, of which nothing is known but when it is. */
export function sceneMeeting(changes: Partial<Meeting> = {}): Meeting {
  const { date = '2027-01-20' } = changes;
  return {
    id: `digu-${date}`,
    committeeId: 'digu',
    title: 'Ordinært møde i Digitaliseringsudvalget',
    date,
    startTime: '12:00',
    endTime: '13:30',
    timeZone: 'Europe/Copenhagen',
    state: 'called',
    minuteTakers: [],
    presences: [],
    apologies: [],
    attachments: [],
    futureMeetings: [],
    actions: [],
    documents: [],
    version: 1,
    icsUid: `digu-${date}@example.org`,
    ...changes,
  };
}

import type { Meeting } from '../../../src/domain/meeting.ts';

/** A called meeting on 20 January 2027, 12:00–13:30 in Copenhagen. */
export const meeting: Meeting = {
  id: 'digu-2027-01-20',
  committeeId: 'digu',
  title: 'Ordinært møde',
  date: '2027-01-20',
  startTime: '12:00',
  endTime: '13:30',
  timeZone: 'Europe/Copenhagen',
  place: 'Havnehuset',
  state: 'called',
  minuteTakers: [],
  presences: [],
  apologies: [],
  attachments: [],
  futureMeetings: [],
  actions: [],
  documents: [],
  version: 3,
  icsUid: 'digu-2027-01-20@example.org',
};

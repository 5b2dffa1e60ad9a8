import { aMeeting } from '../../builders.ts';

/** A called meeting on 20 January 2027, 12:00–13:30 in Copenhagen. */
export const meeting = aMeeting({
  id: 'digu-2027-01-20',
  committeeId: 'digu',
  date: '2027-01-20',
  startTime: '12:00',
  endTime: '13:30',
  place: 'Havnehuset',
  version: 3,
  icsUid: 'digu-2027-01-20@example.org',
});

import { type Committee, newCommittee } from '../../src/domain/committee.ts';
import type { MeetingRecord } from '../../src/domain/meeting.ts';
import { addDays, localDate } from '../../src/domain/wall-time.ts';
import type { Storage } from '../../src/storage/open-storage.ts';
import { aMeeting } from '../builders.ts';
import { itemOf } from '../contract/examples.ts';

export const council: Committee = newCommittee('Havneudvalget', 'HAVU');

/** A called meeting of {@link council} so many days from today, with two items. */
export function comingMeeting(daysAhead: number, changes: Partial<MeetingRecord['meeting']> = {}): MeetingRecord {
  const date = addDays(localDate(new Date(), 'Europe/Copenhagen'), daysAhead);
  return {
    meeting: aMeeting({
      id: `havu-${date}`,
      committeeId: council.id,
      title: 'Møde i Havneudvalget',
      date,
      startTime: '12:00',
      endTime: '13:30',
      place: 'Pakhus 2',
      documents: [
        { hash: 'dagsorden', fileName: 'dagsorden.md', kind: 'dagsorden', importedAt: new Date(0).toISOString() },
      ],
      ...changes,
    }),
    items: [itemOf(0, 'Orientering om kajen'), itemOf(1, 'Økonomi')],
  };
}

/** Stores {@link council} and these meetings. */
export async function seed(storage: Storage, ...records: readonly MeetingRecord[]): Promise<void> {
  await storage.meetings.addCommittee(council, 'system');
  for (const record of records) await storage.meetings.saveMeeting(record, undefined, undefined, 'system');
}

import type { MeetingSource } from '../../src/answers/meeting-source.ts';
import type { MeetingRecord } from '../../src/domain/meeting.ts';
import type { InventedMinutes } from './invented-minutes.ts';

/** Storage that is in memory and has no way to go. */
export class ChangingSource implements MeetingSource {
  readonly #minutes: InventedMinutes;
  readonly #records: Map<string, readonly MeetingRecord[]>;
  readonly #marks = new Map<string, number>();

  constructor(minutes: InventedMinutes) {
    this.#minutes = minutes;
    this.#records = new Map(minutes.records);
  }

  async listCommitteeStates() {
    return this.#minutes.committees.map((committee) => ({
      committee,
      contentMark: String(this.#marks.get(committee.id) ?? 0),
    }));
  }

  async listMeetings(committeeId: string) {
    return this.#records.get(committeeId) ?? [];
  }

  importMeeting(record: MeetingRecord): void {
    const { committeeId } = record.meeting;
    this.#records.set(committeeId, [...(this.#records.get(committeeId) ?? []), record]);
    this.#marks.set(committeeId, (this.#marks.get(committeeId) ?? 0) + 1);
  }
}

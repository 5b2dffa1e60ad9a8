import type { Committee } from '../../../src/domain/committee.ts';
import type { Meeting, MeetingRecord } from '../../../src/domain/meeting.ts';
import type { Stored } from '../../../src/domain/stored.ts';
import type { DocumentOriginal, MinutesStore } from '../../../src/minutes/minutes-store.ts';

/** A store of meetings in memory that counts writes and can be interfered with before one. */
export class InMemoryMinutes implements MinutesStore {
  readonly committees: Committee[] = [];
  readonly originals: DocumentOriginal[] = [];
  writes = 0;
  /** Runs before each write: what somebody else does at the same moment. */
  meanwhile: () => void = () => {};
  private readonly meetings = new Map<string, Stored<MeetingRecord>>();

  listCommittees(): Promise<readonly Committee[]> {
    return Promise.resolve([...this.committees]);
  }

  addCommittee(committee: Committee): Promise<'added' | 'exists'> {
    if (this.committees.some((known) => known.id === committee.id)) return Promise.resolve('exists');
    this.committees.push(committee);
    return Promise.resolve('added');
  }

  listMeetingsOn(committeeId: string, date: string): Promise<readonly Stored<MeetingRecord>[]> {
    const found = [...this.meetings.values()].filter(
      ({ value }) => value.meeting.committeeId === committeeId && value.meeting.date === date,
    );
    return Promise.resolve(found);
  }

  listMeetingsBetween(committeeId: string, from: string, to: string): Promise<readonly Meeting[]> {
    const meetings = this.all().map(({ meeting }) => meeting);
    return Promise.resolve(
      meetings.filter((meeting) => meeting.committeeId === committeeId && meeting.date >= from && meeting.date <= to),
    );
  }

  saveMeeting(
    record: MeetingRecord,
    original: DocumentOriginal | undefined,
    revision: string | undefined,
  ): Promise<'saved' | 'conflict'> {
    this.meanwhile();
    if (this.meetings.get(record.meeting.id)?.revision !== revision) return Promise.resolve('conflict');
    this.put(record);
    if (original !== undefined) this.originals.push(original);
    return Promise.resolve('saved');
  }

  put(record: MeetingRecord): void {
    this.writes += 1;
    this.meetings.set(record.meeting.id, { value: record, revision: `r${this.writes}` });
  }

  all(): MeetingRecord[] {
    return [...this.meetings.values()].map(({ value }) => value);
  }
}

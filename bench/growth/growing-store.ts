import type { CommitteeState, MeetingSource } from '../../src/answers/meeting-source.ts';
import { type Committee, newCommittee } from '../../src/domain/committee.ts';
import type { Meeting, MeetingRecord } from '../../src/domain/meeting.ts';
import type { Stored } from '../../src/domain/stored.ts';
import type { MinutesStore } from '../../src/minutes/minutes-store.ts';
import { randomFrom } from '../../test/unit/minutes/small-random.ts';
import { inventMeeting } from '../answers/invented-minutes.ts';
import { inventWords } from '../answers/invented-words.ts';

/** As many items as the largest committees have, so that what grows is how many committees there are. */
const meetingsOfEach = 50;
const itemsOfMeeting = 10;

/** Storage that is in memory and by committee, as the tables are: what is read of one does not hang on the others. */
export class GrowingStore implements MinutesStore, MeetingSource {
  readonly #committees: Committee[] = [];
  readonly #meetings = new Map<string, Map<string, Stored<MeetingRecord>>>();
  readonly #marks = new Map<string, number>();
  readonly #random = randomFrom(7);
  readonly #words = inventWords(this.#random);
  #writes = 0;

  /** Invents committees until there are so many items. */
  growTo(items: number): void {
    const committees = Math.round(items / (meetingsOfEach * itemsOfMeeting));
    for (let index = this.#committees.length; index < committees; index += 1) {
      const committee = newCommittee(`Udvalget for ${this.#words.telling()} ${this.#words.telling()}`, `UDV${index}`);
      this.#committees.push(committee);
      for (let number = 0; number < meetingsOfEach; number += 1) {
        this.#put(inventMeeting(committee.id, number, this.#words, this.#random));
      }
    }
  }

  async listCommittees() {
    return this.#committees;
  }

  async listCommitteeStates(): Promise<readonly CommitteeState[]> {
    return this.#committees.map((committee) => ({ committee, contentMark: String(this.#marks.get(committee.id)) }));
  }

  async listMeetings(committeeId: string): Promise<readonly MeetingRecord[]> {
    return this.#of(committeeId).map(({ value }) => value);
  }

  async addCommittee(committee: Committee): Promise<'added' | 'exists'> {
    if (this.#committees.some(({ id }) => id === committee.id)) return 'exists';
    this.#committees.push(committee);
    return 'added';
  }

  async listMeetingsOn(committeeId: string, date: string): Promise<readonly Stored<MeetingRecord>[]> {
    return this.#of(committeeId).filter(({ value }) => value.meeting.date === date);
  }

  async listMeetingsBetween(committeeId: string, from: string, to: string): Promise<readonly Meeting[]> {
    const meetings = this.#of(committeeId).map(({ value }) => value.meeting);
    return meetings.filter(({ date }) => date >= from && date <= to);
  }

  async saveMeeting(record: MeetingRecord, _original: unknown, revision: string | undefined) {
    const { committeeId, id } = record.meeting;
    if (this.#meetings.get(committeeId)?.get(id)?.revision !== revision) return 'conflict';
    this.#put(record);
    return 'saved';
  }

  #of(committeeId: string): Stored<MeetingRecord>[] {
    return [...(this.#meetings.get(committeeId)?.values() ?? [])];
  }

  #put(record: MeetingRecord): void {
    const { committeeId, id } = record.meeting;
    const own = this.#meetings.get(committeeId) ?? new Map<string, Stored<MeetingRecord>>();
    this.#writes += 1;
    this.#meetings.set(committeeId, own.set(id, { value: record, revision: `r${this.#writes}` }));
    this.#marks.set(committeeId, this.#writes);
  }
}

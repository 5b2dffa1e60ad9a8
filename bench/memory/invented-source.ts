import type { MeetingSource } from '../../src/answers/meeting-source.ts';
import { newCommittee } from '../../src/domain/committee.ts';
import { randomFrom } from '../../test/unit/minutes/small-random.ts';
import { inventMeeting } from '../answers/invented-minutes.ts';
import { inventWords } from '../answers/invented-words.ts';

/** As many as the committees of a municipality have. */
const itemsOfEach = 500;
const itemsOfMeeting = 10;

/** Minutes that are made when they are asked for, and kept by nobody but who has asked: as those that are read from storage. */
export function inventedSource(items: number): MeetingSource {
  const random = randomFrom(7);
  const words = inventWords(random);
  const committees = Array.from({ length: Math.max(2, Math.round(items / itemsOfEach)) }, (_, index) =>
    newCommittee(`Udvalget for ${words.telling()} ${words.telling()}`, `UDV${index}`),
  );
  const meetings = Math.round(items / committees.length / itemsOfMeeting);
  return {
    listCommitteeStates: async () => committees.map((committee) => ({ committee, contentMark: '0' })),
    listMeetings: async (committeeId) =>
      Array.from({ length: meetings }, (_, number) => inventMeeting(committeeId, number, words, random)),
  };
}

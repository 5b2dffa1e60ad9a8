import { findPeriod, isInPeriod } from '../danish/periods.ts';
import { stopWords } from '../danish/words.ts';
import { type Committee, committeeNames } from '../domain/committee.ts';
import type { Meeting } from '../domain/meeting.ts';
import { isComing } from '../domain/meeting-time.ts';
import { localDate } from '../domain/wall-time.ts';
import { type Library, type LibraryReader, narrowLibrary } from './library.ts';
import { isMeetingWord } from './meeting-words.ts';
import { resultsAtMost, type Searching } from './search-decisions.ts';
import {
  createTypedIndex,
  type FindTyped,
  findableWords,
  type TypedWord,
  typedWords,
  wordsOfDate,
} from './typed-words.ts';

export interface FoundMeeting {
  readonly committee: Committee;
  readonly meeting: Meeting;
}

/** Finds meetings: the coming ones first, the nearest of them first; then those that were, newest first; ten at most. */
export type SearchMeetings = (searching: Searching) => Promise<readonly FoundMeeting[]>;

interface MeetingIndex {
  /** Oldest first. */
  readonly meetings: readonly FoundMeeting[];
  readonly find: FindTyped;
}

/**
 * Makes the use case. All words of the query have to be met: by committee, title, place or date ("18. nov", "onsdag"), or a
 * time by what it means today ("næste uge"). An empty query finds the coming meetings.
 */
export function createSearchMeetings(readLibrary: LibraryReader): SearchMeetings {
  const indexes = new WeakMap<Library, MeetingIndex>();
  return async ({ text, now, scope }) => {
    const library = narrowLibrary(await readLibrary(), scope);
    const index = indexes.get(library) ?? indexMeetings(library);
    indexes.set(library, index);
    return searchIn(index, text, now);
  };
}

function searchIn({ meetings, find }: MeetingIndex, text: string, now: Date): FoundMeeting[] {
  const coming = meetings.filter(({ meeting }) => isComing(meeting, now));
  const words = namingWords(text);
  const named = findPeriod(text, localDate(now, 'Europe/Copenhagen'));
  if (words.length === 0 && named === undefined) {
    return coming.filter(({ meeting }) => meeting.state !== 'cancelled').slice(0, resultsAtMost);
  }
  const findAll = (wanted: readonly TypedWord[]): FoundMeeting[] => {
    const met = find(wanted);
    return meetings.filter((_, index) => met.every((places) => places.has(index)));
  };
  const found = new Set(words.length === 0 ? [] : findAll(words));
  if (named !== undefined) {
    const rest = namingWords(`${text.slice(0, named.start)} ${text.slice(named.end)}`);
    for (const candidate of findAll(rest)) {
      if (isInPeriod(candidate.meeting.date, named.period)) found.add(candidate);
    }
  }
  const held = meetings.filter(({ meeting }) => !isComing(meeting, now)).reverse();
  return [...coming, ...held].filter((candidate) => found.has(candidate)).slice(0, resultsAtMost);
}

function namingWords(text: string): TypedWord[] {
  return typedWords(text).filter(({ word }) => !isMeetingWord(word) && !pointers.has(word) && !stopWords.has(word));
}

/** Words that point at a meeting without naming it. */
const pointers = new Set('næste kommende førstkommende dagsorden dagsordenen next coming upcoming agenda'.split(' '));

function indexMeetings(library: Library): MeetingIndex {
  const committees = new Map(library.committees.map((committee) => [committee.id, committee]));
  const meetings = library.records.flatMap(({ meeting }) => {
    const committee = committees.get(meeting.committeeId);
    return committee === undefined ? [] : [{ committee, meeting }];
  });
  return { meetings, find: createTypedIndex(meetings.map(wordsOfMeeting)) };
}

function wordsOfMeeting({ committee, meeting }: FoundMeeting): string[] {
  return [
    ...findableWords(...committeeNames(committee), meeting.title, meeting.place ?? ''),
    ...wordsOfDate(meeting.date),
  ];
}

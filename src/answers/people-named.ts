import { editDistance } from '../danish/edit-distance.ts';
import { isAlikeName, isSameName, nameWords } from '../danish/same-name.ts';
import type { MeetingRecord } from '../domain/meeting.ts';

/** Names of the papers by each of their words. */
type Directory = ReadonlyMap<string, ReadonlySet<string>>;

const directories = new WeakMap<readonly MeetingRecord[], Directory>();

/**
 * The people of these meetings whom a question names, as the papers spell them: by the full name, by first and last name, or
 * by one name that only one of them bears. One slip of the pen in a long name is forgiven.
 *
 * @param written the question as it was written: a name begins with a capital there, unless nothing does
 */
export function peopleNamed(written: string, records: readonly MeetingRecord[]): string[] {
  const directory = directoryOf(records);
  const hasCapitals = /\s\p{Lu}/u.test(written);
  const words = (written.match(/[\p{L}'’-]+/gu) ?? []).filter((word) => !hasCapitals || /^\p{Lu}/u.test(word));
  const asked = words.flatMap((word) => nameWords(word));
  const counts = new Map<string, number>();
  for (const word of new Set(asked)) {
    for (const name of namesWith(word, directory)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  const best = [...counts].filter(([, count]) => count === most).map(([name]) => name);
  if (most >= 2) return best;
  // A single word must be somebody's alone.
  return best.length === 1 ? best : [];
}

/** True when a name of the papers is the person who was named: the same, or a spelling of it. */
export function isPerson(person: string, name: string): boolean {
  return isSameName(person, name) || isAlikeName(person, name);
}

function namesWith(word: string, directory: Directory): ReadonlySet<string> {
  const bare = word.replace(/['’]?s$/u, '');
  const found = directory.get(word) ?? directory.get(bare);
  if (found !== undefined) return found;
  if (word.length < 6) return new Set();
  const near = [...directory.keys()].filter(
    (known) => known[0] === word[0] && Math.abs(known.length - bare.length) <= 1 && editDistance(bare, known, 1) <= 1,
  );
  return new Set(near.flatMap((known) => [...(directory.get(known) ?? [])]));
}

function directoryOf(records: readonly MeetingRecord[]): Directory {
  const known = directories.get(records);
  if (known !== undefined) return known;
  const directory = new Map<string, Set<string>>();
  for (const name of new Set(records.flatMap(namesOf))) {
    for (const word of nameWords(name)) {
      if (word.length < 2) continue;
      const names = directory.get(word) ?? new Set<string>();
      names.add(name);
      directory.set(word, names);
    }
  }
  directories.set(records, directory);
  return directory;
}

function namesOf({ meeting, items }: MeetingRecord): string[] {
  return [
    ...meeting.presences.map(({ name }) => name),
    ...meeting.apologies,
    ...(meeting.contacts ?? []).map(({ name }) => name),
    ...items.flatMap(({ presenters }) => presenters.map(({ name }) => name)),
    ...(meeting.chair === undefined ? [] : [meeting.chair]),
    ...meeting.minuteTakers,
  ];
}

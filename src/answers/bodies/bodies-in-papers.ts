import { stem } from '../../danish/stem.ts';
import { wordsOf } from '../../danish/words.ts';
import { type Committee, committeeNames } from '../../domain/committee.ts';
import type { MeetingRecord } from '../../domain/meeting.ts';
import { beforeMatter, cut, ending, kinds } from './body-words.ts';
import type { NamedBodies } from './named-bodies.ts';

/** In front of the kind, a Danish one in the genitive. */
export const genitive = /(?<![\p{L}\p{N}-])([\p{L}\p{N}-]{3,}\s+)?([\p{L}\p{N}-]{3,}s)\s+$/u;

/** In front of an English kind any word may be the name. */
export const anyWord = /(?<![\p{L}\p{N}-])([\p{L}\p{N}-]{3,}\s+)?([\p{L}\p{N}-]{3,})\s+$/u;

/**
 * "Roernes bestyrelsesmøde", "Sporvej Syds styregruppe", "the ZiPAK steering group": those of these committees whose names,
 * titles or letter heads have the word before the kind, or begin one of theirs with it; undefined where none has.
 */
export function ownerOf(
  text: string,
  before: RegExp,
  committees: readonly Committee[],
  records: readonly MeetingRecord[],
): { readonly committees: readonly Committee[]; readonly start: number } | undefined {
  const match = before.exec(text);
  const [all = '', first = '', last = ''] = match ?? [];
  if (match === null) return undefined;
  const heads = titleWords(records);
  const having = (word: string): Committee[] => {
    const wanted = stem(word);
    const root = wanted.replace(/(?:n?er|ern|en|n)$/u, '');
    return committees.filter((committee) => {
      const own = [...(heads.get(committee.id) ?? []), ...wordsOf(committeeNames(committee).join(' ')).map(stem)];
      return own.some((known) => known === wanted || (root.length >= 5 && known.startsWith(root)));
    });
  };
  const speaking = committees.filter(({ id }) => headWords(records).get(id)?.has(last) === true);
  const owned = [having(last), before === anyWord && speaking.length === 1 ? speaking : []].find(
    (some) => some.length > 0,
  );
  if (owned === undefined) return undefined;
  const alsoFirst = first === '' ? [] : having(first.trim()).filter((committee) => owned.includes(committee));
  return alsoFirst.length > 0
    ? { committees: alsoFirst, start: match.index }
    : { committees: owned, start: match.index + all.length - all.trimStart().length + first.length };
}

/** Those that are called so with a word of its own go before those that have it in a compound. */
export function committeesOfKind(kind: string, committees: readonly Committee[]): Committee[] {
  const isCalled = (pattern: RegExp) => (committee: Committee) =>
    committeeNames(committee).some((other) => pattern.test(other.toLowerCase()));
  const own = committees.filter(isCalled(new RegExp(`(?<!\\p{L})${kind}${ending}(?!\\p{L})`, 'u')));
  return own.length > 0 ? own : committees.filter(isCalled(new RegExp(kind, 'u')));
}

const namedKind = new RegExp(
  `(?<![\\p{L}\\p{N}-])([\\p{L}\\p{N}]{2,}?)s?-?(${kinds})(?:${ending}|e?s?-?møde\\p{L}*)(?![\\p{L}\\p{N}-])`,
  'u',
);

/** "ZiPAK-styregruppen": the steering group whose lists of people, letter head or title speak of ZiPAK, if it is only one. */
export function nameByPapers(
  rest: string,
  committees: readonly Committee[],
  records: readonly MeetingRecord[],
): NamedBodies | undefined {
  const match = namedKind.exec(beforeMatter(rest));
  const [found, word, kind] = match ?? [];
  if (match === null || found === undefined || word === undefined || kind === undefined) return undefined;
  const speaking = committeesOfKind(kind, committees).filter(
    ({ id }) => headWords(records).get(id)?.has(word) === true,
  );
  if (speaking.length !== 1) return undefined;
  return { committees: speaking, rest: cut(rest, match.index, match.index + found.length) };
}

/** So much of a letter head names the body and where it belongs. */
const headLength = 160;

/** For each committee the stems of its meetings' titles and of the beginnings of their papers. */
export const titleWords = wordsByCommittee(({ meeting: { title, outerText } }) =>
  wordsOf(`${title} ${outerText?.text.slice(0, headLength) ?? ''}`)
    .filter((word) => word.length > 2)
    .map(stem),
);

/** For each committee the words of its meetings' heads: titles, letter heads, what people are and where they come from. */
const headWords = wordsByCommittee(({ meeting: { title, outerText, presences } }) => {
  const people = presences.map((presence) => `${presence.title ?? ''} ${presence.organization ?? ''}`);
  return wordsOf([title, outerText?.text ?? '', ...people].join(' '));
});

/** Reads words of each meeting, once for the same list of meetings. */
function wordsByCommittee(
  read: (record: MeetingRecord) => readonly string[],
): (records: readonly MeetingRecord[]) => ReadonlyMap<string, ReadonlySet<string>> {
  const known = new WeakMap<readonly MeetingRecord[], ReadonlyMap<string, ReadonlySet<string>>>();
  return (records) => {
    const before = known.get(records);
    if (before !== undefined) return before;
    const words = new Map<string, Set<string>>();
    for (const record of records) {
      const { committeeId } = record.meeting;
      const own = words.get(committeeId) ?? new Set<string>();
      words.set(committeeId, own);
      for (const word of read(record)) own.add(word);
    }
    known.set(records, words);
    return words;
  };
}

import { danishWordsFor } from '../../danish/english-words.ts';
import { stem } from '../../danish/stem.ts';
import { stopWords, wordsOf } from '../../danish/words.ts';
import { type Committee, committeeNames } from '../../domain/committee.ts';
import type { MeetingRecord } from '../../domain/meeting.ts';
import { anyWord, committeesOfKind, genitive, nameByPapers, ownerOf, titleWords } from './bodies-in-papers.ts';
import { beforeMatter, cut, englishKinds, kindAlone, meetingOfKind } from './body-words.ts';
import { type BodyReading, nameCommittees } from './committees-named.ts';
import { foreignBody } from './foreign-body.ts';
import type { NamedBodies } from './named-bodies.ts';

/**
 * Finds the bodies that a question names.
 *
 * @param lower the question in lower case
 * @param written the same as it was written: capitals tell an abbreviation
 * @param committees those that the asker may know of
 * @param records their meetings: a committee may be called by what its papers are about
 * @param reading `strict` after a loose reading has found nothing
 */
export function nameBodies(
  lower: string,
  written: string,
  committees: readonly Committee[],
  records: readonly MeetingRecord[] = [],
  reading: BodyReading = 'loose',
): NamedBodies {
  const named = nameCommittees(lower, committees, reading);
  const translated = named.committees.length === 0 || named.isLoose ? nameInEnglish(lower, committees) : undefined;
  if (translated !== undefined) return translated;
  if (named.committees.length > 0) return { ...named, rest: withoutOwnWords(named, written, records) };
  const byPapers = nameByPapers(named.rest, committees, records);
  if (byPapers !== undefined) return byPapers;
  const foreign = foreignBody(named.rest, written);
  if (foreign !== undefined) return { ...named, unknownBody: foreign };
  return withKind(named, written, committees, records);
}

/** The committee is named: its kind of body and the words of its meetings' titles say no more. */
function withoutOwnWords(
  { committees, rest }: Pick<NamedBodies, 'committees' | 'rest'>,
  written: string,
  records: readonly MeetingRecord[],
): string {
  const kind = kindAlone.exec(beforeMatter(rest));
  const kindless = kind === null ? rest : cut(rest, kind.index, kind.index + kind[0].length);
  const titles = committees.flatMap(({ id }) => [...(titleWords(records).get(id) ?? [])]);
  const names = committees.flatMap((committee) => wordsOf(committeeNames(committee).join(' '))).map(stem);
  const own = new Set(titles);
  const ofNames = new Set(names);
  return kindless.replace(/[\p{L}\p{N}-]+/gu, (word, at: number) => {
    const isName = written.slice(at, at + 1) !== word.slice(0, 1) && at > 0;
    const isOwn = (isName && own.has(stem(word))) || (/\p{L}{4}s$/u.test(word) && ofNames.has(stem(word)));
    return isOwn ? ' '.repeat(word.length) : word;
  });
}

/** Adds the committees of the kind that is named without a name: "bestyrelsen". */
function withKind(
  named: NamedBodies,
  written: string,
  committees: readonly Committee[],
  records: readonly MeetingRecord[],
): NamedBodies {
  const found = kindAlone.exec(beforeMatter(named.rest)) ?? meetingOfKind.exec(named.rest);
  const kind = found?.[1] ?? englishKinds.get(found?.[2] ?? '');
  if (found === null || kind === undefined) return named;
  const rest = cut(named.rest, found.index, found.index + found[0].length);
  // Of a single one everybody says "udvalget" or "bestyrelsen", whatever it is called.
  if (committees.length < 2) return { ...named, rest };
  const ofKind = committeesOfKind(kind, committees);
  const before = found[2] === undefined ? genitive : anyWord;
  const owned = ownerOf(named.rest.slice(0, found.index), before, ofKind, records);
  if (owned !== undefined)
    return { committees: owned.committees, rest: cut(rest, owned.start, found.index + found[0].length) };
  if (ofKind.length > 0) {
    const all = [...new Set([...named.committees, ...ofKind])];
    return {
      committees: all,
      rest: ofKind.length > 1 ? rest : withoutOwnWords({ committees: all, rest }, written, records),
    };
  }
  return named.committees.length > 0 ? named : { ...named, unknownBody: found[0].trim() };
}

const englishBody =
  /(?<=\b(?:the|of|did|for)\s+)((?:[\p{L}-]+\s+){1,5}?)(board|committee|council|steering group|group)(?!\p{L})/u;

/** "The Technical and Environmental Committee": the one whose Danish name has all of these words. */
function nameInEnglish(rest: string, committees: readonly Committee[]): NamedBodies | undefined {
  const match = englishBody.exec(rest);
  const words = wordsOf(match?.[1] ?? '').filter((word) => !stopWords.has(word));
  if (match === null || words.length === 0) return undefined;
  const found = committees.filter((committee) => {
    const names = committeeNames(committee).join(' ').toLowerCase();
    const kind = englishKinds.get(match[2] ?? '') ?? 'gruppe';
    return (
      names.includes(kind) &&
      words.every((word) => [word, ...danishWordsFor(word)].some((form) => names.includes(form.slice(0, 5))))
    );
  });
  if (found.length === 0) return undefined;
  return { committees: found, rest: cut(rest, match.index, match.index + match[0].length) };
}

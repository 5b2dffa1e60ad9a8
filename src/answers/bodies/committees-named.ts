import { allowedSlips, editDistance } from '../../danish/edit-distance.ts';
import type { Committee } from '../../domain/committee.ts';
import { cut, kindWord, literally, subject } from './body-words.ts';
import { namesInSpeech } from './spoken-names.ts';

/** Whether a word that may be a place names a committee, too. */
export type BodyReading = 'loose' | 'strict';

/** By names that can mean nothing else, and only where there are none by words that may be a place. */
export function nameCommittees(
  lower: string,
  committees: readonly Committee[],
  reading: BodyReading,
): { committees: Committee[]; rest: string; isLoose: boolean } {
  const names = committees.flatMap((committee) => namesInSpeech(committee).map((spoken) => ({ committee, ...spoken })));
  const telling = findNames(
    lower,
    names.filter(({ isLoose }) => !isLoose),
  );
  if (telling.committees.length > 0 || reading === 'strict') {
    // "DIGU og Pakhuset": beside a committee the other is one, too.
    const beside = names.filter(
      ({ name, isLoose }) =>
        isLoose && new RegExp(`(?<!\\p{L})(?:og|and|samt|eller|or)\\s+${literally(name)}(?!\\p{L})`, 'u').test(lower),
    );
    const more =
      telling.committees.length > 0 ? findNames(telling.rest, beside) : { committees: [], rest: telling.rest };
    return { committees: [...new Set([...telling.committees, ...more.committees])], rest: more.rest, isLoose: false };
  }
  const looseNames = names.filter(({ isLoose }) => isLoose);
  const loose = findNames(lower, looseNames);
  // Who decides is a body, whatever else its name may mean: "Hvad besluttede Pakhuset om …".
  const acting = subject.exec(lower);
  const isActing =
    acting !== null &&
    findNames(acting[1] ?? '', looseNames).committees.length > 0 &&
    !/^(?:.*\s)?(?:vi|i|man|de)\s/u.test(acting[0]);
  return { ...loose, isLoose: loose.committees.length > 0 && !isActing };
}

function findNames(
  lower: string,
  unordered: readonly { readonly committee: Committee; readonly name: string }[],
): { committees: Committee[]; rest: string } {
  const found: Committee[] = [];
  let rest = lower;
  const names = [...unordered].sort((x, y) => y.name.length - x.name.length);
  for (const { committee, name } of names) {
    const at = findName(rest, name);
    if (at === undefined) continue;
    // Two committees may be called the same: both are meant.
    if (!found.includes(committee)) found.push(committee);
    if (!names.some((other) => other.name === name && !found.includes(other.committee)))
      rest = cut(rest, at.start, at.end);
  }
  return { committees: found, rest };
}

/** "Klyngestyregruppen" as it stands in "klyngestyregruppemødet"; other names as they are. */
function indefinite(name: string): string {
  return literally(/^\p{L}{7,}$/u.test(name) ? name.replace(/(?<=e)n$|(?:en|et)$/u, '') : name);
}

/** The name as written, with a genitive s, joined to a word by a hyphen ("DIGU-mødet"), or with a slip of the pen. */
function findName(text: string, name: string): { start: number; end: number } | undefined {
  // "ZiPAK-styregruppen" is not just any steering group.
  const before = kindWord.test(name) ? '[\\p{L}\\p{N}-]' : '[\\p{L}\\p{N}]';
  const pattern = new RegExp(
    `(?<!${before})(?:${literally(name)}(?:['’´]?s)?(?:-?(?:møde|styregruppe|gruppe)\\p{L}*)?|${indefinite(name)}s?-?møde\\p{L}*)(?![\\p{L}\\p{N}])`,
    'u',
  );
  const exact = pattern.exec(text);
  if (exact !== null) return { start: exact.index, end: exact.index + exact[0].length };
  const slips = name.includes(' ') || kindWord.test(name) ? 0 : allowedSlips(name.length);
  if (slips === 0) return undefined;
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (match[0][0] === name[0] && editDistance(match[0], name, slips) <= slips) {
      return { start: match.index, end: match.index + match[0].length };
    }
  }
  return undefined;
}

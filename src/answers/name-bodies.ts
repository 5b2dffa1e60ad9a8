import { allowedSlips, editDistance } from '../danish/edit-distance.ts';
import { type Committee, committeeNames, spokenNames } from '../domain/committee.ts';

/** Which bodies a question names. */
export interface NamedBodies {
  /** Those that are known to the asker, by name or by the kind of body ("bestyrelsen"). */
  readonly committees: readonly Committee[];
  /** A body that is none of them, as written: "økonomiudvalget", "KL". */
  readonly unknownBody?: string;
  /** The question with the names blanked, so that offsets stay. */
  readonly rest: string;
}

/** Kinds of body; a word that ends in one is the name of a body, the word itself only says which kind. */
const kinds = 'udvalg|styregruppe|bestyrelse|råd|nævn|forum|kreds|kommission|repræsentantskab|komité|komite|direktion';
const otherEndings =
  'temagruppe|arbejdsgruppe|projektgruppe|følgegruppe|brugergruppe|klynge|kommune|region|regering|styrelse|ministeri|fællesskab|fællesskabet\\s+\\p{L}+|forening|sekretariat|folketing|kommunalbestyrelse|byråd';
const ending = '(?:ets|et|ens|en|ns|n|s|er|erne|um|ummet)?';
const kindAlone = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:(${kinds})(?:${ending}|e?s?møde\\p{L}*)|(${'board|committee|council|steering group'}))(?![\\p{L}\\p{N}-])`,
  'u',
);
const englishKinds: ReadonlyMap<string, string> = new Map([
  ['board', 'bestyrelse'],
  ['committee', 'udvalg'],
  ['council', 'råd'],
  ['steering group', 'styregruppe'],
]);
const bodyWord = new RegExp(
  `^[\\p{L}\\p{N}-]*(?:${kinds}|${otherEndings})${ending}$|^(?:council|city council|committee|board|government)$`,
  'u',
);
const deciding =
  'besluttede|vedtog|godkendte|aftalte|bestemte|afgjorde|sagde|mente|drøftede|behandlede|decide|decided|agree|approve|approved';
const afterSubject =
  '(?=\\s+(?:om|at|under|i|på|den|til|ved|for|sidst|besluttet|vedtaget|godkendt|aftalt|bestemt|about|on|in|regarding)(?!\\p{L})|[?.!,]|\\s*$)';
const subject = new RegExp(
  `(?:(?:${deciding})|\\bhar|\\bhavde|\\bdid)\\s+(?:den |det |de |the )?([\\p{L}\\p{N}-]+(?:\\s+[\\p{L}\\p{N}-]+){0,2}?)${afterSubject}`,
  'u',
);
const englishSubject = /\bdid\s+(?:the\s+)?([\p{L}\p{N} -]{2,40}?)\s+(?:decide|agree|approve)/u;
const behindPreposition = new RegExp(
  `(?:^|\\s)(?:i|af|for|fra|hos|til|by|of|in)\\s+(?:den |det |the )?([\\p{L}\\p{N}-]*(?:${kinds}|${otherEndings})${ending})(?![\\p{L}\\p{N}-])`,
  'u',
);
const owner = new RegExp(
  `([\\p{L}\\p{N}-]+(?:${kinds})(?:et|en|n)?s)\\s+(?:næste|sidste|seneste|møde|dagsorden|referat|beslutning)`,
  'u',
);

/**
 * Finds the bodies that a question names.
 *
 * @param lower the question in lower case
 * @param written the same as it was written: capitals tell an abbreviation
 * @param committees those that the asker may know of
 */
export function nameBodies(lower: string, written: string, committees: readonly Committee[]): NamedBodies {
  const named = nameCommittees(lower, committees);
  if (named.committees.length > 0) return named;
  const foreign = foreignBody(named.rest, written);
  if (foreign !== undefined) return { ...named, unknownBody: foreign };
  const found = kindAlone.exec(beforeMatter(named.rest));
  const kind = found?.[1] ?? englishKinds.get(found?.[2] ?? '');
  if (found === null || kind === undefined || committees.length < 2) return named;
  const ofKind = committees.filter((committee) =>
    committeeNames(committee).some((name) => name.toLowerCase().includes(kind)),
  );
  if (ofKind.length > 0) return { ...named, committees: ofKind };
  return { ...named, unknownBody: found[0] };
}

/** What stands before "om": behind it a body is part of the matter. */
function beforeMatter(text: string): string {
  return text.split(/\s(?:om|about|regarding)\s/u)[0] ?? text;
}

function foreignBody(rest: string, written: string): string | undefined {
  const head = beforeMatter(rest);
  const candidates = [
    englishSubject.exec(head)?.[1],
    subject.exec(head)?.[1],
    behindPreposition.exec(head)?.[1],
    owner.exec(head)?.[1],
  ];
  for (const candidate of candidates) {
    const body = candidate
      ?.trim()
      .split(' ')
      .find((word) => isBody(word, written));
    if (body !== undefined) return asWritten(body, written);
  }
  return undefined;
}

/** A word that only the name of a body can be: "økonomiudvalget", "regionen", or capitals such as "KL" and "KD-net". */
function isBody(word: string, written: string): boolean {
  if (new RegExp(`^(?:${kinds})${ending}$`, 'u').test(word)) return false;
  return bodyWord.test(word) || /^\p{Lu}{2,}[\p{L}\p{N}-]*$/u.test(asWritten(word, written));
}

function asWritten(word: string, written: string): string {
  return (written.match(/[\p{L}\p{N}-]+/gu) ?? []).find((other) => other.toLowerCase() === word) ?? word;
}

function nameCommittees(lower: string, committees: readonly Committee[]): { committees: Committee[]; rest: string } {
  const found: Committee[] = [];
  let rest = lower;
  const names = committees
    .flatMap((committee) => spokenNames(committee).map((name) => ({ committee, name })))
    .sort((x, y) => y.name.length - x.name.length);
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

/** The name as written, with a genitive s, joined to a word by a hyphen ("KOSU-mødet"), or with a slip of the pen. */
function findName(text: string, name: string): { start: number; end: number } | undefined {
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])${literally(name)}(?:['’´]?s)?(?:-?(?:møde|styregruppe|gruppe)\\p{L}*)?(?![\\p{L}\\p{N}])`,
    'u',
  );
  const exact = pattern.exec(text);
  if (exact !== null) return { start: exact.index, end: exact.index + exact[0].length };
  const slips = name.includes(' ') ? 0 : allowedSlips(name.length);
  if (slips === 0) return undefined;
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (match[0][0] === name[0] && editDistance(match[0], name, slips) <= slips) {
      return { start: match.index, end: match.index + match[0].length };
    }
  }
  return undefined;
}

/** Blanks a part of a text. */
export function cut(text: string, start: number, end: number): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

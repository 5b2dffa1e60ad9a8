import { allowedSlips, editDistance } from '../danish/edit-distance.ts';
import { danishWordsFor } from '../danish/english-words.ts';
import { stem } from '../danish/stem.ts';
import { stopWords, wordsOf } from '../danish/words.ts';
import { type Committee, committeeNames } from '../domain/committee.ts';
import type { MeetingRecord } from '../domain/meeting.ts';
import { namesInSpeech } from './spoken-names.ts';

/** Which bodies a question names. */
export interface NamedBodies {
  /** Those that are known to the asker, by name or by the kind of body ("bestyrelsen"). */
  readonly committees: readonly Committee[];
  /** A body that is none of them, as written: "økonomiudvalget", "KL". */
  readonly unknownBody?: string;
  /** They are only named by a word that may mean something else: "Havneby". */
  readonly isLoose?: boolean;
  /** The question with the names blanked, so that offsets stay. */
  readonly rest: string;
}

/** Whether a word that may be a place names a committee, too. */
export type BodyReading = 'loose' | 'strict';

/** Kinds of body; a word that ends in one is the name of a body, the word itself only says which kind. */
const kinds =
  'klynge|udvalg|styregruppe|bestyrelse|råd|nævn|forum|kreds|kommission|repræsentantskab|komité|komite|direktion';
const otherEndings =
  'temagruppe|arbejdsgruppe|projektgruppe|følgegruppe|brugergruppe|klynge|kommune|region|regering|styrelse|ministeri|fællesskab|fællesskabet\\s+\\p{L}+|forening|sekretariat|folketing|kommunalbestyrelse|byråd|fond|skole|ministerium|afdeling';
const ending = '(?:ets|et|ens|en|ns|n|s|er|erne|ene|um|ummet)?';
const kindAlone = new RegExp(
  `(?<![\\p{L}\\p{N}-]|(?<!\\p{L})(?:en|et|a|an)\\s)(?:(${kinds})(?:${ending}|e?s?møde\\p{L}*)|(board|committee|council|steering group))(?![\\p{L}\\p{N}-])`,
  'u',
);
/** "… på lystfiskernes bestyrelsesmøde", wherever it stands. */
const meetingOfKind = new RegExp(
  `(?<=(?:på|til|ved|i)\\s+(?:[\\p{L}-]+s\\s+)?)(${kinds})e?s?-?møde\\p{L}*(?![\\p{L}\\p{N}-])`,
  'u',
);
const kindWord = new RegExp(`^(?:${kinds})${ending}$`, 'u');
const englishKinds: ReadonlyMap<string, string> = new Map([
  ['board', 'bestyrelse'],
  ['committee', 'udvalg'],
  ['council', 'råd'],
  ['steering group', 'styregruppe'],
]);
const bodyWord = new RegExp(`^[\\p{L}\\p{N}-]*(?:${kinds}|${otherEndings})${ending}$`, 'u');
const commonNoun = new RegExp(`^(?:${otherEndings})$`, 'u');
const deciding =
  'besluttede|vedtog|godkendte|aftalte|bestemte|afgjorde|sagde|mente|drøftede|behandlede|decide|decided|agree|approve|approved';
const decided = 'besluttet|vedtaget|godkendt|aftalt|bestemt|afgjort|sagt|decided|agreed|approved';
const afterVerb = '(?=\\s+(?:om|at|under|i|på|til|ved|for|sidst|about|on|in|regarding)(?!\\p{L})|[?.!,]|\\s*$)';
const name = '([\\p{L}\\p{N}-]+(?:\\s+[\\p{L}\\p{N}-]+){0,2}?)';
/** "Hvad besluttede X om …": who stands there is said to have decided. */
const subject = new RegExp(
  `^(?:og |men )?(?:hvad|what)\\s+(?:${deciding})\\s+(?:den |det |de |the )?${name}${afterVerb}`,
  'u',
);
const subjectOfPerfect = new RegExp(
  `^(?:og |men )?hvad\\s+(?:har|havde)\\s+(?:den |det |de )?${name}\\s+(?:${decided})(?!\\p{L})`,
  'u',
);
/** Who is nobody in particular, and what else may stand in a subject's place. */
const noBody = new Set(
  `vi i man der de det den du jeg han hun alle nogen egentlig jo så nu sidst også mødet møde medlemmerne formanden formandskabet
  board committee council group steering we they you`.split(/\s+/),
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

/** In front of the kind, a Danish one in the genitive. */
const genitive = /(?<![\p{L}\p{N}-])([\p{L}\p{N}-]{3,}\s+)?([\p{L}\p{N}-]{3,}s)\s+$/u;
const anyWord = /(?<![\p{L}\p{N}-])([\p{L}\p{N}-]{3,}\s+)?([\p{L}\p{N}-]{3,})\s+$/u;

/**
 * "Lystfiskernes bestyrelsesmøde", "Letbane Nords styregruppe", "the KiAP steering group": those of these committees whose names, titles or letter heads
 * have the word before the kind, or begin one of theirs with it; undefined where none has.
 */
function ownerOf(
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
function committeesOfKind(kind: string, committees: readonly Committee[]): Committee[] {
  const isCalled = (pattern: RegExp) => (committee: Committee) =>
    committeeNames(committee).some((other) => pattern.test(other.toLowerCase()));
  const own = committees.filter(isCalled(new RegExp(`(?<!\\p{L})${kind}${ending}(?!\\p{L})`, 'u')));
  return own.length > 0 ? own : committees.filter(isCalled(new RegExp(kind, 'u')));
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

const namedKind = new RegExp(
  `(?<![\\p{L}\\p{N}-])([\\p{L}\\p{N}]{2,}?)s?-?(${kinds})(?:${ending}|e?s?-?møde\\p{L}*)(?![\\p{L}\\p{N}-])`,
  'u',
);

/** "KiAP-styregruppen": the steering group whose lists of people, letter head or title speak of KiAP, if it is only one. */
function nameByPapers(
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

const knownTitleWords = new WeakMap<readonly MeetingRecord[], ReadonlyMap<string, ReadonlySet<string>>>();
/** So much of a letter head names the body and where it belongs. */
const headLength = 160;

/** For each committee the stems of its meetings' titles and of the beginnings of their papers. */
function titleWords(records: readonly MeetingRecord[]): ReadonlyMap<string, ReadonlySet<string>> {
  const known = knownTitleWords.get(records);
  if (known !== undefined) return known;
  const words = new Map<string, Set<string>>();
  for (const { meeting } of records) {
    const own = words.get(meeting.committeeId) ?? new Set<string>();
    words.set(meeting.committeeId, own);
    const text = `${meeting.title} ${meeting.outerText?.text.slice(0, headLength) ?? ''}`;
    for (const word of wordsOf(text)) if (word.length > 2) own.add(stem(word));
  }
  knownTitleWords.set(records, words);
  return words;
}

const knownHeadWords = new WeakMap<readonly MeetingRecord[], ReadonlyMap<string, ReadonlySet<string>>>();

/** For each committee the words of its meetings' heads: titles, letter heads, what people are and where they come from. */
function headWords(records: readonly MeetingRecord[]): ReadonlyMap<string, ReadonlySet<string>> {
  const known = knownHeadWords.get(records);
  if (known !== undefined) return known;
  const words = new Map<string, Set<string>>();
  for (const { meeting } of records) {
    const own = words.get(meeting.committeeId) ?? new Set<string>();
    words.set(meeting.committeeId, own);
    const people = meeting.presences.map(({ title = '', organization = '' }) => `${title} ${organization}`);
    for (const word of wordsOf([meeting.title, meeting.outerText?.text ?? '', ...people].join(' '))) own.add(word);
  }
  knownHeadWords.set(records, words);
  return words;
}

/** What stands before "om": behind it a body is part of the matter. */
function beforeMatter(text: string): string {
  // "… skal vi tale om i bestyrelsen": there the verb has the word.
  return (
    text.split(
      /(?<!(?:tale|talte|snakke|snakkede|høre|talk|handler|handlede|punkt \d|punkt \d\d))\s(?:om|about|regarding)\s/u,
    )[0] ?? text
  );
}

function foreignBody(rest: string, written: string): string | undefined {
  const head = beforeMatter(rest);
  const acting = [subject, subjectOfPerfect, englishSubject].map((pattern) =>
    pattern.exec(head)?.[1]?.trim().split(' '),
  );
  for (const words of acting) {
    const own = words?.filter((word) => !noBody.has(word) && !kindWord.test(word)) ?? [];
    // "Teknisk Udvalg" is called so as a whole.
    if (words !== undefined && own.length > 0)
      return words
        .filter((word) => !noBody.has(word))
        .map((word) => asWritten(word, written))
        .join(' ');
  }
  for (const pattern of [behindPreposition, owner]) {
    const body = pattern.exec(head)?.[1];
    if (body !== undefined && isBody(body, written)) return asWritten(body, written);
  }
  const abbreviation = (/(?:^|\s)(?:i|af|for|fra|hos)\s+(\p{Lu}{2,}[\p{L}-]*)(?![\p{L}-])/u.exec(
    written.slice(0, head.length),
  ) ?? /(?:^|\s)(?:i|fra|hos)\s+(\p{Lu}{2,}[\p{L}-]*)(?![\p{L}-])/u.exec(written))?.[1];
  return abbreviation !== undefined && rest.includes(abbreviation.toLowerCase()) ? abbreviation : undefined;
}

/** A word that only the name of a body can be: "økonomiudvalget", "regionen", or capitals such as "KL" and "KD-net". */
function isBody(word: string, written: string): boolean {
  // "Børn, der ikke kommer i skole": without an article it is no body of its own.
  if (kindWord.test(word) || commonNoun.test(word)) return false;
  return bodyWord.test(word) || /^\p{Lu}{2,}[\p{L}\p{N}-]*$/u.test(asWritten(word, written));
}

function asWritten(word: string, written: string): string {
  return (written.match(/[\p{L}\p{N}-]+/gu) ?? []).find((other) => other.toLowerCase() === word) ?? word;
}

/** By names that can mean nothing else, and only where there are none by words that may be a place. */
function nameCommittees(
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
  // "KiAP-styregruppen" is not just any steering group.
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

/** Blanks a part of a text. */
export function cut(text: string, start: number, end: number): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

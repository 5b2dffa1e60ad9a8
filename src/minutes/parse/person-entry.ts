import { findTimes } from '../../danish/dates.ts';
import { isOrganisation, isPersonName, isShortPersonName, isTitleWord } from '../../danish/names.ts';
import type { Presence, PresenceRole } from '../../domain/meeting.ts';

const ROLES: readonly (readonly [RegExp, PresenceRole])[] = [
  [
    /(?:^|[^\p{L}])(?:[\p{L}-]*næstformand|næstforperson|[\p{L}-]*næstforkvinde|viceformand)(?![\p{L}])/iu,
    'deputy-chair',
  ],
  [/(?:^|[^\p{L}])(?:medformand|medforperson|medforkvinde)(?![\p{L}])/iu, 'co-chair'],
  [
    /(?:^|[^\p{L}])(?:[\p{L}-]*formand|forperson|forkvinde)(?![\p{L}])(?! for\b(?! (?:styregruppen|bestyrelsen|udvalget|rådet|nævnet|gruppen|foreningen)(?![\p{L}])))/iu,
    'chair',
  ],
  [/(?:^|[^\p{L}])(?:referent|protokolfører)(?![\p{L}])|^ref\.?$/iu, 'minute-taker'],
  [/(?:^|[^\p{L}])observatør(?![\p{L}])/iu, 'observer'],
  [/(?:^|[^\p{L}])(?:gæst|gæstedeltager)(?![\p{L}])/iu, 'guest'],
  [/(?:^|[^\p{L}])(?:sekretariat|sekretariatet)(?![\p{L}])/iu, 'secretariat'],
];
const ROLE_ALONE = /^(?:formand|næstformand|medformand|forperson|næstforperson|forkvinde|referent|observatør|gæst)$/iu;
/** Titles that tell of this body; an "udvalgsformand" of a municipality presides elsewhere. */
const CHAIR_TITLE =
  /(?:^|\s)(?:styregruppe|bestyrelses|møde)?(?:næst|med)?(?:formand|forperson|forkvinde)(?![\p{L}])|(?:^|\s)(?:referent|observatør|gæst|sekretariat)(?![\p{L}])/iu;
const VIRTUAL =
  /(?<![\p{L}])(?:virtuel|virtuelt|online|på video|via video|pr\. video|video|teams|på teams|via teams|skype|zoom|på skærm|pr\. telefon|telefonisk|via link)(?![\p{L}])/iu;
const INSTEAD =
  /(?:i stedet for|stedfortræder for|suppleant for|substitut for|repræsenterer|på vegne af|vikar for|^for)\s+(\p{Lu}[\p{L}.'-]+(?:\s+\p{Lu}[\p{L}.'-]+){0,4})/u;
const UNTIL = /(?:indtil|til|forlod mødet|gik)\s*(?:kl\.?)?\s*(\d{1,2}(?:[.:]\d{2})?)/iu;
/** "til kl. 20.15" behind a name */
const UNTIL_ALONE = /^(?:indtil|til|fra)\s+kl/iu;
/** "Anne Holm var med til kl. 20.15" */
const WAS_THERE = /\s+(?:var med|var til stede|deltog|deltager)\s+(?=(?:indtil|til|fra|under|på|som)\s)/u;
const ITEM_LIST =
  /(?:punkt(?:erne)?|pkt\.?|dagsordenspunkt)\s*((?:\d{1,3}(?:\.\d{1,2})?)(?:\s*(?:,|og|&|-|–)\s*\d{1,3}(?:\.\d{1,2})?)*)/iu;
const APOLOGY = /(?<![\p{L}])(?:afbud|fraværende|forfald|ikke til stede)(?![\p{L}])/iu;

/** What the block in which a person stands says of everybody in it. */
export interface PersonSetting {
  readonly role?: PresenceRole;
  readonly attendance: Presence['attendance'];
  readonly organization?: string;
}

/** Reads one entry of a list of people: "Punkt 4 - Asta Holm, kontorchef Vandhuset (virtuelt)". */
export function readPersonEntry(entry: string, setting: PersonSetting): Presence | undefined {
  let rest = entry
    .trim()
    .replace(/(?<=\p{L})\s?[-–]\s?(?=(?:afbud|fraværende|forfald)\b)/iu, ' - ')
    .replace(/(?<![.;])[.;]+$/, (end) => (/\b\p{Lu}\.$/u.test(entry.trim()) ? end : ''));
  rest = rest.replace(WAS_THERE, ', ');
  const guestItems = leadingItems(rest);
  if (guestItems !== undefined) rest = guestItems.rest;
  const notes: string[] = [];
  const seat = seatOfAnother(rest);
  if (seat !== undefined) rest = seat.substitute;
  rest = rest
    .replace(/\s*\(([^()]*(?:\([^()]*\)[^()]*)?)\)/g, (whole, note: string) =>
      isNote(note) ? keepApart(notes, note) : whole,
    )
    .trim();
  const post = /^(.*?)\s*\(([^()]{3,60})\)$/u.exec(rest);
  rest = rest.replace(/\s*\((\p{Lu})\)(?=,|$)/u, ', $1').replace(/\s*\(\p{Lu}{2,4}\)\s+(?=\p{L})/u, ', ');
  const party = /^(.*?)\s*\((\p{Lu}{2,4})\)$/u.exec(rest);
  if (party?.[1] !== undefined && isPersonName(party[1]))
    rest = isInitials(party[2] ?? '', party[1]) ? party[1] : `${party[1]}, ${party[2] ?? ''}`;
  if (post?.[1] !== undefined && post[2] !== undefined && isAnyName(post[1])) rest = `${post[1]}, ${post[2]}`;
  const { name, tail } = splitName(rest);
  if (name === undefined) return undefined;
  const trailing = tail.filter(
    (part) => !isNote(part) || (isTitle(part) && !APOLOGY.test(part) && !INSTEAD.test(part) && !UNTIL_ALONE.test(part)),
  );
  // A title that names an office is read as a title.
  notes.push(
    ...tail.filter((part) => isNote(part) && !(isTitle(part) && roleOf(part) !== undefined && !APOLOGY.test(part))),
  );
  const { title, organization } = titleAndOrganisation(trailing, setting.organization);
  const all = notes.join('; ');
  const instead = seat?.member ?? notes.map((note) => INSTEAD.exec(note)?.[1]).find((found) => found !== undefined);
  const until = notes.map(untilTime).find((time) => time !== undefined);
  const items = guestItems?.numbers ?? notes.map(itemNumbers).find((numbers) => numbers.length > 0) ?? [];
  const role =
    roleOf(all) ??
    (CHAIR_TITLE.test(title ?? '') ? roleOf(title ?? '') : undefined) ??
    setting.role ??
    (guestItems === undefined ? undefined : 'guest');
  return {
    name,
    ...(title === undefined || ROLE_ALONE.test(title) ? {} : { title }),
    ...(organization === undefined ? {} : { organization }),
    ...(role === undefined ? {} : { role }),
    attendance: APOLOGY.test(all) ? 'apology' : setting.attendance,
    isVirtual: VIRTUAL.test(all),
    ...(until === undefined ? {} : { until }),
    ...(instead === undefined ? {} : { insteadOf: instead }),
    guestForItems: items,
  };
}

/** "Signe Holm (B) for Anne Lund": who sits in whose seat. */
function seatOfAnother(entry: string): { substitute: string; member: string } | undefined {
  const match = /^(\p{Lu}.{2,80}?),?\s+(?:i stedet for|for)\s+(\p{Lu}[^,;()]{3,50}?)(?:\s*\([^()]{1,40}\))?$/u.exec(
    entry,
  );
  const [, substitute, member] = match ?? [];
  if (substitute === undefined || member === undefined || !isPersonName(member)) return undefined;
  return isAnyName(substitute.replace(/\s*\([^()]*\)/g, '')) ? { substitute, member } : undefined;
}

function isAnyName(text: string): boolean {
  return isPersonName(text) || isShortPersonName(text);
}

/** A bracket that says something about the person rather than about the organisation: "(KL)" does not. */
function isNote(text: string): boolean {
  return (
    roleOf(text) !== undefined ||
    VIRTUAL.test(text) ||
    INSTEAD.test(text) ||
    UNTIL.test(text) ||
    ITEM_LIST.test(text) ||
    APOLOGY.test(text) ||
    /^(?:fra\s+)?kl\.?\s*\d/i.test(text) ||
    /(?:^|\s)(?:deltog|deltager|suppleant|stedfortræder|fra kl|mødeleder|ordstyrer|dirigent)/i.test(text) ||
    (/^\p{Lu}{2,4}$/u.test(text) === false && /^[a-zæøå]{1,4}$/.test(text))
  );
}

/** "(formand, Havnens Venner)": what is no note says where the person comes from. */
function keepApart(notes: string[], note: string): string {
  const parts = note.split(/\s*,\s*/);
  const others = parts.filter((part) => /^\p{Lu}\p{Ll}/u.test(part) && !isNote(part) && !isTitle(part));
  if (others.length === 0 || parts.length !== others.length + 1) notes.push(note);
  else notes.push(...parts.filter((part) => !others.includes(part)));
  return others.length === 0 || parts.length !== others.length + 1 ? '' : `, ${others.join(', ')}`;
}

/** "Anna Bro (AB)": the letters by which the minutes will call her. */
function isInitials(letters: string, name: string): boolean {
  return letters.length > 1 && name.startsWith(letters.charAt(0));
}

function leadingItems(text: string): { numbers: string[]; rest: string } | undefined {
  const match =
    /^(?:til\s+|under\s+|ad\s+)?((?:punkt(?:erne)?|pkt\.?|dagsordenspunkt)\s*[\d.,\s&og–-]*\d)\s*(?:[:–-]|,|\))\s*(?=\p{L})/iu.exec(
      text,
    );
  return match?.[1] === undefined ? undefined : { numbers: itemNumbers(match[1]), rest: text.slice(match[0].length) };
}

/** "punkt 1 og 2", "pkt. 3-5". */
function itemNumbers(text: string): string[] {
  const list = /(?<![\p{L}])(?:ikke|undtagen|bortset)(?![\p{L}])/iu.test(text) ? undefined : ITEM_LIST.exec(text)?.[1];
  if (list === undefined) return [];
  const numbers: string[] = [];
  for (const part of list.split(/\s*(?:,|og|&)\s*/)) {
    const range = /^(\d+)\s*[-–]\s*(\d+)$/.exec(part);
    const [from, to] = [Number(range?.[1]), Number(range?.[2])];
    if (range !== null && to > from && to - from < 20)
      for (let number = from; number <= to; number += 1) numbers.push(String(number));
    else if (part !== '') numbers.push(part);
  }
  return numbers;
}

function untilTime(note: string): string | undefined {
  const stated = UNTIL.exec(note)?.[1];
  return stated === undefined || ITEM_LIST.test(note) ? undefined : findTimes(`kl. ${stated}`)[0]?.startTime;
}

/** The name at the beginning and the parts after it, divided by commas or a dash. */
function splitName(text: string): { name: string | undefined; tail: string[] } {
  const parts = text
    .split(/\s*[,;|]\s*|\s+[-–—]\s+|\s*:\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const first = parts[0] ?? '';
  if (isPersonName(first) || isShortPersonName(first) || /^\p{Lu}{2,4}$/u.test(first))
    return { name: first, tail: parts.slice(1) };
  // "4B Rådgivning, Anne Holm": organisation or title first.
  const at = parts.findIndex((part) => isPersonName(part));
  if (at > 0) return { name: parts[at], tail: parts.filter((_, index) => index !== at) };
  // "direktør Anne Holm" and "Anne Holm direktør": the longest run of words that is a name.
  const words = first.split(/\s+/);
  for (let count = Math.min(5, words.length - 1); count >= 2; count -= 1) {
    const head = words.slice(0, count).join(' ');
    const tail = words.slice(-count).join(' ');
    const after = words.slice(count).join(' ');
    const before = words.slice(0, -count).join(' ');
    if (isPersonName(head) && /^\p{Ll}|^\(/u.test(after)) return { name: head, tail: [after, ...parts.slice(1)] };
    const isLedByTitle =
      isTitleWord(words.at(-count - 1) ?? '') ||
      words.slice(0, -count).every((word) => isTitleWord(word) || /^\p{Ll}/u.test(word));
    if (isPersonName(tail) && isLedByTitle) return { name: tail, tail: [before, ...parts.slice(1)] };
  }
  return { name: undefined, tail: [] };
}

function titleAndOrganisation(
  parts: readonly string[],
  fallback: string | undefined,
): { title: string | undefined; organization: string | undefined } {
  let title: string | undefined;
  let organization: string | undefined;
  for (const part of parts) {
    if (title === undefined && isTitle(part)) {
      const cut = organisationStart(part);
      title = cut === undefined ? part : part.slice(0, cut.titleEnd).trim();
      if (cut !== undefined) organization ??= part.slice(cut.from).trim();
    } else if (organization === undefined) organization = part;
    else organization = `${organization}, ${part}`;
  }
  return { title, organization: organization ?? fallback };
}

function isTitle(part: string): boolean {
  const words = part.split(/\s+/);
  return (
    /^\p{Ll}/u.test(part) || isTitleWord(words[0] ?? '') || (isTitleWord(words.at(-1) ?? '') && !isOrganisation(part))
  );
}

/** Where the organisation begins in "direktør Ager Kommune" or "driftschef i Vandhuset". */
function organisationStart(part: string): { titleEnd: number; from: number } | undefined {
  const linked = /\s+(?:i|ved|hos|fra|på)\s+(?=(?:den\s|det\s)?\p{Lu})/u.exec(part);
  if (linked !== null && linked.index > 0) return { titleEnd: linked.index, from: linked.index + linked[0].length };
  const words = part.split(/\s+/);
  const at = words.findIndex((word, index) => index > 0 && /^\p{Lu}/u.test(word));
  // "medlem af Brugerrådet" is one title.
  if (at === -1 || /^(?:af|for)$/.test(words[at - 1] ?? '')) return undefined;
  const from = words.slice(0, at).join(' ').length + 1;
  return { titleEnd: from - 1, from };
}

function roleOf(text: string): PresenceRole | undefined {
  return ROLES.find(([pattern]) => pattern.test(text))?.[1];
}

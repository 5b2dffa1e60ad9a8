import { isOrganisation, isPersonName, isShortPersonName, isTitleWord } from '../../danish/names.ts';
import type { Presence } from '../../domain/meeting.ts';
import { type ComposedText, joinTexts } from './composed-text.ts';
import type { Evidenced } from './evidence.ts';
import { type PersonSetting, readPersonEntry } from './person-entry.ts';
import { presenceEvidence } from './presence-evidence.ts';

/** A line of a block of people, and whether a blank line stands above it. */
export interface PeopleLine {
  readonly text: string;
  /** The same text with its place. */
  readonly source: ComposedText;
  readonly isAfterBlank: boolean;
  readonly isBullet: boolean;
  readonly indent: number;
  /** Bold or a heading. */
  readonly isProminent: boolean;
}

export interface PeopleList {
  readonly presences: readonly Evidenced<Presence>[];
  /** Lines that are neither person nor group. */
  readonly unplaced: readonly string[];
}

const NOBODY = /^(?:ingen|ingen afbud|ikke nogen|intet|-|–|alle|alle (?:var )?(?:til stede|mødt|fremmødte))\.?$/i;

/** Reads a block of people: one to a line, or run together with commas and "og", under group headings or without. */
export function readPeople(lines: readonly PeopleLine[], setting: PersonSetting): PeopleList {
  const presences: Evidenced<Presence>[] = [];
  const unplaced: string[] = [];
  let organization = setting.organization;
  const joined = joinWrapped(lines.filter((line) => !NOBODY.test(line.text)));
  const isOnePerLine = hasOnePerLine(joined);
  for (const [position, line] of joined.entries()) {
    const next = joined[position + 1];
    if (isGroupHeading(line, next, joined)) {
      organization = line.text.replace(/\s*:\s*$/, '');
      continue;
    }
    const inline = /^([^:,()]{3,60}):\s+(.+)$/u.exec(line.text);
    const hasGroup =
      inline?.[1] !== undefined &&
      !isPersonName(inline[1]) &&
      (isOrganisation(inline[1]) || !/\d/.test(inline[1])) &&
      !/^(?:punkt|pkt)/i.test(inline[1]);
    const text = hasGroup ? (inline[2] ?? '') : line.text;
    const own = hasGroup ? inline[1] : organization;
    const within = own === undefined ? setting : { ...setting, organization: own };
    const entries = splitEntries(text, isOnePerLine || line.isBullet);
    const found = entries.flatMap((entry) => readPersonEntry(entry, within) ?? []);
    if (found.length === 0) unplaced.push(line.text);
    presences.push(...withEvidence(found, line.source, hasGroup ? line.text.length - text.length : 0));
  }
  return { presences, unplaced };
}

/** Each person with the places of name, title and organisation: entries stand in the order in which they were read. */
function withEvidence(found: readonly Presence[], source: ComposedText, from: number): Evidenced<Presence>[] {
  let at = from;
  return found.map((presence) => {
    const evidence = presenceEvidence(presence, source, at);
    const next = source.text.indexOf(presence.name, at);
    if (next !== -1) at = next + presence.name.length;
    return { value: presence, evidence };
  });
}

/** A line that goes on: it ends in a hyphen or comma, or the next one begins in the middle of a name or word. */
function joinWrapped(lines: readonly PeopleLine[]): PeopleLine[] {
  const joined: PeopleLine[] = [];
  const isRunOn = isCommaList(lines);
  for (const line of lines) {
    const last = joined.at(-1);
    if (last === undefined || line.isAfterBlank || line.isBullet || /^\p{Lu}[^:,()]{2,40}:\s/u.test(line.text))
      joined.push(line);
    else if (isRunOn || /^\p{Ll}/u.test(line.text) || /(?:,|\bog|&)$/u.test(last.text) || opensMore(last.text)) {
      const source = joinTexts(last.source, line.source);
      joined[joined.length - 1] = { ...last, text: source.text, source };
    } else joined.push(line);
  }
  return joined;
}

function opensMore(text: string): boolean {
  return (text.match(/\(/g)?.length ?? 0) > (text.match(/\)/g)?.length ?? 0);
}

/** True where the lines are one list of names that goes over the line ends. */
function isCommaList(lines: readonly PeopleLine[]): boolean {
  if (lines.length < 2 || lines.some((line, index) => index > 0 && line.isBullet)) return false;
  if (hasOnePerLine(lines)) return false;
  const parts = lines.flatMap((line) => line.text.split(/\s*,\s*/)).filter((part) => part !== '');
  const names = parts.filter((part) => isPersonName(part.replace(/\.$/, '')) || isShortPersonName(part));
  return parts.length > lines.length * 1.5 && names.length >= parts.length * 0.6;
}

/** True where most lines begin with a name and none runs on from the one above. */
function hasOnePerLine(lines: readonly PeopleLine[]): boolean {
  const begins = lines.filter((line, index) => {
    const isFresh = index === 0 || !/(?:,|\bog)$/u.test(lines[index - 1]?.text ?? '');
    return isFresh && (beginsPerson(line.text.replace(/\s*[,(:].*$/u, '')) || /^(?:punkt|pkt)/i.test(line.text));
  });
  return lines.length >= 2 && begins.length >= lines.length * 0.6;
}

/** A line without commas that names an organisation, or stands alone above people: they belong to it. */
function isGroupHeading(line: PeopleLine, next: PeopleLine | undefined, all: readonly PeopleLine[]): boolean {
  const text = line.text.replace(/\s*:\s*$/, '');
  if (line.isProminent && !line.isBullet && !/[,()]/.test(text) && all.some((other) => !other.isProminent)) return true;
  // "- Ager Kommune" above bullets that stand further in.
  if (
    line.isBullet &&
    next?.isBullet === true &&
    next.indent > line.indent &&
    isOrganisation(text) &&
    !/[,()\d]/.test(text)
  )
    return true;
  if (next === undefined || line.isBullet || /[,()\d]/.test(text) || text.split(' ').length > 8) return false;
  if (
    /\s(?:og|-|–)\s\p{Lu}/u.test(text) &&
    splitEntries(text).every((entry) => isPersonName(entry)) &&
    splitEntries(text).length > 1
  )
    return false;
  if (isOrganisation(text)) return !isTitleWord(text.split(' ').at(-1) ?? '') || line.text.endsWith(':');
  if (isPersonName(text) || beginsPerson(text)) return false;
  if (line.text.endsWith(':')) return true;
  return (
    next.isAfterBlank || (line.isAfterBlank && all.filter((other) => other.text.includes(',')).length > all.length / 2)
  );
}

/** Cuts "A B, direktør, X Kommune, C D og E F, chef" where a new name begins. */
function splitEntries(text: string, isOneEntry = false): string[] {
  const parts = splitOutsideBrackets(text);
  const entries: string[] = [];
  const names = parts.filter((part) => isNameLike(part.text)).length;
  const isNamesOnly = names >= parts.length * 0.8;
  if (isOneEntry && !(names === parts.length && parts.length > 1 && isPersonName(parts[1]?.text ?? ''))) return [text];
  for (const part of parts) {
    const bare = part.text.replace(/\s*\(.*$/, '').replace(/\.$/, '');
    const isNew = entries.length === 0 || beginsPerson(bare) || (isNamesOnly && isNameLike(part.text));
    if (isNew) entries.push(part.text);
    else if (part.separator === 'og' && !beginsPerson(bare)) entries[entries.length - 1] += ` og ${part.text}`;
    else entries[entries.length - 1] += `, ${part.text}`;
  }
  return entries.filter((entry) => entry !== '');
}

function beginsPerson(part: string): boolean {
  if (isPersonName(part)) return true;
  // "Anne Holm - direktør", "Anne Holm direktør i Viborg Kommune"
  const dash = /^(.{4,60}?)\s+[-–]\s+/u.exec(part)?.[1];
  if (dash !== undefined && isPersonName(dash)) return true;
  const words = part.split(/\s+/);
  if (isTitleWord(words[0] ?? '') && words.length > 2 && isPersonName(words.slice(1).join(' '))) return true;
  const lower = words.findIndex((word) => /^\p{Ll}/u.test(word));
  return lower >= 2 && isPersonName(words.slice(0, lower).join(' ')) && isTitleWord(words[lower] ?? '');
}

function isNameLike(part: string): boolean {
  const bare = part
    .replace(/\s*\(.*$/, '')
    .replace(/\.$/, '')
    .trim();
  return isPersonName(bare) || isShortPersonName(bare) || /^\p{Lu}{2,4}$/u.test(bare);
}

function splitOutsideBrackets(text: string): { text: string; separator: ',' | 'og' }[] {
  const parts: { text: string; separator: ',' | 'og' }[] = [];
  let depth = 0;
  let start = 0;
  let separator: ',' | 'og' = ',';
  const cut = (end: number, next: number, by: ',' | 'og') => {
    const part = text.slice(start, end).trim();
    if (part !== '') parts.push({ text: part, separator });
    start = next;
    separator = by;
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '(') depth += 1;
    else if (character === ')') depth = Math.max(0, depth - 1);
    else if (depth > 0) continue;
    else if (character === ',' || character === ';') cut(at, at + 1, ',');
    else if (character === ' ') {
      const word = /^ (?:og|samt|&) (?=\p{Lu}|\p{Ll}[\p{L}-]{2,40} \p{Lu})/u.exec(text.slice(at, at + 52))?.[0];
      if (word !== undefined) cut(at, at + word.length, 'og');
    }
  }
  cut(text.length, text.length, ',');
  return parts;
}

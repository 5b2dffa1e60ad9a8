import { type AttendanceRules, defaultAttendanceRules } from './attendance.ts';
import { slug } from './identifier.ts';
import { defaultPostingRules, type PostingRules } from './posting.ts';
import type { RetentionRules } from './retention.ts';

export type Language = 'da' | 'en';

/** What a committee has chosen; every field has a default in {@link defaultCommitteeSettings}. */
export interface CommitteeSettings {
  /** IANA name; all local dates and times of the committee are read in it. */
  readonly timeZone: string;
  readonly language: Language;
  /** Only what differs from {@link defaultPostingRules}. */
  readonly posting?: Partial<PostingRules>;
  /** Only what differs from {@link defaultAttendanceRules}. */
  readonly attendance?: Partial<AttendanceRules>;
  /** What is not kept for good, and how long it is. */
  readonly retention?: RetentionRules;
}

/** A body that holds meetings (OParl Organization): a styregruppe, udvalg or bestyrelse. */
export interface Committee {
  readonly id: string;
  readonly name: string;
  readonly shortName?: string;
  /** Other names by which documents and people call it, compared without case. */
  readonly aliases: readonly string[];
  readonly settings: CommitteeSettings;
}

export const defaultCommitteeSettings: CommitteeSettings = {
  timeZone: 'Europe/Copenhagen',
  language: 'da',
};

/**
 * A new committee with default settings; its id is the slug of the short name where there is one. A name taken out of a
 * sentence ("bestyrelsen for …") gets its capital.
 */
export function newCommittee(name: string, shortName?: string): Committee {
  return {
    id: slug(shortName ?? name),
    name: name.slice(0, 1).toUpperCase() + name.slice(1),
    ...(shortName !== undefined && shortName !== name ? { shortName } : {}),
    aliases: [],
    settings: defaultCommitteeSettings,
  };
}

/** The committee as it speaks to one reader, who has a language of their own; what everybody sees keeps the committee's. */
export function inLanguage(committee: Committee, language: Language | undefined): Committee {
  if (language === undefined) return committee;
  return { ...committee, settings: { ...committee.settings, language } };
}

/** How the committee takes answers, with the defaults for what it has not chosen. */
export function attendanceRules(committee: Committee): AttendanceRules {
  return { ...defaultAttendanceRules, ...committee.settings.attendance };
}

/** What is posted of the committee's meetings, with the defaults for what it has not chosen. */
export function postingRules(committee: Committee): PostingRules {
  return { ...defaultPostingRules, ...committee.settings.posting };
}

/** All names of a committee, the one to show first: its short name where it has one. */
export function committeeNames(committee: Committee): string[] {
  const { shortName } = committee;
  return [...(shortName === undefined ? [] : [shortName]), committee.name, ...committee.aliases];
}

/** The name by which people speak of it: the short name, else the full one. */
export function committeeLabel(committee: Committee): string {
  return committee.shortName ?? committee.name;
}

/** A name that begins with its kind of body, perhaps a compound: "Bestyrelsen for …", "Lokaludvalget Nord". */
const kindBefore =
  /^([\p{L}-]*(?:bestyrelse|styregruppe|udvalg|råd|gruppe|netværk|forening|forum))(?:n|en|et)?,?\s+(?:for\s+|i\s+|af\s+)?(.{4,})$/u;
const kindAlone = /^(?:bestyrelse|styregruppe|udvalg|råd|gruppe|projektgruppe|arbejdsgruppe|netværk|forening|forum)$/u;

/**
 * All names by which people speak of a committee, folded: also without the kind of body before them, and by the last word
 * then ("Bestyrelsen for Kulturhuset Pakhuset" is "kulturhuset pakhuset" and "pakhuset", too), and by a kind that is a
 * compound ("Lokaludvalget Nord" is "lokaludvalget").
 */
export function spokenNames(committee: Committee): string[] {
  const names = committeeNames(committee).map(fold);
  const parts = names.map((name) => kindBefore.exec(name)).filter((match) => match !== null);
  const own = parts.map((match) => match[2] ?? '');
  const lastWords = own.map((name) => name.split(' ').at(-1) ?? '').filter((word) => word.length > 5);
  const compounds = parts
    .filter((match) => !kindAlone.test(match[1] ?? ''))
    .map((match) => match[0].split(/,?\s/u)[0] ?? '');
  // "Teknik- og Klimaudvalget" is "teknikudvalget" and "klimaudvalget".
  const halves = names.flatMap((name) => {
    const pair = /^(\p{L}+)-\s+og\s+(\p{L}+?)(udvalget|rådet|nævnet|bestyrelsen)$/u.exec(name);
    return pair === null ? [] : [`${pair[1]}${pair[3]}`, `${pair[2]}${pair[3]}`];
  });
  return [...new Set([...names, ...own, ...lastWords, ...compounds, ...halves])];
}

/** True when `phrase` is one of the committee's spoken names, but for case and white space. */
export function isNamed(committee: Committee, phrase: string): boolean {
  return spokenNames(committee).includes(fold(phrase));
}

function fold(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

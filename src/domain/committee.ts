import { slug } from './identifier.ts';

export type Language = 'da' | 'en';

/** What a committee has chosen; every field has a default in {@link defaultCommitteeSettings}. */
export interface CommitteeSettings {
  /** IANA name; all local dates and times of the committee are read in it. */
  readonly timeZone: string;
  readonly language: Language;
  /** The agenda card is posted this many calendar days before the meeting … */
  readonly agendaLeadDays: number;
  /** … at this local time, HH:MM. */
  readonly postAt: string;
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
  agendaLeadDays: 7,
  postAt: '08:00',
};

/** A new committee with default settings; its id is the slug of the short name where there is one. */
export function newCommittee(name: string, shortName?: string): Committee {
  return {
    id: slug(shortName ?? name),
    name,
    ...(shortName !== undefined && shortName !== name ? { shortName } : {}),
    aliases: [],
    settings: defaultCommitteeSettings,
  };
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

/** True when `phrase` is one of the committee's names, but for case and white space. */
export function isNamed(committee: Committee, phrase: string): boolean {
  const wanted = fold(phrase);
  return committeeNames(committee).some((name) => fold(name) === wanted);
}

function fold(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

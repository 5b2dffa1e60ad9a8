import { offices, plainRoles } from '../access/role-policy.ts';
import { seesClosedItems } from '../access/scope.ts';
import { shortDateInWords } from '../danish/dates-in-words.ts';
import { membershipSentences } from '../danish/sentences/membership-sentences.ts';
import type { MembershipSentences } from '../danish/sentences/membership-words.ts';
import { roleSentences } from '../danish/sentences/role-sentences.ts';
import { type Committee, committeeLabel, type Language } from '../domain/committee.ts';
import type { Membership, MembershipRole } from '../domain/person.ts';
import type { CardChoice } from './card-data-desk.ts';
import type { RolesCardData } from './card-data-roles.ts';
import type { LabelledValue } from './card-frame.ts';
import { choices } from './cards-identities.ts';
import { choiceTitle, clip, fitTogether, oneLine, wordsOnly } from './cards-text.ts';
import { memberKey } from './member-key.ts';
import { roomOnCard } from './render-card.ts';

/** Somebody who comes as a guest. */
export interface ComingGuest {
  readonly name: string;
  /** Labels of the items; none for the whole meeting. */
  readonly items: readonly string[];
  /** A local date, YYYY-MM-DD. */
  readonly day: string;
}

/** Who is what. */
export interface RolesKnown {
  readonly members: readonly Membership[];
  readonly former: readonly Membership[];
  /** Entra object ids. */
  readonly administrators: readonly string[];
  readonly guests: readonly ComingGuest[];
}

/** What was chosen on the form, as far as it is to be shown again. */
export interface RolesTyped {
  readonly role: string;
  readonly closed: string;
  readonly lastDay: string;
}

export interface RolesCardOptions {
  readonly language: Language;
  readonly mayGiveOffices: boolean;
  readonly mayGiveClosedAccess: boolean;
  readonly saved?: readonly string[];
  readonly problem?: string;
  readonly typed?: RolesTyped;
  /** What is done after the warning. */
  readonly confirm?: Omit<RolesCardData['confirm'][number], 'title'>;
}

/** What a field has that is to stay as it is. */
export const unchanged = 'same';
/** Units of JSON for the names of all groups. */
const nameBudget = 2_600;
/** More plain members are not named one by one: they stand in the choice. */
const mostNamed = 40;
const mostFormer = 8;
const order: readonly MembershipRole[] = [
  'chair',
  'deputy-chair',
  'co-chair',
  'secretary',
  'member',
  'substitute',
  'observer',
];

/** The card that tells who is what in a committee, with the form to change it. */
export function rolesCardData(committee: Committee, known: RolesKnown, options: RolesCardOptions): RolesCardData {
  const { language, saved = [], problem, confirm } = options;
  const words = membershipSentences[language];
  const { members, former } = known;
  const label = clip(oneLine(committeeLabel(committee)), 120);
  const spoken = words.spoken(wordsOnly(label), members.length);
  const people = [
    ...members.map(({ personId, name }) => ({ title: name, value: memberKey(personId) })),
    ...former.map(({ personId, name }) => ({ title: `${name} (${words.formerMark})`, value: memberKey(personId) })),
  ].map(({ title, value }) => ({ title: clip(choiceTitle(title), 45), value }));
  const frame: RolesCardData = {
    language,
    fallbackText: spoken,
    speak: spoken,
    heading: words.heading,
    committee: label,
    committeeId: committee.id,
    saved: saved.map((line) => clip(line, 600)),
    problems: problem === undefined ? [] : [problem],
    confirm: confirm === undefined ? [] : [{ title: words.saveAnyway, ...confirm }],
    groups: groupsOf(known, words, language),
    remarks: members.some(({ role }) => role === 'secretary') ? [] : [words.noSecretary],
    form: people.length === 0 ? [] : [formOf(options, words)],
    identities: words.identities,
  };
  const room = roomOnCard('roles', frame) - leftRemarkUnits;
  const fitting = choices(people, room);
  const left = people.length - fitting.length;
  return {
    ...frame,
    remarks: left === 0 ? frame.remarks : [...frame.remarks, words.left(left)],
    form: frame.form.map((form) => ({ ...form, people: fitting })),
  };
}

const leftRemarkUnits = 260;

function groupsOf(known: RolesKnown, words: MembershipSentences, language: Language): LabelledValue[] {
  const { members, former, administrators, guests } = known;
  const namesWhere = (isMeant: (member: Membership) => boolean): string[] =>
    members.filter(isMeant).map(({ name }) => name);
  const admins = namesWhere(({ personId }) => administrators.includes(personId));
  const unnamed = administrators.length - admins.length;
  const groups = [
    ...order.map((role) => {
      const names = namesWhere((member) => member.role === role);
      return { label: words.groups[role](names.length), names: names.length > mostNamed ? [words.inTheList] : names };
    }),
    {
      label: words.closedBeside,
      names: namesWhere((member) => seesClosedItems(member) && !offices.includes(member.role)),
    },
    {
      label: words.closedDespite,
      names: namesWhere((member) => !seesClosedItems(member) && offices.includes(member.role)),
    },
    {
      label: words.guests,
      names: guests.map(
        ({ name, items, day }) => `${name} (${words.guestOf(items.join(', '), shortDateInWords(day, language))})`,
      ),
    },
    {
      label: words.administrators,
      names: [...admins, ...(unnamed > 0 ? [words.unnamedAdministrators(unnamed)] : [])],
    },
    { label: words.former, names: formerNames(former, words, language) },
  ].filter(({ names }) => names.length > 0);
  const fitted = fitTogether(
    groups.flatMap(({ names }) => names.map((name) => clip(oneLine(name), 120))),
    nameBudget,
  );
  let used = 0;
  return groups.map(({ label, names }) => {
    const value = fitted.slice(used, used + names.length).join(' · ');
    used += names.length;
    return { label: `${label}: `, value };
  });
}

/** Those who left last come first. */
function formerNames(former: readonly Membership[], words: MembershipSentences, language: Language): string[] {
  const latest = [...former].sort((a, b) => (b.until ?? '').localeCompare(a.until ?? ''));
  const names = latest
    .slice(0, mostFormer)
    .map(({ name, until = '' }) => words.formerUntil(name, shortDateInWords(until, language)));
  return former.length > mostFormer ? [...names, words.more(former.length - mostFormer)] : names;
}

function formOf(
  { language, mayGiveOffices, mayGiveClosedAccess, typed }: RolesCardOptions,
  words: MembershipSentences,
): RolesCardData['form'][number] {
  const same: CardChoice = { title: words.unchanged, value: unchanged };
  const { roles } = roleSentences[language];
  const given = mayGiveOffices ? order : plainRoles;
  const closedChoices = (['yes', 'no', 'as-role'] as const).map((value) => ({
    title: words.closedChoices[value],
    value,
  }));
  return {
    heading: words.formHeading,
    person: words.person,
    personHint: words.personHint,
    personMissing: words.personMissing,
    people: [],
    role: words.role,
    roles: [same, ...given.map((role) => ({ title: roles[role], value: role }))],
    roleValue: typed?.role || unchanged,
    closed: mayGiveClosedAccess
      ? [{ label: words.closed, choices: [same, ...closedChoices], value: typed?.closed || unchanged }]
      : [],
    lastDay: words.lastDay,
    lastDayValue: typed?.lastDay ?? '',
    save: words.save,
  };
}

import type { Language } from '../danish/language.ts';
import { isSelf, mayBeName, readOrder } from '../danish/order-words.ts';
import type { MembershipRole } from '../domain/person.ts';

/** The offices that are given to persons. */
export type OfficeRole = Extract<MembershipRole, 'secretary' | 'chair' | 'deputy-chair' | 'co-chair'>;

/** What says whether somebody has a seat. */
export type SeatRole = Extract<MembershipRole, 'member' | 'substitute' | 'observer'>;

/** "gør Asta Holm til sekretær for HAVU" or "remove Asta Holm as secretary of HAVU". */
export interface RoleCommand {
  readonly verb: 'give' | 'take';
  readonly role: OfficeRole | SeatRole;
  /** Who is meant, as it was written; `self` for whoever writes. */
  readonly person: { readonly self: true } | { readonly self: false; readonly name: string };
  /** Empty where no committee was named. */
  readonly committeeName: string;
  readonly language: Language;
}

const person = String.raw`(?<person>\S.*?)`;
const chair = `(?:formand|forkvinde|forperson)(?:en|n)?|chair(?:man|woman|person)?`;
const role = String.raw`(?:(?:ny|nye|vores|den|the|our|new|a)\s+)*(?<role>(?:møde|udvalgs|bestyrelses)?sekretær(?:en)?|secretary|(?:(?:næst|vice|med|deputy|co)[ -]?)?(?:${chair}))`;
const committee = String.raw`(?:\s+(?:for|i|af|fra|of|in|from|on)\s+(?<committee>\S.*?))?`;
const give = 'gøre?|udnævne?|udpege?|vælge?|sæt(?:te)?|tilføje?|give?|lade?|make|appoint|elect|name|set|add|let';
const giveTo = 'til|som|at være|være|blive|rollen(?: som)?|to be|be|as|the role of|the role as';
const take = 'fjerne?|afsæt(?:te)?|slet(?:te)?|fritage?|remove|dismiss|delete';
const takeFrom = 'som|fra rollen som|fra posten som|as|from the role of|from the role as';

const orders: readonly { readonly verb: RoleCommand['verb']; readonly pattern: RegExp }[] = [
  { verb: 'give', pattern: sentence(`(?:${give})\\s+${person}\\s+(?:(?:${giveTo})\\s+)?${role}${committee}`) },
  { verb: 'take', pattern: sentence(`(?:${take})\\s+${person}\\s+(?:${takeFrom})\\s+${role}${committee}`) },
];
/** Whether somebody has a seat is only said as an order: "Asta er medlem af HAVU" is a remark. */
const seat =
  '(?:(?:almindeligt?|fast|en|et|ordinary|a|an|the)\\s+)*(?<role>suppleant(?:en)?|observatør(?:en)?|medlem(?:met)?|substitute|observer|member)';
const seatOrders: typeof orders = [
  { verb: 'give', pattern: sentence(`(?:${give})\\s+${person}\\s+(?:${giveTo})\\s+${seat}${committee}`) },
  { verb: 'give', pattern: sentence(`make\\s+${person}\\s+(?:an?\\s+|the\\s+)${seat}${committee}`) },
  { verb: 'take', pattern: sentence(`(?:${take})\\s+${person}\\s+(?:${takeFrom})\\s+${seat}${committee}`) },
];
/** What is said as a fact; with a question mark it asks whether it is one. */
const statements: typeof orders = [
  {
    verb: 'take',
    pattern: sentence(`${person}\\s+(?:er|is|am)\\s+(?:ikke længere|ikke mere|no longer)\\s+${role}${committee}`),
  },
  {
    verb: 'give',
    pattern: sentence(
      `${person}\\s+(?:er|bliver|skal være|is|am|becomes|will be)\\s+(?:(?:nu|fremover|now)\\s+)?${role}${committee}`,
    ),
  },
  { verb: 'give', pattern: sentence(`${role}${committee}\\s*:\\s*${person}`) },
];

/** "udvalget HAVU" calls it a committee; in "Udvalget for havnen" the word is part of the name. */
const wordsAroundName = /^(?:udvalget(?!\s+(?:for|om|på|af|i|til|vedr)(?!\p{L}))|the)\s+|\s+committee$/giu;
/** Characters; longer texts are questions. */
const longestCommand = 300;

/** Reads a command that gives somebody a role in a committee or takes it away; undefined for anything else. */
export function readRoleCommand(text: string): RoleCommand | undefined {
  if (text.length > longestCommand) return undefined;
  const { text: bare, isAsked } = readOrder(text);
  for (const { verb, pattern } of isAsked ? [...orders, ...seatOrders] : [...orders, ...seatOrders, ...statements]) {
    const found = pattern.exec(bare)?.groups;
    const command = found === undefined ? undefined : commandOf(verb, found);
    if (command !== undefined) return command;
  }
  return undefined;
}

function commandOf(
  verb: RoleCommand['verb'],
  groups: Readonly<Record<string, string | undefined>>,
): RoleCommand | undefined {
  const name = (groups['person'] ?? '').replace(/^@|[\s,;:]+$/gu, '');
  const isOwn = isSelf(name);
  if (!isOwn && !mayBeName(name)) return undefined;
  const title = (groups['role'] ?? '').toLowerCase();
  const role = seatRoleOf(title) ?? officeOf(title);
  // Who is no member any more has left the conversations: nobody is put out by a sentence.
  if (role === 'member' && verb === 'take') return undefined;
  return {
    verb,
    role,
    person: isOwn ? { self: true } : { self: false, name },
    committeeName: (groups['committee'] ?? '').replace(wordsAroundName, '').trim(),
    language: /secretary|chair|substitute|observer|member/u.test(title) ? 'en' : 'da',
  };
}

function seatRoleOf(title: string): SeatRole | undefined {
  if (/^(?:suppleant|substitute)/u.test(title)) return 'substitute';
  if (/^observ/u.test(title)) return 'observer';
  return /^m(?:edlem|ember)/u.test(title) ? 'member' : undefined;
}

function officeOf(title: string): OfficeRole {
  if (/sekretær|secretary/u.test(title)) return 'secretary';
  if (/^(?:næst|vice|deputy)/u.test(title)) return 'deputy-chair';
  return /^(?:med|co[ -]?chair)/u.test(title) ? 'co-chair' : 'chair';
}

function sentence(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`, 'iu');
}

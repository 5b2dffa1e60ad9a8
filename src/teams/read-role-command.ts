import type { Language } from '../danish/language.ts';
import type { MembershipRole } from '../domain/person.ts';

/** The roles that are given to persons. */
export type OfficeRole = Extract<MembershipRole, 'secretary' | 'chair' | 'deputy-chair' | 'co-chair'>;

/** "gør Asta Holm til sekretær for HAVU" or "remove Asta Holm as secretary of HAVU". */
export interface RoleCommand {
  readonly verb: 'give' | 'take';
  readonly role: OfficeRole;
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
const giveTo = 'til|som|at være|være|blive|rollen som|to be|be|as|the role of|the role as';
const take = 'fjerne?|afsæt(?:te)?|slet(?:te)?|fritage?|remove|dismiss|delete';
const takeFrom = 'som|fra rollen som|fra posten som|as|from the role of|from the role as';

const orders: readonly { readonly verb: RoleCommand['verb']; readonly pattern: RegExp }[] = [
  { verb: 'give', pattern: sentence(`(?:${give})\\s+${person}\\s+(?:(?:${giveTo})\\s+)?${role}${committee}`) },
  { verb: 'take', pattern: sentence(`(?:${take})\\s+${person}\\s+(?:${takeFrom})\\s+${role}${committee}`) },
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

const politeBefore =
  /^(?:(?:(?:kan|vil|kunne) du(?: ikke)?(?: godt)?|vær (?:så )?(?:sød|venlig|rar) (?:at|og)|can you|could you|would you|please|venligst)[\s,]+)+/iu;
const politeAfter = /[\s,]+(?:tak|please|thanks)$/iu;
const self = /^(?:mig|mig selv|jeg|me|myself|i)$/iu;
/** What stands before the role is then not a person: a pronoun alone (some are also first names), or a word of no name. */
const noName =
  /^(?:han|hun|vi|du|i|det|den|der|denne|ny|nye|en|et|de|he|she|it|we|you|they|there|new|a|an)$|(?<!\p{L})(?:hvem|hvad|hvor|hvornår|hvorfor|hvordan|hvilken|hvilke|who|what|when|where|why|how|which|noget|nogen|ingen|om|at|på|med|ved|hvis|som|for|fra|til|og|er|ikke|tak|is|from|the|this|that|some|somebody|nobody|about|if|and|not)(?!\p{L})/iu;
/** "udvalget HAVU" calls it a committee; in "Udvalget for havnen" the word is part of the name. */
const wordsAroundName = /^(?:udvalget(?!\s+(?:for|om|på|af|i|til|vedr)(?!\p{L}))|the)\s+|\s+committee$/giu;
const mostNameWords = 6;
/** Characters; longer texts are questions. */
const longestCommand = 300;

/** Reads a command that gives somebody a role in a committee or takes it away; undefined for anything else. */
export function readRoleCommand(text: string): RoleCommand | undefined {
  const words = text
    .normalize('NFC')
    .replace(/[»«"“”„]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  if (words.length > longestCommand) return undefined;
  const bare = words
    .replace(/[\s.!?]+$/u, '')
    .replace(politeBefore, '')
    .replace(politeAfter, '');
  const isAsked = /\?[\s.!?]*$/u.test(words);
  for (const { verb, pattern } of isAsked ? orders : [...orders, ...statements]) {
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
  const isSelf = self.test(name);
  if (!isSelf && !mayBeName(name)) return undefined;
  const title = (groups['role'] ?? '').toLowerCase();
  return {
    verb,
    role: roleOf(title),
    person: isSelf ? { self: true } : { self: false, name },
    committeeName: (groups['committee'] ?? '').replace(wordsAroundName, '').trim(),
    language: /secretary|chair/u.test(title) ? 'en' : 'da',
  };
}

function mayBeName(phrase: string): boolean {
  return (
    phrase.split(' ').length <= mostNameWords && /^[\p{L}\p{M}\d.,'’´()/| -]+$/u.test(phrase) && !noName.test(phrase)
  );
}

function roleOf(title: string): OfficeRole {
  if (/sekretær|secretary/u.test(title)) return 'secretary';
  if (/^(?:næst|vice|deputy)/u.test(title)) return 'deputy-chair';
  return /^(?:med|co[ -]?chair)/u.test(title) ? 'co-chair' : 'chair';
}

function sentence(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`, 'iu');
}

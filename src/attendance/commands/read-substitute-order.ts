import { isSelf, mayBeName } from '../../danish/order-words.ts';
import { findPeriods } from '../../danish/periods.ts';
import type { PersonMeant, ReadOrder } from './attendance-command.ts';
import { readPlace } from './read-place.ts';

const substitute = '(?:faste?\\s+|nye?\\s+|standing\\s+|usual\\s+|new\\s+)*(?:suppleant(?:en)?|substitute)';
const is = '(?:\\s+(?:er(?:\\s+nu)?|bliver|is(?:\\s+now)?|will be)\\s+|\\s*:\\s*)';
const place = '(?:\\s+(?:i|in)\\s+(?<place>\\S.*?))?';
/** The s of the genitive is written to the name, with or without an apostrophe. */
const owner = "(?:(?<own>min|my)|(?<owner>\\S.*?(?:['’]s?|s)))";

const given: readonly RegExp[] = [
  sentence(`${owner}\\s+${substitute}${place}${is}(?<name>\\S.*?)`),
  sentence(`(?:the\\s+)?${substitute}\\s+(?:for|of|to)\\s+(?<member>\\S.*?)${place}${is}(?<name>\\S.*?)`),
  sentence(
    `(?<name>\\S.*?)\\s+(?:er|bliver|is|will be)\\s+(?:nu\\s+|fremover\\s+|now\\s+)?(?:the\\s+)?${substitute}\\s+(?:for|of|to)\\s+(?<member>\\S.*?)${place}`,
  ),
  sentence(
    `(?<name>\\S.*?)\\s+(?:er|bliver|is|will be)\\s+(?:nu\\s+|fremover\\s+|now\\s+)?${owner}\\s+${substitute}${place}`,
  ),
  sentence(
    `(?:gøre?|sæt(?:te)?|make|set)\\s+(?<name>\\S.*?)\\s+(?:til\\s+|som\\s+|as\\s+)?(?:the\\s+)?${substitute}\\s+(?:for|of|to)\\s+(?<member>\\S.*?)${place}`,
  ),
  sentence(`(?:gøre?|make)\\s+(?<name>\\S.*?)\\s+(?:til\\s+)?${owner}\\s+${substitute}${place}`),
];
const taken: readonly RegExp[] = [
  sentence(
    `(?:fjerne?|slette?|remove|delete)\\s+(?:the\\s+)?${substitute}\\s+(?:for|of|fra|from)\\s+(?<member>\\S.*?)${place}`,
  ),
  sentence(`(?:fjerne?|slette?|remove|delete)\\s+${owner}\\s+${substitute}${place}`),
  sentence(
    `(?<member>\\S.*?)\\s+(?:har|has|have)\\s+(?:ikke\\s+længere\\s+en|ingen|no|no\\s+longer\\s+a)\\s+${substitute}${place}`,
  ),
];

/** "Lone Ravnsøs suppleant er Mette Holm", "min suppleant er Mette Holm", "fjern suppleanten for Lone Ravnsø" */
export const readSubstituteOrder: ReadOrder = ({ text, isAsked }, today) => {
  // Who stands in at one meeting is said with an afbud.
  if (isAsked || /(?<!\p{L})(?:møde|mødet|meeting)(?!\p{L})/iu.test(text) || findPeriods(text, today).length > 0) {
    return undefined;
  }
  for (const pattern of [...taken, ...given]) {
    const groups = pattern.exec(text)?.groups;
    const order = groups === undefined ? undefined : orderOf(groups, today, taken.includes(pattern));
    if (order !== undefined) return order;
  }
  return undefined;
};

function orderOf(
  groups: Readonly<Record<string, string | undefined>>,
  today: string,
  isTaken: boolean,
): ReturnType<ReadOrder> {
  const where = readPlace(groups['place'] ?? '', today);
  const member = memberOf(groups);
  if (where === undefined || member === undefined) return undefined;
  if (isTaken) return { kind: 'set-substitute', member, ...where };
  const { name, committeeName } = nameAndCommittee(groups['name'] ?? '', where.committeeName);
  if (!mayBeName(name) || isSelf(name)) return undefined;
  return { kind: 'set-substitute', member, substitute: name, committeeName };
}

function memberOf({ own, owner, member }: Readonly<Record<string, string | undefined>>): PersonMeant | undefined {
  if (own !== undefined || (member !== undefined && isSelf(member))) return { isSelf: true };
  if (member !== undefined) return mayBeName(member) ? { isSelf: false, names: [member] } : undefined;
  if (owner === undefined) return undefined;
  // "Anders Riis suppleant" may be written without the apostrophe: then the s is part of the name.
  const bare = owner.replace(/(?:['’]s?|s)$/iu, '');
  const names = [bare, ...(/[^'’]s$/iu.test(owner) ? [owner] : [])];
  return names.every(mayBeName) ? { isSelf: false, names } : undefined;
}

/** "Mette Holm i DIGU" */
function nameAndCommittee(text: string, committeeName: string): { name: string; committeeName: string } {
  const found = committeeName === '' ? /^(.+?)\s+(?:i|in)\s+(\S.*)$/iu.exec(text) : null;
  return found === null
    ? { name: text.replace(/^@/u, ''), committeeName }
    : { name: (found[1] ?? '').replace(/^@/u, ''), committeeName: found[2] ?? '' };
}

function sentence(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`, 'iu');
}

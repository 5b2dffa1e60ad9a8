import type { Language } from '../danish/language.ts';
import { mayBeName, readOrder } from '../danish/order-words.ts';
import { readLastDay } from './read-last-day.ts';

interface Placed {
  /** Empty where no committee was named. */
  readonly committeeName: string;
  readonly language: Language;
}

/** About what members are, may see and have been. */
export type MembershipCommand =
  | ({ readonly kind: 'show-roles' } & Placed)
  | ({ readonly kind: 'show-identities' } & Placed)
  | ({
      readonly kind: 'closed-access';
      /** As it was written; with an s at its end also without: "Astas ret". */
      readonly names: readonly string[];
      readonly closed: 'yes' | 'no';
    } & Placed)
  | ({
      readonly kind: 'end-term';
      readonly names: readonly string[];
      /** YYYY-MM-DD. */
      readonly lastDay: string;
    } & Placed);

const name = String.raw`(?<name>\S.*?)`;
const place = String.raw`(?:\s+(?:i|for|af|in|of|on)\s+(?<committee>\S.*?))?`;
const closedItems = String.raw`(?:(?:de|the)\s+)?(?:lukkede\s+(?:punkter(?:ne)?|dagsordenspunkter(?:ne)?)|closed\s+items)`;
const right = String.raw`(?:(?:ret(?:ten)?|adgang(?:en)?|lov)\s+til\s+(?:at\s+se\s+)?|(?:(?:the\s+)?right|(?:the\s+)?access)\s+to\s+(?:see\s+)?)`;

const given: readonly RegExp[] = [
  sentence(`(?:giv|give|tildel|grant)\\s+${name}\\s+${right}${closedItems}${place}`),
  sentence(`(?:lad|let)\\s+${name}\\s+(?:se|see)\\s+${closedItems}${place}`),
  sentence(
    `${name}\\s+(?:må|skal kunne|may|can)\\s+(?:nu\\s+|gerne\\s+|godt\\s+|now\\s+)*(?:se|see)\\s+${closedItems}${place}`,
  ),
];
const taken: readonly RegExp[] = [
  sentence(
    `(?:fjern|tag|slet|inddrag|remove|take|revoke)\\s+${right}${closedItems}\\s+(?:for|fra|from)\\s+${name}${place}`,
  ),
  sentence(`(?:fratag|fjern|tag|inddrag|remove|take|revoke)\\s+${name}\\s+${right}${closedItems}${place}`),
  sentence(
    `${name}\\s+(?:må|skal|may|can|must)\\s+(?:ikke|not)\\s+(?:længere\\s+|mere\\s+|kunne\\s+|any longer\\s+)*(?:se|see)\\s+${closedItems}${place}`,
  ),
];
const left = '(?:udtrådt|trådt ud|fratrådt|trådt af|gået ud|holdt op|stoppet|ikke (?:længere|mere) medlem)';
const leftEnglish =
  '(?:(?:has\\s+)?(?:left|resigned(?:\\s+from)?|stepped down(?:\\s+from)?)|is no longer (?:a )?member(?:\\s+of)?)';
const ended: readonly RegExp[] = [
  sentence(`${name}\\s+(?:er|har)\\s+(?:nu\\s+)?${left}(?:\\s+(?:af|i|fra)\\s+(?<committee>.+?))?`),
  sentence(`${name}\\s+(?:udtrådte|fratrådte|stoppede)(?:\\s+(?:af|i|fra)\\s+(?<committee>.+?))?`),
  sentence(`(?:afslut|end)\\s+${name}\\s+(?:medlemskab|membership)(?:\\s+(?:af|i|of|in)\\s+(?<committee>.+?))?`),
  sentence(`${name}\\s+${leftEnglish}(?:\\s+(?<committee>\\S.*?))?`),
];
const shown = sentence(
  `(?:(?:vis|se|åbn|ret|show|open)\\s+(?:mig\\s+|me\\s+)?(?:alle\\s+|all\\s+)?(?:the\\s+|vores\\s+|our\\s+)?)?(?:medlemmer(?:ne)?|roller(?:ne)?|roller og medlemmer|medlemmer og roller|members|roles|roles and members|members and roles)${place}`,
);
const asked = sentence(`(?:hvem har hvilke roller|hvem er hvad|who has (?:which|what) roles?|who is what)${place}`);
const whoIsWho = sentence(`(?:(?:vis|show)\\s+(?:mig\\s+|me\\s+)?)?(?:hvem er hvem|who(?:['’]s| is) who)${place}`);

const wordsAroundCommittee =
  /^(?:udvalget(?!\s+(?:for|om|på|af|i|til|vedr)(?!\p{L}))|styregruppen$|the)\s*|\s+committee$/giu;
/** Characters; longer texts are questions. */
const longest = 300;

/**
 * Reads a command about members: their roles, their right to closed items, the end of their term, and who is who. Undefined
 * for anything else.
 *
 * @param today a local date, YYYY-MM-DD: an end without a day is of today
 */
export function readMembershipCommand(text: string, today: string): MembershipCommand | undefined {
  if (text.length > longest) return undefined;
  const { text: bare, isAsked } = readOrder(text);
  const people = whoIsWho.exec(bare);
  if (people !== null) return { kind: 'show-identities', ...placeOf(people, bare) };
  const roles = shown.exec(bare) ?? asked.exec(bare);
  if (roles !== null) return { kind: 'show-roles', ...placeOf(roles, bare) };
  return closedAccess(bare, isAsked) ?? (isAsked ? undefined : endOfTerm(bare, today));
}

function closedAccess(text: string, isAsked: boolean): MembershipCommand | undefined {
  // What is said as a fact, asked is a question whether it is one.
  const tries = (patterns: readonly RegExp[]) => (isAsked ? patterns.slice(0, 2) : patterns);
  for (const [closed, patterns] of [
    ['no', tries(taken)],
    ['yes', tries(given)],
  ] as const) {
    for (const pattern of patterns) {
      const found = pattern.exec(text);
      const names = found === null ? [] : namesIn(found.groups?.['name'] ?? '');
      if (found !== null && names.length > 0) return { kind: 'closed-access', names, closed, ...placeOf(found, text) };
    }
  }
  return undefined;
}

function endOfTerm(text: string, today: string): MembershipCommand | undefined {
  const day = readLastDay(text, today);
  if (day === undefined) return undefined;
  for (const pattern of ended) {
    const found = pattern.exec(day.rest);
    const names = found === null ? [] : namesIn(found.groups?.['name'] ?? '');
    if (found !== null && names.length > 0) {
      return { kind: 'end-term', names, lastDay: day.lastDay, ...placeOf(found, text) };
    }
  }
  return undefined;
}

/** A name as it stands, and without the s of "Astas" or "Asta's"; none where it can be no name. */
function namesIn(written: string): string[] {
  const bare = written.replace(/^@|[\s,;:]+$/gu, '');
  const names = [bare.replace(/['’]s$/u, ''), ...(/[^s]s$/u.test(bare) ? [bare.replace(/['’]?s$/u, '')] : [])];
  return mayBeName(bare) ? [...new Set(names)] : [];
}

function placeOf({ groups }: RegExpExecArray, text: string): Placed {
  const isEnglish = /\b(?:items|members?|roles?|membership|left|resigned|stepped|who|longer)\b/iu.test(text);
  return {
    committeeName: (groups?.['committee'] ?? '').replace(wordsAroundCommittee, '').trim(),
    language: isEnglish ? 'en' : 'da',
  };
}

function sentence(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`, 'iu');
}

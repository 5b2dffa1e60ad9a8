import type { Language } from '../danish/language.ts';
import { readOrder } from '../danish/order-words.ts';
import { type RetentionClass, retentionClasses } from '../domain/retention.ts';

/** "gem svar i 24 måneder", "behold alt", "hvor længe gemmer I svar?", "stop sletningen". */
export type RetentionOrder =
  | { readonly kind: 'show' }
  /** Without `months` they are kept. */
  | { readonly kind: 'set'; readonly classes: readonly RetentionClass[]; readonly months?: number }
  | { readonly kind: 'stop' }
  | { readonly kind: 'resume' };

export type RetentionCommand = RetentionOrder & {
  /** As it was written; empty where none was named. */
  readonly committeeName: string;
  readonly language: Language;
};

const things: readonly { readonly classes: readonly RetentionClass[]; readonly pattern: string }[] = [
  {
    classes: retentionClasses,
    pattern: String.raw`alt(?:ing)?|alle\s+(?:person)?(?:oplysninger|data)|(?:person)?oplysninger(?:ne)?|everything|all\s+data`,
  },
  { classes: ['answers'], pattern: String.raw`(?:alle\s+)?svar(?:ene)?(?:\s+på\s+møder(?:ne)?)?|answers|responses` },
  {
    classes: ['notes'],
    pattern: String.raw`(?:noter|beskeder)(?:ne)?(?:\s+til\s+sekretæren)?|notes(?:\s+to\s+the\s+secretary)?`,
  },
  { classes: ['presence'], pattern: 'fremmøde(?:t)?|noteret fremmøde|attendance' },
  {
    classes: ['notices'],
    pattern: 'påmindelser(?:ne)?|(?:sendte\\s+)?meddelelser(?:ne)?|opslag(?:ene)?|notices|reminders|posts',
  },
  { classes: ['proposals'], pattern: 'forslag(?:ene)?|proposals' },
  {
    classes: ['memberships'],
    pattern: String.raw`(?:tidligere\s+)?(?:medlemmer|medlemskaber)|(?:former\s+)?(?:members|memberships)`,
  },
];
const thing = `(?<thing>${things.map(({ pattern }) => pattern).join('|')})`;
const place = String.raw`(?:\s+(?:for|hos|i|of|in)\s+(?<committee>\S.*?))?`;
const ownData = String.raw`(?:(?:mine|vores|my|our)\s+)?(?:data|oplysninger|svar|answers)(?:\s+(?:om|about)\s+(?:mig|os|me|us))?`;
const deletion = '(?:sletningen|den\\s+planlagte\\s+sletning|the\\s+deletion|deletion)';
const danish = /[æøå]|gem|behold|slet|stop|svar/iu;

const orders: readonly { readonly kind: RetentionOrder['kind']; readonly pattern: RegExp }[] = [
  {
    kind: 'set',
    pattern: order(
      `(?:gem|behold|opbevar|keep|store)\\s+${thing}\\s+(?:i|for)\\s+(?<number>\\d{1,4})\\s+(?<unit>måned(?:er)?|år|months?|years?)${place}`,
    ),
  },
  { kind: 'set', pattern: order(`(?:behold|keep)\\s+${thing}${place}`) },
  {
    kind: 'show',
    pattern: order(
      `hvor\\s+længe\\s+(?:gemmer|opbevarer|beholder)\\s+(?:i|du|vi|botten)\\s+(?:på\\s+)?${thing}${place}`,
    ),
  },
  { kind: 'show', pattern: order(`hvor\\s+længe\\s+(?:gemmes|opbevares)\\s+${thing}${place}`) },
  // "Data" alone only of the bot: how long others keep theirs is a matter of the minutes.
  {
    kind: 'show',
    pattern: order(
      `(?:hvor\\s+længe\\s+(?:gemmer|opbevarer|beholder)\\s+(?:du|botten)|how\\s+long\\s+do\\s+you\\s+(?:keep|store))\\s+${ownData}${place}`,
    ),
  },
  {
    kind: 'show',
    pattern: order(
      `how\\s+long\\s+(?:do\\s+(?:you|we)\\s+(?:keep|store)\\s+${thing}|(?:is|are)\\s+${thing.replace('?<thing>', '?<other>')}\\s+(?:kept|stored))${place}`,
    ),
  },
  {
    kind: 'show',
    pattern: order(
      `(?:vis\\s+|show\\s+)?(?:opbevaring(?:en)?|opbevaringsregler(?:ne)?|slettefrister(?:ne)?|(?:the\\s+)?retention(?:\\s+rules)?)${place}`,
    ),
  },
  { kind: 'stop', pattern: order(`(?:stop|afbryd|annull[eé]r|cancel)\\s+${deletion}${place}`) },
  { kind: 'resume', pattern: order(`(?:fortsæt|genoptag|resume|continue)\\s+${deletion}${place}`) },
];

/** Characters; longer texts are questions. */
const longestCommand = 200;

/** Reads an order about how long data about people are kept; undefined for anything else. */
export function readRetentionCommand(text: string): RetentionCommand | undefined {
  if (text.length > longestCommand) return undefined;
  const words = readOrder(text).text;
  for (const { kind, pattern } of orders) {
    const groups = pattern.exec(words)?.groups;
    if (groups === undefined) continue;
    const named = { committeeName: groups['committee'] ?? '', language: languageIn(words) };
    if (kind !== 'set') return { kind, ...named };
    const classes = classesIn(groups['thing'] ?? '');
    const { number, unit } = groups;
    if (number === undefined || unit === undefined) return { kind, classes, ...named };
    return { kind, classes, months: Number(number) * (/^(?:år|year)/iu.test(unit) ? 12 : 1), ...named };
  }
  return undefined;
}

function classesIn(text: string): readonly RetentionClass[] {
  return things.find(({ pattern }) => order(pattern).test(text))?.classes ?? [];
}

/** These few orders tell their language by themselves. */
function languageIn(words: string): Language {
  return /\b(?:keep|store|deletion|retention|how long)\b/iu.test(words) || !danish.test(words) ? 'en' : 'da';
}

function order(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`, 'iu');
}

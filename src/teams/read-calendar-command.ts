import type { Language } from '../danish/language.ts';
import { readOrder } from '../danish/order-words.ts';

/** "abonner på kalenderen for HAVU" or "stop the calendar". */
export interface CalendarCommand {
  readonly verb: 'subscribe' | 'stop';
  /** Empty where no committee was named. */
  readonly committeeName: string;
  /** "kalender for HAVU" is a command only where there is such a committee; "kalender for 2027" may be a question. */
  readonly isBare: boolean;
  readonly language: Language;
}

const article = String.raw`(?:(?:den|en|et|min|mit|vores|udvalgets|the|a|my|our)\s+)*`;
const owner = String.raw`(?:(?<owner>[\p{L}\d][\p{L}\d-]*?)(?:['’]s|['’]|s)\s+)?`;
const calendar = String.raw`(?:(?:møde)?kalender(?:en|abonnement(?:et)?)?|(?:meetings?\s+)?calendar(?:\s+(?:feed|subscription))?)`;
const committee = String.raw`(?:\s+(?:for|i|af|til|hos|of|from|in)\s+(?<committee>\S.*?))?`;
const thing = `${article}${owner}${calendar}${committee}`;
const subscription = String.raw`(?:${article}(?:abonnement(?:et)?\s+på|subscription\s+(?:to|of|for))\s+)?`;

const subscribe = String.raw`(?:(?:jeg\s+(?:vil|ville|kunne)\s+(?:gerne\s+)?|kan\s+jeg\s+|hvordan\s+(?:kan|får|abonnerer)\s+jeg\s+|how\s+(?:can|do)\s+i\s+|can\s+i\s+|may\s+i\s+|i\s+(?:want|would\s+like|[’']?d\s+like)\s+to\s+)?(?:abonn[eé]re?r?\s+på|på|følge?|hente?|få|have|giv\s+mig|send(?:\s+mig)?|tilmeld(?:\s+mig)?(?:\s+til)?|subscribe(?:\s+me)?\s+to|follow|get|have|give\s+me|send\s+me))`;
const stop = String.raw`(?:stop(?:pe?)?(?:\s+med)?|afslut|opsig|afmeld(?:\s+mig)?(?:\s+fra)?|fjern|slet|unsubscribe(?:\s+me)?\s+from|cancel|end|delete|remove)`;

const commands: readonly { readonly verb: CalendarCommand['verb']; readonly isBare: boolean; pattern: RegExp }[] = [
  { verb: 'stop', isBare: false, pattern: sentence(`${stop}\\s+${subscription}${thing}`) },
  { verb: 'subscribe', isBare: false, pattern: sentence(`${subscribe}\\s+${subscription}${thing}`) },
  { verb: 'subscribe', isBare: true, pattern: sentence(`${article}${owner}${calendar}${committee}`) },
];

/** Characters; longer texts are questions. */
const longestCommand = 200;

/** Reads a command about subscribing to a calendar; undefined for anything else. */
export function readCalendarCommand(text: string): CalendarCommand | undefined {
  if (text.length > longestCommand) return undefined;
  const bare = readOrder(text).text;
  for (const { verb, isBare, pattern } of commands) {
    const groups = pattern.exec(bare)?.groups;
    if (groups === undefined) continue;
    const committeeName = (groups['committee'] ?? groups['owner'] ?? '').replace(/^(?:udvalget|the)\s+/iu, '');
    if (isBare && committeeName === '') continue;
    return { verb, committeeName, isBare, language: /calendar/iu.test(bare) ? 'en' : 'da' };
  }
  return undefined;
}

function sentence(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`, 'iu');
}

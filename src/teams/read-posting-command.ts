import { clockOf } from '../attendance/commands/read-clock.ts';
import { daysOf } from '../attendance/commands/read-deadline-order.ts';
import { readPlace } from '../attendance/commands/read-place.ts';
import { type Language, languageOf } from '../danish/language.ts';
import { readOrder } from '../danish/order-words.ts';
import type { PostingRules } from '../domain/posting.ts';

export type PostingOrder =
  | { readonly kind: 'show-rules' }
  | { readonly kind: 'show-plan' }
  | { readonly kind: 'set-rules'; readonly change: Partial<PostingRules> }
  | { readonly kind: 'reset-rules' };

/** What is to be done, or is asked for, about the posts of a committee. */
export type PostingCommand = PostingOrder & {
  /** As it was written; empty where none was named. */
  readonly committeeName: string;
  readonly language: Language;
};

/** Characters; longer texts are questions. */
const longestCommand = 200;
/** An ordinary question passes these words and nothing else. */
const cheapLook = /opslag|slå(?:s|r|et)?(?!\p{L})|post|plan|påmindelse|reminder|morgen|morning/iu;

const place = '(?<place>(?:\\s*,)?(?:\\s+(?:for|i|hos|in|of)\\s+.+)?)';
const count = String.raw`(?<number>\d{1,3}|\p{L}+)\s+(?:hele\s+|kalender)?(?<unit>dage?|døgn|uger?|days?|weeks?)`;
const ofMeeting = '(?:\\s+(?:mødet|møderne|hvert møde|et møde|(?:the|each|every|a)\\s+meeting|meetings))?';
const days = `(?:\\s+(?:${count}\\s+(?:før|inden|before)|(?<dayBefore>dagen før|the day before))${ofMeeting})`;
const clock = String.raw`(?:,?\s+(?:kl\.?|klokken|at)\s*(?<hour>\d{1,2})(?:[.:](?<minute>\d{2}))?)`;
const when = `(?:${days}${clock}?|${clock.replaceAll('?<hour>', '?<onlyHour>').replaceAll('?<minute>', '?<onlyMinute>')})`;
const put = '(?:slå|læg|sæt)';
const dont = "(?:do not|don['’]t|never)";

const rulesWords =
  '(?:opslag(?:ene|sregler(?:ne)?|sindstillinger(?:ne)?)?|(?:regler(?:ne)?|indstillinger(?:ne)?) for opslag|(?:the )?post(?:ing)? (?:settings|rules))';
const shown = sentence(
  `(?:(?:vis|se|ret|rette|ændre?|indstil|indstille|sæt|hvad er|show|edit|change|set|what are)\\s+)?${rulesWords}${place}`,
);
const shownAsked = sentence(
  `(?:hvornår (?:slår|vil) du (?:noget |dagsordene[nr] |ting )?(?:slå )?op|when (?:do|will) you post(?: (?:the )?agendas?)?)${place}`,
);
const plan = sentence(
  `(?:(?:vis|se|show)\\s+)?(?:mig\\s+|me\\s+)?(?:plan|planen|opslagsplan(?:en)?|the plan|posting plan)${place}`,
);
const planAsked = sentence(
  `(?:hvad (?:slår|vil) du (?:nu |så |ellers )?(?:slå )?op|hvad (?:bliver|skal) (?:der )?(?:slået|slås) op|hvad poster du|what (?:will|do) you post(?: next)?|what (?:will be|is) posted(?: next)?)${place}`,
);
const reset = sentence(
  `(?:(?:nulstil|reset)\\s+${rulesWords}|opslag(?:ene)?\\s+(?:tilbage til|som)\\s+standard(?:en)?|${put}\\s+opslag(?:ene)?\\s+tilbage\\s+til\\s+standard(?:en)?)${place}`,
);

const timedAgenda = [
  sentence(`${put}\\s+dagsorden(?:en|er|erne)?\\s+op${when}${place}`),
  sentence(`dagsorden(?:en)?\\s+(?:slås op|skal slås op|kommer)${when}${place}`),
  sentence(`post\\s+(?:the\\s+)?agendas?${when}${place}`),
];
const timedReminder = [
  sentence(`${put}\\s+(?:en\\s+)?påmindelse(?:n|r|rne)?\\s+op${when}${place}`),
  sentence(`påmindelse(?:n|r)?(?:\\s+(?:slås op|skal slås op|kommer))?${days}${clock}?${place}`),
  sentence(`post\\s+(?:a\\s+|the\\s+)?reminders?${when}${place}`),
];
const timedMorning = [
  sentence(
    `(?:${put}\\s+op|skriv|post)\\s+(?:om morgenen|på (?:selve )?mødedagen|in the morning|on the day)(?: of the meeting)?${clock}${place}`,
  ),
  sentence(`(?:morgenbesked(?:en)?|the morning message|morning message)(?:\\s+(?:kommer|skal komme))?${clock}${place}`),
];

/** What is switched on or off by a sentence without a time. */
const switches: readonly { readonly rule: Switch; readonly on: RegExp; readonly off: RegExp }[] = [
  {
    rule: 'postsAgenda',
    on: sentence(
      `(?:${put}\\s+(?:igen\\s+)?dagsordener(?:ne)?\\s+op(?:\\s+igen)?|post\\s+(?:the\\s+)?agendas)${place}`,
    ),
    off: sentence(
      `(?:${put}\\s+(?:ikke|ingen)\\s+dagsorden(?:en|er|erne)?\\s+op|${dont}\\s+post\\s+(?:the\\s+|any\\s+)?agendas?)${place}`,
    ),
  },
  {
    rule: 'postsReminder',
    on: sentence(
      `(?:${put}\\s+(?:en\\s+)?påmindelse(?:n|r|rne)?\\s+op(?:\\s+igen)?|post\\s+(?:a\\s+|the\\s+)?reminders?)${place}`,
    ),
    off: sentence(
      `(?:(?:ingen|no)\\s+(?:påmindelser?|reminders?)|${put}\\s+(?:ikke|ingen)\\s+(?:en\\s+)?påmindelse(?:n|r|rne)?\\s+op|${dont}\\s+post\\s+(?:a\\s+|the\\s+|any\\s+)?reminders?)${place}`,
    ),
  },
  {
    rule: 'postsToday',
    on: sentence(
      `(?:(?:${put}\\s+(?:også\\s+)?op|skriv)\\s+(?:om morgenen|på (?:selve )?mødedagen)|post (?:a message )?(?:in|on) the morning of the meeting)${place}`,
    ),
    off: sentence(
      `(?:ingen\\s+(?:morgenbesked(?:er)?|besked på mødedagen)|(?:${put}\\s+ikke\\s+op|skriv ikke)\\s+(?:om morgenen|på (?:selve )?mødedagen)|no morning messages?|${dont} post on the day of the meeting)${place}`,
    ),
  },
  {
    rule: 'postsDecisions',
    on: sentence(
      `(?:${put}\\s+(?:også\\s+)?beslutninger(?:ne)?\\s+op|post\\s+(?:also\\s+)?(?:the\\s+)?decisions)${place}`,
    ),
    off: sentence(
      `(?:${put}\\s+(?:ikke|ingen)\\s+beslutninger(?:ne)?\\s+op|${dont}\\s+post\\s+(?:the\\s+|any\\s+)?decisions)${place}`,
    ),
  },
];
const quiet =
  '(?:på helligdage(?:ne)?|i weekend(?:en|er)?|på helligdage og i weekend(?:en|er)?|i weekend(?:en|er)? og på helligdage|(?:on|at) (?:public )?holidays|on weekends|on weekends and (?:public )?holidays)';
const quietOff = sentence(
  `(?:${put}\\s+(?:også\\s+)?op|post)\\s+(?:(?:også|also|even)\\s+)?${quiet}(?:\\s+(?:også|too|as well))?${place}`,
);
const quietOn = sentence(
  `(?:${put}\\s+(?:ikke|aldrig)\\s+op|post\\s+(?:ikke|aldrig)|ingen opslag|${dont}\\s+post)\\s+${quiet}${place}`,
);

type Switch = 'postsAgenda' | 'postsReminder' | 'postsToday' | 'postsDecisions';

const english =
  /(?<!\p{L})(?:the|post|posting|settings|what|when|will|you|no|do|don['’]t|reminders?|agendas?|days?|weeks?|before)(?!\p{L})/iu;
const danish = /(?<!\p{L})(?:slå|opslag|dagsorden\p{L}*|påmindelser?|på|også|ikke|ingen|dage?|før|kl|i)(?!\p{L})/iu;

/** Reads a command about what is posted and when; undefined for anything else. */
export function readPostingCommand(text: string, today: string): PostingCommand | undefined {
  if (text.length > longestCommand || !cheapLook.test(text)) return undefined;
  const order = readOrder(text);
  const found = order.isAsked
    ? (shows(order.text, shownAsked, 'show-rules') ??
      shows(order.text, shown, 'show-rules') ??
      shows(order.text, planAsked, 'show-plan') ??
      shows(order.text, plan, 'show-plan'))
    : readStatement(order.text);
  if (found === undefined) return undefined;
  const where = readPlace(found.place.replace(/^\s*,/u, ''), today);
  if (where === undefined || where.day !== undefined) return undefined;
  const isEnglish = english.test(order.text) && !danish.test(order.text);
  const language = isEnglish ? 'en' : languageOf(order.text, 'da');
  return { ...found.order, committeeName: where.committeeName, language };
}

interface Read {
  readonly order: PostingOrder;
  readonly place: string;
}

function readStatement(text: string): Read | undefined {
  return (
    shows(text, reset, 'reset-rules') ??
    shows(text, shown, 'show-rules') ??
    shows(text, shownAsked, 'show-rules') ??
    shows(text, plan, 'show-plan') ??
    shows(text, planAsked, 'show-plan') ??
    timed(text, timedAgenda, (daysBefore, at) => ({
      postsAgenda: true,
      ...(daysBefore === undefined ? {} : { agendaDaysBefore: daysBefore }),
      ...(at === undefined ? {} : { postAt: at }),
    })) ??
    timed(text, timedReminder, (daysBefore, at) => ({
      postsReminder: true,
      ...(daysBefore === undefined ? {} : { reminderDaysBefore: daysBefore }),
      ...(at === undefined ? {} : { postAt: at }),
    })) ??
    timed(text, timedMorning, (_, at) => ({ postsToday: true, ...(at === undefined ? {} : { todayAt: at }) })) ??
    switched(text)
  );
}

function shows(text: string, pattern: RegExp, kind: 'show-rules' | 'show-plan' | 'reset-rules'): Read | undefined {
  const found = pattern.exec(text);
  return found === null ? undefined : { order: { kind }, place: found.groups?.['place'] ?? '' };
}

function timed(
  text: string,
  patterns: readonly RegExp[],
  change: (daysBefore: number | undefined, at: string | undefined) => Partial<PostingRules>,
): Read | undefined {
  const groups = patterns.map((pattern) => pattern.exec(text)).find((match) => match !== null)?.groups;
  if (groups === undefined) return undefined;
  const { number, unit = '', dayBefore, place: named = '' } = groups;
  const daysBefore = dayBefore === undefined ? (number === undefined ? undefined : daysOf(number, unit)) : 1;
  const [hour, minute] = [groups['hour'] ?? groups['onlyHour'], groups['minute'] ?? groups['onlyMinute']];
  const at = clockOf(hour, minute);
  // "mange dage før", "kl. 27": that is no rule.
  if ((number !== undefined && daysBefore === undefined) || (hour !== undefined && at === undefined)) return undefined;
  return { order: { kind: 'set-rules', change: change(daysBefore, at) }, place: named };
}

function switched(text: string): Read | undefined {
  const set = (pattern: RegExp, change: Partial<PostingRules>): Read | undefined => {
    const found = pattern.exec(text);
    return found === null ? undefined : { order: { kind: 'set-rules', change }, place: found.groups?.['place'] ?? '' };
  };
  for (const { rule, on, off } of switches) {
    const read = set(off, { [rule]: false }) ?? set(on, { [rule]: true });
    if (read !== undefined) return read;
  }
  return set(quietOn, { keepsQuietDays: true }) ?? set(quietOff, { keepsQuietDays: false });
}

function sentence(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`, 'iu');
}

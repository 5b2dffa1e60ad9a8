import type { CommandPlace, NamedDay } from '../attendance/commands/attendance-command.ts';
import { readPlace } from '../attendance/commands/read-place.ts';
import { findTimes } from '../danish/dates.ts';
import { type Language, languageOf } from '../danish/language.ts';
import { countNumbers } from '../danish/number-words.ts';
import { readOrder } from '../danish/order-words.ts';
import { findPeriods } from '../danish/periods.ts';

/** When something begins and ends, as far as it is said: local times, HH:MM. */
export interface SaidTimes {
  readonly startTime?: string;
  readonly endTime?: string;
}

/** Where a meeting is to be moved. */
export type MoveTarget = SaidTimes &
  ({ readonly day?: NamedDay } | { /** So many calendar days, forward or back. */ readonly byDays: number });

/** A meeting is to be made, edited, moved, cancelled or called again. */
export type MeetingCommand = CommandPlace & { readonly language: Language } & (
    | ({
        readonly kind: 'new' /** No verb: it may be a remark about a new meeting. */;
        readonly isBare: boolean;
      } & SaidTimes)
    | { readonly kind: 'edit' }
    | { readonly kind: 'cancel' }
    | { readonly kind: 'call-again' }
    /** Without a target it is asked for. */
    | { readonly kind: 'move'; readonly target?: MoveTarget }
  );

/** Characters; longer texts are questions. */
const longestCommand = 300;

const meeting =
  '(?:(?:vores|det|dette|the|our|this)\\s+)?(?:(?:næste|kommende|førstkommende|next|coming|upcoming)\\s+)?(?:udvalgs)?(?:mødet?|meeting)(?!\\p{L})';
const newMeeting =
  '(?:(?:et|a|an|the)\\s+)?(?:(?:nyt|new|ekstra|ekstraordinært|ordinært|extra|extraordinary|ordinary)\\s+)*(?:møde|meeting)(?!\\p{L})';
const make = '(?:opret(?:te)?|lave?|planlæg(?:ge)?|indkalde?\\s+til|indkalde?|create|make|schedule|set\\s+up|add|call)';

const made = sentence(`${make}\\s+${newMeeting}(?<rest>.*)`);
const bare = sentence(
  '(?:(?:et|a)\\s+)?(?:nyt|new)\\s+(?:(?:ekstraordinært|ordinært|ekstra|extraordinary|extra)\\s+)?(?:møde|meeting)(?!\\p{L})(?<rest>.*)',
);
const edited = sentence(
  `(?:ret(?:te)?|redig[eé]re?|ændre?|opdat[eé]re?|udfylde?|edit|change|correct|update|fill\\s+in)\\s+(?:(?:i|in|på)\\s+)?${meeting}(?<rest>.*)`,
);
const moved = sentence(
  `(?:flyt(?:te)?|udsæt(?:te)?|udskyde?|fremryk(?:ke)?|ryk(?:ke)?|move|postpone|reschedule)\\s+${meeting}(?<rest>.*)`,
);
const cancelled = sentence(`(?:aflyse?|cancel|call\\s+off)\\s+${meeting}(?<rest>.*)`);
const calledAgain = sentence(
  `(?:genindkalde?|gennemføre?\\s+alligevel|reinstate|uncancel|call\\s+again|restore)\\s+${meeting}(?<rest>.*)`,
);
const again = sentence(`(?:indkalde?|call)\\s+${meeting}(?<rest>.*?)\\s+(?:igen|again)`);
const telling = /(?<!\p{L})(?:mødet?|meeting)(?!\p{L})/iu;
const english = /(?<!\p{L})(?:meeting|the|move|cancel|create|edit)(?!\p{L})/iu;
/** Whose cancelling that is: an afbud, which is read elsewhere. */
const ownAbsence = /(?<!\p{L})(?:mig|min|mit|mine|jeg|me|my|i|myself)(?!\p{L})/u;

/**
 * Reads an order to make, edit, move, cancel or call again a meeting; undefined for questions, remarks and answers.
 *
 * @param today local date of the writer, YYYY-MM-DD
 */
export function readMeetingCommand(text: string, today: string): MeetingCommand | undefined {
  if (text.length > longestCommand || !telling.test(text)) return undefined;
  const order = readOrder(text);
  // "Kan du aflyse mødet?" is an order, "aflyse mødet?" a question.
  if (order.isAsked && text.trim().toLowerCase().startsWith(order.text.slice(0, 6).toLowerCase())) return undefined;
  const found = readNew(order.text, today) ?? readMove(order.text, today) ?? readWhole(order.text, today);
  if (found === undefined) return undefined;
  return { ...found, language: english.test(order.text) ? 'en' : languageOf(order.text, 'da') };
}

type Found<Kind extends MeetingCommand['kind'] = MeetingCommand['kind']> = MeetingCommand extends infer Command
  ? Command extends { readonly kind: Kind }
    ? Omit<Command, 'language'>
    : never
  : never;

function readNew(text: string, today: string): Found<'new'> | undefined {
  const found = made.exec(text) ?? bare.exec(text);
  if (found === null) return undefined;
  const { times, rest } = takeTimes(found.groups?.['rest'] ?? '');
  const place = placeIn(rest, today);
  return place === undefined ? undefined : { kind: 'new', isBare: !made.test(text), ...times, ...place };
}

function readWhole(text: string, today: string): Found<'edit' | 'cancel' | 'call-again'> | undefined {
  const kinds = [
    ['edit', edited],
    ['cancel', cancelled],
    ['call-again', calledAgain],
    ['call-again', again],
  ] as const;
  for (const [kind, pattern] of kinds) {
    const groups = pattern.exec(text)?.groups;
    if (groups === undefined) continue;
    const place = placeIn(takeTimes(groups['rest'] ?? '').rest, today);
    if (place !== undefined) return { kind, ...place };
  }
  return undefined;
}

function readMove(text: string, today: string): Found<'move'> | undefined {
  const rest = moved.exec(text)?.groups?.['rest'];
  if (rest === undefined) return undefined;
  const by =
    /^(?<where>.*?)\s+(?:(?:med|by)\s+)?(?<count>\d{1,2}|\p{L}+)\s+(?<unit>uger?|dage?|weeks?|days?)(?<back>\s+(?:tilbage|før|tidligere|frem|earlier))?$/iu.exec(
      rest,
    )?.groups;
  const days = by === undefined ? undefined : daysOf(by['count'] ?? '', by['unit'] ?? '');
  if (by !== undefined && days !== undefined) {
    const place = placeIn(by['where'] ?? '', today);
    const isBack = /tilbage|før|tidligere|earlier/iu.test(by['back'] ?? '');
    if (place !== undefined) return { kind: 'move', target: { byDays: isBack ? -days : days }, ...place };
  }
  // The last "til" that leaves a day or a time behind it.
  const marks = [...rest.matchAll(/(?:^|\s)(?:til|to)(?:\s+(?=\S))/giu)];
  for (const mark of marks.reverse()) {
    const target = targetIn(rest.slice(mark.index + mark[0].length), today);
    const place = target === undefined ? undefined : placeIn(withoutOldTime(rest.slice(0, mark.index)), today);
    if (target !== undefined && place !== undefined) return { kind: 'move', target, ...place };
  }
  const place = placeIn(takeTimes(rest).rest, today);
  return place === undefined ? undefined : { kind: 'move', ...place };
}

function targetIn(text: string, today: string): MoveTarget | undefined {
  const { times, rest } = takeTimes(text);
  const [period, ...others] = findPeriods(rest, today);
  const words = period === undefined ? rest : `${rest.slice(0, period.start)} ${rest.slice(period.end)}`;
  const isWhole = /^(?:[\s.,]|den|d\.|the|on|i stedet|instead)*$/iu.test(words);
  const isTold = period !== undefined || times.startTime !== undefined;
  if (others.length > 0 || !isWhole || !isTold) return undefined;
  return { ...times, ...(period === undefined ? {} : { day: period.period }) };
}

/** "fra kl. 12" of the meeting as it was. */
function withoutOldTime(text: string): string {
  return takeTimes(text.replace(/\s+(?:fra|from)(?=\s+(?:kl|klokken|at)?\.?\s*\d)/iu, '')).rest;
}

/** The place of the order; undefined where the rest is more than one, or speaks of the writer alone. */
function placeIn(text: string, today: string): CommandPlace | undefined {
  const place = ownAbsence.test(text) && !/(?:^|\s)i\s+\p{L}/u.test(text) ? undefined : readPlace(text, today);
  return place === undefined || /^(?:mig|me|os|us|jer|dem|alle|all)$/iu.test(place.committeeName) ? undefined : place;
}

/** The times of day in a text, "kl. 12-13.30" or "at 1 pm", and the text without them. */
function takeTimes(text: string): { readonly times: SaidTimes; readonly rest: string } {
  const danish = text
    .replace(/(?<=\s)(?:at|from)\s+(?=\d{1,2}(?:[.:]\d{2})?(?!\d|\.?\s*\p{L}{3}))/giu, 'kl. ')
    .replace(/(?<=kl\.\s\d{1,2}(?:[.:]\d{2})?)\s+to\s+(?=\d)/giu, '-');
  const [time, ...others] = findTimes(danish);
  if (time === undefined || others.length > 0) return { times: {}, rest: text };
  const rest = `${danish.slice(0, time.start)} ${danish.slice(time.end)}`.replace(/\s+/gu, ' ');
  const { startTime, endTime } = time;
  return { times: { startTime, ...(endTime === undefined ? {} : { endTime }) }, rest };
}

function daysOf(count: string, unit: string): number | undefined {
  const counted = /^\d+$/u.test(count)
    ? Number(count)
    : /^(?:en|a|one)$/iu.test(count)
      ? 1
      : countNumbers.get(count.toLowerCase());
  return counted === undefined ? undefined : counted * (/^(?:ug|week)/iu.test(unit) ? 7 : 1);
}

function sentence(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`, 'iu');
}

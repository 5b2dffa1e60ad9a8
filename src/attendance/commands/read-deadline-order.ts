import { countNumbers } from '../../danish/number-words.ts';
import { findPeriods } from '../../danish/periods.ts';
import type { ReadOrder } from './attendance-command.ts';
import { clockOf, clockPattern } from './read-clock.ts';
import { namesMeeting, readPlace } from './read-place.ts';

const deadline =
  '(?:(?:sæt|sætte|ændre?|flyt|flytte|set|change|move)\\s+)?(?:(?:vores|den|the|our)\\s+)?(?:svarfrist(?:en)?|frist(?:en)? for (?:at svare|svar)|(?:response|reply|rsvp) deadline|deadline for (?:answers|replies|responses|answering))';
const is = '(?:\\s+(?:er|skal være|bliver|til|is|should be|will be|to)\\s+|\\s*[:=]\\s*)';
const ofMeeting = '(?:\\s+(?:mødet|møderne|hvert møde|møde|(?:the|each|every|a)\\s+meeting|meetings))?';
const count = String.raw`(\d{1,3}|\p{L}+)\s+(?:hele\s+|kalender)?(dage?|døgn|uger?|days?|weeks?)`;
const before = '\\s+(?:før|inden|before)';
const clock = `(?:,?\\s+${clockPattern})?`;

const rule = sentence(
  `${deadline}(.*?)${is}(?:${count}${before}${ofMeeting}|(dagen før|the day before)${ofMeeting}|(?:på\\s+|on\\s+)?(selve mødedagen|mødedagen|samme dag|selve dagen|the same day|the day of the meeting))${clock}`,
);
const oneDay: readonly RegExp[] = [
  sentence(`${deadline}(.*?)(?:\\s+(?:er|skal være|bliver|is|should be|will be)\\s+|\\s*[:=]\\s*)(.+)`),
  // "sæt svarfristen til mødet den 20. til den 15.": the last "til".
  sentence(`(?=sæt|ændr|flyt|set|change|move)${deadline}(.*)\\s+(?:til|to)\\s+(.+)`),
];
const asUsual = sentence(
  `${deadline}(.*?)\\s+(?:følger (?:igen )?reglen|er (?:igen )?(?:som (?:normalt|sædvanlig\\p{L}*)|den sædvanlige)|is (?:as usual|the usual one)|follows the rule)`,
);
const removed = sentence(
  '(?:fjerne?|slette?|remove|delete)\\s+(?:svarfristen|the (?:response|reply|rsvp) deadline)(.*)',
);
const asked = sentence(`(?:(?:hvad|hvornår|what|when)\\s+(?:er|var|udløber|is)\\s+)?${deadline}(.*?)`);

/** "svarfrist for DIGU er 3 dage før kl. 12", "svarfrist til mødet den 20. januar er 15. januar kl. 10", "svarfrist?" */
export const readDeadlineOrder: ReadOrder = ({ text, isAsked }, today) => {
  if (!isAsked) {
    const order = readRule(text, today) ?? readUsual(text, today) ?? readOneDay(text, today);
    if (order !== undefined) return order;
  }
  const found = asked.exec(text);
  const place = found === null ? undefined : readPlace(found[1] ?? '', today);
  return place === undefined ? undefined : { kind: 'ask-deadline', ...place };
};

function readRule(text: string, today: string): ReturnType<ReadOrder> {
  const found = rule.exec(text);
  if (found === null) return undefined;
  const [, where = '', number, unit = '', dayBefore, , hour, minute] = found;
  const place = readPlace(where, today);
  const daysBefore = number === undefined ? (dayBefore === undefined ? 0 : 1) : daysOf(number, unit);
  const at = clockOf(hour, minute);
  if (place === undefined || daysBefore === undefined || (hour !== undefined && at === undefined)) return undefined;
  return { kind: 'set-deadline-rule', daysBefore, ...(at === undefined ? {} : { at }), ...place };
}

function readOneDay(text: string, today: string): ReturnType<ReadOrder> {
  const found = oneDay.map((pattern) => pattern.exec(text)).find((match) => match !== null) ?? null;
  if (found === null) return undefined;
  const [, where = '', when = ''] = found;
  const place = readPlace(where, today);
  const [period, ...others] = findPeriods(when, today);
  if (place === undefined || period === undefined || others.length > 0 || !namesMeeting(where, place)) return undefined;
  const rest = `${when.slice(0, period.start)} ${when.slice(period.end).replace(/^[.,]/u, '')}`.trim();
  const time = sentence(`(?:(?:den|d\\.|senest|on|the)\\s*)*(?:${clockPattern})?`).exec(rest);
  if (time === null) return undefined;
  const at = clockOf(time[1], time[2]);
  if (time[1] !== undefined && at === undefined) return undefined;
  return { kind: 'set-deadline', deadline: { day: period.period, ...(at === undefined ? {} : { at }) }, ...place };
}

function readUsual(text: string, today: string): ReturnType<ReadOrder> {
  const where = (asUsual.exec(text) ?? removed.exec(text))?.[1];
  const place = where === undefined ? undefined : readPlace(where, today);
  return place === undefined ? undefined : { kind: 'clear-deadline', ...place };
}

/** "3" or "tre" of days or weeks, in days; undefined for a word that counts nothing. */
export function daysOf(number: string, unit: string): number | undefined {
  const counted = /^\d+$/u.test(number) ? Number(number) : countNumbers.get(number.toLowerCase());
  return counted === undefined ? undefined : counted * (/^(?:ug|week)/iu.test(unit) ? 7 : 1);
}

function sentence(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`, 'iu');
}

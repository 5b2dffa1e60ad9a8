import type { ReadOrder } from './attendance-command.ts';
import { daysOf } from './read-deadline-order.ts';
import { readPlace } from './read-place.ts';

const remind = '(?:påmind(?:e|er)?|mind(?:e)?|send (?:en )?påmindelser?|remind|send (?:a )?reminders?)';
const deadline = '(?:svarfrist(?:en)?|fristen|the (?:response |reply )?deadline)';
const before = new RegExp(
  `^${remind}\\s+(?:medlemmerne\\s+|members\\s+)?(\\d{1,3}|\\p{L}+)\\s+(dage?|døgn|uger?|days?|weeks?)\\s+(?:før|inden|before)\\s+${deadline}(.*)$`,
  'iu',
);
const onTheDay = new RegExp(
  `^${remind}\\s+(?:medlemmerne\\s+|members\\s+)?(?:kun|only)\\s+(?:på\\s+|on\\s+)?(?:selve\\s+)?(?:dagen|the day(?: of the deadline)?)(.*)$`,
  'iu',
);
const tentative = new RegExp(
  `^(?:${remind}\\s+(also\\s+|også\\s+|ikke\\s+)?|(do not|don['’]t)\\s+remind\\s+|(also)\\s+remind\\s+)(?:dem|de|alle|those|everybody|people)?,?\\s*(?:der|som|who)?\\s*(?:har\\s+|have\\s+)?(?:svaret|svarede|sagt|answered|said)\\s+(?:måske|maybe|perhaps|tentative)(.*)$`,
  'iu',
);

/** "påmind 3 dage før svarfristen", "påmind også dem der har svaret måske" */
export const readReminderOrder: ReadOrder = ({ text, isAsked }, today) => {
  if (isAsked) return undefined;
  const days = before.exec(text) ?? onTheDay.exec(text);
  if (days !== null) {
    const isOnTheDay = days.length === 2;
    const daysBefore = isOnTheDay ? 0 : daysOf(days[1] ?? '', days[2] ?? '');
    const place = readPlace(days.at(-1) ?? '', today);
    if (place === undefined || daysBefore === undefined) return undefined;
    return { kind: 'set-reminder', daysBefore, ...place };
  }
  const maybe = tentative.exec(text);
  const place = maybe === null ? undefined : readPlace(maybe[4] ?? '', today);
  if (maybe === null || place === undefined) return undefined;
  const isReminded = maybe[2] === undefined && !/ikke/iu.test(maybe[1] ?? '');
  return { kind: 'set-tentative-reminder', isReminded, ...place };
};

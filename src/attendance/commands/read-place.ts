import { findPeriods } from '../../danish/periods.ts';
import type { CommandPlace } from './attendance-command.ts';

const preposition = '(?:til|for|fra|af|i|hos|på|om|ved|of|to|from|in|on|at)';
const meeting = new RegExp(
  `(?<!\\p{L})(?:${preposition}\\s+)?(?:(?:det|the)\\s+)?(?:(?:næste|kommende|next|coming)\\s+)?(?:møde(?:t|rne|r)?|meetings?)(?!\\p{L})`,
  'iu',
);
/** Where the day stood. */
const mark = '\u0001';
const aroundDay = new RegExp(`(?:(?:den|d\\.|d|on|the|of)\\s+)*${mark}`, 'iu');
const named = new RegExp(`^(?:${preposition}\\s+)?(.*)$`, 'iu');
/** "udvalget HAVU" calls it a committee; in "Udvalget for havnen" the word is part of the name. */
const aroundName =
  /^(?:udvalget(?!\s+(?:for|om|på|af|i|til|vedr)(?!\p{L}))|styregruppen$|udvalget$|vores udvalg$|the)\s*|\s+committee$/giu;
/** These are not a committee's name: the only one is meant. */
const ourselves = /^(?:vi|os|we|us|vores udvalg|udvalget|the committee)$/iu;
/** Words of a sentence, which no committee is called by. */
const noName =
  /(?<!\p{L})(?:er|var|blev|bliver|skal|har|kan|vil|ikke|når|hvis|hvad|hvem|hvor|som|der|is|was|are|were|has|will|not|when|if|what|who|kl)(?!\p{L})/iu;
const mostNameWords = 10;

/**
 * Reads what stands behind (or before) an order of where it belongs: "til mødet den 20. januar i DIGU", "for DIGU", nothing.
 * Undefined where it holds more than one day, or words that can be no name.
 *
 * @param direction which way the day lies where its year is left open
 */
export function readPlace(
  text: string,
  today: string,
  direction: 'ahead' | 'back' = 'ahead',
): CommandPlace | undefined {
  const [period, ...others] = findPeriods(text, today, direction);
  if (others.length > 0) return undefined;
  const timeless =
    period === undefined
      ? text
      : `${text.slice(0, period.start)}${mark}${text.slice(period.end).replace(/^\./u, '')}`.replace(aroundDay, ' ');
  const rest = timeless
    .replace(meeting, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,]+|[\s,]+$/gu, '');
  const name = (named.exec(rest)?.[1] ?? '').replace(/^[\s,]+|[\s,]+$/gu, '');
  const committeeName = ourselves.test(name) ? '' : name.replace(aroundName, '').trim();
  const isName = /^[\p{L}\p{M}\d .,&/()'’+-]*$/u.test(committeeName) && !noName.test(committeeName);
  if (!isName || committeeName.split(' ').length > mostNameWords) return undefined;
  return { committeeName, ...(period === undefined ? {} : { day: period.period }) };
}

/** True where a meeting is spoken of, or a day. */
export function namesMeeting(text: string, place: CommandPlace): boolean {
  return place.day !== undefined || meeting.test(text);
}

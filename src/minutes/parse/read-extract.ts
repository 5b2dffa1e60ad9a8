import { findDates, resolveDate } from '../../danish/dates.ts';
import type { ClassifiedLine } from './classify-lines.ts';
import { named } from './committee-name.ts';
import { compose, excerptOf } from './composed-text.ts';
import { evidenceOf } from './evidence.ts';
import { wholeLine } from './piece.ts';
import type { Head } from './read-head.ts';

/**
 * The head of an extract of a case, which names committee and day only where it tells the decision: "Erhvervsudvalgets
 * beslutning i mødet den 12. januar 2027". Of several bodies the last one's meeting is the one whose minutes these are.
 */
export function withDecisionHeadings(head: Head, lines: readonly ClassifiedLine[]): Head {
  if (head.date !== undefined && head.committee.name !== undefined) return head;
  const stated = lines.flatMap(({ section, text, line }) => {
    const found = section?.body === undefined ? undefined : findDates(text)[0];
    const date = found === undefined ? undefined : resolveDate(found, undefined);
    if (found === undefined || date === undefined || date.length < 10) return [];
    return [{ date, body: section?.body ?? '', words: excerptOf(compose([wholeLine(line)]), found.start, found.end) }];
  });
  const last = stated.at(-1);
  if (last === undefined) return head;
  return {
    ...head,
    committee: head.committee.name === undefined ? (named(last.body) ?? {}) : head.committee,
    ...(head.date === undefined
      ? { date: last.date, evidence: [...head.evidence, ...evidenceOf('date', last.words, 'placed')] }
      : {}),
  };
}

import { findDates, resolveDate } from '../../danish/dates.ts';
import { compose, excerptOf } from './composed-text.ts';
import { datesInFileName } from './dates-in-file-name.ts';
import type { DoubtContext } from './doubt-context.ts';
import { doubtsAboutWeekdays } from './doubts-about-weekdays.ts';
import { itemName } from './item-name.ts';
import type { Doubt } from './parsed-document.ts';

/** Dates and times that do not go together. */
export function doubtsAboutTime(context: DoubtContext): Doubt[] {
  return [
    ...supposedYear(context),
    ...doubtsAboutWeekdays(context.source.lines, yearOf(context)),
    ...fileDate(context),
    ...rejectedEnd(context),
    ...earlierMeetings(context),
    ...lateDeadlines(context),
    ...slots(context),
  ];
}

function yearOf({ parsed }: DoubtContext): number | undefined {
  return parsed.date === undefined ? undefined : Number(parsed.date.slice(0, 4));
}

function supposedYear({ parsed, evidenceOn, source }: DoubtContext): Doubt[] {
  const evidence = evidenceOn('date');
  if (parsed.date === undefined || evidence?.confidence !== 'guess') return [];
  const { span } = evidence;
  return [{ code: 'year-supposed', text: source.text.slice(span.start, span.end), date: parsed.date, span }];
}

function fileDate({ parsed, source, evidenceOn }: DoubtContext): Doubt[] {
  const dates = datesInFileName(source.fileName);
  const [first] = dates;
  if (first === undefined || parsed.date === undefined || dates.includes(parsed.date)) return [];
  const span = evidenceOn('date')?.span;
  return [{ code: 'file-date-differs', fileDate: first, date: parsed.date, ...(span === undefined ? {} : { span }) }];
}

function rejectedEnd({ parsed, head }: DoubtContext): Doubt[] {
  const { rejectedEnd } = head;
  if (rejectedEnd === undefined || parsed.startTime === undefined) return [];
  return [{ code: 'end-before-start', start: parsed.startTime, end: rejectedEnd.time, span: rejectedEnd.words.span }];
}

/** Dates with a year under "Næste møde" that are over when the meeting is held, and none that is to come. */
function earlierMeetings({ parsed, blocks, items }: DoubtContext): Doubt[] {
  const { date: own } = parsed;
  if (own === undefined) return [];
  const texts = [
    ...blocks
      .filter((block) => block.kind === 'next-meeting')
      .map((block) => compose(block.lines.map((line) => line.piece))),
    ...items
      .filter(({ item }) => /^næste (?:\p{L}+ )?møde/iu.test(item.title))
      .flatMap(({ drafts }) =>
        drafts.filter(({ kind }) => kind !== 'history').map(({ pieces }) => compose(pieces.slice(0, 4))),
      ),
  ];
  return texts.flatMap((text): Doubt[] => {
    const days = findDates(text.text).flatMap((stated) => {
      const date = stated.day === undefined ? undefined : resolveDate(stated, undefined);
      return date === undefined ? [] : [{ stated, date }];
    });
    const [first] = days;
    if (first === undefined || days.some(({ date }) => date > own)) return [];
    if (first.date === own) return [];
    const words = excerptOf(text, first.stated.start, first.stated.end);
    return [{ code: 'next-meeting-earlier', text: words.text, date: first.date, span: words.span }];
  });
}

/** Who cannot come says so before the meeting. */
function lateDeadlines({ parsed, evidenceOn }: DoubtContext): Doubt[] {
  const { date, actions } = parsed;
  if (date === undefined) return [];
  return actions.flatMap((action, index): Doubt[] => {
    const { due } = action;
    if (due === undefined || due.slice(0, 10) <= date || due.length < 10) return [];
    if (action.itemNumber !== undefined || !/\bafbud\b/i.test(action.text)) return [];
    const span = evidenceOn(`actions[${index}].text`)?.span;
    return [{ code: 'deadline-after-meeting', text: action.text, due, ...(span === undefined ? {} : { span }) }];
  });
}

/** Items in their order take place one after the other, within the meeting; those below another share its time. */
function slots({ parsed, evidenceOn }: DoubtContext): Doubt[] {
  const found: Doubt[] = [];
  let last: { start: string; end: string } | undefined;
  for (const [index, item] of parsed.items.entries()) {
    const { startTime: start, endTime: end } = item;
    if (start === undefined || item.parent !== undefined) continue;
    const span = evidenceOn(`items[${index}].startTime`)?.span;
    const slot = {
      item: itemName(item),
      start,
      ...(end === undefined ? {} : { end }),
      ...(span === undefined ? {} : { span }),
    };
    const isBefore = parsed.startTime !== undefined && start < parsed.startTime;
    const isAfter = parsed.endTime !== undefined && (start > parsed.endTime || (end ?? start) > parsed.endTime);
    if (isBefore || isAfter) found.push({ code: 'slot-outside-meeting', ...slot });
    else if (last !== undefined && start < last.end) found.push({ code: 'slot-before-previous', ...slot });
    last = { start, end: end ?? start };
  }
  return found;
}

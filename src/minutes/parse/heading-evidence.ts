import { findTimes } from '../../danish/dates.ts';
import type { Presenter } from '../../domain/agenda-item.ts';
import { type ComposedText, type Excerpt, excerptOf, excerptWith, wholeExcerpt } from './composed-text.ts';
import { type Evidenced, evidenceOf, type FieldEvidence } from './evidence.ts';
import type { SkeletonItem } from './skeleton.ts';

/** A title where it stands in the words of its heading; with a slot in its middle, the words around both. */
export function titleIn(source: ComposedText, title: string): Excerpt {
  return { text: title, span: (excerptWith(source, title) ?? wholeExcerpt(source)).span };
}

/** Where number, title and slot of an item were read. */
export function headingEvidence({ number, heading, source, slotSource = source }: SkeletonItem): FieldEvidence[] {
  const title = titleIn(source, heading.title);
  const { startTime } = heading;
  const slot =
    startTime === undefined ? undefined : findTimes(slotSource.text).find((time) => time.startTime === startTime);
  const time = slot === undefined ? undefined : excerptOf(slotSource, slot.start, slot.end);
  return [
    ...(number === undefined ? [] : evidenceOf('number', numberIn(source, number), 'headed')),
    ...evidenceOf('title', title, number === undefined ? 'placed' : 'headed'),
    ...(heading.startTime === undefined ? [] : evidenceOf('startTime', time, 'headed')),
    ...(heading.endTime === undefined ? [] : evidenceOf('endTime', time, 'headed')),
  ];
}

/** The number as a word of its own: "b" of "Punkt b", not of "Budget"; none where the list numbers by itself. */
function numberIn(source: ComposedText, number: string): Excerpt | undefined {
  // Where it stands most often. A pattern of its own for every number takes long to make.
  if (source.text.startsWith(number) && !/^[\p{L}\d]/u.test(source.text.slice(number.length)))
    return excerptOf(source, 0, number.length);
  const match = new RegExp(`(?<![\\p{L}\\d])0*${number.replaceAll('.', '\\.')}(?![\\p{L}\\d])`, 'iu').exec(source.text);
  if (match === null) return undefined;
  const end = match.index + match[0].length;
  return excerptOf(source, end - number.length, end);
}

/** The presenters whom the heading names, behind its title. */
export function headingPresenters({ heading, ...item }: SkeletonItem): Evidenced<Presenter>[] {
  const source = item.presenterSource ?? item.source;
  const after = source.text.indexOf(heading.title) + heading.title.length;
  return heading.presenters.map((presenter) => {
    const { name } = presenter;
    const place = excerptWith(source, name, after) ?? excerptWith(source, name) ?? wholeExcerpt(source);
    return { value: presenter, evidence: evidenceOf('name', place, 'headed') };
  });
}

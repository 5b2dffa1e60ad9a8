import type { ReadDocument } from './doubt-context.ts';
import { doubtsAboutItems } from './doubts-about-items.ts';
import { doubtsAboutLines, isAside } from './doubts-about-lines.ts';
import { doubtsAboutPeople } from './doubts-about-people.ts';
import { doubtsAboutTime } from './doubts-about-time.ts';
import type { Doubt } from './parsed-document.ts';

/** What a secretary would want to know first stands first: when and who, then the items, then single names and lines. */
const ORDER: readonly Doubt['code'][] = [
  'no-date',
  'no-committee',
  'committee-supposed',
  'paper-supposed',
  'paper-cut',
  'year-supposed',
  'file-date-differs',
  'weekday-mismatch',
  'end-before-start',
  'next-meeting-earlier',
  'deadline-after-meeting',
  'number-repeated',
  'two-titles',
  'number-gap',
  'item-without-text',
  'item-without-decision',
  'slot-outside-meeting',
  'slot-before-previous',
  'officer-away',
  'guest-item',
  'chair-not-listed',
  'unknown-apology',
  'name-spellings',
  'listed-and-away',
  'unplaced-line',
];

/** All that is doubtful about a document, the weightiest first. */
export function findDoubts(read: ReadDocument, attendance: readonly Doubt[]): Doubt[] {
  const byPath = new Map(read.parsed.evidence.map((field) => [field.path, field]));
  const context = { ...read, evidenceOn: (path: string) => byPath.get(path) };
  const { date, committee } = read.parsed;
  const doubts: Doubt[] = [
    ...(date === undefined ? [{ code: 'no-date' } as const] : []),
    ...(committee.name === undefined ? [{ code: 'no-committee' } as const] : []),
    ...doubtsAboutTime(context),
    ...doubtsAboutItems(context),
    ...doubtsAboutPeople(context),
    ...attendance.filter((doubt) => doubt.code !== 'unplaced-line' || !isAside(doubt.text)),
    ...doubtsAboutLines(context),
  ];
  return doubts.sort((a, b) => ORDER.indexOf(a.code) - ORDER.indexOf(b.code));
}

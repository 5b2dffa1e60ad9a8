import { isOrganisation } from '../danish/names.ts';
import type { ReadDocument } from './doubt-context.ts';
import { doubtsAboutItems } from './doubts-about-items.ts';
import { doubtsAboutPeople } from './doubts-about-people.ts';
import { doubtsAboutTime } from './doubts-about-time.ts';
import type { FieldEvidence } from './evidence.ts';
import type { Doubt } from './parsed-document.ts';
import { type Piece, pieceSpan, pieceText } from './piece.ts';

/** What a secretary would want to know first stands first: when and who, then the items, then single names and lines. */
const ORDER: readonly Doubt['code'][] = [
  'no-date',
  'no-committee',
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

const SERVED =
  /(?<!\p{L})(?:frokost|morgenmad|middag|aftensmad|kaffe|te|sandwich|smørrebrød|forplejning|spisning|anretning)(?!\p{L})/iu;

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
    ...attendance,
    ...read.head.unplaced.map(({ piece }) => piece).flatMap((piece) => unplaced(piece, read.parsed.evidence)),
  ];
  return doubts.sort((a, b) => ORDER.indexOf(a.code) - ORDER.indexOf(b.code));
}

/** A line of which something was read is placed; a letter head and what is served need no place. */
function unplaced(piece: Piece, evidence: readonly FieldEvidence[]): Doubt[] {
  const [text, span] = [pieceText(piece), pieceSpan(piece)];
  const isRead = evidence.some((field) => field.span.start >= span.start && field.span.end <= span.end);
  const isLetterHead = text.split(' ').length <= 6 && isOrganisation(text) && !/[.!?]$/.test(text);
  return isRead || isLetterHead || SERVED.test(text) ? [] : [{ code: 'unplaced-line', text, span }];
}

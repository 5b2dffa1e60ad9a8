import { isOrganisation } from '../../danish/names.ts';
import type { DoubtContext } from './doubt-context.ts';
import { headBlocks } from './head-blocks.ts';
import type { Doubt } from './parsed-document.ts';
import { pieceSpan } from './piece.ts';

/** What is served, and when the meeting began and was over, is no part of a meeting as it is stored. */
const ASIDE =
  /(?<!\p{L})(?:frokost|morgenmad|middag|aftensmad|kaffe|te|sandwich|smørrebrød|forplejning|spisning|anretning)(?!\p{L})|^(?:mødet|generalforsamlingen)\s+(?:blev\s+)?(?:hævet|slut|afsluttet|åbnet|begyndte|startede)/iu;
/** A signature is short; a sentence at the end of a document may tell something. */
const MIN_CLOSING_WORDS = 8;

/** Lines of the head, and sentences below the last item, from which nothing was read. */
export function doubtsAboutLines({ parsed, head, skeleton }: DoubtContext): Doubt[] {
  const closing = headBlocks(skeleton.closing)
    .filter(({ kind }) => kind === 'none')
    .flatMap(({ lines }) => lines)
    .filter(({ text }) => text.split(' ').length >= MIN_CLOSING_WORDS && /[.!?]$/.test(text));
  return [...head.unplaced, ...closing].flatMap(({ text, piece }): Doubt[] => {
    const span = pieceSpan(piece);
    const isRead = parsed.evidence.some((field) => field.span.start >= span.start && field.span.end <= span.end);
    const isLetterHead = text.split(' ').length <= 6 && isOrganisation(text) && !/[.!?]$/.test(text);
    return isRead || isLetterHead || isAside(text) ? [] : [{ code: 'unplaced-line', text, span }];
  });
}

/** True for a line that need not be placed. */
export function isAside(text: string): boolean {
  return ASIDE.test(text);
}

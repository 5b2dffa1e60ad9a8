import type { Excerpt } from './composed-text.ts';
import { type Piece, pieceSpan, pieceText } from './piece.ts';

/** "3.", "a)", "(ii)": every bullet is shown as a hyphen, a number as it is printed. */
const PRINTED_NUMBER = /^(?:\d|\(?[\p{L}\d]{1,6}[.)])/u;

/** The text of a section: a line for each piece, never two blank ones in a row, and the place of all of it. */
export function textOfPieces(pieces: readonly Piece[]): Excerpt {
  const lines: string[] = [];
  for (const piece of pieces) {
    const text = pieceText(piece).trim();
    const marker = piece.line.listMarker;
    if (text === '' && (lines.length === 0 || lines.at(-1) === '')) continue;
    lines.push(marker === undefined || piece.from > 0 ? text : `${PRINTED_NUMBER.test(marker) ? marker : '-'} ${text}`);
  }
  const first = pieces[0];
  const last = pieces.at(-1);
  return {
    text: lines.join('\n').trim(),
    span: {
      start: first === undefined ? 0 : pieceSpan(first).start,
      end: last === undefined ? 0 : pieceSpan(last).end,
    },
  };
}

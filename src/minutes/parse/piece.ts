import type { Span } from '../../domain/span.ts';
import type { Line } from './line.ts';

/** A part of a line: characters `from`–`to` of its text. */
export interface Piece {
  readonly line: Line;
  readonly from: number;
  readonly to: number;
}

export function wholeLine(line: Line): Piece {
  return { line, from: 0, to: line.text.length };
}

export function pieceText(piece: Piece): string {
  return piece.line.text.slice(piece.from, piece.to);
}

/** Where a part of a line stands in the document's text. */
export function pieceSpan(piece: Piece): Span {
  return { start: offsetOf(piece.line, piece.from), end: endOffsetOf(piece.line, piece.to) };
}

function offsetOf(line: Line, index: number): number {
  return line.offsets?.[index] ?? (line.offsets === undefined ? line.span.start + index : line.span.end);
}

function endOffsetOf(line: Line, index: number): number {
  return index === 0 ? line.span.start : offsetOf(line, index - 1) + 1;
}

/** The cell of a table row as a part of its line, where the text is the cells joined by " | ", perhaps without empty ones at its ends. */
export function cellPiece(line: Line, column: number): Piece | undefined {
  const cells = line.cells ?? [];
  const cell = cells[column];
  const left = cells.join(' | ').indexOf(line.text);
  if (cell === undefined || left === -1) return undefined;
  const place = cells.slice(0, column).reduce((sum, other) => sum + other.length + 3, 0) - left;
  const from = Math.max(0, place);
  return { line, from, to: Math.max(from, Math.min(place + cell.length, line.text.length)) };
}

import type { Span } from '../../domain/span.ts';
import { type Piece, pieceSpan, pieceText } from './piece.ts';

/**
 * Text put together from parts of lines: a paragraph, a heading that goes on, an entry of a list. It knows for each of its
 * parts where it begins, so that whatever is cut from it has its place in the document.
 */
export interface ComposedText {
  readonly text: string;
  readonly parts: readonly { readonly piece: Piece; readonly at: number }[];
}

/** A part of a composed text with its place in the document. */
export interface Excerpt {
  readonly text: string;
  readonly span: Span;
}

/** The parts with a space between each two; those without text are left out. */
export function compose(pieces: readonly Piece[]): ComposedText {
  const parts: { piece: Piece; at: number }[] = [];
  let text = '';
  for (const piece of pieces) {
    const own = pieceText(piece);
    if (own === '') continue;
    if (text !== '') text += ' ';
    parts.push({ piece, at: text.length });
    text += own;
  }
  return { text, parts };
}

/** Both texts with a space between, or without where the first ends in the hyphen of a word that was broken. */
export function joinTexts(first: ComposedText, second: ComposedText): ComposedText {
  const isBroken = /\p{L}-$/u.test(first.text) && /^\p{Ll}/u.test(second.text);
  const left = isBroken ? cutText(first, 0, first.text.length - 1) : { ...first, text: `${first.text} ` };
  const moved = second.parts.map(({ piece, at }) => ({ piece, at: at + left.text.length }));
  return { text: `${left.text}${second.text}`, parts: [...left.parts, ...moved] };
}

/** What stands `from`–`to` in a composed text, trimmed, as a text of its own. */
export function cutText(composed: ComposedText, from: number, to: number): ComposedText {
  const raw = composed.text.slice(from, to);
  const text = raw.trim();
  const start = from + (raw.length - raw.trimStart().length);
  const parts = composed.parts.flatMap(({ piece, at }) => {
    const first = Math.max(start, at);
    const last = Math.min(start + text.length, at + piece.to - piece.from);
    const moved = { line: piece.line, from: piece.from + first - at, to: piece.from + last - at };
    return last > first ? [{ piece: moved, at: first - start }] : [];
  });
  return { text, parts };
}

/** What stands `from`–`to` in a composed text, trimmed, with its place. */
export function excerptOf(composed: ComposedText, from: number, to: number): Excerpt {
  const { text, parts } = cutText(composed, from, to);
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined) return { text, span: { start: 0, end: 0 } };
  return { text, span: { start: pieceSpan(first.piece).start, end: pieceSpan(last.piece).end } };
}

/** The place of words in the one text from which they were read; undefined where it has them in another form. */
export function excerptWith(composed: ComposedText, words: string, from = 0): Excerpt | undefined {
  const at = words === '' ? -1 : composed.text.indexOf(words, from);
  return at === -1 ? undefined : excerptOf(composed, at, at + words.length);
}

/** All of a composed text with its place. */
export function wholeExcerpt(composed: ComposedText): Excerpt {
  return excerptOf(composed, 0, composed.text.length);
}

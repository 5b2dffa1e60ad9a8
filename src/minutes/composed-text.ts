import type { Span } from '../domain/span.ts';
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
  const text = isBroken ? first.text.slice(0, -1) : `${first.text} `;
  const moved = second.parts.map(({ piece, at }) => ({ piece, at: at + text.length }));
  return { text: `${text}${second.text}`, parts: [...first.parts, ...moved] };
}

/** What stands `from`–`to` in a composed text, trimmed. */
export function excerptOf(composed: ComposedText, from: number, to: number): Excerpt {
  const raw = composed.text.slice(from, to);
  const start = from + (raw.length - raw.trimStart().length);
  const end = start + raw.trim().length;
  return {
    text: raw.trim(),
    span: { start: placeOf(composed, start).start, end: placeOf(composed, Math.max(start, end - 1)).end },
  };
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

function placeOf(composed: ComposedText, index: number): Span {
  for (let position = composed.parts.length - 1; position >= 0; position -= 1) {
    const part = composed.parts[position];
    if (part === undefined || part.at > index) continue;
    const { line, from, to } = part.piece;
    const at = Math.min(from + index - part.at, Math.max(from, to - 1));
    return pieceSpan({ line, from: at, to: at + 1 });
  }
  return { start: 0, end: 0 };
}

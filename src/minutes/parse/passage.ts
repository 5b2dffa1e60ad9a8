import { beginsWithDate } from '../../danish/dates.ts';
import { type ComposedText, compose } from './composed-text.ts';
import { type Piece, pieceText } from './piece.ts';

/** A paragraph or list entry put together from the lines over which it runs. */
export interface Passage extends ComposedText {
  readonly isBullet: boolean;
  /** True for a sub-heading: marked as one, or bold throughout. */
  readonly isHeading: boolean;
  readonly indent: number;
  readonly sentences: readonly TextRange[];
}

/** A part of a text, `from` up to but not including `to`. */
interface TextRange {
  readonly from: number;
  readonly to: number;
}

const SENTENCE_END = /[.!?:;…)]["'”’]?$/;

/** Joins pieces of lines into paragraphs: a blank line, a bullet, a heading or a finished short line ends one. */
export function passagesOf(pieces: readonly Piece[]): Passage[] {
  const passages: Passage[] = [];
  let current: Piece[] = [];
  let isAfterBlank = false;
  const close = () => {
    const first = current[0];
    if (first !== undefined) passages.push(passageFrom(current, first));
    current = [];
  };
  for (const piece of pieces) {
    const text = pieceText(piece);
    const last = current.at(-1);
    if (text.trim() === '') {
      isAfterBlank = true;
      continue;
    }
    const goesOn = last !== undefined && (isAfterBlank ? isBrokenByPage(last, piece) : continues(last, piece));
    isAfterBlank = false;
    if (!goesOn) close();
    current.push(piece);
  }
  close();
  return passages;
}

/** A sentence that a page break has cut in two: a long line without an end, and small letters below the blank. */
function isBrokenByPage(last: Piece, next: Piece): boolean {
  const before = pieceText(last);
  return continues(last, next) && before.length >= 60 && !SENTENCE_END.test(before) && /^\p{Ll}/u.test(pieceText(next));
}

function continues(last: Piece, next: Piece): boolean {
  // Words behind a number or a title on their line begin a passage.
  if (next.from > 0) return false;
  if (next.line.listMarker !== undefined || isHeading(next) || isHeading(last)) return false;
  if (next.line.cells !== undefined || last.line.cells !== undefined) return false;
  const text = pieceText(next);
  const before = pieceText(last);
  if (/^(?:→|->|=>)/.test(text) || (/^\d{1,2}[.)]\s/.test(text) && !beginsWithDate(text)) || /^at\s/i.test(text))
    return false;
  if (/^\p{Ll}/u.test(text)) return !/:$/.test(before);
  return before.length >= 50 && !SENTENCE_END.test(before);
}

function isHeading(piece: Piece): boolean {
  // What stands behind the title on its line is text.
  if (piece.from > 0) return false;
  return (
    piece.line.level !== undefined ||
    (piece.line.isBold &&
      piece.line.listMarker === undefined &&
      pieceText(piece).length < 100 &&
      // A sentence in bold is the outcome.
      !/\s\p{Ll}[^.]*\p{Ll}\.$/u.test(pieceText(piece)))
  );
}

function passageFrom(pieces: readonly Piece[], first: Piece): Passage {
  const composed = compose(pieces);
  return {
    ...composed,
    sentences: sentencesOf(composed.text),
    isBullet: first.line.listMarker !== undefined && first.from === 0,
    isHeading: isHeading(first),
    indent: first.line.indent,
  };
}

const ABBREVIATION =
  /(?:^|[\s(])(?:bl\.a|f\.eks|fx|feks|kl|ift|jf|jfr|nr|pkt|evt|mio|mia|kr|dvs|ca|pga|mv|m\.v|mm|m\.m|vedr|st|hhv|inkl|ekskl|tlf|d|dr|p\.t|pt|mhp|m\.h\.p|obs|osv|o\.l|ol|konst|stk|s|afd|adm|dir|max|min|eks|ex|v|hr|fr|i\.f\.t|sml|ang|red|if|forts|u|t\.o\.m|p\.g\.a|\p{Lu})$/iu;

/** Abbreviations that may be the last word of a sentence: "… for 40.000 kr. Bestyrelsen besluttede …". */
const LAST_WORD = /(?:^|[\s(])(?:kr|mio|mia|mv|m\.v|mm|m\.m|osv|o\.l|ol|etc|o\.a|m\.fl|mfl)$/iu;

/** "… før punkt 4." ends a sentence; "den 4." goes on. */
const COUNTED = /(?<!\p{L})(?:punkt|pkt\.?|nr\.?|side|bilag|uge|lokale|§|stk\.?)\s\d{1,3}$/iu;

/** The sentences of a text. Abbreviations and "31. maj" do not end one. */
function sentencesOf(text: string): TextRange[] {
  const sentences: TextRange[] = [];
  let from = 0;
  for (const match of text.matchAll(/[.!?]["'”’)]*\s+/g)) {
    const end = match.index + match[0].length;
    const next = text.slice(end, end + 1);
    const before = text.slice(Math.max(0, match.index - 12), match.index);
    if (
      text[match.index] === '.' &&
      !(LAST_WORD.test(before) && /\p{Lu}/u.test(next)) &&
      (ABBREVIATION.test(before) || (!COUNTED.test(before) && /\d$/.test(before) && !/\d{4}$|\d[.,:]\d+$/.test(before)))
    )
      continue;
    // "… gives. b) Nr. 8 søger …" goes on with the next point of a list.
    if (/\p{Ll}/u.test(next) && !/^(?:https?:|[a-zæøå]\)\s)/.test(text.slice(end, end + 6))) continue;
    sentences.push({ from, to: match.index + match[0].trimEnd().length });
    from = end;
  }
  if (from < text.length) sentences.push({ from, to: text.length });
  return sentences;
}

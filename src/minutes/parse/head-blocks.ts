import type { ClassifiedLine } from './classify-lines.ts';
import { hasBodyNoun } from './committee-name.ts';
import { type ComposedText, compose } from './composed-text.ts';
import type { Label } from './find-labels.ts';
import { type Piece, pieceText } from './piece.ts';
import { findStackedLabels } from './stacked-labels.ts';
import type { LabelKind } from './vocabulary.ts';

/** A label of the head and the lines that belong to it; `none` for lines under no label. */
export interface HeadBlock {
  readonly kind: LabelKind | 'none';
  /** The label as printed, "Tid & Sted". */
  readonly label: string;
  /** Where the label stands. */
  readonly labelPiece?: Piece;
  readonly lines: readonly HeadLine[];
}

export interface HeadLine {
  readonly piece: Piece;
  readonly text: string;
  readonly isAfterBlank: boolean;
  readonly isProminent: boolean;
  readonly isBullet: boolean;
}

const PEOPLE: ReadonlySet<LabelKind | 'none'> = new Set(['present', 'guests', 'observers', 'secretariat', 'apologies']);
const LISTS: ReadonlySet<LabelKind | 'none'> = new Set([...PEOPLE, 'attachments', 'next-meeting']);
const FILE_NAME = /\.(?:pdf|docx?|xlsx?|pptx?|odt|txt|zip)(?![\p{L}\d])/iu;
const TITLE_LINE = /^(?:(?:møde)?referat|(?:møde)?dagsorden|beslutningsprotokol|protokol)\b|\bmøde\b.*\d{4}/i;

export function isPeopleKind(kind: LabelKind | 'none'): boolean {
  return PEOPLE.has(kind);
}

/** Cuts the head at its labels. A list goes on over blank lines, a single value only to the next one. */
export function headBlocks(head: readonly ClassifiedLine[]): HeadBlock[] {
  const blocks: { kind: LabelKind | 'none'; label: string; labelPiece?: Piece; lines: HeadLine[] }[] = [];
  let lastIndex = -1;
  let isAfterBlank = true;
  const open = (kind: LabelKind | 'none', labelPiece?: Piece) => {
    const lines: HeadLine[] = [];
    const label = labelPiece === undefined ? '' : pieceText(labelPiece);
    const block = { kind, label, ...(labelPiece === undefined ? {} : { labelPiece }), lines };
    blocks.push(block);
    return block;
  };
  let current = open('none');
  let currentLevel: number | undefined;
  const stacked = findStackedLabels(head);
  for (const [position, line] of head.entries()) {
    if (stacked.some(({ value }) => value === line)) continue;
    const stack = stacked.find(({ label }) => label === line);
    if (stack !== undefined) {
      lastIndex = line.index;
      const [label] = line.labels;
      current = open(label?.kind ?? 'other', { line: line.line, from: 0, to: line.text.length });
      current.lines.push(headLine(stack.value, 0, stack.value.text.length, false));
      continue;
    }
    if (line.index !== lastIndex + 1) isAfterBlank = true;
    const isTorn = line.index !== lastIndex + 1 && lastIndex !== -1;
    lastIndex = line.index;
    if (line.isBlank || line.isDebris) {
      isAfterBlank = true;
      if (!LISTS.has(current.kind) && current.lines.length > 0) current = open('none');
      continue;
    }
    const below = head[position + 1];
    const hasValueBelow =
      below !== undefined && below.index === line.index + 1 && !below.isBlank && below.labels.length === 0;
    const labels = line.labels.filter((label) => !isPlainWord(label, line, current.kind, hasValueBelow, below));
    const first = labels[0];
    if (isTorn && first === undefined) current = open('none');
    const level = line.line.level;
    if (first === undefined) {
      // A heading as high as the list's own begins something else.
      const endsList = level !== undefined && currentLevel !== undefined && level <= currentLevel;
      if (
        LISTS.has(current.kind) &&
        (endsList ||
          TITLE_LINE.test(line.text) ||
          line.section?.kind === 'minutes' ||
          (isAfterBlank && isProse(line.text)) ||
          (isAfterBlank && current.kind === 'attachments' && areFiles(current.lines) && !FILE_NAME.test(line.text)))
      )
        current = open('none');
      current.lines.push(headLine(line, 0, line.text.length, isAfterBlank));
    }
    for (const label of labels) {
      current = open(label.kind, { line: line.line, from: label.at, to: label.from });
      currentLevel = level;
      if (label.to > label.from) current.lines.push(headLine(line, label.from, label.to, false));
    }
    isAfterBlank = false;
  }
  return blocks;
}

/** Below a list of file names stands what belongs to the web page. */
function areFiles(lines: readonly HeadLine[]): boolean {
  return lines.length > 0 && lines.every(({ text }) => FILE_NAME.test(text));
}

/** A sentence, which no list of people or papers has: it begins with one capital and ends with a full stop. */
function isProse(text: string): boolean {
  return /^\p{Lu}\p{L}*\s+\p{Ll}.{12,}[.!?]$/u.test(text);
}

/** Within a list of people "Formand: Anne Holm" is an entry; a word such as "Administration" without a colon may be a group. */
function isPlainWord(
  label: Label,
  line: ClassifiedLine,
  current: LabelKind | 'none',
  hasValueBelow: boolean,
  below: ClassifiedLine | undefined,
): boolean {
  const hasBodyBelow = hasValueBelow && hasBodyNoun(below?.text ?? '');
  const printed = line.text.slice(label.at, label.from);
  if (PEOPLE.has(current) && /^formand\b/i.test(printed)) return true;
  // "Bestyrelsen: Anne Holm" under Afbud says of which group she is.
  if (
    current === 'apologies' &&
    /^(?:bestyrelsen|observatør(?:er)?|sekretariatet?|medlemmer|administrationen|forvaltningen)\b/i.test(printed)
  )
    return true;
  if (line.line.cells !== undefined && line.line.cells.length > 2) return true;
  if (label.kind === 'agenda' && label.to > label.from) return true;
  const hasColon = /[:|]/.test(printed);
  if (hasColon) return false;
  if (label.kind === 'date' || label.kind === 'time' || label.kind === 'place')
    return !hasValueBelow && !line.isProminent;
  // "UDVALG" alone above the name of the committee.
  if (label.kind === 'committee' && line.isProminent && label.from === line.text.length) return false;
  // "Forum" above "Institutrådet"
  if (label.kind === 'committee' && hasBodyBelow && label.from === line.text.length) return false;
  return label.kind === 'committee' || label.kind === 'other' || label.kind === 'title';
}

function headLine(line: ClassifiedLine, from: number, to: number, isAfterBlank: boolean): HeadLine {
  const piece = { line: line.line, from, to };
  return {
    piece,
    text: pieceText(piece).trim(),
    isAfterBlank,
    isProminent: line.isProminent,
    isBullet: line.line.listMarker !== undefined,
  };
}

/** The text of a block on one line. */
export function blockText(block: HeadBlock): ComposedText {
  return compose(block.lines.map((line) => line.piece));
}

export function lineText(line: HeadLine): ComposedText {
  return compose([line.piece]);
}

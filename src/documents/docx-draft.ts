import { beginsWithDate } from '../danish/dates.ts';
import type { LineDraft } from './docx-block.ts';
import type { TextLine } from './docx-line.ts';
import type { ListMark } from './docx-numbering.ts';
import type { ParagraphLook } from './docx-styles.ts';
import { BULLET } from './read-text.ts';

/** Numbers that the parser takes for an item's when they stand as a marker. */
const PLAIN_NUMBER = /^\d+(?:\.\d+)*[.)]?$/;
/** "a)", "iv.", "(2)": marks of the entries of a list. Words and capitals ("Punkt 2:", "B.") are read in the text. */
const ENTRY_MARK = /^(?:[a-zæøå]{1,6}[.)]|\([a-zæøå\d]{1,6}\))$/;
/** Twentieths of a point that one column of plain text is wide. */
const COLUMN = 180;

/** A heading is one title, however it is broken into lines on paper. */
export function joined(lines: readonly TextLine[]): TextLine {
  const filled = lines.filter((line) => line.text !== '');
  return {
    text: filled.map((line) => line.text).join(' '),
    isBold: filled.every((line) => line.isBold),
    links: filled.flatMap((line) => line.links),
    page: filled[0]?.page ?? 1,
  };
}

/** A typed bullet counts like an automatic one. "9. februar" is a date, though Word likes to make a list of it. */
export function draftOf(line: TextLine, printed: string, level: number | undefined, indent: number): LineDraft {
  const isMarker =
    printed === '-' ||
    (PLAIN_NUMBER.test(printed) && !beginsWithDate(`${printed} ${line.text}`)) ||
    (level === undefined && ENTRY_MARK.test(printed));
  const typed = printed === '' ? (BULLET.exec(line.text)?.[0] ?? '') : '';
  const marker = isMarker ? printed : typed.trim();
  const words = line.text.slice(typed.length);
  return {
    text: isMarker || printed === '' ? words : `${printed} ${words}`,
    isBold: line.isBold,
    ...(level === undefined ? {} : { level }),
    ...(marker === '' ? {} : { listMarker: marker }),
    indent,
    links: line.links,
    page: line.page,
  };
}

/** Where the first line begins, in columns; levels of a list that say nothing stand two columns apart. */
export function columnsOf(look: ParagraphLook, mark: ListMark | undefined): number {
  if (look.left === undefined && mark !== undefined) return mark.depth * 2;
  return Math.max(0, Math.round(((look.left ?? 0) + (look.firstLine ?? 0)) / COLUMN));
}

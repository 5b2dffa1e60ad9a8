import type { ClassifiedLine } from './classify-lines.ts';
import type { PaperText } from './parsed-document.ts';
import { type Piece, wholeLine } from './piece.ts';
import { textOfPieces } from './text-of-pieces.ts';

/** So much of a bilag is kept, in characters: some 80 pages. */
const paperAtMost = 200_000;
/** Where a line longer than this does not fit, its beginning is kept. */
const longLine = 2_000;
/** How far down, in lines, a title may stand below a letter head. */
const titleReach = 20;
const headingsAtMost = 4;
/** "Side 3 af 7"; a number alone may be a cell of a table that has become lines. */
const PAGE_NUMBER = /^(?:side\s+\d|\d{1,3}\s*\/\s*\d|[-–]+\s*\d)/i;

/** What is kept of a bilag: letter head and names too, for they tell who says it. */
export function paperText(lines: readonly ClassifiedLine[]): PaperText {
  const shown = lines.filter((line, at) => !isPageNumber(line) && !isWithinTable(lines, at));
  const kept: Piece[] = [];
  let length = 0;
  let isCut = false;
  for (const line of shown) {
    const { listMarker } = line.line;
    const frame = (listMarker === undefined ? 1 : listMarker.length + 2) + (isHeading(line) ? 1 : 0);
    const room = paperAtMost - length - frame;
    if (isHeading(line)) kept.push({ line: line.line, from: 0, to: 0 });
    if (line.text.length > room) {
      isCut = true;
      // All of a text may be in one line.
      if (room > longLine) kept.push({ line: line.line, from: 0, to: line.text.lastIndexOf(' ', room) });
      break;
    }
    kept.push(wholeLine(line.line));
    length += line.text.length + frame;
  }
  return { headings: headingsAtTop(shown), ...textOfPieces(kept), isCut };
}

/** The headings above the first sentence: below it they are of parts. */
function headingsAtTop(lines: readonly ClassifiedLine[]): string[] {
  const early = lines.filter((line) => !line.isBlank).slice(0, titleReach);
  const prose = early.findIndex((line) => !isHeading(line) && line.text.length > 80);
  const headings = (prose === -1 ? early : early.slice(0, prose))
    .filter((line) => isHeading(line) && line.text.length <= 300)
    .map(({ text }) => text);
  return [...new Set(headings)].slice(0, headingsAtMost);
}

function isPageNumber(line: ClassifiedLine): boolean {
  return line.isDebris && PAGE_NUMBER.test(line.text);
}

/** The rule below the header of a table is read as a blank line: a table stays in one piece. */
function isWithinTable(lines: readonly ClassifiedLine[], at: number): boolean {
  const isRow = (line: ClassifiedLine | undefined) => line?.line.cells !== undefined;
  return lines[at]?.isBlank === true && isRow(lines[at - 1]) && isRow(lines[at + 1]);
}

function isHeading({ line, isProminent, isBlank }: ClassifiedLine): boolean {
  return !isBlank && line.cells === undefined && (line.level !== undefined || (isProminent && line.text.length <= 120));
}

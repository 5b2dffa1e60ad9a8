import type { Line } from '../../src/minutes/parse/line.ts';
import { type PdfText, wrap, writePdf } from '../../test/unit/documents/write-pdf.ts';

const left = 60;
const width = 475;
const top = 780;
const bottom = 60;
const leading = 14;
/** Between two paragraphs. */
const gap = 8;

/** A PDF of A4 pages with these lines: headings in bold and larger, paragraphs wrapped with a gap between them. */
export function layOutPdf(lines: readonly Line[]): Uint8Array {
  const pages: PdfText[][] = [[]];
  let y = top;
  for (const line of lines.filter(({ text }) => text !== '')) {
    const isHeading = line.level !== undefined;
    const size = isHeading ? 14 : 11;
    for (const text of wrap(printed(line), width, size)) {
      if (y < bottom) {
        pages.push([]);
        y = top;
      }
      pages.at(-1)?.push({ x: left, y, text, size, font: isHeading || line.isBold ? 'Helvetica-Bold' : 'Helvetica' });
      y -= leading;
    }
    y -= gap;
  }
  return writePdf(pages.map((texts) => ({ texts })));
}

function printed({ text, listMarker, cells }: Line): string {
  if (cells !== undefined) return cells.join(' ');
  if (listMarker === undefined) return text;
  return `${/\d/.test(listMarker) ? listMarker : '•'} ${text}`;
}

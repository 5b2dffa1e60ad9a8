/** A text on a page of a test document; points from the lower left corner, as PDF counts. */
export interface PdfText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
  readonly font?: PdfFontName;
  /** Degrees against the clock. */
  readonly rotation?: number;
  /** Points between the letters. */
  readonly spacing?: number;
  /** 3 is text without ink. */
  readonly mode?: number;
}

export type PdfFontName = 'Helvetica' | 'Helvetica-Bold' | 'Symbol';

export interface PdfTestPage {
  readonly texts: readonly PdfText[];
  readonly links?: readonly { readonly rect: readonly [number, number, number, number]; readonly url: string }[];
  /** Borders from (x1, y1) to (x2, y2). */
  readonly rules?: readonly (readonly [number, number, number, number])[];
  readonly rotate?: number;
}

const FONTS: readonly PdfFontName[] = ['Helvetica', 'Helvetica-Bold', 'Symbol'];
const SPECIAL: Readonly<Record<string, number>> = { '•': 0x95, '–': 0x96, '—': 0x97, '…': 0x85, '”': 0x94, '“': 0x93 };
/** Widths of Helvetica in thousandths of an em; a letter that is not listed counts as 556. */
const WIDTHS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ['ijl', 222],
    ["'", 191],
    [' ,./!:;fIt\\|[]', 278],
    ['r()-', 333],
    ['ckvxyzsJ', 500],
    ['ABEKPSVXY', 667],
    ['CDHNRUw', 722],
    ['FTZ', 611],
    ['GOQ', 778],
    ['mM', 833],
    ['W', 944],
    ['æ', 889],
    ['Æ', 1000],
    ['ø', 611],
    ['Ø', 778],
    ['Å', 667],
  ].flatMap(([letters, width]) => [...String(letters)].map((letter) => [letter, Number(width)])),
);

/** How wide a text is in Helvetica, in points. */
export function textWidth(text: string, size = 11): number {
  return [...text].reduce((sum, letter) => sum + (WIDTHS[letter] ?? 556), 0) * (size / 1000);
}

/** A PDF of A4 pages in the standard fonts; `extra` goes into its trailer. */
export function writePdf(pages: readonly PdfTestPage[], extra = ''): Uint8Array {
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  const first = 3 + FONTS.length;
  const pageNumbers = pages.map((_page, index) => first + index * 2);
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Kids [${pageNumbers.map((number) => `${number} 0 R`).join(' ')}] /Count ${pages.length} >>`);
  for (const font of FONTS)
    add(
      `<< /Type /Font /Subtype /Type1 /BaseFont /${font} ${font === 'Symbol' ? '' : '/Encoding /WinAnsiEncoding '}>>`,
    );
  const resources = FONTS.map((_font, index) => `/F${index} ${3 + index} 0 R`).join(' ');
  for (const page of pages) {
    const content = contentOf(page);
    const links = (page.links ?? []).map(
      ({ rect, url }) =>
        `<< /Type /Annot /Subtype /Link /Rect [${rect.join(' ')}] /A << /S /URI /URI (${pdfString(url)}) >> >>`,
    );
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate ${page.rotate ?? 0} /Annots [${links.join(' ')}] ` +
        `/Resources << /Font << ${resources} >> >> /Contents ${objects.length + 2} 0 R >>`,
    );
    add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  }
  let file = '%PDF-1.4\n';
  const offsets = objects.map((body, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const xref = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  file += offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${extra} >>\nstartxref\n${xref}\n%%EOF\n`;
  return Uint8Array.from(file, (character) => character.charCodeAt(0));
}

function contentOf(page: PdfTestPage): string {
  const texts = page.texts.map((text) => {
    const angle = ((text.rotation ?? 0) * Math.PI) / 180;
    const matrix = [Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), text.x, text.y];
    const font = FONTS.indexOf(text.font ?? 'Helvetica');
    return `BT /F${font} ${text.size ?? 11} Tf ${text.spacing ?? 0} Tc ${text.mode ?? 0} Tr ${matrix.map((value) => value.toFixed(3)).join(' ')} Tm (${pdfString(text.text)}) Tj ET`;
  });
  const rules = (page.rules ?? []).map(([x1, y1, x2, y2]) => `${x1} ${y1} m ${x2} ${y2} l S`);
  return [...rules, ...texts].join('\n');
}

/** WinAnsi bytes as characters, with the signs escaped that end a string. */
function pdfString(text: string): string {
  return [...text]
    .map((character) => String.fromCharCode(SPECIAL[character] ?? character.charCodeAt(0)))
    .join('')
    .replace(/[\\()]/g, '\\$&');
}

/** Rows from `top` downwards, one every `leading` points. */
export function rowsAt(
  x: number,
  top: number,
  rows: readonly string[],
  leading = 14,
  more: Partial<PdfText> = {},
): PdfText[] {
  return rows.map((text, index) => ({ x, y: top - index * leading, text, ...more }));
}

/** Wraps a text in Helvetica as a word processor would. */
export function wrap(text: string, width: number, size = 11): string[] {
  const rows: string[] = [];
  for (const word of text.split(' ')) {
    const last = rows.at(-1);
    const longer = `${last} ${word}`;
    if (last !== undefined && textWidth(longer, size) <= width) rows[rows.length - 1] = longer;
    else rows.push(word);
  }
  return rows;
}

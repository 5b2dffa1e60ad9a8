import type { Line } from '../../src/minutes/parse/line.ts';
import { buildDocx, inList, list, p, r, style, styled, table } from '../../test/docx-builder.ts';

const levels = [1, 2, 3, 4, 5, 6];
const styles = levels.map((level) => style(`Heading${level}`, `heading ${level}`)).join('');
const bullets = 1;

/** A Word document with these lines: headings by their style, lists by Word's numbering, tables as tables. */
export function layOutDocx(lines: readonly Line[]): Uint8Array {
  return buildDocx({ styles, numbering: list(bullets, ['bullet •']), body: lines.map(blockOf).join('') });
}

function blockOf({ text, level, isBold, listMarker, cells }: Line): string {
  if (text === '') return '';
  if (cells !== undefined) return table(cells.map(escaped));
  const content = r(escaped(text), isBold ? '<w:b/>' : '');
  if (level !== undefined) return p(content, styled(`Heading${level}`));
  if (listMarker === undefined) return p(content);
  // A number is typed, as secretaries do: it is the text's own.
  return /\d/.test(listMarker) ? p(r(escaped(`${listMarker} ${text}`))) : p(content, inList(bullets));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

import { type Row, rowText } from './pdf-words.ts';

/** The rows of a page and its height in points. */
export interface PageRows {
  readonly height: number;
  readonly rows: readonly Row[];
}

/** Headers and footers stand in these outer parts of the page. */
const ZONE = 0.17;
/** Where only a browser prints. */
const EDGE = 0.05;
/** Points by which a footer may move from page to page. */
const DRIFT = 4;
/** On so many of the pages must a row stand; where right and left pages differ it is on half of them. */
const SHARE = 0.45;
const PAGE_NUMBER = /^(?:side|s\.|page)?\s*[-–]?\s*\d{1,3}\s*(?:[-–]|(?:af|of|\/)\s*\d{1,3})?$/i;

/**
 * Drops what is printed again on most pages: the same but for digits, at the same height. A header that tells what the
 * rest of the first page does not stays there: it may be the only place that names the committee. What stands on one
 * page only is no header.
 */
export function withoutDebris(pages: readonly PageRows[]): Row[][] {
  const repeated = findRepeated(pages);
  return pages.map((page, index) => {
    const said = lettersOf(
      page.rows.flatMap((row) => (repeated.has(keyOf(row, page.height)) ? [] : [rowText(row)])).join(' '),
    );
    return page.rows.filter((row) => {
      if (isPrinted(row, page.height)) return false;
      if (!repeated.has(keyOf(row, page.height))) return !isPageNumber(row, page.height);
      const letters = lettersOf(rowText(row));
      const tells = letters.length >= 6 && !said.includes(letters);
      return index === 0 && isAtTop(row, page.height) && tells;
    });
  });
}

function findRepeated(pages: readonly PageRows[]): Set<string> {
  const counts = new Map<string, { y: number; pages: Set<number> }[]>();
  for (const [index, page] of pages.entries())
    for (const row of page.rows) {
      const key = keyOf(row, page.height);
      if (key === '') continue;
      const y = isAtTop(row, page.height) ? row.y : page.height - row.y;
      const places = counts.get(key) ?? [];
      const place = places.find((other) => Math.abs(other.y - y) <= DRIFT);
      if (place === undefined) places.push({ y, pages: new Set([index]) });
      else place.pages.add(index);
      counts.set(key, places);
    }
  const needed = Math.max(2, Math.ceil(pages.length * SHARE));
  const repeated = new Set<string>();
  for (const [key, places] of counts) if (places.some((place) => place.pages.size >= needed)) repeated.add(key);
  return repeated;
}

/** The row as it is compared: without its digits, with the edge at which it stands. Empty in the middle of the page. */
function keyOf(row: Row, height: number): string {
  if (!isAtTop(row, height) && row.y < height * (1 - ZONE)) return '';
  const text = rowText(row).replace(/\d+/g, '#').replace(/\s+/g, ' ').toLowerCase();
  return `${isAtTop(row, height) ? 'top' : 'bottom'} ${text}`;
}

function isAtTop(row: Row, height: number): boolean {
  return row.y < height * ZONE;
}

function isPageNumber(row: Row, height: number): boolean {
  return keyOf(row, height) !== '' && PAGE_NUMBER.test(rowText(row)) && /\p{L}|^[-–]/u.test(rowText(row));
}

/** "12.3.2026, 10.04 Referat", "https://… 1/3": what a browser prints at the edges of a page. */
function isPrinted(row: Row, height: number): boolean {
  const text = rowText(row);
  if (row.y < height * EDGE)
    return /^\d{1,2}[./]\d{1,2}[./]\d{2,4},?\s+(?:kl\.?\s*)?\d{1,2}[.:]\d{2}(?:\s|$)/i.test(text);
  return row.y > height * (1 - EDGE) && /^(?:file:|https?:)\S+\s+\d{1,3}\/\d{1,3}$/i.test(text);
}

function lettersOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/(?:side|page)\s+\d+|\d+\s+(?:af|of)\s+\d+/g, '')
    .replace(/[^\p{L}]/gu, '');
}

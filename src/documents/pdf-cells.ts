import type { Link } from '../minutes/parse/line.ts';
import { isBulletSign } from './pdf-symbols.ts';
import { type Row, rowText, type Word } from './pdf-words.ts';

/** The content of a cell on one line. */
export interface Cell {
  readonly text: string;
  readonly isBold: boolean;
  readonly links: readonly Link[];
}

/** A row of a table. */
export interface CellRow {
  readonly cells: readonly Cell[];
  /** The first row of its table, or of what of it stands on this page. */
  readonly isFirst: boolean;
}

/**
 * The printed rows of a cell as one text. A row that is full goes on in the next; rows that end before the edge are
 * entries of a list and divided by a semicolon, as in the tables of a Markdown text.
 */
export function cellFrom(rows: readonly Row[], edge: number): Cell {
  let text = '';
  let last: Row | undefined;
  for (const row of rows) {
    const words = row.words;
    const isEntry = words.length > 1 && isBulletSign(words[0]?.text ?? '');
    const own = isEntry
      ? words
          .slice(1)
          .map((word) => word.text)
          .join(' ')
      : rowText(row);
    if (last === undefined) text = own;
    else if (!isEntry && isFull(last, row, edge) && !beginsWithLabel(own)) text = joinWrapped(text, own);
    else text += `${/[.,;:!?]$/.test(text) ? ' ' : '; '}${own}`;
    last = row;
  }
  const lettered = rows.filter((row) => row.words.some((word) => /[\p{L}\p{N}]/u.test(word.text)));
  return {
    text,
    isBold: lettered.length > 0 && lettered.every((row) => row.isBold),
    links: rows.flatMap((row) => linksOf(row.words)),
  };
}

/** True where the first word of the next row had found no room before the edge. */
export function isFull(row: Row, next: Row, edge: number): boolean {
  const first = next.words[0];
  const width = first === undefined ? 0 : first.right - first.x;
  return row.right + width + row.size * 0.25 > edge - row.size * 0.2;
}

/** True for "Indstilling: …": such a row does not go on from the one above. */
export function beginsWithLabel(text: string): boolean {
  return /^\p{Lu}[\p{L}/&. -]{1,35}:(?:\s|$)/u.test(text);
}

/** Joins text that was cut by the end of a line; a hyphen goes where it only divides the word. */
export function joinWrapped(left: string, right: string): string {
  if (/\p{L}\u00ad$/u.test(left)) return `${left.slice(0, -1)}${right}`;
  const stem = /([\p{L}\d]+)[-\u2010]$/u.exec(left)?.[1];
  if (stem === undefined || !/^\p{Ll}/u.test(right)) return `${left} ${right}`;
  // "sundheds- og omsorgsudvalget" was written so.
  if (/^(?:og|eller|samt|såvel|og\/eller|til|and|or)(?!\p{L})/u.test(right)) return `${left} ${right}`;
  // "it-afdelingen", "TV-avisen", "2030-planen" keep theirs.
  if (stem.length <= 2 || /\d$/.test(stem) || stem === stem.toUpperCase()) return `${left}${right}`;
  return `${left.slice(0, -1)}${right}`;
}

/** The links of words in a row: neighbours with the same address are one link. */
export function linksOf(words: readonly Word[]): Link[] {
  const links: Link[] = [];
  let last: string | undefined;
  for (const word of words) {
    const printed = /^<?(https?:\/\/[^\s<>()[\]|"]{1,1000})/.exec(word.text)?.[1]?.replace(/[.,;:]+$/, '');
    const target = word.target ?? printed;
    const open = links.at(-1);
    if (target !== undefined && target === last && open !== undefined)
      links[links.length - 1] = { target, text: `${open.text} ${word.text}` };
    else if (target !== undefined) links.push({ target, text: word.target === undefined ? target : word.text });
    last = target;
  }
  // A word goes to its end with the comma behind it, a link does not.
  return links.map((link) => ({ ...link, text: link.text.replace(/[.,;:!?]+$/, '') }));
}

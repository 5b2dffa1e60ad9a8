import type { Glyph } from './pdf-glyphs.ts';
import { glyphText } from './pdf-symbols.ts';

/** A word where it stands; the units are those of its glyphs. */
export interface Word {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly isBold: boolean;
  /** The address to which it leads. */
  readonly target?: string;
}

/** Words on one baseline, from left to right. */
export interface Row {
  readonly words: readonly Word[];
  readonly x: number;
  readonly right: number;
  readonly y: number;
  /** The size in which most of its characters are printed. */
  readonly size: number;
  readonly isBold: boolean;
}

/** Gaps in ems: between the letters of a word, and between words where the file writes spaces of its own. */
const WORD_GAP = 0.17;
const WIDE_WORD_GAP = 0.3;

/** Puts glyphs together to rows of words, in the order of their baselines. */
export function rowsOf(glyphs: readonly Glyph[]): Row[] {
  const baselines: Glyph[][] = [];
  for (const glyph of [...glyphs].sort((a, b) => a.y - b.y)) {
    const last = baselines.at(-1);
    const anchor = last?.[0];
    if (
      last !== undefined &&
      anchor !== undefined &&
      glyph.y - anchor.y < 0.2 * Math.min(anchor.size, glyph.size) + 0.3
    )
      last.push(glyph);
    else baselines.push([glyph]);
  }
  const rows = withRaised(baselines)
    .map((line) => rowFrom(wordsOf(line)))
    .filter((row) => row.words.length > 0)
    .sort((a, b) => a.y - b.y);
  return withBullets(rows);
}

/** A bullet that stands alone, a little above its text, begins the row of the text; one without text is ornament. */
function withBullets(rows: readonly Row[]): Row[] {
  const isBullet = (row: Row) => row.words.length === 1 && /^[•▪■●○◦]$/.test(row.words[0]?.text ?? '');
  const bullets = rows.filter(isBullet);
  return rows.flatMap((row) => {
    if (isBullet(row)) return [];
    const bullet = bullets.find(
      ({ right, y }) => right < row.x && row.x - right < row.size * 3 && row.y - y >= 0 && row.y - y < row.size * 1.4,
    );
    return [bullet === undefined ? row : { ...rowFrom([...bullet.words, ...row.words]), y: row.y, size: row.size }];
  });
}

/** Small glyphs a little above or below a line, right beside its text, are raised or lowered parts of it. */
function withRaised(baselines: readonly Glyph[][]): Glyph[][] {
  const kept: Glyph[][] = [];
  const sizes = baselines.map((line) => Math.max(...line.map((glyph) => glyph.size)));
  for (const [index, line] of baselines.entries()) {
    const size = sizes[index] ?? 0;
    const anchor = line[0];
    const home = [index + 1, index - 1].find((other) => {
      const neighbour = baselines[other];
      const largest = sizes[other] ?? 0;
      if (neighbour?.[0] === undefined || anchor === undefined || size > largest * 0.85) return false;
      if (Math.abs(neighbour[0].y - anchor.y) > largest * 0.55) return false;
      return line.every((glyph) =>
        [...neighbour, ...line].some((beside) => beside !== glyph && Math.abs(beside.right - glyph.x) < largest * 0.4),
      );
    });
    const target = home === undefined ? undefined : baselines[home];
    if (target === undefined) kept.push(line);
    else target.push(...line.map((glyph) => ({ ...glyph, y: target[0]?.y ?? glyph.y })));
  }
  return kept;
}

function wordsOf(line: readonly Glyph[]): Word[] {
  const glyphs = withoutDoubles([...line].sort((a, b) => a.x - b.x));
  const solid = glyphs.filter((glyph) => glyph.text.trim() !== '');
  const spaces = glyphs.length - solid.length;
  const limit = spaces * 12 >= solid.length ? WIDE_WORD_GAP : WORD_GAP;
  const spacing = letterSpacing(glyphs);
  const words: Word[] = [];
  let open: Glyph[] = [];
  let hasSpace = false;
  const close = () => {
    const word = wordFrom(open);
    if (word !== undefined) words.push(word);
    open = [];
  };
  for (const glyph of glyphs) {
    if (glyph.text.trim() === '') {
      hasSpace = true;
      continue;
    }
    const last = open.at(-1);
    const gap = last === undefined ? 0 : (glyph.x - last.right) / Math.max(glyph.size, last.size);
    if (hasSpace || gap > limit + spacing || (last !== undefined && last.isSymbol !== glyph.isSymbol)) close();
    open.push(glyph);
    hasSpace = false;
  }
  close();
  return words;
}

/** The usual gap between letters in ems: above zero where a heading is set with wide letters. */
function letterSpacing(glyphs: readonly Glyph[]): number {
  const gaps = glyphs
    .flatMap((glyph, index) => {
      const last = glyphs[index - 1];
      if (last === undefined || last.text.trim() === '' || glyph.text.trim() === '') return [];
      return [(glyph.x - last.right) / Math.max(glyph.size, last.size)];
    })
    .sort((a, b) => a - b);
  const middle = gaps.length < 4 ? 0 : (gaps[Math.floor((gaps.length - 1) / 2)] ?? 0);
  return Math.min(0.8, Math.max(0, middle));
}

/** A glyph printed twice in the same place is a way to make it bold, or its shadow. */
function withoutDoubles(glyphs: readonly Glyph[]): Glyph[] {
  const kept: Glyph[] = [];
  for (const glyph of glyphs) {
    const near = kept
      .slice(-3)
      .findIndex((other) => other.text === glyph.text && Math.abs(other.x - glyph.x) < glyph.size * 0.12);
    const at = near === -1 ? -1 : Math.max(0, kept.length - 3) + near;
    const other = kept[at];
    if (other === undefined || glyph.text.trim() === '') kept.push(glyph);
    else kept[at] = { ...other, isBold: true };
  }
  return kept;
}

function wordFrom(glyphs: readonly Glyph[]): Word | undefined {
  const first = glyphs[0];
  const last = glyphs.at(-1);
  const text = glyphs
    .map((glyph) => glyphText(glyph.text, glyph.isSymbol))
    .join('')
    .normalize('NFC')
    .trim();
  if (first === undefined || last === undefined || text === '') return undefined;
  return {
    text,
    x: first.x,
    right: Math.max(...glyphs.map((glyph) => glyph.right)),
    y: first.y,
    size: Math.max(...glyphs.map((glyph) => glyph.size)),
    isBold: glyphs.every((glyph) => glyph.isBold || !/[\p{L}\p{N}]/u.test(glyph.text)),
  };
}

/** A row from words in their order. */
export function rowFrom(words: readonly Word[]): Row {
  const sizes = new Map<number, number>();
  for (const word of words) {
    const size = Math.round(word.size * 10) / 10;
    sizes.set(size, (sizes.get(size) ?? 0) + word.text.length);
  }
  const size = [...sizes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  const lettered = words.filter((word) => /[\p{L}\p{N}]/u.test(word.text));
  return {
    words,
    x: words[0]?.x ?? 0,
    right: Math.max(0, ...words.map((word) => word.right)),
    y: words.find((word) => word.size >= size * 0.9)?.y ?? words[0]?.y ?? 0,
    size,
    isBold: lettered.length > 0 && lettered.every((word) => word.isBold),
  };
}

export function rowText(row: Row): string {
  return row.words.map((word) => word.text).join(' ');
}

/** A glyph where it stands on the page: points from the upper left corner, y downwards. */
export interface Glyph {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  /** The baseline. */
  readonly y: number;
  readonly size: number;
  readonly isBold: boolean;
  /** From a font of symbols, whose letters are pictures. */
  readonly isSymbol: boolean;
  /** Painted without ink: the text that a scanner's software lays over its picture. */
  readonly isHidden: boolean;
}

/** A straight line, upright or level: the border of a cell, an underline. */
export interface Rule {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** What a font tells of its glyphs. */
export interface GlyphFont {
  readonly isBold: boolean;
  readonly isSymbol: boolean;
  readonly isVertical: boolean;
  /** Width units of a glyph times this are ems. */
  readonly unit: number;
}

/** [a, b, c, d, e, f] of PDF 32000-1, 8.3.3: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** Does `inner` first, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ];
}

export function matrixFrom(numbers: readonly number[]): Matrix | undefined {
  const [a, b, c, d, e, f] = numbers;
  if (a === undefined || b === undefined || c === undefined) return undefined;
  return d === undefined || e === undefined || f === undefined ? undefined : [a, b, c, d, e, f];
}

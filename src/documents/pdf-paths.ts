import type { Glyph, Matrix, Rule } from './pdf-glyphs.ts';

/** Shorter lines are dots and ticks. */
const MIN_RULE = 4;
/** The bullet of a browser is a small round or square drawing. */
const DOT = { least: 1.5, most: 7 };
const PATH_ARGUMENTS: readonly number[] = [2, 2, 6, 4, 0];

/** Arguments come as numbers or packed in arrays. */
export function numbersIn(values: readonly unknown[]): number[] {
  return values.flatMap((value) => {
    if (typeof value === 'number') return [value];
    if (value instanceof Float32Array) return [...value];
    return Array.isArray(value) ? value.filter((entry) => typeof entry === 'number') : [];
  });
}

/** A drawing as small as a bullet, as one. `bounds` are the edges of a path. */
export function dotOf(bounds: unknown, ctm: Matrix): Glyph[] {
  const [left = 0, low = 0, right = 0, high = 0] = numbersIn([bounds]);
  const width = Math.abs(ctm[0] * (right - left));
  const height = Math.abs(ctm[3] * (high - low));
  if (width < DOT.least || width > DOT.most || Math.abs(width - height) > width * 0.2) return [];
  const x = ctm[0] * left + ctm[2] * low + ctm[4];
  const y = ctm[1] * left + ctm[3] * ((low + high) / 2) + ctm[5];
  return [{ text: '•', x, right: x + width, y, size: width * 2, isBold: false, isSymbol: false, isHidden: false }];
}

/** The level and upright lines of a path: a code (0 move, 1 line, 2 curve, 3 quadratic, 4 close), then its points. */
export function rulesOf(path: unknown, ctm: Matrix): Rule[] {
  const data = numbersIn(Array.isArray(path) ? path.slice(0, 1) : []);
  const rules: Rule[] = [];
  let start: readonly [number, number] = [0, 0];
  let from: readonly [number, number] = [0, 0];
  for (let at = 0; at < data.length; ) {
    const code = data[at] ?? 4;
    const count = PATH_ARGUMENTS[code];
    if (count === undefined) return rules;
    const px = data[at + count - 1] ?? 0;
    const py = data[at + count] ?? 0;
    const to: readonly [number, number] =
      code === 4 ? start : [ctm[0] * px + ctm[2] * py + ctm[4], ctm[1] * px + ctm[3] * py + ctm[5]];
    if (code === 0) start = to;
    if (code === 1 || code === 4) {
      const width = Math.abs(to[0] - from[0]);
      const height = Math.abs(to[1] - from[1]);
      if (Math.max(width, height) >= MIN_RULE && Math.min(width, height) < 1)
        rules.push({
          x1: Math.min(from[0], to[0]),
          y1: Math.min(from[1], to[1]),
          x2: Math.max(from[0], to[0]),
          y2: Math.max(from[1], to[1]),
        });
    }
    from = to;
    at += count + 1;
  }
  return rules;
}

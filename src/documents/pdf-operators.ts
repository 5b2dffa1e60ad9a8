import { type Glyph, type GlyphFont, type Matrix, matrixFrom, multiply, type Rule } from './pdf-glyphs.ts';
import { dotOf, numbersIn, rulesOf } from './pdf-paths.ts';

/** The numbers that pdf.js gives its drawing operators. */
export type OperatorCodes = Readonly<
  Record<
    | 'save'
    | 'restore'
    | 'transform'
    | 'beginText'
    | 'setCharSpacing'
    | 'setWordSpacing'
    | 'setHScale'
    | 'setLeading'
    | 'setFont'
    | 'setTextRenderingMode'
    | 'setTextRise'
    | 'moveText'
    | 'setLeadingMoveText'
    | 'setTextMatrix'
    | 'nextLine'
    | 'showText'
    | 'paintFormXObjectBegin'
    | 'paintFormXObjectEnd'
    | 'constructPath'
    | 'endPath',
    number
  >
>;

export interface PageMarks {
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
}

/** The text state of PDF 32000-1, 9.3. */
interface State {
  ctm: Matrix;
  font: GlyphFont | undefined;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
/** A dense page has some 8,000 glyphs, and a table of 40 rows some 2,000 lines; what has more is a drawing. */
const MAX_GLYPHS = 60_000;
const MAX_RULES = 6_000;

/** Follows the drawing operators of a page and says where its upright glyphs and its straight lines stand. */
export function readOperators(
  list: { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] },
  codes: OperatorCodes,
  fontOf: (name: string) => GlyphFont | undefined,
  viewport: Matrix,
): PageMarks {
  const glyphs: Glyph[] = [];
  let rules: Rule[] = [];
  const stack: State[] = [];
  let state: State = {
    ctm: viewport,
    font: undefined,
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
  };
  let text = IDENTITY;
  let line: readonly [number, number] = [0, 0];
  let x = 0;
  const move = (dx: number, dy: number) => {
    line = [line[0] + dx, line[1] + dy];
    x = line[0];
  };
  const place = (matrix: Matrix) => {
    text = matrix;
    line = [0, 0];
    x = 0;
  };
  const show = (parts: unknown) => {
    if (!Array.isArray(parts) || state.font === undefined || glyphs.length > MAX_GLYPHS) return;
    const { font, size, scale } = state;
    const base = multiply(state.ctm, text);
    const isUpright = size * base[0] > 0 && size * base[3] < 0 && Math.abs(base[1]) < Math.abs(base[0]) * 0.1;
    const height = Math.abs(size) * Math.hypot(base[2], base[3]);
    for (const part of parts) {
      if (typeof part === 'number') {
        x -= (part / 1000) * size * scale;
        continue;
      }
      const glyph = glyphFrom(part);
      if (glyph === undefined) continue;
      const width = glyph.width * font.unit * size * scale;
      if (isUpright && !font.isVertical && glyph.unicode !== '') {
        const y = line[1] + state.rise;
        const left = base[0] * x + base[2] * y + base[4];
        glyphs.push({
          text: glyph.unicode,
          x: left,
          right: left + width * base[0],
          y: base[1] * x + base[3] * y + base[5],
          size: height,
          // Filled and stroked: how a program makes a bold face that it does not have.
          isBold: font.isBold || state.mode === 2,
          isSymbol: font.isSymbol,
          isHidden: state.mode === 3 || state.mode === 7,
        });
      }
      x += width + (state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0)) * scale;
    }
  };
  for (const [index, code] of list.fnArray.entries()) {
    const raw = list.argsArray[index];
    const args: readonly unknown[] = Array.isArray(raw) ? raw : [];
    const [first = 0, second = 0] = code === codes.showText ? [] : numbersIn(args.slice(0, 2));
    switch (code) {
      case codes.save:
        stack.push({ ...state });
        break;
      case codes.paintFormXObjectBegin:
        stack.push({ ...state });
        state.ctm = multiply(state.ctm, matrixFrom(numbersIn([args[0]])) ?? IDENTITY);
        break;
      case codes.restore:
      case codes.paintFormXObjectEnd:
        state = stack.pop() ?? state;
        break;
      case codes.transform:
        state.ctm = multiply(state.ctm, matrixFrom(numbersIn(args)) ?? IDENTITY);
        break;
      case codes.beginText:
        place(IDENTITY);
        break;
      case codes.setTextMatrix:
        place(matrixFrom(numbersIn(args)) ?? IDENTITY);
        break;
      case codes.setCharSpacing:
        state.charSpacing = first;
        break;
      case codes.setWordSpacing:
        state.wordSpacing = first;
        break;
      case codes.setHScale:
        state.scale = first / 100;
        break;
      case codes.setLeading:
        state.leading = first;
        break;
      case codes.setTextRise:
        state.rise = first;
        break;
      case codes.setTextRenderingMode:
        state.mode = first;
        break;
      case codes.setFont:
        state.font = typeof args[0] === 'string' ? fontOf(args[0]) : undefined;
        state.size = typeof args[1] === 'number' ? args[1] : 0;
        break;
      case codes.moveText:
        move(first, second);
        break;
      case codes.setLeadingMoveText:
        state.leading = -second;
        move(first, second);
        break;
      case codes.nextLine:
        move(0, -state.leading);
        break;
      case codes.showText:
        show(args[0]);
        break;
      case codes.constructPath:
        if (args[0] === codes.endPath || rules.length > MAX_RULES || glyphs.length > MAX_GLYPHS) break;
        rules = rules.concat(rulesOf(args[1], state.ctm));
        glyphs.push(...dotOf(args[2], state.ctm));
        break;
    }
  }
  return { glyphs, rules: rules.length > MAX_RULES ? [] : rules };
}

function glyphFrom(value: unknown): { unicode: string; width: number; isSpace: boolean } | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const unicode = 'unicode' in value && typeof value.unicode === 'string' ? value.unicode : '';
  const width = 'width' in value && typeof value.width === 'number' ? value.width : 0;
  return { unicode, width, isSpace: 'isSpace' in value && value.isSpace === true };
}

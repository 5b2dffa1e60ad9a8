import { encode } from 'fast-png';

/** A picture of straight RGBA pixels, row by row. */
interface Canvas {
  readonly size: number;
  readonly pixels: Uint8Array;
}

/** A shape as the signed distance of a point to its edge in pixels: negative inside (so edges come out smooth). */
type Shape = (x: number, y: number) => number;

type Colour = readonly [red: number, green: number, blue: number];

const white: Colour = [255, 255, 255];
const indigo: Colour = [59, 74, 152];
const pale: Colour = [184, 192, 228];
const green: Colour = [30, 126, 82];

/** The two icons of a Teams app, by file name, as PNG. */
export function drawIcons(): Record<'color.png' | 'outline.png', Uint8Array> {
  return { 'color.png': png(drawColour()), 'outline.png': png(drawOutline()) };
}

/** 192 × 192: a sheet with an agenda's lines and a check mark, inside the middle 120 × 120 that Teams never crops. */
function drawColour(): Canvas {
  const canvas = emptyCanvas(192);
  fill(canvas, () => -1, indigo);
  fill(canvas, roundedBox(86, 96, 42, 56, 9), white);
  fill(canvas, line([60, 62], [94, 62], 5), indigo);
  for (const y of [84, 104, 124]) {
    fill(canvas, disc(61, y, 5), indigo);
    fill(canvas, line([74, y], [y === 84 ? 112 : 84, y], 3.5), pale);
  }
  fill(canvas, disc(124, 128, 30), indigo);
  fill(canvas, disc(124, 128, 25), green);
  fill(canvas, either(line([113, 129], [121, 137], 4), line([121, 137], [136, 120], 4)), white);
  return canvas;
}

/** 32 × 32: the same sheet as white lines on nothing, with a gap around the check mark. */
function drawOutline(): Canvas {
  const canvas = emptyCanvas(32);
  const check = (width: number) => either(line([16.5, 22.5], [20, 26], width), line([20, 26], [27.5, 17.5], width));
  fill(canvas, outlineOf(roundedBox(13.5, 15.5, 8.5, 11.5, 2.5), 1), white);
  fill(canvas, line([9.5, 10], [17.5, 10], 1), white);
  fill(canvas, line([9.5, 15], [17.5, 15], 1), white);
  fill(canvas, line([9.5, 20], [12, 20], 1), white);
  erase(canvas, check(3.4));
  fill(canvas, check(1.3), white);
  return canvas;
}

function emptyCanvas(size: number): Canvas {
  const pixels = new Uint8Array(size * size * 4).fill(255);
  for (let alpha = 3; alpha < pixels.length; alpha += 4) pixels[alpha] = 0;
  return { size, pixels };
}

function png({ size, pixels }: Canvas): Uint8Array {
  return encode({ width: size, height: size, data: pixels, channels: 4, depth: 8 });
}

function fill(canvas: Canvas, shape: Shape, colour: Colour): void {
  eachPixel(canvas, shape, (at, cover) => {
    const under = (canvas.pixels[at + 3] ?? 0) / 255;
    const alpha = cover + under * (1 - cover);
    for (const [channel, value] of colour.entries()) {
      const before = canvas.pixels[at + channel] ?? 0;
      canvas.pixels[at + channel] = Math.round((value * cover + before * under * (1 - cover)) / alpha);
    }
    canvas.pixels[at + 3] = Math.round(alpha * 255);
  });
}

function erase(canvas: Canvas, shape: Shape): void {
  eachPixel(canvas, shape, (at, cover) => {
    canvas.pixels[at + 3] = Math.round((canvas.pixels[at + 3] ?? 0) * (1 - cover));
  });
}

function eachPixel({ size }: Canvas, shape: Shape, paint: (at: number, cover: number) => void): void {
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const cover = Math.min(1, Math.max(0, 0.5 - shape(x + 0.5, y + 0.5)));
      if (cover > 0) paint((y * size + x) * 4, cover);
    }
  }
}

function roundedBox(centreX: number, centreY: number, halfWidth: number, halfHeight: number, radius: number): Shape {
  return (x, y) => {
    const dx = Math.abs(x - centreX) - halfWidth + radius;
    const dy = Math.abs(y - centreY) - halfHeight + radius;
    return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
  };
}

function disc(centreX: number, centreY: number, radius: number): Shape {
  return (x, y) => Math.hypot(x - centreX, y - centreY) - radius;
}

/** A stroke with round ends, `reach` pixels to each side. */
function line([fromX, fromY]: [number, number], [toX, toY]: [number, number], reach: number): Shape {
  const [lengthX, lengthY] = [toX - fromX, toY - fromY];
  const square = lengthX ** 2 + lengthY ** 2;
  return (x, y) => {
    const along = square === 0 ? 0 : ((x - fromX) * lengthX + (y - fromY) * lengthY) / square;
    const nearest = Math.min(1, Math.max(0, along));
    return Math.hypot(x - fromX - nearest * lengthX, y - fromY - nearest * lengthY) - reach;
  };
}

function outlineOf(shape: Shape, reach: number): Shape {
  return (x, y) => Math.abs(shape(x, y)) - reach;
}

function either(one: Shape, other: Shape): Shape {
  return (x, y) => Math.min(one(x, y), other(x, y));
}

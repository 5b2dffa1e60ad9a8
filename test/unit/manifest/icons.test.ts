import { readFileSync } from 'node:fs';
import { decode } from 'fast-png';
import { describe, expect, it } from 'vitest';
import { drawIcons } from '../../../manifest/draw-icons.ts';

const icons = drawIcons();

describe('the icons of the Teams app', () => {
  it.each(['color.png', 'outline.png'] as const)('%s is kept as the program draws it', (name) => {
    const kept = decode(readFileSync(new URL(`../../../manifest/${name}`, import.meta.url)));
    expect(decode(icons[name])).toEqual(kept);
  });

  it('are 192 × 192 in colour without a transparent pixel', () => {
    const { width, height, channels, data } = decode(icons['color.png']);
    expect([width, height, channels]).toEqual([192, 192, 4]);
    expect(alphas(data).every((alpha) => alpha === 255)).toBe(true);
  });

  it('have all that is drawn inside the middle 120 × 120 of the colour icon, which Teams never crops', () => {
    const { data } = decode(icons['color.png']);
    const background = pixel(data, 0);
    const outside = Array.from({ length: 192 * 192 }, (_, at) => at).filter((at) => {
      const [x, y] = [at % 192, Math.floor(at / 192)];
      return (x < 36 || x >= 156 || y < 36 || y >= 156) && pixel(data, at) !== background;
    });
    expect(outside).toEqual([]);
  });

  it('are 32 × 32 in white on nothing, with smooth edges', () => {
    const { width, height, channels, data } = decode(icons['outline.png']);
    expect([width, height, channels]).toEqual([32, 32, 4]);
    expect(data.every((value, index) => index % 4 === 3 || value === 255)).toBe(true);
    const found = new Set(alphas(data));
    expect(found.has(0) && found.has(255) && found.size > 4).toBe(true);
  });
});

function pixel(data: ArrayLike<number>, at: number): string {
  return [0, 1, 2].map((channel) => data[at * 4 + channel]).join(' ');
}

function alphas(data: ArrayLike<number>): number[] {
  return Array.from(data).filter((_, index) => index % 4 === 3);
}

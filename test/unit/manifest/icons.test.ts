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

  it('are 32 × 32 in white on nothing, with smooth edges', () => {
    const { width, height, channels, data } = decode(icons['outline.png']);
    expect([width, height, channels]).toEqual([32, 32, 4]);
    expect(data.every((value, index) => index % 4 === 3 || value === 255)).toBe(true);
    const found = new Set(alphas(data));
    expect(found.has(0) && found.has(255) && found.size > 4).toBe(true);
  });
});

function alphas(data: ArrayLike<number>): number[] {
  return Array.from(data).filter((_, index) => index % 4 === 3);
}

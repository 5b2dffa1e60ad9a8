import { describe, expect, it } from 'vitest';
import { jsonProperties, jsonRows, readJson, splitText } from '../../../src/storage/json-properties.ts';

describe('long texts on storage', () => {
  it('an emoji is never cut in two, wherever the limit falls', () => {
    for (const start of ['', 'a', 'aa', 'aaa']) {
      const text = start + '🗓'.repeat(10);
      const parts = splitText(text, 4);
      expect(parts.join('')).toBe(text);
      for (const part of parts) {
        expect(part.length).toBeLessThanOrEqual(4);
        expect(part.isWellFormed()).toBe(true);
      }
    }
  });

  it('no property holds more than 32,768 characters and no row more than 1 MiB, by either way of counting', () => {
    for (const text of ['å'.repeat(900_000), '"\\'.repeat(300_000), '漢'.repeat(600_000), '🗓'.repeat(400_000)]) {
      const rows = jsonRows({ text });
      for (const row of rows) {
        for (const part of Object.values(row)) expect(part.length).toBeLessThanOrEqual(32_768);
        const utf16 = Object.values(row).reduce((sum, part) => sum + part.length * 2, 0);
        expect(Math.max(utf16, Buffer.byteLength(JSON.stringify(row)))).toBeLessThan(1024 * 1024);
      }
      expect(readJson<{ text: string }>(rows).text === text).toBe(true);
    }
  });

  it('what must fit into one row and does not is refused', () => {
    expect(readJson([jsonProperties({ text: 'x'.repeat(400_000) })])).toHaveProperty('text');
    expect(() => jsonProperties({ text: 'x'.repeat(460_000) })).toThrow(/900 kB/);
  });
});

import { describe, expect, test } from 'vitest';
import { readTextLines } from '../../../src/documents/read-text.ts';
import { parseDocument } from '../../../src/minutes/parse/parse-document.ts';
import { sampleOf } from '../../depth.ts';
import { heavyTexts } from '../../hostile/heavy-texts.ts';

/** Milliseconds of this process; a machine that is busy with other things does not count. */
const deadline = 4_000;

describe('a document is read in time, even one of', () => {
  test.each(sampleOf(heavyTexts, 4))('$what', ({ text }) => {
    const before = process.cpuUsage();
    parseDocument({ fileName: 'referat.txt', hash: '0', text, lines: readTextLines(text) });
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(deadline);
  });
});

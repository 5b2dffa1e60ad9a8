import { expect, test } from 'vitest';
import { createProgressLine } from '../../../src/cli/progress-line.ts';

function aStream(isTTY: boolean, columns: number) {
  const written: string[] = [];
  return { written, isTTY, columns, write: (text: string) => written.push(text) };
}

test('on a terminal each line takes the place of the one before, cut to its width', () => {
  const stream = aStream(true, 24);
  const progress = createProgressLine(stream);
  progress.show('1 af 2 · dagsorden.md');
  progress.show('2 af 2 · et-meget-langt-navn.md');
  progress.clear();
  expect(stream.written).toEqual([
    '\r\u001b[2K1 af 2 · dagsorden.md',
    '\r\u001b[2K2 af 2 · et-meget-langt',
    '\r\u001b[2K',
  ]);
});

test('nothing is written to a file or a pipe', () => {
  const stream = aStream(false, 80);
  const progress = createProgressLine(stream);
  progress.show('1 af 2 · dagsorden.md');
  progress.clear();
  expect(stream.written).toEqual([]);
});

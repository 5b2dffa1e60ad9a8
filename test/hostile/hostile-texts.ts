import { type HostileFile, noise } from './hostile-file.ts';

const megabytes = 1024 * 1024;

function text(what: string, make: () => string, outcomes: HostileFile['outcomes']): HostileFile {
  return { what, fileName: 'referat.txt', make: () => new TextEncoder().encode(make()), outcomes };
}

export const hostileTexts: readonly HostileFile[] = [
  text('20 MB on one line', () => 'a mødet '.repeat(2 * megabytes), ['too-much-content']),
  text('20 MB of line breaks', () => '\n'.repeat(20 * megabytes), ['too-much-content']),
  text('449,000 line breaks', () => '\n'.repeat(449_000), ['empty']),
  text('more than 15,000 lines', () => 'a\n'.repeat(16_000), ['too-much-content']),
  text('100,000 spaces and a letter', () => `${' '.repeat(100_000)}a`, ['read']),
  text('NUL bytes', () => 'Refe\0rat\n'.repeat(1000), ['not-text']),
  { what: 'random bytes', fileName: 'referat.txt', make: () => noise(100_000), outcomes: ['not-text'] },
  {
    what: 'random bytes under no known name',
    fileName: 'referat',
    make: () => noise(100_000),
    outcomes: ['unsupported-format'],
  },
  {
    what: 'more than 20 MB',
    fileName: 'a.txt',
    make: () => new Uint8Array(20 * megabytes + 1),
    outcomes: ['too-large'],
  },
];

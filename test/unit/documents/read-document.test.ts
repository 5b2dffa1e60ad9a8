import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentFromBytes, MAX_BYTES, readDocument } from '../../../src/documents/read-document.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dagsorden-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const bytes = (text: string) => new TextEncoder().encode(text);

describe('reading a file', () => {
  it('gives its text, its lines and the SHA-256 of its bytes', async () => {
    const path = join(folder, 'møde.md');
    await writeFile(path, '# Møde\n');
    expect(await readDocument(path)).toMatchObject({
      ok: true,
      document: {
        fileName: 'møde.md',
        text: '# Møde\n',
        hash: 'a73f5e0d5f1691a37449e85ff4c12bf8a19d2c280cd390d5508540426604733b',
        lines: [{ text: 'Møde', level: 1 }, { text: '' }],
      },
    });
  });

  it('says what is wrong with a path', async () => {
    expect(await readDocument(join(folder, 'ingen.md'))).toEqual({ ok: false, reason: 'not-found' });
    expect(await readDocument(folder)).toEqual({ ok: false, reason: 'is-folder' });
  });
});

describe('the bytes of a file', () => {
  it('may be UTF-8 with a byte order mark, UTF-16 or Windows-1252', () => {
    const utf8 = documentFromBytes('a.txt', new Uint8Array([0xef, 0xbb, 0xbf, ...bytes('Møde')]));
    const windows = documentFromBytes('a.txt', new Uint8Array([0x4d, 0xf8, 0x64, 0x65]));
    const utf16 = documentFromBytes('a.txt', new Uint8Array([0xff, 0xfe, 0x4d, 0, 0xf8, 0, 0x64, 0, 0x65, 0]));
    for (const outcome of [utf8, windows, utf16])
      expect(outcome).toMatchObject({ ok: true, document: { text: 'Møde' } });
  });

  it('are put into composed letters', () => {
    expect(documentFromBytes('a.txt', bytes('A\u030aben'))).toMatchObject({ ok: true, document: { text: 'Åben' } });
  });

  it.each([
    ['unsupported-format', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0])],
    ['unsupported-format', bytes('%PDF-1.7')],
    ['unsupported-format', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
    ['not-text', new Uint8Array([0x41, 0, 0x42])],
    ['not-text', Uint8Array.from({ length: 400 }, (_, index) => (index * 37 + 1) % 255 || 1)],
    ['empty', bytes('')],
    ['empty', bytes(' \n\t\n')],
    ['too-large', bytes('a '.repeat(230_000))],
    ['too-large', new Uint8Array(MAX_BYTES + 1)],
  ])('are refused as %s', (reason, content) => {
    expect(documentFromBytes('a.txt', content)).toEqual({ ok: false, reason });
  });
});

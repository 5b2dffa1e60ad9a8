import { describe, expect, it } from 'vitest';
import { documentLimits } from '../../../src/documents/limits.ts';
import { readPlainText } from '../../../src/documents/read-plain-text.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a text file', () => {
  it('may be UTF-8 with a byte order mark, UTF-16 or Windows-1252', async () => {
    const utf8 = await readPlainText(new Uint8Array([0xef, 0xbb, 0xbf, ...bytes('Møde')]));
    const windows = await readPlainText(new Uint8Array([0x4d, 0xf8, 0x64, 0x65]));
    const utf16 = await readPlainText(new Uint8Array([0xff, 0xfe, 0x4d, 0, 0xf8, 0, 0x64, 0, 0x65, 0]));
    for (const outcome of [utf8, windows, utf16]) expect(outcome).toMatchObject({ ok: true, text: 'Møde' });
  });

  it('is put into composed letters', async () => {
    expect(await readPlainText(bytes('A\u030aben'))).toMatchObject({ ok: true, text: 'Åben' });
  });

  it('may have tags in it', async () => {
    expect(await readPlainText(bytes('<b>Referat</b>'))).toMatchObject({ ok: true, lines: [{ text: 'Referat' }] });
  });

  it.each([
    ['not-text', new Uint8Array([0x41, 0, 0x42])],
    ['not-text', Uint8Array.from({ length: 400 }, (_, index) => (index * 37 + 1) % 255 || 1)],
    ['unsupported-format', bytes('{\\rtf1\\ansi Møde}')],
    ['unsupported-format', bytes('\n<!DOCTYPE html><p>Møde')],
    ['unsupported-format', bytes('<html lang="da"><p>Møde')],
    ['unsupported-format', bytes('<?xml version="1.0"?><møde/>')],
    ['unsupported-format', bytes('MIME-Version: 1.0\nContent-Type: multipart/related\n')],
    ['too-much-content', bytes('a '.repeat(documentLimits.characters))],
  ])('is refused as %s', async (reason, content) => {
    expect(await readPlainText(content)).toEqual({ ok: false, reason });
  });
});

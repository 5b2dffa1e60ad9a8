import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/documents/read-document.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dagsorden-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe('reading a file', () => {
  it('gives its bytes, its text, its lines, the SHA-256 of its bytes, and what it says', async () => {
    const path = join(folder, 'møde.md');
    await writeFile(path, '# Møde\n');
    const read = await readDocument(path);
    expect(read).toMatchObject({
      ok: true,
      file: {
        source: {
          fileName: 'møde.md',
          text: '# Møde\n',
          hash: 'a73f5e0d5f1691a37449e85ff4c12bf8a19d2c280cd390d5508540426604733b',
          lines: [{ text: 'Møde', level: 1 }, { text: '' }],
        },
        parsed: { items: [], doubts: expect.any(Array) },
      },
    });
    expect(read.ok && new TextDecoder().decode(read.file.bytes)).toBe('# Møde\n');
  });

  it('says what is wrong with a path', async () => {
    expect(await readDocument(join(folder, 'ingen.md'))).toEqual({ ok: false, reason: 'not-found' });
    expect(await readDocument(folder)).toEqual({ ok: false, reason: 'is-folder' });
  });
});

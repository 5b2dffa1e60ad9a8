import { describe, expect, test } from 'vitest';
import { openDocument } from '../../src/documents/open-document.ts';
import { hostileDocx } from '../hostile/hostile-docx.ts';
import { hostilePdf } from '../hostile/hostile-pdf.ts';
import { hostileTexts } from '../hostile/hostile-texts.ts';

const megabyte = 1024 * 1024;
const ordinary = new TextEncoder().encode(
  'Referat\n\n1. Velkomst\nBeslutning\nGodkendt.\n\n2. Havnen\nBeslutning\nUdsat.\n',
);

/** All of them end within 6 s on a machine that does nothing else; none may need the 15 s at which it would be ended. */
const deadline = 12_000;

describe('a file made to do harm ends in time with a clear reason, and costs this process little', () => {
  test.each([...hostileDocx, ...hostilePdf, ...hostileTexts])('$what', async ({ fileName, make, outcomes }) => {
    const bytes = make();
    const resident = process.memoryUsage.rss();
    const began = performance.now();
    const opened = await openDocument(fileName, bytes);
    expect(performance.now() - began).toBeLessThan(deadline);
    expect(outcomes).toContain(opened.ok ? 'read' : opened.reason);
    expect(process.memoryUsage.rss() - resident).toBeLessThan(150 * megabyte);
  });

  test('an ordinary document is read after all of them', async () => {
    expect(await openDocument('referat.txt', ordinary)).toMatchObject({
      ok: true,
      file: { parsed: { items: [{ title: 'Velkomst' }, { title: 'Havnen' }] } },
    });
  });
});

describe('the process that reads a file', () => {
  test('is ended at its deadline', async () => {
    const opened = await openDocument('referat.txt', ordinary, { limits: { milliseconds: 1 } });
    expect(opened).toEqual({ ok: false, reason: 'took-too-long' });
  });

  test.runIf(process.platform === 'linux')('is ended when it takes too much memory', async () => {
    const opened = await openDocument('referat.txt', ordinary, { limits: { residentBytes: megabyte } });
    expect(opened).toEqual({ ok: false, reason: 'took-too-much-memory' });
  });

  test('is ended with the program that asked for it', async () => {
    const abort = new AbortController();
    const opening = openDocument('referat.txt', ordinary, { signal: abort.signal });
    abort.abort(new Error('the bot is stopping'));
    await expect(opening).rejects.toThrow('the bot is stopping');
  });

  test('fails loudly when it cannot even start', async () => {
    const opening = openDocument('referat.txt', ordinary, { limits: { heapMegabytes: 1 } });
    await expect(opening).rejects.toThrow('the reader process could not start');
  });

  test('takes turns with the others when many files come together', async () => {
    const files = Array.from({ length: 6 }, (_, index) => openDocument(`${index}.txt`, ordinary));
    const opened = await Promise.all(files);
    expect(opened.map((outcome) => outcome.ok && outcome.file.source.fileName)).toEqual(
      ['0', '1', '2', '3', '4', '5'].map((name) => `${name}.txt`),
    );
  });
});

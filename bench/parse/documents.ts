import { readdir, readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { readPlainText } from '../../src/documents/read-plain-text.ts';
import { layOutDocx } from './lay-out-docx.ts';
import { layOutPdf } from './lay-out-pdf.ts';
import { prolong } from './prolong.ts';

/** The formats that others read, too. */
export type MeasuredFormat = 'docx' | 'pdf';

export interface MeasuredDocument {
  readonly fileName: string;
  readonly format: MeasuredFormat;
  readonly bytes: Uint8Array;
}

const folders = ['test/fixtures/documents', 'test/fixtures/corpus'];
const textFolders = ['examples/digu', 'examples/pakhuset', 'test/fixtures/corpus'];
const longMinutes = 'examples/digu/2026-09-16-referat.md';
/** Ten items each. */
const timesLonger = 8;

/**
 * Files that Word processors and browsers have made; every invented text laid out in both formats; and minutes of 80 items, as
 * a large committee has them.
 */
export async function measuredDocuments(): Promise<MeasuredDocument[]> {
  const found: MeasuredDocument[] = [];
  for (const folder of folders) {
    for (const fileName of await namesIn(folder, /\.(?:docx|pdf)$/)) {
      const format = extname(fileName) === '.pdf' ? 'pdf' : 'docx';
      found.push({ fileName, format, bytes: new Uint8Array(await readFile(join(folder, fileName))) });
    }
  }
  for (const folder of textFolders) {
    for (const fileName of await namesIn(folder, /\.(?:md|txt)$/)) {
      if (fileName === 'README.md') continue;
      found.push(...(await inBothFormats(fileName, await readFile(join(folder, fileName), 'utf8'))));
    }
  }
  const long = prolong(await readFile(longMinutes, 'utf8'), timesLonger);
  found.push(...(await inBothFormats(`lang-${basename(longMinutes)}`, long)));
  return found;
}

async function namesIn(folder: string, wanted: RegExp): Promise<string[]> {
  return (await readdir(folder)).filter((name) => wanted.test(name)).sort();
}

async function inBothFormats(fileName: string, text: string): Promise<MeasuredDocument[]> {
  const read = await readPlainText(new TextEncoder().encode(text));
  if (!read.ok) throw new Error(`${fileName} cannot be read: ${read.reason}`);
  const stem = fileName.replace(/\.\w+$/, '');
  return [
    { fileName: `${stem}.docx`, format: 'docx', bytes: layOutDocx(read.lines) },
    { fileName: `${stem}.pdf`, format: 'pdf', bytes: layOutPdf(read.lines) },
  ];
}

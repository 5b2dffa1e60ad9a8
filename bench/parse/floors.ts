import mammoth from 'mammoth';
import { extractText } from 'unpdf';
import type { MeasuredFormat } from './documents.ts';

/** Something that only takes the text out of a file, and tells how much it is. */
export interface Floor {
  readonly name: string;
  read(bytes: Uint8Array): Promise<string>;
}

export const floors: Readonly<Record<MeasuredFormat, Floor>> = {
  docx: {
    name: 'mammoth',
    read: async (bytes) => (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value,
  },
  pdf: {
    name: 'unpdf',
    read: async (bytes) => (await extractText(bytes, { mergePages: true })).text,
  },
};

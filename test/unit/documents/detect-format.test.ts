import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../../src/documents/detect-format.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('the format of a file', () => {
  it.each([
    ['docx', 'a ZIP', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0])],
    ['docx', 'a ZIP without entries', new Uint8Array([0x50, 0x4b, 5, 6, 0])],
    ['pdf', 'a PDF', bytes('%PDF-1.7\n')],
    ['pdf', 'a PDF behind a few other bytes', bytes(`\r\n\0${' '.repeat(500)}%PDF-1.4`)],
    ['ole', 'a Word file of before 2007', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
    ['text', 'a text', bytes('Referat')],
    ['text', 'a text that begins with PK', bytes('PK-mødet')],
    ['text', 'a text about PDFs', bytes('Bilag: plan.%PDF')],
    ['text', 'a PDF header too far down', bytes(`${' '.repeat(1100)}%PDF-1.4`)],
    ['text', 'nothing', new Uint8Array()],
  ])('is %s for %s', (format, _, content) => {
    expect(detectFormat(content)).toBe(format);
  });
});

import { expect } from 'vitest';
import type { FormatOutcome } from '../../../src/documents/format-reader.ts';
import { readDocx } from '../../../src/documents/read-docx.ts';
import type { Line } from '../../../src/minutes/parse/line.ts';
import { parseDocument } from '../../../src/minutes/parse/parse-document.ts';
import type { ParsedDocument } from '../../../src/minutes/parse/parsed-document.ts';
import { buildDocx, type DocxParts } from '../../docx-builder.ts';

type Read = FormatOutcome & { readonly ok: true };

/** The outcome of reading bytes that must be readable; every span must show its line in the text. */
export async function readBytes(bytes: Uint8Array): Promise<Read> {
  const outcome = await readDocx(bytes);
  if (!outcome.ok) throw new Error(`not read: ${outcome.reason}`);
  for (const line of outcome.lines) expect(outcome.text.slice(line.span.start, line.span.end)).toBe(line.text);
  return outcome;
}

export async function linesIn(parts: DocxParts): Promise<readonly Line[]> {
  return (await readBytes(buildDocx(parts))).lines;
}

/** The filled lines in short: "#1 Velkomst" is a heading, "[2.] Budget" an entry, "*Afbud*" is bold, "|" begins a row. */
export async function printedLines(parts: DocxParts): Promise<string[]> {
  return (await linesIn(parts)).filter((line) => line.text !== '').map(printed);
}

function printed(line: Line): string {
  const level = line.level === undefined ? '' : `#${line.level} `;
  const marker = line.listMarker === undefined ? '' : `[${line.listMarker}] `;
  const text = line.isBold ? `*${line.text}*` : line.text;
  return `${level}${marker}${line.cells === undefined ? '' : '| '}${text}`;
}

export async function parseBytes(bytes: Uint8Array): Promise<ParsedDocument> {
  const { text, lines } = await readBytes(bytes);
  return parseDocument({ fileName: 'moede.docx', hash: '0', text, lines });
}

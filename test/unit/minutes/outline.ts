import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readTextLines } from '../../../src/documents/read-text.ts';
import type { DocumentFile } from '../../../src/minutes/document-file.ts';
import { parseDocument } from '../../../src/minutes/parse/parse-document.ts';
import type { ParsedDocument } from '../../../src/minutes/parse/parsed-document.ts';
import type { SourceDocument } from '../../../src/minutes/parse/source-document.ts';

/** A document as its reader gives it, from text written in a test. */
export function sourceOf(text: string, fileName = 'moede.md'): SourceDocument {
  const composed = text.normalize('NFC');
  const hash = createHash('sha256').update(text).digest('hex');
  return { fileName, hash, text: composed, lines: readTextLines(composed) };
}

/** The same as a file that was read. */
export function fileOf(text: string, fileName?: string): DocumentFile {
  const source = sourceOf(text, fileName);
  return { bytes: new TextEncoder().encode(text), source, parsed: parseDocument(source) };
}

export function parseText(text: string): ParsedDocument {
  return parseDocument(sourceOf(text));
}

export function parseFixture(name: string): ParsedDocument {
  return parseText(readFileSync(new URL(`../../fixtures/minutes/${name}`, import.meta.url), 'utf8'));
}

/** "1 Velkomst [kl. 9.00-9.10]" for each item. */
export function itemLines(parsed: ParsedDocument): string[] {
  return parsed.items.map((item) => {
    const slot =
      item.startTime === undefined ? '' : ` [${item.startTime}${item.endTime === undefined ? '' : `-${item.endTime}`}]`;
    return `${item.number ?? '–'} ${item.title}${slot}${item.isClosed ? ' (lukket)' : ''}`;
  });
}

/** "1 approved: Godkendt." for each decision, with the number of its item, else its place. */
export function decisionLines(parsed: ParsedDocument): string[] {
  return parsed.items.flatMap((item) =>
    item.decisions.map((decision) => `${item.number ?? item.order + 1} ${decision.type}: ${decision.text}`),
  );
}

/** "Anne Holm, kasserer, Ager Kommune (chair)" for each person; a name with afbud ends in "–". */
export function peopleLines(parsed: ParsedDocument): string[] {
  return parsed.presences.map((person) => {
    const parts = [person.name, person.title, person.organization].filter((part) => part !== undefined).join(', ');
    return `${parts}${person.role === undefined ? '' : ` (${person.role})`}${person.attendance === 'apology' ? ' –' : ''}`;
  });
}

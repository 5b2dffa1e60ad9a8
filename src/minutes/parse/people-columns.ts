import { isPersonName } from '../../danish/names.ts';
import type { Presence } from '../../domain/meeting.ts';
import { compose, cutText } from './composed-text.ts';
import type { Evidenced } from './evidence.ts';
import type { HeadBlock } from './head-blocks.ts';
import type { Line } from './line.ts';
import { type PersonSetting, readPersonEntry } from './person-entry.ts';
import { cellPiece, pieceText } from './piece.ts';
import { presenceEvidence } from './presence-evidence.ts';

/**
 * People in a table with a column for each group: "Forældre | Medarbejdere | Elever" above cells of names. Each belongs to the
 * group at the head of the column.
 */
export function readPeopleColumns(block: HeadBlock, setting: PersonSetting): Evidenced<Presence>[] {
  const rows = block.lines.map(({ piece }) => piece.line).filter(({ cells }) => (cells?.length ?? 0) > 1);
  const [header, ...below] = rows;
  if (header === undefined || below.length === 0) return [];
  const groups = header.cells ?? [];
  const areGroups = groups.every((cell) => cell.trim() !== '' && !isPersonName(nameIn(cell)) && !/\d/.test(cell));
  const entries = below.flatMap((row) => groups.flatMap((group, column) => entriesOf(row, column, group)));
  const named = entries.filter(({ text }) => isPersonName(nameIn(text)));
  if (!areGroups || named.length < 2 || named.length < entries.length * 0.8) return [];
  return named.flatMap(({ text, source, from, group }) => {
    const organization = group.replace(/\s*\([^()]*\)$/, '').trim();
    const person = readPersonEntry(text, { ...setting, organization });
    return person === undefined ? [] : [{ value: person, evidence: presenceEvidence(person, source, from) }];
  });
}

function entriesOf(row: Line, column: number, group: string) {
  const piece = cellPiece(row, column);
  if (piece === undefined || pieceText(piece).trim() === '') return [];
  const cell = compose([piece]);
  return [...cell.text.matchAll(/[^;]+/g)]
    .filter(([text]) => text.trim() !== '')
    .map(({ 0: text, index }) => {
      const source = cutText(cell, index, index + text.length);
      return { text: source.text, source, from: 0, group };
    });
}

function nameIn(entry: string): string {
  return entry.replace(/\s*[,(].*$/, '').trim();
}

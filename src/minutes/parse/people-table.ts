import type { Presence } from '../../domain/meeting.ts';
import { compose } from './composed-text.ts';
import type { Evidenced } from './evidence.ts';
import type { HeadBlock } from './head-blocks.ts';
import type { Line } from './line.ts';
import { readPersonEntry } from './person-entry.ts';
import { cellPiece } from './piece.ts';
import { presenceEvidence } from './presence-evidence.ts';

const NAME = /^(?:navn|deltager|medlem|person)e?r?$/i;
const TITLE =
  /^(?:titel|stilling|funktion|rolle|post|hverv)(?:\s*(?:\/|,|&|og)\s*(?:organisation|kommune|arbejdssted|enhed|afdeling|funktion|rolle))?$/iu;
const ORGANIZATION =
  /^(?:organisation|kommune|repræsenterer|arbejdssted|enhed|afdeling|parti|virksomhed|firma|arbejdsplads)(?:\s*\/\s*\p{L}+)?$/iu;
const APOLOGY = /^(?:afbud|fraværende)$/i;
const PRESENT = /^(?:til stede|tilstede|mødt|fremmødt|fremmøde|deltog|deltagelse|status|deltager\?)$/i;
const OTHER_COLUMNS = [TITLE, ORGANIZATION, APOLOGY, PRESENT];
const YES = /^(?:x|ja|✓|✔|\+|mødt|til stede|tilstede|deltog|deltager|fysisk|virtuel(?:t)?|teams|online)$/i;
const NO = /^(?:(?:afbud|nej|fraværende|ikke mødt|forfald)\b|[-–÷](?:\s|$))/i;

/** People in tables whose header row has a column of names: title, organisation, role and presence by their headers. */
export function readPeopleTable(blocks: readonly HeadBlock[]): Evidenced<Presence>[] {
  const isOfAway = (block: HeadBlock) => block.kind === 'apologies' && rowsOf(block).some(isHeader);
  const others = blocks.filter((block) => !isOfAway(block)).flatMap(rowsOf);
  return [...readRows(others, false), ...blocks.filter(isOfAway).flatMap((block) => readRows(rowsOf(block), true))];
}

function rowsOf(block: HeadBlock): Line[] {
  return block.lines.map(({ piece }) => piece.line).filter((line) => (line.cells ?? []).length > 1);
}

function isHeader({ cells = [] }: Line): boolean {
  return (
    cells.some((cell) => NAME.test(cell.trim())) &&
    cells.some((cell) => OTHER_COLUMNS.some((pattern) => pattern.test(cell.trim())))
  );
}

function readRows(rows: readonly Line[], isListOfAway: boolean): Evidenced<Presence>[] {
  const headerAt = rows.findIndex(isHeader);
  const header = rows[headerAt]?.cells;
  if (header === undefined) return [];
  const column = (pattern: RegExp) => header.findIndex((cell) => pattern.test(cell.trim()));
  const name = column(NAME);
  const title = column(TITLE);
  const organization = column(ORGANIZATION);
  const apology = column(APOLOGY);
  const present = column(PRESENT);
  return rows.slice(headerAt + 1).flatMap((row) => {
    const cells = row.cells ?? [];
    const cell = (index: number) => (index === -1 ? '' : (cells[index] ?? '').trim());
    const entry = [cell(name), cell(title), cell(organization)].filter((text) => text !== '').join(', ');
    const isAway =
      isListOfAway ||
      (cell(apology) !== '' && !NO.test(cell(apology).replace(/^afbud/i, ''))) ||
      NO.test(cell(present));
    const person = readPersonEntry(entry, { attendance: isAway ? 'apology' : 'present' });
    if (person === undefined) return [];
    const isVirtual = person.isVirtual || /virtuel|teams|online/i.test(cell(present));
    const isMarked = isAway || YES.test(cell(present)) || present === -1 || cell(present) === '';
    const source = compose([name, title, organization].flatMap((index) => cellPiece(row, index) ?? []));
    return [{ value: isMarked ? { ...person, isVirtual } : person, evidence: presenceEvidence(person, source, 0) }];
  });
}

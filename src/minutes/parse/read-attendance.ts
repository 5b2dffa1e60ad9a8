import { isPersonName, isSamePerson } from '../../danish/names.ts';
import type { Presence } from '../../domain/meeting.ts';
import type { Span } from '../../domain/span.ts';
import type { Evidenced } from './evidence.ts';
import { type HeadBlock, type HeadLine, isPeopleKind, lineText } from './head-blocks.ts';
import type { Doubt } from './parsed-document.ts';
import { readPeopleColumns } from './people-columns.ts';
import { type PeopleLine, readPeople } from './people-list.ts';
import { readPeopleTable } from './people-table.ts';
import type { PersonSetting } from './person-entry.ts';
import { cellPiece, pieceText } from './piece.ts';

export interface Attendance {
  readonly presences: readonly Evidenced<Presence>[];
  /** As the Afbud list spells them. */
  readonly apologies: readonly Evidenced<string>[];
  readonly doubts: readonly Doubt[];
}

const SETTINGS: Readonly<Record<string, PersonSetting>> = {
  present: { attendance: 'present' },
  guests: { attendance: 'present', role: 'guest' },
  observers: { attendance: 'present', role: 'observer' },
  secretariat: { attendance: 'present', role: 'secretariat' },
  apologies: { attendance: 'apology' },
};

/** In each list; each name is compared with all others, and no meeting has so many. */
const MAX_PEOPLE = 400;

/** Everybody whom the head lists: those invited or present, guests, and those with afbud found among them by name. */
export function readAttendance(blocks: readonly HeadBlock[], minuteTakers: readonly string[]): Attendance {
  const people: Evidenced<Presence>[] = [];
  const away: Evidenced<Presence>[] = [];
  const doubts: Doubt[] = [];
  let order = 0;
  const isList = (block: HeadBlock) => isPeopleKind(block.kind);
  const tables = readPeopleTable(blocks);
  people.push(...tables.filter(({ value }) => value.attendance === 'present'));
  away.push(...tables.filter(({ value }) => value.attendance === 'apology'));
  const hasFullNames = blocks.some((block) => isList(block) && /:/.test(block.label) && namesFully(block));
  for (const block of blocks.filter(isList)) {
    if (hasFullNames && isMenu(block)) continue;
    const setting = SETTINGS[block.kind];
    if (setting === undefined) continue;
    const columns = readPeopleColumns(block, setting);
    for (const presence of columns) (presence.value.attendance === 'apology' ? away : people).push(presence);
    const lines = block.lines
      .filter(({ piece }) => columns.length === 0 || piece.line.cells === undefined)
      .filter((line) => (line.piece.line.cells?.length ?? 0) <= 2)
      .flatMap(cellsOf)
      .map(asPeopleLine);
    const { presences, unplaced } = readPeople(lines, setting);
    for (const presence of presences) (presence.value.attendance === 'apology' ? away : people).push(presence);
    for (const text of unplaced) {
      const line = block.lines.find((other) => other.text === text);
      if (line !== undefined && !/^ingen\b/i.test(text))
        doubts.push({ code: 'unplaced-line', text, span: line.piece.line.span });
    }
    order += 1;
  }
  for (const list of [people, away]) list.splice(MAX_PEOPLE);
  const merged = mergeAway(dedupe(people), away, order > 1, doubts);
  return {
    presences: merged.map(({ value, evidence }) => ({ value: withRole(value, minuteTakers), evidence })),
    apologies: away
      .filter(({ value }, index) => away.findIndex((other) => other.value.name === value.name) === index)
      .map(({ value, evidence }) => ({
        value: value.name,
        evidence: evidence.filter(({ path }) => path === 'name').map((field) => ({ ...field, path: '' })),
      })),
    doubts,
  };
}

function namesFully({ lines }: HeadBlock): boolean {
  return lines.some(({ text }) => text.split(/[,(:;]/).some((part) => isPersonName(part.trim())));
}

/** "Medlemmer" above "Arkiv" and "Kontakt" are the ways through a web site, where the document names its people in full. */
function isMenu({ label, lines }: HeadBlock): boolean {
  return (
    lines.length > 1 &&
    !/[:|\s]/.test(label) &&
    lines.every(({ text }) => /^[\p{L}\d/.-]+(?:\s[\p{L}\d/.-]+)?$/u.test(text) && !isPersonName(text))
  );
}

/** Two people side by side in a table, one from each party, are two entries. */
function cellsOf(line: HeadLine): HeadLine[] {
  const { piece } = line;
  const cells = [0, 1].flatMap((column) => cellPiece(piece.line, column) ?? []);
  const filled = cells.filter((cell) => pieceText(cell) !== '');
  const arePeople = filled.every((cell) => isPersonName(pieceText(cell).replace(/\s*[,(].*$/, '')));
  if (cells.length < 2 || piece.from > 0 || !arePeople) return [line];
  return filled.map((cell) => ({ ...line, piece: cell, text: pieceText(cell) }));
}

function asPeopleLine(line: HeadBlock['lines'][number]): PeopleLine {
  return {
    text: line.text,
    source: lineText(line),
    isAfterBlank: line.isAfterBlank,
    isBullet: line.isBullet,
    isProminent: line.isProminent,
    indent: line.piece.line.indent,
  };
}

/** Who stands in two lists counts once; what the second says is added. */
function dedupe(people: readonly Evidenced<Presence>[]): Evidenced<Presence>[] {
  const kept: Evidenced<Presence>[] = [];
  for (const person of people) {
    const at = kept.findIndex(({ value }) => value.name.toLowerCase() === person.value.name.toLowerCase());
    const other = kept[at];
    if (other === undefined) kept.push(person);
    else
      kept[at] = {
        value: { ...person.value, ...other.value, isVirtual: other.value.isVirtual || person.value.isVirtual },
        evidence: [...other.evidence, ...person.evidence.filter(({ path }) => !(path in other.value))],
      };
  }
  return kept;
}

function mergeAway(
  people: readonly Evidenced<Presence>[],
  away: readonly Evidenced<Presence>[],
  hasInvited: boolean,
  doubts: Doubt[],
): Evidenced<Presence>[] {
  const merged = [...people];
  for (const person of away) {
    const { name } = person.value;
    const at = merged.findIndex(({ value }) => isSamePerson(value.name, name));
    const other = merged[at];
    if (other !== undefined) merged[at] = { ...other, value: { ...other.value, attendance: 'apology' } };
    else {
      merged.push(person);
      // A list of those present does not name those who stayed away; a list of the invited does.
      if (
        hasInvited &&
        merged.some(
          (known) =>
            known.value.attendance === 'apology' &&
            known !== person &&
            people.some((invited) => isSamePerson(invited.value.name, known.value.name)),
        )
      )
        doubts.push({ code: 'unknown-apology', name, ...placeOf(person) });
    }
  }
  return merged;
}

function withRole(presence: Presence, minuteTakers: readonly string[]): Presence {
  if (presence.role !== undefined || !minuteTakers.some((name) => isSamePerson(name, presence.name))) return presence;
  return { ...presence, role: 'minute-taker' };
}

function placeOf({ evidence }: Evidenced<Presence>): { span?: Span } {
  const span = evidence.find(({ path }) => path === 'name')?.span;
  return span === undefined ? {} : { span };
}

import { isSamePerson } from '../danish/names.ts';
import type { Presence } from '../domain/meeting.ts';
import { type HeadBlock, isPeopleKind } from './head-blocks.ts';
import type { Doubt } from './parsed-document.ts';
import { type PeopleLine, readPeople } from './people-list.ts';
import { readPeopleTable } from './people-table.ts';
import type { PersonSetting } from './person-entry.ts';

export interface Attendance {
  readonly presences: readonly Presence[];
  /** As the Afbud list spells them. */
  readonly apologies: readonly string[];
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
  const people: Presence[] = [];
  const away: Presence[] = [];
  const doubts: Doubt[] = [];
  let order = 0;
  const isList = (block: HeadBlock) => isPeopleKind(block.kind);
  const tables = readPeopleTable(blocks);
  people.push(...tables.filter((presence) => presence.attendance === 'present'));
  away.push(...tables.filter((presence) => presence.attendance === 'apology'));
  for (const block of blocks.filter(isList)) {
    const setting = SETTINGS[block.kind];
    if (setting === undefined) continue;
    const lines = block.lines.filter((line) => (line.piece.line.cells?.length ?? 0) <= 2).map(asPeopleLine);
    const { presences, unplaced } = readPeople(lines, setting);
    for (const presence of presences) (presence.attendance === 'apology' ? away : people).push(presence);
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
    presences: merged.map((presence) => withRole(presence, minuteTakers)),
    apologies: away.map((presence) => presence.name).filter((name, index, all) => all.indexOf(name) === index),
    doubts,
  };
}

function asPeopleLine(line: HeadBlock['lines'][number]): PeopleLine {
  return {
    text: line.text,
    isAfterBlank: line.isAfterBlank,
    isBullet: line.isBullet,
    isProminent: line.isProminent,
    indent: line.piece.line.indent,
  };
}

/** Who stands in two lists counts once; what the second says is added. */
function dedupe(people: readonly Presence[]): Presence[] {
  const kept: Presence[] = [];
  for (const person of people) {
    const at = kept.findIndex((other) => other.name.toLowerCase() === person.name.toLowerCase());
    const other = kept[at];
    if (other === undefined) kept.push(person);
    else kept[at] = { ...person, ...other, isVirtual: other.isVirtual || person.isVirtual };
  }
  return kept;
}

function mergeAway(
  people: readonly Presence[],
  away: readonly Presence[],
  hasInvited: boolean,
  doubts: Doubt[],
): Presence[] {
  const merged = [...people];
  for (const person of away) {
    const at = merged.findIndex((other) => isSamePerson(other.name, person.name));
    const other = merged[at];
    if (other !== undefined) merged[at] = { ...other, attendance: 'apology' };
    else {
      merged.push(person);
      // A list of those present does not name those who stayed away; a list of the invited does.
      if (
        hasInvited &&
        merged.some(
          (known) =>
            known.attendance === 'apology' &&
            known !== person &&
            people.some((invited) => isSamePerson(invited.name, known.name)),
        )
      )
        doubts.push({ code: 'unknown-apology', name: person.name });
    }
  }
  return merged;
}

function withRole(presence: Presence, minuteTakers: readonly string[]): Presence {
  if (presence.role !== undefined || !minuteTakers.some((name) => isSamePerson(name, presence.name))) return presence;
  return { ...presence, role: 'minute-taker' };
}

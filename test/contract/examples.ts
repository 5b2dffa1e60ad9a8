import type { AgendaItem } from '../../src/domain/agenda-item.ts';
import type { Meeting, MeetingRecord } from '../../src/domain/meeting.ts';
import type { ImportDraft } from '../../src/minutes/import-draft.ts';
import { aCommittee, aMeeting, anItem } from '../builders.ts';

/** Invented committees, people and texts. */
export const committee = aCommittee();

export function itemOf(order: number, text: string): AgendaItem {
  return anItem({
    number: String(order + 1),
    order,
    title: `Punkt ${order + 1}`,
    sections: [{ kind: 'background', text, span: { start: 0, end: text.length }, documentHash: 'abc' }],
  });
}

/** A record all of whose parts name the same version, so that a mix of two versions can be seen. */
export function recordOf(version: number, itemCount: number, changes: Partial<Meeting> = {}): MeetingRecord {
  return {
    meeting: aMeeting({ version, title: `Udgave ${version}`, ...changes }),
    items: Array.from({ length: itemCount }, (_, order) => itemOf(order, `Udgave ${version}`)),
  };
}

/** The versions that a record's parts name; a whole record names one. */
export function versionsIn(record: MeetingRecord): string[] {
  const texts = record.items.flatMap((item) => item.sections.map((section) => section.text));
  return [...new Set([record.meeting.title, ...texts])];
}

export function draftOf(changes: Partial<ImportDraft> = {}): ImportDraft {
  return {
    id: 'kladde-1',
    ownerId: '11111111-0000-4000-8000-000000000001',
    createdAt: '2031-03-01T10:00:00.000Z',
    fileName: 'Referat 🗓️.docx',
    choices: {},
    state: 'open',
    ...changes,
  };
}

/** A text with every character that a table key may not hold, quotes, and 1,000 characters. */
export const hostileKey = `/\\#?'"%|&+ \t\u0001æøå🗓️${'x'.repeat(980)}`;

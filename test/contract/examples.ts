import type { AgendaItem } from '../../src/domain/agenda-item.ts';
import { type Committee, newCommittee } from '../../src/domain/committee.ts';
import type { Delivery } from '../../src/domain/delivery.ts';
import type { Meeting, MeetingRecord } from '../../src/domain/meeting.ts';
import type { Response } from '../../src/domain/response.ts';

/** Invented committees, people and texts. */
export const committee: Committee = newCommittee('Styregruppen for Fyrtårnsprojektet', 'Fyrtårnet');

export function meetingOf(changes: Partial<Meeting> = {}): Meeting {
  return {
    id: 'moede-1',
    committeeId: committee.id,
    title: 'Ordinært møde',
    date: '2031-03-04',
    startTime: '09:00',
    timeZone: 'Europe/Copenhagen',
    state: 'called',
    minuteTakers: [],
    presences: [],
    apologies: [],
    attachments: [],
    futureMeetings: [],
    actions: [],
    documents: [],
    version: 1,
    icsUid: 'moede-1@example.org',
    ...changes,
  };
}

export function itemOf(order: number, text: string): AgendaItem {
  return {
    number: String(order + 1),
    order,
    title: `Punkt ${order + 1}`,
    titleVariants: [],
    presenters: [],
    recommendations: [],
    sections: [{ kind: 'background', text, span: { start: 0, end: text.length }, documentHash: 'abc' }],
    decisions: [],
    attachments: [],
    isClosed: false,
  };
}

/** A record all of whose parts name the same version, so that a mix of two versions can be seen. */
export function recordOf(version: number, itemCount: number, changes: Partial<Meeting> = {}): MeetingRecord {
  return {
    meeting: meetingOf({ version, title: `Udgave ${version}`, ...changes }),
    items: Array.from({ length: itemCount }, (_, order) => itemOf(order, `Udgave ${version}`)),
  };
}

/** The versions that a record's parts name; a whole record names one. */
export function versionsIn(record: MeetingRecord): string[] {
  const texts = record.items.flatMap((item) => item.sections.map((section) => section.text));
  return [...new Set([record.meeting.title, ...texts])];
}

export function responseOf(changes: Partial<Response> = {}): Response {
  return {
    meetingId: 'moede-1',
    personId: '11111111-0000-4000-8000-000000000001',
    personName: 'Ditte Eksempel',
    partStat: 'accepted',
    mode: 'in-person',
    actorId: '11111111-0000-4000-8000-000000000001',
    channel: 'card',
    at: '2031-03-01T10:00:00.000Z',
    ...changes,
  };
}

export function deliveryOf(changes: Partial<Delivery> = {}): Delivery {
  return {
    committeeId: committee.id,
    meetingId: 'moede-1',
    kind: 'agenda',
    conversationId: '19:abc@thread.tacv2',
    state: 'claimed',
    meetingVersion: 1,
    attempts: 0,
    owner: 'replica-1',
    leaseUntil: '2031-02-25T07:01:00.000Z',
    ...changes,
  };
}

/** A text with every character that a table key may not hold, quotes, and 1,000 characters. */
export const hostileKey = `/\\#?'"%|&+ \t\u0001æøå🗓️${'x'.repeat(980)}`;

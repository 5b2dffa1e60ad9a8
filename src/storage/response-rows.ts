import type { AttendanceMarks, AttendanceRead } from '../attendance/response-store.ts';
import type { Guest, MeetingTerms, RecordedPresence, SecretaryNote } from '../domain/attendance.ts';
import type { Response } from '../domain/response.ts';
import { readJson } from './json-properties.ts';
import { keyPart } from './key.ts';
import { type Row, type RowKey, rowsBetween } from './table.ts';

/**
 * The rows in the partition of a meeting. `act|<delivery>` says that a click or message was taken and with what outcome,
 * `log|<at>|<delivery>` what was ever answered. What is read together stands together in the order of keys:
 * `note|<at>|<person>`, `presence|<person>`, `response|<person>`, `terms|`, `turn|<person>` (nothing but its ETag, the mark of a
 * person), `visitor|<person>` (a guest).
 */
export function responseKey(meetingId: string, personId: string): RowKey {
  return keyOf(meetingId, 'response', personId);
}

export function noteKey({ meetingId, at, personId }: SecretaryNote): RowKey {
  return { partitionKey: keyPart(meetingId), rowKey: `note|${keyPart(at)}|${keyPart(personId)}` };
}

export function presenceKey({ meetingId, personId }: RecordedPresence): RowKey {
  return keyOf(meetingId, 'presence', personId);
}

export function guestKey({ meetingId, personId }: Pick<Guest, 'meetingId' | 'personId'>): RowKey {
  return keyOf(meetingId, 'visitor', personId);
}

/**
 * In a partition of their own, `guest|<person>`: the way from a person to the meetings that they are invited to. It is written
 * before the guest's row and taken away after it, which alone is the truth: a way that leads nowhere is no invitation.
 */
export function invitationKey({ meetingId, personId }: Pick<Guest, 'meetingId' | 'personId'>): RowKey {
  return { partitionKey: invitationPartition(personId), rowKey: `invited|${keyPart(meetingId)}` };
}

/** With a sign that no key of a meeting has. */
export function invitationPartition(personId: string): string {
  return `guest|${keyPart(personId)}`;
}

/** Whom the platform does not know is called by a name, which opens nothing. */
export function isKnownPerson(personId: string): boolean {
  return !personId.startsWith('guest:');
}

export function termsKey(meetingId: string): RowKey {
  return { partitionKey: keyPart(meetingId), rowKey: 'terms|' };
}

export function turnKey(meetingId: string, personId: string): RowKey {
  return keyOf(meetingId, 'turn', personId);
}

function keyOf(meetingId: string, kind: string, personId: string): RowKey {
  return { partitionKey: keyPart(meetingId), rowKey: `${kind}|${keyPart(personId)}` };
}

/** The filter for all rows of a meeting but the log and what was taken. */
export function attendanceFilter(meetingId: string): string {
  return rowsBetween(keyPart(meetingId), 'note|', 'visitor}');
}

export function attendanceOf(rows: readonly Row[]): AttendanceRead {
  const ofKind = <T>(kind: string): T[] =>
    rows.filter(({ rowKey }) => rowKey.startsWith(`${kind}|`)).map((row) => readJson<T>([row]));
  return {
    responses: ofKind<Response>('response'),
    guests: ofKind<Guest>('visitor'),
    presences: ofKind<RecordedPresence>('presence'),
    notes: ofKind<SecretaryNote>('note'),
    terms: ofKind<MeetingTerms>('terms')[0] ?? {},
    marks: marksOf(rows),
  };
}

/** By the key of its row. */
function marksOf(rows: readonly Row[]): AttendanceMarks {
  return new Map(rows.filter(({ rowKey }) => rowKey.startsWith('turn|')).map(({ rowKey, etag }) => [rowKey, etag]));
}

import type { SecretaryNote } from '../../domain/attendance.ts';
import type { Notice } from './notice.ts';
import type { NoticeRow } from './notice-ledger.ts';
import { type NoticeSource, withRole } from './notice-source.ts';

/** Hands each free text to the secretaries. Where there is none it waits for one: it is meant for nobody else. */
export function noteNotices(source: NoticeSource): Notice[] {
  return source.view.attendance.notes.flatMap((note) =>
    withRole(source, 'secretary').map((recipientId) => ({
      meetingId: note.meetingId,
      recipientId,
      occurrence: occurrenceOf(note),
      content: { kind: 'note', fromName: note.personName, text: note.text },
    })),
  );
}

/** The texts that a secretary has got: they may go. */
export function handedOver(notes: readonly SecretaryNote[], rows: readonly NoticeRow[]): SecretaryNote[] {
  return notes.filter((note) =>
    rows.some(
      ({ kind, state, occurrence }) => kind === 'note' && state === 'told' && occurrence === occurrenceOf(note),
    ),
  );
}

function occurrenceOf({ personId, at }: SecretaryNote): string {
  return `${personId} ${at}`;
}

import { askNotices, withdrawnNotices } from './ask-notices.ts';
import { guestNotices } from './guest-notices.ts';
import { noteNotices } from './note-notices.ts';
import { isReminder, type Notice } from './notice.ts';
import { type NoticeRow, noticeKey } from './notice-ledger.ts';
import { type NoticeSource, phaseOf } from './notice-source.ts';
import { postFailedNotices } from './post-failed-notices.ts';
import { quorumNotices } from './quorum-notices.ts';
import { reminderNotices } from './reminder-notices.ts';
import { answeredForNotices, seatNotices } from './seat-notices.ts';
import { unreachableNotices } from './unreachable-notices.ts';

/**
 * All that is to be told about a meeting now, most urgent first. Nothing is queued when something happens: what is due
 * follows from what stands, and from what the ledger says was told, so that no crash loses anything.
 */
export function dueNotices(source: NoticeSource): Notice[] {
  const rows = new Map(source.rows.map((row) => [noticeKey(row), row]));
  const wanted = wantedNotices(source);
  const isReminding = wanted.some(({ content: { kind }, ...notice }) => {
    const row = rows.get(noticeKey({ kind, ...notice }));
    return isReminder(kind) && (row === undefined || (row.state === 'claimed' && row.reason === undefined));
  });
  // Whom the reminders did not reach is known once all of them are out.
  const unreached = isReminding || phaseOf(source) !== 'open' ? [] : unreachableNotices(source);
  return stillDue([...wanted, ...unreached], source.rows, source.now);
}

/** Of some notices those that are to be sent, or tried again, by what the ledger says of them. */
export function stillDue(notices: readonly Notice[], rows: readonly NoticeRow[], now: Date): Notice[] {
  const known = new Map(rows.map((row) => [noticeKey(row), row]));
  return notices.filter((notice) => isToBeTried(known.get(keyOf(notice)), now));
}

/** The key of a notice's row in the ledger. */
export function keyOf({ content: { kind }, recipientId, occurrence }: Notice): string {
  return noticeKey({ kind, recipientId, occurrence });
}

function wantedNotices(source: NoticeSource): Notice[] {
  switch (phaseOf(source)) {
    case 'over':
      return [...postFailedNotices(source), ...noteNotices(source)];
    case 'cancelled':
      return [
        ...withdrawnNotices(source),
        ...guestNotices(source),
        ...postFailedNotices(source),
        ...noteNotices(source),
      ];
    case 'open':
      return [
        ...askNotices(source),
        ...withdrawnNotices(source),
        ...seatNotices(source),
        ...answeredForNotices(source),
        ...postFailedNotices(source),
        ...quorumNotices(source),
        ...guestNotices(source),
        ...noteNotices(source),
        ...reminderNotices(source),
      ];
  }
}

/** A reminder that may have been sent counts as sent; anything else that may have been is sent again. */
function isToBeTried(row: NoticeRow | undefined, now: Date): boolean {
  if (row === undefined) return true;
  if (row.state === 'told' || row.state === 'given-up') return false;
  if (Date.parse(row.leaseUntil) > now.getTime()) return false;
  return row.state !== 'sending' || !isReminder(row.kind);
}

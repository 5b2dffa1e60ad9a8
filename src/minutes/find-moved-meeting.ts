import { isSameTitle } from '../danish/normalise.ts';
import type { AgendaItem } from '../domain/agenda-item.ts';
import type { Meeting, MeetingRecord } from '../domain/meeting.ts';
import { isComing } from '../domain/meeting-time.ts';
import { isTelling } from './find-same-meeting.ts';
import type { ParsedDocument } from './parse/parsed-document.ts';

/** "møde nr. 4", "4. ordinære møde": a number of the meeting, not of the committee. */
const MEETING_NUMBER =
  /(?:møde|samling)\p{L}*\s+(?:nr\.?|nummer)\s*(\d{1,3})(?!\d)|(?<!\d)(\d{1,3})\.\s+(?:ordinær\p{L}*\s+)?\p{L}*møde(?!\p{L})/iu;

/**
 * Among the committee's meetings of other days those from which an agenda may have been moved: called, still ahead, and
 * of the same number in their titles. Their items decide: see {@link isMovedFrom}.
 */
export function perhapsMovedFrom(meetings: readonly Meeting[], parsed: ParsedDocument, now: Date): Meeting | undefined {
  const number = meetingNumber(parsed.title);
  if (parsed.kind !== 'dagsorden' || number === undefined) return undefined;
  const same = meetings.filter(
    (meeting) =>
      meeting.date !== parsed.date &&
      meeting.state === 'called' &&
      isComing(meeting, now) &&
      meetingNumber(meeting.title) === number,
  );
  return same.length === 1 ? same[0] : undefined;
}

/** True when at least two items, and three of four in both, agree that not every meeting has. */
export function isMovedFrom(known: MeetingRecord, parsed: ParsedDocument): boolean {
  const [before, after] = [known.items.filter(isTelling), parsed.items.filter(isTelling)];
  const share = (items: readonly AgendaItem[], others: readonly AgendaItem[]) =>
    items.filter((item) => others.some((other) => isSameTitle(other.title, item.title))).length;
  const shared = Math.min(share(before, after), share(after, before));
  return shared >= 2 && shared >= 0.75 * Math.max(before.length, after.length);
}

function meetingNumber(title: string | undefined): string | undefined {
  const match = MEETING_NUMBER.exec(title ?? '');
  return match?.[1] ?? match?.[2];
}

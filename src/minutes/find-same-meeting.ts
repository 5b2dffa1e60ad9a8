import { fold, isSameTitle } from '../danish/normalise.ts';
import type { AgendaItem } from '../domain/agenda-item.ts';
import type { MeetingRecord } from '../domain/meeting.ts';
import type { Stored } from '../domain/stored.ts';
import type { ParsedDocument } from './parse/parsed-document.ts';

/** Items that nearly every meeting has: they do not tell one meeting from another. Matched against a folded title. */
const ROUTINE =
  /^(?:(?:eventuelt|evt|velkomst|velkommen|meddelelser|orientering|gensidig orientering|bordet rundt|mødeplan)$|velkomst og |næste møde|godkendelse af (?:dagsorden|referat)|valg af (?:dirigent|ordstyrer|mødeleder|referent))/u;

/**
 * The meeting of that day which the document is about: the one that begins at the same time, else, when the time was moved
 * or one of them does not say it, the one that has the same items.
 */
export function findSameMeeting(
  sameDay: readonly Stored<MeetingRecord>[],
  parsed: Pick<ParsedDocument, 'startTime' | 'items'>,
): Stored<MeetingRecord> | undefined {
  const { startTime } = parsed;
  return (
    sameDay.find(({ value }) => startTime !== undefined && value.meeting.startTime === startTime) ??
    sameDay.find(({ value }) => value.items.length > 0 && haveSameItems(parsed.items, value.items)) ??
    // Without items it is any meeting of its day: nobody has said yet what it is about, or no more than what was proposed.
    sameDay.find(({ value }) => value.items.length === 0 || value.meeting.state === 'planned')
  );
}

/** True when half of the items agree that only this meeting has. */
function haveSameItems(fresh: readonly AgendaItem[], known: readonly AgendaItem[]): boolean {
  const [ownFresh, ownKnown] = [fresh.filter(isTelling), known.filter(isTelling)];
  if (ownFresh.length > 0 && ownKnown.length > 0) {
    return countShared(ownFresh, ownKnown) >= Math.min(ownFresh.length, ownKnown.length) / 2;
  }
  return countShared(fresh, known) > Math.min(fresh.length, known.length) / 2;
}

/** True for an item that tells its meeting from others of the committee. */
export function isTelling({ title }: AgendaItem): boolean {
  return !ROUTINE.test(fold(title));
}

function countShared(fresh: readonly AgendaItem[], known: readonly AgendaItem[]): number {
  return fresh.filter((item) => known.some((other) => isSameTitle(other.title, item.title))).length;
}

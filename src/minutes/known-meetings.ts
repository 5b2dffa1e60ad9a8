import type { Meeting, MeetingRecord } from '../domain/meeting.ts';
import type { Stored } from '../domain/stored.ts';
import { addDays } from '../domain/wall-time.ts';
import type { DocumentFile } from './document-file.ts';
import { isMovedFrom, perhapsMovedFrom } from './find-moved-meeting.ts';
import { findSameMeeting } from './find-same-meeting.ts';
import type { ImportContext } from './import-context.ts';
import type { ParsedDocument } from './parse/parsed-document.ts';

/** How far, in days, a meeting is looked for that another version of a document, or a person, has put on another day. */
const REACH = 62;

/** What the committee's meetings have to do with a document. */
export interface KnownMeetings {
  /** Those around the document's date and around the dates that it announces. */
  readonly around: readonly Meeting[];
  readonly sameDay: readonly Stored<MeetingRecord>[];
  /** The meeting that was read from this very file, now or before a newer one replaced it. */
  readonly fromThisFile?: Stored<MeetingRecord>;
  /** The meeting that the document completes or replaces a document of. */
  readonly previous?: Stored<MeetingRecord>;
}

export const noMeetings: KnownMeetings = { around: [], sameDay: [] };

/**
 * Reads what is needed to place a document, however many meetings there are: the heads of some months and one meeting
 * or two with their items.
 *
 * @param announced local dates, YYYY-MM-DD
 */
export async function readKnownMeetings(
  committeeId: string,
  file: DocumentFile,
  parsed: ParsedDocument,
  announced: readonly string[],
  { store, now }: ImportContext,
): Promise<KnownMeetings> {
  const { date } = parsed;
  const own = [date, file.parsed.date].filter((day) => day !== undefined);
  const days = [...own.flatMap((day) => [addDays(day, -REACH), addDays(day, REACH)]), ...announced].sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return noMeetings;
  const around = await store.listMeetingsBetween(committeeId, first, last);
  const withItems = async (wanted: Meeting) =>
    (await store.listMeetingsOn(committeeId, wanted.date)).find(({ value }) => value.meeting.id === wanted.id);

  const isFromThisFile = ({ documents }: Meeting) => documents.some(({ hash }) => hash === file.source.hash);
  const sameFile = around.find(isFromThisFile);
  const fromThisFile = sameFile === undefined ? undefined : await withItems(sameFile);
  if (fromThisFile !== undefined) return { around, sameDay: [], fromThisFile };
  if (date === undefined) return { around, sameDay: [] };
  const sameDay = await store.listMeetingsOn(committeeId, date);
  // Between the two reads somebody else may have stored this very file.
  const stored = sameDay.find(({ value }) => isFromThisFile(value.meeting));
  if (stored !== undefined) return { around, sameDay: [], fromThisFile: stored };
  const same = findSameMeeting(sameDay, parsed);
  if (same !== undefined) return { around, sameDay, previous: same };
  const perhaps = perhapsMovedFrom(around, parsed, now);
  const moved = perhaps === undefined ? undefined : await withItems(perhaps);
  if (moved === undefined || !isMovedFrom(moved.value, parsed)) return { around, sameDay };
  return { around, sameDay, previous: moved };
}

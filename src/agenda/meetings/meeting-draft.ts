import type { MeetingMode, MeetingRecord } from '../../domain/meeting.ts';
import { type LineStyle, writeItemLines } from './write-item-lines.ts';

/** A meeting as it is typed into a form: every field is text, empty where there is none. */
export interface MeetingDraft {
  /** Empty for the committee's name. */
  readonly title: string;
  readonly date: string;
  readonly startTime: string;
  readonly endTime: string;
  readonly place: string;
  readonly joinUrl: string;
  readonly mode: MeetingMode | '';
  /** Who presides. */
  readonly chair: string;
  /** One item a line; absent where the items are to stay as they are. */
  readonly items?: string;
}

/** What the form of a known meeting begins with. */
export function draftOf({ meeting, items }: MeetingRecord, style: LineStyle): MeetingDraft {
  return {
    title: meeting.title,
    date: meeting.date,
    startTime: meeting.startTime ?? '',
    endTime: meeting.endTime ?? '',
    place: meeting.place ?? '',
    joinUrl: meeting.joinUrl ?? '',
    mode: meeting.mode ?? '',
    chair: meeting.chair ?? '',
    items: writeItemLines(items, style),
  };
}

/** The fields in which two drafts differ. */
export function differences(left: MeetingDraft, right: MeetingDraft): (keyof MeetingDraft)[] {
  const fields = ['title', 'date', 'startTime', 'endTime', 'place', 'joinUrl', 'mode', 'chair', 'items'] as const;
  return fields.filter((field) => {
    // Items that are to stay as they are differ from none.
    if (field === 'items' && (left.items === undefined || right.items === undefined)) return false;
    return spaced(left[field] ?? '') !== spaced(right[field] ?? '');
  });
}

/** A field of a form holds no other white space. */
function spaced(text: string): string {
  return text.replace(/[^\S\n]+/gu, ' ').trim();
}

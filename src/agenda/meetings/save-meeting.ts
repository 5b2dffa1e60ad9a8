import { readTypedDate } from '../../danish/typed-values.ts';
import type { AuditAuthor } from '../../domain/audit.ts';
import type { MeetingRecord } from '../../domain/meeting.ts';
import { type ChangeDecision, decideChange, type MeetingChange } from './change-meeting.ts';
import { type DraftContext, type DraftDecision, decideDraft } from './decide-draft.ts';
import type { MeetingDesk } from './meeting-desk.ts';
import type { MeetingDraft } from './meeting-draft.ts';

/** Each round but the last is lost to another writer of the same meeting. */
const mostTries = 8;

/** A draft that somebody saves, as their form knew the meeting. */
export interface DraftToSave extends Omit<DraftContext, 'known' | 'sameDay'> {
  readonly draft: MeetingDraft;
  /** Who saves it. */
  readonly by: AuditAuthor;
  /** Absent for a new meeting. */
  readonly meetingId?: string;
  /** The version that the form shows. */
  readonly shownVersion?: number;
}

export type SaveOutcome =
  | { readonly outcome: 'saved'; readonly record: MeetingRecord; readonly isNew: boolean }
  | Exclude<DraftDecision, { readonly outcome: 'save' }>
  /** Somebody else has changed it since the form was shown. */
  | { readonly outcome: 'overtaken'; readonly record: MeetingRecord }
  /** On that day a meeting is planned that has no agenda yet: it is to be filled in, not doubled. */
  | { readonly outcome: 'planned-already'; readonly record: MeetingRecord }
  | { readonly outcome: 'held'; readonly record: MeetingRecord }
  | { readonly outcome: 'gone' };

/**
 * Stores what a draft makes. The same again stores nothing and tells what stands: the id of a new meeting comes from its form,
 * and what an edit would change is compared with what is there.
 */
export async function saveDraft(desk: MeetingDesk, toSave: DraftToSave): Promise<SaveOutcome> {
  const { draft, by, meetingId, shownVersion, committee, newId } = toSave;
  for (let attempt = 1; attempt <= mostTries; attempt += 1) {
    const stored = await desk.findStoredMeeting(committee.id, meetingId ?? newId);
    if (meetingId === undefined && stored !== undefined) return { outcome: 'unchanged', record: stored.value };
    if (meetingId !== undefined && stored === undefined) return { outcome: 'gone' };
    if (stored?.value.meeting.state === 'held') return { outcome: 'held', record: stored.value };
    const date = readTypedDate(draft.date);
    const onDay = date === undefined ? [] : await desk.listMeetingsOn(committee.id, date);
    const others = onDay
      .map(({ value }) => value)
      .filter(({ meeting }) => meeting.id !== meetingId && meeting.state !== 'cancelled');
    const decision = decideDraft(draft, {
      ...toSave,
      sameDay: others.map(({ meeting }) => meeting),
      ...(stored === undefined ? {} : { known: stored.value }),
    });
    const planned = others.find(({ meeting, items }) => meeting.state === 'planned' && items.length === 0);
    if (decision.outcome !== 'refused' && planned !== undefined && meetingId === undefined) {
      return { outcome: 'planned-already', record: planned };
    }
    if (decision.outcome === 'unchanged' || decision.outcome === 'refused') return decision;
    if (stored !== undefined && stored.value.meeting.version !== shownVersion) {
      return { outcome: 'overtaken', record: stored.value };
    }
    if (decision.outcome === 'asked') return decision;
    const { record } = decision;
    if ((await desk.saveMeeting(record, undefined, stored?.revision, by)) === 'saved') {
      return { outcome: 'saved', record, isNew: stored === undefined };
    }
  }
  throw new Error('A meeting was changed by others again and again');
}

export type ChangeOutcome =
  | { readonly outcome: 'saved'; readonly record: MeetingRecord }
  | Exclude<ChangeDecision, { readonly outcome: 'save' }>
  | { readonly outcome: 'overtaken'; readonly record: MeetingRecord }
  | { readonly outcome: 'gone' };

/**
 * Cancels, moves or calls again.
 *
 * @param shownVersion of the meeting about which somebody said yes
 */
export async function saveChange(
  desk: MeetingDesk,
  where: { readonly committeeId: string; readonly meetingId: string; readonly shownVersion: number },
  change: MeetingChange,
  now: Date,
  by: AuditAuthor,
): Promise<ChangeOutcome> {
  for (let attempt = 1; attempt <= mostTries; attempt += 1) {
    const stored = await desk.findStoredMeeting(where.committeeId, where.meetingId);
    if (stored === undefined) return { outcome: 'gone' };
    const decision = decideChange(stored.value, change, now);
    if (decision.outcome !== 'save') return decision;
    if (stored.value.meeting.version !== where.shownVersion) return { outcome: 'overtaken', record: stored.value };
    if ((await desk.saveMeeting(decision.record, undefined, stored.revision, by)) === 'saved') {
      return { outcome: 'saved', record: decision.record };
    }
  }
  throw new Error('A meeting was changed by others again and again');
}

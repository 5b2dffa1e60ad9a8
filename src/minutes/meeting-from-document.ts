import { fold } from '../danish/normalise.ts';
import type { AgendaItem, Attachment } from '../domain/agenda-item.ts';
import { type Committee, committeeLabel } from '../domain/committee.ts';
import type { DocumentReference } from '../domain/document.ts';
import type { Action, FutureMeeting, Meeting, MeetingRecord, MeetingState } from '../domain/meeting.ts';
import { mergeItems } from './merge-items.ts';
import type { ParsedDocument } from './parsed-document.ts';
import type { SourceDocument } from './source-document.ts';

/**
 * The meeting that a document tells of: a new one, or `previous` with what the document adds. Minutes complete an agenda; a
 * newer document of the same kind takes the place of the older.
 *
 * @param parsed of a meeting, with its date: see `importDocument` for what is refused before
 * @param id of a new meeting; by default the committee's on that date
 */
export function meetingRecordFrom(
  parsed: ParsedDocument,
  source: SourceDocument,
  committee: Committee,
  previous: MeetingRecord | undefined,
  importedAt: Date,
  id = `${committee.id}-${parsed.date ?? ''}`,
): MeetingRecord {
  const reference: DocumentReference = {
    hash: source.hash,
    fileName: source.fileName,
    kind: parsed.kind,
    importedAt: importedAt.toISOString(),
  };
  const fresh = freshRecord(parsed, committee, reference, id);
  if (previous === undefined) return fresh;
  const kept = previous.meeting.documents.filter((document) => document.kind !== parsed.kind);
  const identity = { id: previous.meeting.id, icsUid: previous.meeting.icsUid, version: previous.meeting.version + 1 };
  const documents = [...kept, reference];
  if (kept.length === 0)
    return { ...fresh, meeting: { ...fresh.meeting, ...identity, state: stateAfter(previous, parsed), documents } };
  const isMinutes = parsed.kind === 'referat';
  const [first, second] = isMinutes ? [fresh.meeting, previous.meeting] : [previous.meeting, fresh.meeting];
  return {
    meeting: { ...joinMeetings(first, second), ...identity, state: stateAfter(previous, parsed), documents },
    items: mergeItems(fresh.items, previous.items, isMinutes, new Set(kept.map((document) => document.hash))),
  };
}

function freshRecord(
  parsed: ParsedDocument,
  committee: Committee,
  reference: DocumentReference,
  id: string,
): MeetingRecord {
  const meeting: Meeting = {
    id,
    committeeId: committee.id,
    title: parsed.title ?? committeeLabel(committee),
    date: parsed.date ?? '',
    ...(parsed.startTime === undefined ? {} : { startTime: parsed.startTime }),
    ...(parsed.endTime === undefined ? {} : { endTime: parsed.endTime }),
    timeZone: committee.settings.timeZone,
    ...(parsed.place === undefined ? {} : { place: parsed.place }),
    ...(parsed.mode === undefined ? {} : { mode: parsed.mode }),
    state: parsed.kind === 'referat' ? 'held' : 'called',
    ...(parsed.chair === undefined ? {} : { chair: parsed.chair }),
    minuteTakers: parsed.minuteTakers,
    presences: parsed.presences,
    apologies: parsed.apologies,
    attachments: parsed.attachments,
    futureMeetings: parsed.futureMeetings,
    actions: parsed.actions,
    documents: [reference],
    version: 1,
    icsUid: `${id}@dagsorden`,
  };
  return { meeting, items: parsed.items.map((item: AgendaItem, order) => ({ ...item, order })) };
}

/** A meeting that was held stays held; one that was cancelled stays so until there are minutes. */
function stateAfter(previous: MeetingRecord, parsed: ParsedDocument): MeetingState {
  if (parsed.kind === 'referat') return 'held';
  return previous.meeting.state === 'planned' ? 'called' : previous.meeting.state;
}

/** What `first` says, and what it leaves out from `second`. */
function joinMeetings(first: Meeting, second: Meeting): Meeting {
  const hasPeople = first.presences.length > 0 || first.apologies.length > 0;
  return {
    ...second,
    ...first,
    minuteTakers: first.minuteTakers.length > 0 ? first.minuteTakers : second.minuteTakers,
    presences: hasPeople ? first.presences : second.presences,
    apologies: hasPeople ? first.apologies : second.apologies,
    attachments: union(first.attachments, second.attachments, (attachment: Attachment) => fold(attachment.title)),
    futureMeetings: union(
      first.futureMeetings,
      second.futureMeetings,
      (meeting: FutureMeeting) => `${meeting.date} ${meeting.committeeName ?? ''}`,
    ),
    actions: union(
      first.actions,
      second.actions,
      (action: Action) => `${action.itemNumber ?? ''} ${action.due ?? fold(action.text)}`,
    ),
  };
}

function union<T>(first: readonly T[], second: readonly T[], keyOf: (value: T) => string): T[] {
  const keys = new Set(first.map(keyOf));
  return [...first, ...second.filter((value) => !keys.has(keyOf(value)))];
}

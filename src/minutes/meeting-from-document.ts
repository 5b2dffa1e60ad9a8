import { type AgendaItem, closeBelow } from '../domain/agenda-item.ts';
import { type Committee, committeeLabel } from '../domain/committee.ts';
import { currentDocuments, type DocumentReference } from '../domain/document.ts';
import type { Meeting, MeetingRecord, MeetingState } from '../domain/meeting.ts';
import { keepClosings } from './keep-closings.ts';
import { withoutPapers, withPapersOf } from './keep-papers.ts';
import { mergeItems } from './merge-items.ts';
import { joinMeetings, renumbered, withoutReplacedEntries } from './merge-meetings.ts';
import type { ParsedDocument } from './parse/parsed-document.ts';
import type { SourceDocument } from './parse/source-document.ts';
import { saidIn } from './provenance.ts';

/**
 * The meeting that a document tells of: a new one, or `previous` with what the document adds. Minutes complete an agenda; a
 * newer document of the same kind takes the place of the older. Bilag stay with their items.
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
  if (previous === undefined) return { ...fresh, items: closeBelow(fresh.items) };
  const { id: knownId, icsUid, version, joinUrl, calledAt } = previous.meeting;
  const identity = {
    id: knownId,
    icsUid,
    version: version + 1,
    // No document says these: they are never taken away by one.
    ...(joinUrl === undefined ? {} : { joinUrl }),
    ...(calledAt === undefined ? {} : { calledAt }),
  };
  const older = previous.meeting.documents.map((document) =>
    document.kind === parsed.kind ? { ...document, isSuperseded: true as const } : document,
  );
  const rest = { ...identity, state: stateAfter(previous, parsed), documents: [...older, reference] };
  // What agenda and minutes say is joined first; then the bilag find their places in it.
  const ofMeeting = older.filter(({ kind }) => kind !== 'bilag');
  const kept = new Set(currentDocuments(ofMeeting).map((document) => document.hash));
  if (kept.size === 0) {
    // What was planned without a document stays where the document says nothing; what a replaced one said goes.
    const isFilled = previous.meeting.documents.length === 0;
    const filled = isFilled ? joinMeetings(fresh.meeting, previous.meeting) : fresh.meeting;
    return withPapersOf(previous, {
      meeting: { ...filled, ...rest },
      items: closeBelow(keepClosings(previous.items, fresh.items)),
    });
  }
  const isMinutes = parsed.kind === 'referat';
  const knownItems = withoutPapers(previous.items);
  const items = mergeItems(fresh.items, knownItems, isMinutes, kept);
  const own = renumbered(fresh.meeting, fresh.items, items);
  const known = renumbered(withoutReplacedEntries(previous.meeting, kept), knownItems, items);
  return withPapersOf(previous, {
    meeting: { ...(isMinutes ? joinMeetings(own, known) : joinMeetings(known, own)), ...rest },
    items: closeBelow(keepClosings(previous.items, items)),
  });
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
    attachments: saidIn(parsed.attachments, reference.hash),
    futureMeetings: saidIn(parsed.futureMeetings, reference.hash),
    actions: saidIn(parsed.actions, reference.hash),
    ...(parsed.contacts.length === 0 ? {} : { contacts: parsed.contacts }),
    ...(parsed.outerText === undefined ? {} : { outerText: { text: parsed.outerText, documentHash: reference.hash } }),
    documents: [reference],
    version: 1,
    icsUid: `${id}@dagsorden`,
  };
  const items = parsed.items.map((item: AgendaItem, order) => ({
    ...item,
    order,
    attachments: saidIn(item.attachments, reference.hash),
  }));
  return { meeting, items };
}

/** A meeting that was held stays held; one that was cancelled stays so until there are minutes. */
function stateAfter(previous: MeetingRecord, parsed: ParsedDocument): MeetingState {
  if (parsed.kind === 'referat') return 'held';
  return previous.meeting.state === 'planned' ? 'called' : previous.meeting.state;
}

import type { Committee } from '../domain/committee.ts';
import type { MeetingRecord } from '../domain/meeting.ts';
import type { Stored } from '../domain/stored.ts';
import { findCommittee, unknownCommittee } from './find-committee.ts';
import { findSameMeeting } from './find-same-meeting.ts';
import { meetingRecordFrom } from './meeting-from-document.ts';
import type { MinutesStore } from './minutes-store.ts';
import { parseDocument } from './parse-document.ts';
import type { Doubt, ParsedDocument } from './parsed-document.ts';
import type { SourceDocument } from './source-document.ts';

export interface ImportContext {
  readonly store: MinutesStore;
  readonly now: Date;
  /** Whose meeting it is, where a person says so; a name that is not known makes a new committee. */
  readonly committeeName?: string;
}

export type ImportOutcome =
  | {
      readonly outcome: 'imported' | 'unchanged';
      readonly committee: Committee;
      readonly record: MeetingRecord;
      readonly doubts: readonly Doubt[];
      readonly isNewCommittee: boolean;
    }
  | {
      readonly outcome: 'refused';
      readonly reason: 'no-meeting' | 'no-date' | 'no-items' | 'no-committee' | 'changed-meanwhile';
    };

const MAX_RETRIES = 3;

/**
 * Reads a document and stores its meeting. The same document again changes nothing, also when a newer one has replaced it;
 * minutes complete the agenda of the same day. When somebody else writes the meeting, or adds a committee with the same id,
 * at the same time, all is read again, three times at most.
 */
export async function importDocument(source: SourceDocument, context: ImportContext): Promise<ImportOutcome> {
  const parsed = parseDocument(source);
  if (parsed.kind === 'bilag') return refused('no-meeting');
  const { date } = parsed;
  if (date === undefined) return refused('no-date');
  if (parsed.items.length === 0) return refused('no-items');
  let isNewCommittee = false;
  for (let attempt = 0; attempt <= MAX_RETRIES; attempt += 1) {
    const known = await context.store.listCommittees();
    const resolved = resolveCommittee(known, parsed, context.committeeName);
    if (!('committee' in resolved)) return refused(resolved.reason);
    const { committee } = resolved;
    const sameDay = await context.store.listMeetingsOn(committee.id, date);
    const same = sameDay.find((stored) =>
      stored.value.meeting.documents.some((document) => document.hash === source.hash),
    );
    if (same !== undefined)
      return { outcome: 'unchanged', committee, record: same.value, doubts: parsed.doubts, isNewCommittee: false };
    if (!resolved.isKnown) {
      // The id may have been taken in between, by the same committee or by one of another name: look again.
      if ((await context.store.addCommittee(committee)) === 'exists') continue;
      isNewCommittee = true;
    }
    const previous = findSameMeeting(sameDay, parsed);
    const id = freeId(`${committee.id}-${date}`, sameDay);
    const record = meetingRecordFrom(parsed, source, committee, previous?.value, context.now, id);
    const { hash, fileName, text } = source;
    const original = { hash, bytes: new TextEncoder().encode(text), fileName, text };
    const written = await context.store.saveMeeting(record, original, previous?.revision);
    if (written === 'saved') return { outcome: 'imported', committee, record, doubts: parsed.doubts, isNewCommittee };
  }
  return refused('changed-meanwhile');
}

function refused(reason: Extract<ImportOutcome, { outcome: 'refused' }>['reason']): ImportOutcome {
  return { outcome: 'refused', reason };
}

type Resolved = { committee: Committee; isKnown: boolean } | { reason: 'no-committee' };

function resolveCommittee(
  known: readonly Committee[],
  parsed: ParsedDocument,
  givenName: string | undefined,
): Resolved {
  if (givenName !== undefined) {
    const name = givenName.trim();
    if (name === '') return { reason: 'no-committee' };
    return existingOrNew(known, findCommittee(known, { name }), name, undefined);
  }
  const { name, shortName } = parsed.committee;
  if (name === undefined) return { reason: 'no-committee' };
  return existingOrNew(known, findCommittee(known, parsed.committee), name, shortName);
}

function existingOrNew(
  known: readonly Committee[],
  found: Committee | undefined,
  name: string,
  shortName: string | undefined,
): Resolved {
  if (found !== undefined) return { committee: found, isKnown: true };
  return { committee: unknownCommittee(known, name, shortName), isKnown: false };
}

function freeId(wanted: string, sameDay: readonly Stored<MeetingRecord>[]): string {
  const ids = new Set(sameDay.map(({ value }) => value.meeting.id));
  let id = wanted;
  for (let count = 2; ids.has(id); count += 1) id = `${wanted}-${count}`;
  return id;
}

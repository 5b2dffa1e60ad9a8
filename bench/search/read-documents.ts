import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readDocument } from '../../src/documents/read-document.ts';
import type { Committee } from '../../src/domain/committee.ts';
import type { MeetingRecord } from '../../src/domain/meeting.ts';
import { meetingRecordFrom } from '../../src/minutes/meeting-from-document.ts';
import { resolveCommittee } from '../../src/minutes/resolve-committee.ts';

export interface ReadDocuments {
  readonly committees: readonly Committee[];
  /** One for each document, whose file name is the meeting's id. */
  readonly records: readonly MeetingRecord[];
}

/** Reads all documents of a folder as an import does, but for merging those of one meeting; what is no document is passed over. */
export async function readDocuments(folder: string): Promise<ReadDocuments> {
  const committees: Committee[] = [];
  const records: MeetingRecord[] = [];
  const paths = await readdir(folder, { recursive: true });
  for (const path of paths.filter((each) => /\.(?:md|txt|docx|pdf)$/.test(each)).sort()) {
    const read = await readDocument(join(folder, path));
    if (!read.ok) continue;
    const { parsed, source } = read.file;
    const resolved = resolveCommittee(committees, parsed, undefined);
    if (resolved === undefined || parsed.items.length === 0) continue;
    if (resolved.isNew) committees.push(resolved.committee);
    records.push(meetingRecordFrom(parsed, source, resolved.committee, undefined, new Date(0), basename(path)));
  }
  return { committees, records };
}

import type { ReadScope } from '../access/scope.ts';
import { attendanceBlockText } from '../attendance/attendance-block-text.ts';
import { attendanceCsv } from '../attendance/attendance-csv.ts';
import type { Language } from '../danish/language.ts';
import { attendanceListSentences } from '../danish/sentences/attendance-list-sentences.ts';
import { type Committee, committeeLabel } from '../domain/committee.ts';
import { slug } from '../domain/identifier.ts';
import type { MeetingRecord } from '../domain/meeting.ts';
import type { BotServices } from './bot-services.ts';

/** `txt` the list as minutes have it, `csv` all answers as a table. */
export type ListFormat = 'txt' | 'csv';

export interface ListFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A meeting, and what whoever gets the list may see of it. */
export interface ListSource {
  readonly committee: Committee;
  readonly record: MeetingRecord;
  readonly scope: ReadScope;
}

/** The list of those who take part as a file, as it stands now, for somebody who manages the committee's attendance. */
export async function attendanceListFile(
  { readAttendanceBlock }: Pick<BotServices, 'readAttendanceBlock'>,
  { committee, record, scope }: ListSource,
  format: ListFormat,
  language: Language,
): Promise<ListFile> {
  const { block, view } = await readAttendanceBlock(committee, record, scope);
  const text =
    format === 'csv'
      ? attendanceCsv({ record, ...view }, language)
      : `\uFEFF${attendanceBlockText(block, language).replaceAll('\n', '\r\n')}\r\n`;
  return { name: listFileName(committee, record, format, language), bytes: new TextEncoder().encode(text) };
}

/** A name that every file system takes: "Deltagerliste DIGU 2027-01-20.txt". */
export function listFileName(
  committee: Committee,
  { meeting }: MeetingRecord,
  format: ListFormat,
  language: Language,
): string {
  const label =
    committeeLabel(committee)
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .trim()
      .slice(0, 60) || slug(committee.name);
  return `${attendanceListSentences[language].fileName(label, meeting.date)}.${format}`;
}

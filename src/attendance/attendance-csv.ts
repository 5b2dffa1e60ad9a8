import type { Language } from '../danish/language.ts';
import {
  type AttendanceBlockSentences,
  attendanceBlockSentences,
} from '../danish/sentences/attendance-block-sentences.ts';
import type { AttendanceColumn } from '../danish/sentences/attendance-table-words.ts';
import type { Meeting, MeetingRecord } from '../domain/meeting.ts';
import type { SubstituteStanding } from '../domain/response.ts';
import { localDate, localTime } from '../domain/wall-time.ts';
import { csvTable } from './csv-table.ts';
import { type Attendee, attendeeGroup, partOf } from './roster.ts';

const columns: readonly AttendanceColumn[] = [
  'name',
  'title',
  'organization',
  'role',
  'answer',
  'mode',
  'from',
  'until',
  'items',
  'substitute',
  'insteadOf',
  'answeredAt',
  'answeredBy',
  'afterDeadline',
  'presence',
];

export interface AttendanceTableSource {
  readonly record: MeetingRecord;
  /** A row for each, in this order. */
  readonly roster: readonly Attendee[];
  /** The svarfrist. */
  readonly deadline: Date;
}

/** The answers to a meeting as CSV for Danish Excel, with a row for each person and all that is known of their coming. */
export function attendanceCsv({ record, roster, deadline }: AttendanceTableSource, language: Language): string {
  const words = attendanceBlockSentences[language];
  const rows = roster.map((attendee) => {
    const cells = cellsOf(attendee, { record, roster, deadline }, words);
    return columns.map((column) => cells[column] ?? '');
  });
  return csvTable([columns.map((column) => words.table.columns[column]), ...rows]);
}

type Cells = Readonly<Partial<Record<AttendanceColumn, string | undefined>>>;

function cellsOf(attendee: Attendee, source: AttendanceTableSource, words: AttendanceBlockSentences): Cells {
  const { table } = words;
  const { name, title, organization, mode, response, standsFor, items } = attendee;
  const group = attendeeGroup(attendee);
  const part = partOf(attendee);
  const labels = (part?.items ?? items).map(({ label }) => label);
  const isComing = group === 'inPerson' || group === 'virtual' || group === 'partly';
  const given = answerOf(attendee, source);
  return {
    name,
    title,
    organization,
    role: roleInWords(attendee, words),
    answer: table.answers[group],
    mode: isComing ? (mode === 'virtual' ? table.virtually : table.inPerson) : undefined,
    from: clock(part?.from, words),
    until: clock(part?.until, words),
    // "6.1" alone is a date to a spreadsheet.
    items: labels.length === 0 ? undefined : words.items(labels),
    substitute: substituteInWords(response?.substitute, words),
    insteadOf: standsFor?.name,
    answeredAt: given === undefined ? undefined : momentInWords(given.at, source.record.meeting, words),
    answeredBy: given?.by,
    afterDeadline: given?.isLate === true ? table.yes : undefined,
    presence: presenceInWords(attendee, words),
  };
}

interface GivenAnswer {
  /** UTC instant. */
  readonly at: string;
  readonly by: string;
  readonly isLate: boolean;
}

/** When an answer was given, and by whom: for a seat that somebody takes, by them, or by the member who named them. */
function answerOf(
  { name, response, standsFor }: Attendee,
  { roster, deadline }: AttendanceTableSource,
): GivenAnswer | undefined {
  const seat = roster.find(({ personId }) => personId === standsFor?.personId)?.response;
  const answeredAt = seat?.substitute?.answeredAt;
  if (answeredAt !== undefined) {
    return { at: answeredAt, by: name, isLate: Date.parse(answeredAt) > deadline.getTime() };
  }
  const given = seat ?? response;
  if (given === undefined) return undefined;
  return { at: given.at, by: given.actorName ?? given.personName, isLate: given.isAfterDeadline === true };
}

function roleInWords({ role }: Attendee, { roles, table }: AttendanceBlockSentences): string {
  if (role === 'member') return table.member;
  return role === 'substitute' ? table.deputy : roles[role];
}

function substituteInWords(
  substitute: { readonly name: string; readonly standing: SubstituteStanding } | undefined,
  { table }: AttendanceBlockSentences,
): string | undefined {
  return substitute === undefined ? undefined : table.substitute(substitute.name, substitute.standing);
}

function presenceInWords({ presence }: Attendee, words: AttendanceBlockSentences): string | undefined {
  if (presence === undefined) return undefined;
  if (presence.attendance === 'absent') return words.table.absent;
  const how = [
    presence.isVirtual ? words.table.virtually : '',
    presence.from === undefined ? '' : words.from(presence.from),
    presence.until === undefined ? '' : words.until(presence.until),
  ];
  return [words.table.present, ...how].filter((part) => part !== '').join(' ');
}

function clock(time: string | undefined, { table }: AttendanceBlockSentences): string | undefined {
  return time === undefined ? undefined : table.clock(time);
}

function momentInWords(at: string, { timeZone }: Meeting, { table }: AttendanceBlockSentences): string {
  const instant = new Date(at);
  return table.at(localDate(instant, timeZone), localTime(instant, timeZone));
}

import type { SecretaryNote } from '../../domain/attendance.ts';
import type { Committee } from '../../domain/committee.ts';
import type { Meeting, MeetingRecord } from '../../domain/meeting.ts';
import type { Stored } from '../../domain/stored.ts';
import { addDays, localDate } from '../../domain/wall-time.ts';
import { isBroken } from '../quorum.ts';
import type { ReadAttendance } from '../read-attendance.ts';
import type { LoggedResponse } from '../response-store.ts';
import { dueNotices, keyOf, stillDue } from './due-notices.ts';
import { type IdentitySource, identitiesSubject, identityNotices } from './identity-notices.ts';
import { handedOver } from './note-notices.ts';
import type { Notice, NoticeKind, PostFailure } from './notice.ts';
import { type NoticeRow, noticeKey } from './notice-ledger.ts';
import { type ProposalSource, proposalNotices, proposalsSubject } from './proposal-notices.ts';
import { recordTold, type TellOneDependencies, type TellResult, tellOne } from './tell-one.ts';

/** So many days ahead a meeting's notices are looked for. */
const daysAhead = 60;
/** So many days after a meeting its secretary still hears of what was not posted. */
const daysAfter = 8;

export interface TellDependencies extends TellOneDependencies {
  readonly meetings: {
    listCommittees(): Promise<readonly Committee[]>;
    /** Meetings on or after a local date, without their items, oldest first. */
    listMeetingsFrom(committeeId: string, date: string): Promise<readonly Meeting[]>;
    findMeeting(committeeId: string, meetingId: string): Promise<MeetingRecord | undefined>;
  };
  readonly responses: {
    listLog(meetingId: string): Promise<readonly LoggedResponse[]>;
    removeNote(note: SecretaryNote): Promise<void>;
  };
  readonly readAttendance: ReadAttendance;
  /** When the agenda card of a meeting was posted; undefined while none was. */
  readonly postedAt: (committeeId: string, meetingId: string) => Promise<Date | undefined>;
  /** What was not posted about a meeting. */
  readonly postFailures: (committeeId: string, meetingId: string) => Promise<readonly PostFailure[]>;
  /** The committee's proposals for agendas of which people are to be told. */
  readonly readProposals: (committeeId: string) => Promise<ProposalSource>;
  /** Who of the people in the committee's documents is to be told apart by the secretary. */
  readonly readIdentities: (committeeId: string) => Promise<IdentitySource>;
  /** Waits until the next message may go out. */
  readonly pace: () => Promise<void>;
  /** Told of every message; gets no names and no texts. */
  readonly onResult: (notice: ToldNotice, result: TellResult) => void;
  /** Told of what failed; the rest of the round goes on, and the next round tries again. */
  readonly onFault: (error: unknown) => void;
}

export interface ToldNotice {
  readonly committeeId: string;
  readonly meetingId: string;
  readonly kind: NoticeKind;
}

/** A round is over early when the service wants to be left alone; milliseconds from now. */
export type RoundEnd = { readonly retryAfterMs?: number };

/** One round: tells all that is due about the coming meetings of all committees. */
export async function tellAll(dependencies: TellDependencies): Promise<RoundEnd> {
  const { meetings, now, onFault } = dependencies;
  for (const committee of await meetings.listCommittees()) {
    const today = localDate(now(), committee.settings.timeZone);
    // A day of slack: the meeting's own zone decides what is over.
    for (const subject of [proposalsSubject(committee.id), identitiesSubject(committee.id)]) {
      const end = await tellAbout(committee, subject, dependencies);
      if (end.retryAfterMs !== undefined) return end;
    }
    const recent = await guarded(() => meetings.listMeetingsFrom(committee.id, addDays(today, -daysAfter)), onFault);
    const near = (recent ?? []).filter(({ state, date }) => state !== 'planned' && date <= addDays(today, daysAhead));
    for (const { id, date } of near) {
      const isPast = date < addDays(today, -1);
      if (isPast && !(await guarded(() => hasFailures(committee.id, id, dependencies), onFault))) continue;
      const end = await tellAbout(committee, id, dependencies);
      if (end.retryAfterMs !== undefined) return end;
    }
  }
  return {};
}

/** Of a meeting that is long over nothing else is told. */
async function hasFailures(
  committeeId: string,
  meetingId: string,
  { postFailures }: Pick<TellDependencies, 'postFailures'>,
): Promise<boolean> {
  return (await postFailures(committeeId, meetingId)).length > 0;
}

/** Tells all that is due about one meeting. A fault of one message does not keep the others waiting. */
export async function tellAbout(
  committee: Committee,
  meetingId: string,
  dependencies: TellDependencies,
): Promise<RoundEnd> {
  const { signal, onFault, onResult, pace, unrecorded } = dependencies;
  await guarded(() => recordTold(dependencies), onFault);
  const tried = new Set<string>(unrecorded.keys());
  while (!signal.aborted) {
    // Looked at anew before each message: who has answered meanwhile is not reminded.
    const look = await guarded(() => lookAtSubject(committee, meetingId, dependencies), onFault);
    if (look === undefined) return {};
    const notice = look.due.find((due) => !tried.has(keyOf(due)));
    if (notice === undefined) {
      for (const note of look.handedOver) await guarded(() => dependencies.responses.removeNote(note), onFault);
      return {};
    }
    tried.add(keyOf(notice));
    await pace();
    const result = await guarded(() => {
      const row = look.rows.find(({ value }) => noticeKey(value) === keyOf(notice));
      const about = look.record === undefined ? {} : { record: look.record };
      return tellOne({ committee, ...about, notice }, row, dependencies);
    }, onFault);
    if (result === undefined) continue;
    onResult({ committeeId: committee.id, meetingId, kind: notice.content.kind }, result);
    if (result.outcome === 'not-sent' && result.retryAfterMs !== undefined)
      return { retryAfterMs: result.retryAfterMs };
  }
  return {};
}

/** What there is to tell, and what the ledger says of it. */
interface Look {
  readonly record?: MeetingRecord;
  readonly rows: readonly Stored<NoticeRow>[];
  readonly due: readonly Notice[];
  readonly handedOver: readonly SecretaryNote[];
}

function lookAtSubject(
  committee: Committee,
  subjectId: string,
  dependencies: TellDependencies,
): Promise<Look | undefined> {
  if (subjectId === proposalsSubject(committee.id)) return lookAtProposals(committee, dependencies);
  if (subjectId === identitiesSubject(committee.id)) return lookAtIdentities(committee, dependencies);
  return lookAt(committee, subjectId, dependencies);
}

/** What is due about who is who in the committee; undefined where nothing is in doubt. */
async function lookAtIdentities(
  { id }: Committee,
  { readIdentities, ledger, now }: TellDependencies,
): Promise<Look | undefined> {
  const source = await readIdentities(id);
  if (source.doubtful.length === 0) return undefined;
  const rows = await ledger.list(identitiesSubject(id));
  const values = rows.map(({ value }) => value);
  const notices = identityNotices(id, source, values, now());
  return { rows, due: stillDue(notices, values, now()), handedOver: [] };
}

/** The committee's proposals with what is due about them; undefined when there is nothing to tell. */
async function lookAtProposals(
  { id }: Committee,
  { readProposals, ledger, now }: TellDependencies,
): Promise<Look | undefined> {
  const notices = proposalNotices(id, await readProposals(id));
  if (notices.length === 0) return undefined;
  const rows = await ledger.list(proposalsSubject(id));
  const values = rows.map(({ value }) => value);
  return { rows, due: stillDue(notices, values, now()), handedOver: [] };
}

/** The meeting as it stands, with what is due about it; undefined when it is not there. */
async function lookAt(
  committee: Committee,
  meetingId: string,
  dependencies: TellDependencies,
): Promise<Look | undefined> {
  const { meetings, readAttendance, responses, ledger, now } = dependencies;
  const record = await meetings.findMeeting(committee.id, meetingId);
  if (record === undefined) return undefined;
  const [view, rows, posted, postFailures] = await Promise.all([
    readAttendance(committee, record),
    ledger.list(meetingId),
    dependencies.postedAt(committee.id, meetingId),
    dependencies.postFailures(committee.id, meetingId),
  ]);
  const log = isBroken(view.quorum) ? await responses.listLog(meetingId) : [];
  const values = rows.map(({ value }: Stored<NoticeRow>) => value);
  const source = { committee, record, view, log, rows: values, postFailures, now: now() };
  return {
    record,
    rows,
    due: dueNotices(posted === undefined ? source : { ...source, postedAt: posted }),
    handedOver: handedOver(view.attendance.notes, values),
  };
}

async function guarded<Result>(
  work: () => Promise<Result>,
  onFault: (error: unknown) => void,
): Promise<Result | undefined> {
  try {
    return await work();
  } catch (error) {
    onFault(error);
    return undefined;
  }
}

import { findCalled } from '../access/find-called.ts';
import type { PresenceNote } from '../attendance/commands/attendance-command.ts';
import type { Attendee } from '../attendance/roster.ts';
import type { RecordedPresence } from '../domain/attendance.ts';
import { type Committee, committeeLabel, isNamed } from '../domain/committee.ts';
import type { MeetingRecord } from '../domain/meeting.ts';
import { type Commanding, type CommandOf, managedCommittees, wordsFor } from './command-desk.ts';
import { begunMeeting, meetingInSentence } from './command-meeting.ts';

/** A remark is of a meeting that was held so many days ago at most, unless it names another day. */
const daysOfRemark = 14;
export const daysOfPresence = 60;

interface Meant {
  readonly committee: Committee;
  readonly record: MeetingRecord;
  readonly attendee: Attendee;
}

/**
 * Notes what a sentence says of somebody's presence: "Lone kom ikke". Undefined where it is not about the roster of a meeting
 * that the writer looks after: then it is a remark like any other.
 */
export async function notePresence(commanding: Commanding<CommandOf<'note-presence'>>): Promise<string | undefined> {
  const { services, command, viewer } = commanding;
  const words = wordsFor(commanding);
  const { committeeName, day, name, note } = command;
  const committees = managedCommittees(commanding).filter(
    (committee) => committeeName === '' || isNamed(committee, committeeName),
  );
  const meant: Meant[] = [];
  for (const committee of committees) {
    const record = await begunMeeting(services, committee, day, day === undefined ? daysOfRemark : daysOfPresence);
    if (record === undefined) continue;
    const found = findCalled(name, (await services.readAttendance(committee, record)).roster);
    if (found.ok) meant.push({ committee, record, attendee: found.member });
    else if (found.reason === 'several') {
      return words.severalCalled(name, found.alike.map((attendee) => attendee.name).join(', '));
    }
  }
  const [only] = meant;
  if (only === undefined) return undefined;
  if (meant.length > 1) return words.whichCommittee(meant.map(({ committee }) => committeeLabel(committee)).join(', '));
  const { committee, record, attendee } = only;
  const meetingId = record.meeting.id;
  const presence = presenceOf(attendee, note, {
    meetingId,
    recordedBy: viewer.personId,
    at: services.now().toISOString(),
  });
  const { from, until } = presence;
  if (from !== undefined && until !== undefined && from >= until) return words.refusals['presence-times'];
  await services.responses.savePresences([presence]);
  services.log('info', 'presence-noted', { committeeId: committee.id, count: 1 });
  services.refreshCards(committee.id, meetingId);
  const isAbsent = presence.attendance === 'absent';
  const fact = isAbsent ? words.absent(attendee.name) : words.present(attendee.name, from, until);
  const where = meetingInSentence(committee, record.meeting, words, command.language);
  return `${words.noted(where, fact)} ${words.correct(attendee.name, isAbsent)}`;
}

/**
 * What is noted of somebody, with what was noted before: "kom kl. 13" and then "gik kl. 14" are one. A note without times
 * ("var der") takes them away.
 */
export function presenceOf(
  { personId, name, mode, presence: before }: Attendee,
  { attendance, from, until }: PresenceNote,
  by: Pick<RecordedPresence, 'meetingId' | 'recordedBy' | 'at'>,
): RecordedPresence {
  const isTimed = from !== undefined || until !== undefined;
  const [noted, left] = isTimed ? [from ?? before?.from, until ?? before?.until] : [];
  return {
    ...by,
    personId,
    name,
    attendance,
    isVirtual: mode === 'virtual',
    ...(noted === undefined ? {} : { from: noted }),
    ...(left === undefined ? {} : { until: left }),
  };
}

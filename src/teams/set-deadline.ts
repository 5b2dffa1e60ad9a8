import type { NamedDay } from '../attendance/commands/attendance-command.ts';
import { responseDeadline } from '../attendance/response-deadline.ts';
import { isInPeriod } from '../danish/periods.ts';
import type { AttendanceRules } from '../domain/attendance.ts';
import { attendanceRules, type Committee, type CommitteeSettings, committeeLabel } from '../domain/committee.ts';
import type { Meeting } from '../domain/meeting.ts';
import { meetingStart } from '../domain/meeting-time.ts';
import { addDays, instantOf, localDate } from '../domain/wall-time.ts';
import { type Commanding, type CommandOf, visibleCommittees, wordsFor } from './command-desk.ts';
import { comingMeeting, comingMeetings, instantInWords, meetingInSentence, refreshComing } from './command-meeting.ts';

/** Earlier than so many calendar days before the meeting nobody can tell whether they come. */
const mostDaysBefore = 60;
const mostReminderDays = 30;

type RuleCommand = CommandOf<'set-deadline-rule' | 'set-reminder' | 'set-tentative-reminder'>;

/** Changes how a committee takes answers, and says what now holds. */
export async function setAttendanceRule(commanding: Commanding<RuleCommand>, committee: Committee): Promise<string> {
  const { services, command } = commanding;
  const words = wordsFor(commanding);
  const change = changeOf(command);
  if (command.kind === 'set-deadline-rule' && command.daysBefore > mostDaysBefore) {
    return words.refusals['deadline-too-early'];
  }
  if (command.kind === 'set-reminder' && command.daysBefore > mostReminderDays) {
    return words.refusals['reminder-too-early'];
  }
  const meetings = (await comingMeetings(services, committee)).filter(({ state }) => state !== 'cancelled');
  const rules = { ...attendanceRules(committee), ...change };
  const isTooLate = (meeting: Meeting) => responseDeadline(meeting, rules, {}) >= meetingStart(meeting);
  if (command.kind === 'set-deadline-rule' && meetings.some(isTooLate)) return words.refusals['deadline-after-meeting'];
  const changed = await services.committeeSettings.changeSettings(
    committee.id,
    (settings) => withRules(settings, change),
    commanding.viewer,
  );
  if (changed === undefined) return words.onlySecretary;
  services.log('info', 'attendance-rule', { kind: command.kind, committeeId: committee.id });
  await refreshComing(services, committee);
  return ruleInWords(commanding, changed, meetings[0]);
}

function changeOf(command: RuleCommand): Partial<AttendanceRules> {
  switch (command.kind) {
    case 'set-deadline-rule': {
      const { daysBefore, at } = command;
      return { deadlineDaysBefore: daysBefore, ...(at === undefined ? {} : { deadlineAt: at }) };
    }
    case 'set-reminder':
      return { remindDaysBefore: command.daysBefore };
    case 'set-tentative-reminder':
      return { remindsTentative: command.isReminded };
  }
}

/** The settings with other rules of attendance. */
export function withRules(settings: CommitteeSettings, change: Partial<AttendanceRules>): CommitteeSettings {
  return { ...settings, attendance: { ...settings.attendance, ...change } };
}

async function ruleInWords(commanding: Commanding, committee: Committee, next: Meeting | undefined): Promise<string> {
  const { services, command } = commanding;
  const words = wordsFor(commanding);
  const rules = attendanceRules(committee);
  const rule = words.deadlineRule(committeeLabel(committee), rules.deadlineDaysBefore, rules.deadlineAt);
  const reminders = words.reminders(rules.remindDaysBefore, rules.remindsTentative);
  if (next === undefined) return `${rule} ${reminders}`;
  const { terms } = await services.responses.readAttendance(next.id);
  const deadline = responseDeadline(next, rules, terms);
  const when = instantInWords(deadline, next.timeZone, command.language);
  return `${rule} ${words.deadlineNext(when)} ${reminders}`;
}

/** Gives one meeting a svarfrist of its own, or takes it away. */
export async function setMeetingDeadline(
  commanding: Commanding<CommandOf<'set-deadline' | 'clear-deadline'>>,
  committee: Committee,
): Promise<string> {
  const { services, command } = commanding;
  const words = wordsFor(commanding);
  const record = await comingMeeting(services, committee, command.day);
  if (record === undefined) return noMeeting(commanding, committee);
  const { meeting } = record;
  if (meeting.state === 'cancelled') return words.refusals['meeting-cancelled'];
  const rules = attendanceRules(committee);
  const where = meetingInSentence(committee, meeting, words, command.language);
  const { responseDeadline: _, ...rest } = (await services.responses.readAttendance(meeting.id)).terms;
  if (command.kind === 'clear-deadline') {
    await services.responses.saveTerms(meeting.id, rest, commanding.viewer);
    services.refreshCards(committee.id, meeting.id);
    const usual = responseDeadline(meeting, rules, rest);
    return words.deadlineUsual(where, instantInWords(usual, meeting.timeZone, command.language));
  }
  const at = command.deadline.at ?? rules.deadlineAt;
  const date = dayBefore(meeting, command.deadline.day, localDate(services.now(), meeting.timeZone));
  const deadline = date === undefined ? undefined : instantOf(date, at, meeting.timeZone);
  if (deadline === undefined || deadline >= meetingStart(meeting)) return words.refusals['deadline-after-meeting'];
  if (deadline <= services.now()) return words.refusals['deadline-past'];
  await services.responses.saveTerms(meeting.id, { ...rest, responseDeadline: `${date}T${at}` }, commanding.viewer);
  services.log('info', 'attendance-terms', { committeeId: committee.id });
  services.refreshCards(committee.id, meeting.id);
  return words.deadlineSet(where, instantInWords(deadline, meeting.timeZone, command.language));
}

/** The last such day up to the meeting, at most a year before it; "den 15." is one of its month or of the month before. */
function dayBefore({ date }: Meeting, day: NamedDay, today: string): string | undefined {
  if (day.kind === 'range') return day.from === day.to ? day.from : undefined;
  for (let daysBefore = 0; daysBefore < 366; daysBefore += 1) {
    const candidate = addDays(date, -daysBefore);
    if (!isInPeriod(candidate, day)) continue;
    // The same day of next year is behind the meeting: that is what was meant where this one is long over.
    return candidate < addDays(today, -mostDaysBefore) ? undefined : candidate;
  }
  return undefined;
}

/** Says what the svarfrist of the next (or named) meeting is; undefined where nothing may be told. */
export async function tellDeadline(commanding: Commanding<CommandOf<'ask-deadline'>>): Promise<string | undefined> {
  const { services, command } = commanding;
  const words = wordsFor(commanding);
  const told = await Promise.all(
    visibleCommittees(commanding).map(async (committee) => {
      const record = await comingMeeting(services, committee, command.day);
      if (record === undefined || record.meeting.state === 'cancelled') return [];
      const { meeting } = record;
      const { terms } = await services.responses.readAttendance(meeting.id);
      const deadline = responseDeadline(meeting, attendanceRules(committee), terms);
      const when = instantInWords(deadline, meeting.timeZone, command.language);
      const where = meetingInSentence(committee, meeting, words, command.language);
      return [words.deadlineIs(where, when, deadline <= services.now())];
    }),
  );
  const sentences = told.flat();
  return sentences.length === 0 ? undefined : sentences.join('\n');
}

/** That there is no such meeting. */
export function noMeeting(commanding: Commanding, committee: Committee): string {
  const words = wordsFor(commanding);
  const label = committeeLabel(committee);
  return commanding.command.day === undefined ? words.noMeeting(label) : words.noMeetingThen(label);
}

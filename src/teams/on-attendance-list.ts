import type { TurnContext } from 'botbuilder';
import { mayManageAttendance } from '../access/policy.ts';
import { maySee, type ReadScope, type Viewer } from '../access/scope.ts';
import type { AttendanceBlock } from '../attendance/attendance-block.ts';
import { attendanceBlockText } from '../attendance/attendance-block-text.ts';
import type { Language } from '../danish/language.ts';
import { attendanceListSentences } from '../danish/sentences/attendance-list-sentences.ts';
import { attendanceReplies } from '../danish/sentences/attendance-sentences.ts';
import { cardSentences } from '../danish/sentences/card-sentences.ts';
import { spokenTo } from '../danish/speech.ts';
import { type Committee, committeeLabel, isNamed } from '../domain/committee.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { Meeting, MeetingRecord } from '../domain/meeting.ts';
import type { Membership } from '../domain/person.ts';
import { addDays, localDate } from '../domain/wall-time.ts';
import { attendanceListFile, type ListFormat, type ListSource } from './attendance-list-file.ts';
import type { BotServices } from './bot-services.ts';
import { chooseListedMeeting } from './choose-listed-meeting.ts';
import { mayNameCommittee } from './command-desk.ts';
import { consentMessage } from './file-consent.ts';
import { biddingOf, type Said, scopeHere } from './message-command.ts';
import type { AttendanceListCommand } from './read-attendance-list-command.ts';
import { readAttendanceListCommand } from './read-attendance-list-command.ts';
import { replyWithText } from './reply.ts';

/** So far (days) before and after today meetings are looked at. */
const farthest = 1_500;
/** Characters of a message: a list of some hundred people. */
const longestList = 20_000;
const formats: readonly ListFormat[] = ['txt', 'csv'];

interface Bidding {
  readonly command: AttendanceListCommand;
  readonly viewer: Viewer;
  readonly conversation: Conversation;
}

/**
 * Gives the list of those who take part in a meeting to whoever looks after the committee's attendance; in personal chat with
 * an offer of the same as files.
 *
 * @returns false where it was a question after all: a name that is no committee's, or a member who asks about a meeting that
 * has its minutes
 */
export async function runAttendanceList(context: TurnContext, services: BotServices, said: Said): Promise<boolean> {
  const read = readAttendanceListCommand(said.text, said.today);
  if (read === undefined) return false;
  const command = spokenTo(said.speech, read);
  const { language } = command;
  const words = attendanceListSentences[language];
  const [bidding, scope] = await Promise.all([biddingOf(services, said, command), scopeHere(services, said)]);
  const { viewer, conversation, committees, memberships } = bidding;
  if (!mayNameCommittee(bidding, scope)) return false;
  const meant = committeesMeant(committees, bidding, memberships, scope);
  const managed = meant.filter(({ id }) => mayManageAttendance(viewer, memberships, id));
  const [committee, ...others] = managed.length > 0 ? managed : meant;
  if (committee === undefined) return tell(context, attendanceReplies[language].onlySecretary);
  if (managed.length === 0) {
    const meeting = others.length === 0 ? await chooseMeeting(services, committee, command) : undefined;
    if (meeting?.state === 'held') return false;
    return tell(context, attendanceReplies[language].onlySecretary);
  }
  if (others.length > 0) return tell(context, words.whichCommittee(managed.map(committeeLabel).join(', ')));
  const meeting = await chooseMeeting(services, committee, command);
  const record = meeting === undefined ? undefined : await services.findMeeting(committee.id, meeting.id);
  if (record === undefined) {
    const label = committeeLabel(committee);
    return tell(context, command.period === undefined ? words.noMeeting(label) : words.noSuchDay(label));
  }
  const isPersonal = conversation.scope === 'personal';
  const { block } = await services.readAttendanceBlock(committee, record, scope);
  services.log('info', 'attendance-list', { committeeId: committee.id, meetingId: record.meeting.id });
  await replyWithText(context, listMessage(block, committee, record, language));
  if (isPersonal) await offerFiles(context, services, { committee, record, scope }, language);
  return true;
}

/** Those that may be spoken of here: in personal chat one's own and, for an administrator, all; elsewhere those bound. */
function committeesMeant(
  committees: readonly Committee[],
  { command: { committeeName }, viewer, conversation }: Bidding,
  memberships: readonly Membership[],
  scope: ReadScope,
): Committee[] {
  const isPersonal = conversation.scope === 'personal';
  return committees
    .filter(({ id }) => maySee(scope, id) || (isPersonal && mayManageAttendance(viewer, memberships, id)))
    .filter((committee) => committeeName === '' || isNamed(committee, committeeName));
}

async function chooseMeeting(
  { imports, now }: BotServices,
  { id, settings }: Committee,
  command: AttendanceListCommand,
): Promise<Meeting | undefined> {
  const today = localDate(now(), settings.timeZone);
  const { period } = command;
  const [from, to] =
    period?.kind === 'range' ? [period.from, period.to] : [addDays(today, -farthest), addDays(today, farthest)];
  return chooseListedMeeting(await imports.store.listMeetingsBetween(id, from, to), command, now());
}

function listMessage(
  block: AttendanceBlock,
  committee: Committee,
  { meeting }: MeetingRecord,
  language: Language,
): string {
  const words = attendanceListSentences[language];
  const { longDate, time } = cardSentences[language];
  const slot = meeting.startTime === undefined ? '' : ` ${time(meeting.startTime, meeting.endTime)}`;
  const text = attendanceBlockText(block, language);
  const basis = block.isNoted || meeting.state === 'held' ? '' : block.hasBegun ? words.byAnswers : words.soFar;
  const parts = [
    words.heading(committeeLabel(committee), `${longDate(meeting.date)}${slot}`),
    text.length > longestList ? words.cut : text,
    basis,
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

async function offerFiles(
  context: TurnContext,
  services: BotServices,
  list: ListSource,
  language: Language,
): Promise<void> {
  const words = attendanceListSentences[language];
  const ids = { committeeId: list.committee.id, meetingId: list.record.meeting.id };
  for (const format of formats) {
    const { name, bytes } = await attendanceListFile(services, list, format, language);
    const description = format === 'csv' ? words.asTable : words.asText;
    const offered = { kind: 'attendance-list', ...ids, format, language } as const;
    await context.sendActivity(consentMessage({ name, description, sizeInBytes: bytes.length }, offered));
  }
}

async function tell(context: TurnContext, sentence: string): Promise<true> {
  await replyWithText(context, sentence);
  return true;
}

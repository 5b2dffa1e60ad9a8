import type { TurnContext } from 'botbuilder';
import type { MeetingChange } from '../agenda/meetings/change-meeting.ts';
import { isInPeriod } from '../danish/periods.ts';
import { cardSentences } from '../danish/sentences/card-sentences.ts';
import { deskSentences } from '../danish/sentences/desk-sentences.ts';
import { planningSentences } from '../danish/sentences/planning-sentences.ts';
import { spokenTo } from '../danish/speech.ts';
import { type Committee, committeeLabel, defaultCommitteeSettings, isNamed } from '../domain/committee.ts';
import type { MeetingRecord } from '../domain/meeting.ts';
import { addDays, localDate } from '../domain/wall-time.ts';
import type { BotServices } from './bot-services.ts';
import { meetingTime } from './cards-meeting-head.ts';
import { askChange } from './change-meeting.ts';
import { type Bidding, committeeToManage, managedCommittees } from './command-desk.ts';
import { comingMeeting, comingMeetings } from './command-meeting.ts';
import { comingDay, nearestDay } from './meant-day.ts';
import { editMeetingForm, newMeetingForm } from './meeting-form.ts';
import { biddingOf, type Said } from './message-command.ts';
import type { Planner } from './planning.ts';
import { type PressReply, sentence } from './press-reply.ts';
import { type MeetingCommand, type MoveTarget, readMeetingCommand } from './read-meeting-command.ts';
import { replyWith } from './reply.ts';

/**
 * Runs a message that is a command to make, edit, move, cancel or call again a meeting. Stores nothing: what it answers is a
 * form, or a question with Ja and Nej.
 *
 * @returns false for anything else
 */
export async function runMeetingCommand(context: TurnContext, services: BotServices, said: Said): Promise<boolean> {
  const read = readMeetingCommand(said.named, said.today);
  if (read === undefined) return false;
  const command = spokenTo(said.speech, read);
  const planner: Planner = { ...(await biddingOf(services, said, command)), language: command.language };
  const reply = await replyToMeetingCommand(services, planner, command);
  if (reply === undefined) return false;
  services.log('info', 'meeting-command', { kind: command.kind });
  await replyWith(context, reply);
  return true;
}

async function replyToMeetingCommand(
  services: BotServices,
  planner: Planner,
  command: MeetingCommand,
): Promise<PressReply | undefined> {
  const choosing: Bidding = { ...planner, command };
  const isNameless = command.committeeName === '';
  const isKnown = planner.committees.some((committee) => isNamed(committee, command.committeeName));
  // "Nyt møde aftalt", "flyt mødet til et andet lokale": words, and no committee.
  const mayBeRemark = command.kind === 'new' ? command.isBare : command.kind === 'move' && command.target === undefined;
  if (!isNameless && !isKnown && mayBeRemark) return undefined;
  const managed = managedCommittees(choosing);
  if (command.kind === 'new' && isNameless && planner.conversation.scope === 'personal' && managed.length > 1) {
    return newMeetingForm(planner, managed, draftFor(services, command, undefined));
  }
  const found = committeeToManage(choosing);
  if (!found.ok) return sentence(found.reply);
  const { committee } = found;
  switch (command.kind) {
    case 'new':
      return openNew(services, planner, committee, command);
    case 'edit': {
      const record = await comingMeeting(services, committee, command.day);
      if (record === undefined) return sentence(noMeeting(command, committee));
      return editMeetingForm(planner, committee, record);
    }
    case 'cancel': {
      const record = await comingMeeting(services, committee, command.day);
      if (record === undefined) return sentence(noMeeting(command, committee));
      return askChange(services, planner, committee, { record, change: { kind: 'cancel' } });
    }
    case 'call-again':
      return askCallAgain(services, planner, committee, command);
    case 'move':
      return askMove(services, planner, committee, command);
  }
}

async function openNew(
  services: BotServices,
  planner: Planner,
  committee: Committee,
  command: Extract<MeetingCommand, { kind: 'new' }>,
): Promise<PressReply> {
  const draft = draftFor(services, command, committee);
  const onDay = draft.date === undefined ? [] : await services.meetingDesk.listMeetingsOn(committee.id, draft.date);
  const planned = onDay.find(({ value: { meeting, items } }) => meeting.state === 'planned' && items.length === 0);
  if (planned === undefined) return newMeetingForm(planner, [committee], draft);
  const { form: words } = planningSentences[planner.language];
  const when = meetingTime(planned.value.meeting, cardSentences[planner.language]);
  return editMeetingForm(planner, committee, planned.value, draft, [words.plannedAlready(when)]);
}

/** What the command says of the new meeting. */
function draftFor(
  services: Pick<BotServices, 'now'>,
  { day, startTime, endTime }: Extract<MeetingCommand, { kind: 'new' }>,
  committee: Committee | undefined,
): { date?: string; startTime?: string; endTime?: string } {
  const today = localDate(services.now(), (committee?.settings ?? defaultCommitteeSettings).timeZone);
  const date = day === undefined ? undefined : comingDay(day, today);
  return {
    ...(date === undefined ? {} : { date }),
    ...(startTime === undefined ? {} : { startTime }),
    ...(endTime === undefined ? {} : { endTime }),
  };
}

async function askCallAgain(
  services: BotServices,
  planner: Planner,
  committee: Committee,
  { day }: MeetingCommand,
): Promise<PressReply> {
  const words = planningSentences[planner.language];
  const label = committeeLabel(committee);
  const coming = await comingMeetings(services, committee);
  const cancelled = coming.filter(
    ({ date, state }) => state === 'cancelled' && (day === undefined || isInPeriod(date, day)),
  );
  const [only] = cancelled;
  if (only === undefined) return sentence(words.nothingCancelled(label));
  if (cancelled.length > 1) {
    const dates = cancelled.map((meeting) => meetingTime(meeting, cardSentences[planner.language], 'date'));
    return sentence(words.whichMeeting(label, dates.join(', ')));
  }
  const record = await services.findMeeting(committee.id, only.id);
  if (record === undefined) return sentence(words.gone);
  return askChange(services, planner, committee, { record, change: { kind: 'call-again' } });
}

async function askMove(
  services: BotServices,
  planner: Planner,
  committee: Committee,
  command: Extract<MeetingCommand, { kind: 'move' }>,
): Promise<PressReply> {
  const record = await comingMeeting(services, committee, command.day);
  if (record === undefined) return sentence(noMeeting(command, committee));
  const today = localDate(services.now(), record.meeting.timeZone);
  const change = command.target === undefined ? undefined : moveTo(record, command.target, today);
  if (change === undefined) return sentence(planningSentences[planner.language].whichDay);
  return askChange(services, planner, committee, { record, change });
}

function moveTo({ meeting }: MeetingRecord, target: MoveTarget, today: string): MeetingChange | undefined {
  if ('byDays' in target) return { kind: 'move', date: addDays(meeting.date, target.byDays) };
  const { day, startTime, endTime } = target;
  const date = day === undefined ? meeting.date : nearestDay(day, meeting.date, today);
  if (date === undefined) return undefined;
  return {
    kind: 'move',
    date,
    ...(startTime === undefined ? {} : { startTime }),
    ...(endTime === undefined ? {} : { endTime }),
  };
}

function noMeeting({ day, language }: MeetingCommand, committee: Committee): string {
  const words = deskSentences[language];
  const label = committeeLabel(committee);
  return day === undefined ? words.noMeeting(label) : words.noMeetingThen(label);
}

import type { TurnContext } from 'botbuilder';
import { mayManageAttendance } from '../access/policy.ts';
import { type ClosingOutcome, decideClosing, saveClosing } from '../agenda/meetings/close-item.ts';
import { isInPeriod } from '../danish/periods.ts';
import { closingSentences } from '../danish/sentences/closing-sentences.ts';
import { deskSentences } from '../danish/sentences/desk-sentences.ts';
import { planningSentences } from '../danish/sentences/planning-sentences.ts';
import { spokenTo } from '../danish/speech.ts';
import { type Committee, committeeLabel } from '../domain/committee.ts';
import type { MeetingRecord } from '../domain/meeting.ts';
import { isComing } from '../domain/meeting-time.ts';
import { addDays, localDate } from '../domain/wall-time.ts';
import type { BotServices } from './bot-services.ts';
import type { PlanningAction } from './card-action-planning.ts';
import { itemCheckCardData } from './cards-item-check.ts';
import { committeeToManage } from './command-desk.ts';
import { meetingInSentence } from './command-meeting.ts';
import { biddingOf, type Said } from './message-command.ts';
import { committeeToPlan, type Planner, type PlanningServices } from './planning.ts';
import { type PressReply, sentence } from './press-reply.ts';
import { type ClosingCommand, readClosingCommand } from './read-closing-command.ts';
import { renderCard } from './render-card.ts';
import { replyWith } from './reply.ts';

/** So far (days) before and after today a meeting is looked for. */
const farthest = 1_500;

/**
 * Runs a message that says that an item is closed, or open again. Closing is done at once, for every minute counts; opening
 * is asked about first, for nobody can take back what others have read.
 *
 * @returns false for anything else
 */
export async function runClosingCommand(context: TurnContext, services: BotServices, said: Said): Promise<boolean> {
  const read = readClosingCommand(said.named, said.today);
  if (read === undefined) return false;
  const command = spokenTo(said.speech, read);
  const planner: Planner = { ...(await biddingOf(services, said, command)), language: command.language };
  const reply = await replyToClosing(services, planner, command);
  if (reply === undefined) return false;
  services.log('info', 'closing-command', { kind: command.kind });
  await replyWith(context, reply);
  return true;
}

async function replyToClosing(
  services: BotServices,
  planner: Planner,
  command: ClosingCommand,
): Promise<PressReply | undefined> {
  const words = closingSentences[command.language];
  const found = committeeToManage({ ...planner, command });
  if (!found.ok) return command.isSure ? sentence(found.reply) : undefined;
  const { committee } = found;
  const record = await meetingMeant(services, committee, command);
  if (record === undefined) {
    const { noMeeting, noMeetingThen } = deskSentences[command.language];
    const label = committeeLabel(committee);
    return command.isSure ? sentence(command.day === undefined ? noMeeting(label) : noMeetingThen(label)) : undefined;
  }
  if (command.kind === 'close') {
    return closeOrOpen(services, planner, committee, record.meeting.id, command.labels, true);
  }
  const decision = decideClosing(record, { labels: command.labels, ...wordOf(services, planner, false) });
  // "Åbn punkt 4" of an item that is open means to read it.
  if (decision.outcome !== 'save')
    return command.isSure ? told(planner, committee, decision, command.labels, false) : undefined;
  if (!hasOffice(planner, committee)) return sentence(words.onlyOffice);
  const data = itemCheckCardData(record.meeting, committee, command.labels, {
    language: command.language,
    forPersonId: planner.viewer.personId,
  });
  return { kind: 'card', card: renderCard('meeting-check', data) };
}

/** Opens the items about which somebody has said yes. */
export async function openItems(
  services: PlanningServices,
  planner: Planner,
  action: Extract<PlanningAction, { verb: 'meeting-change' }>,
): Promise<PressReply> {
  const committee = committeeToPlan(planner, action.committeeId);
  if (committee === undefined) return sentence(planningSentences[planner.language].notForYou);
  if (!hasOffice(planner, committee)) return sentence(closingSentences[planner.language].onlyOffice);
  const labels = action.items.split(',').filter((label) => label !== '');
  return closeOrOpen(services, planner, committee, action.meetingId, labels, false);
}

async function closeOrOpen(
  services: PlanningServices,
  planner: Planner,
  committee: Committee,
  meetingId: string,
  labels: readonly string[],
  isClosed: boolean,
): Promise<PressReply> {
  const wish = { labels, ...wordOf(services, planner, isClosed) };
  const outcome = await saveClosing(services.meetingDesk, { committeeId: committee.id, meetingId }, wish);
  if (outcome.outcome === 'save') {
    services.log('info', 'item-closing', { kind: isClosed ? 'close' : 'open', committeeId: committee.id, meetingId });
    services.refreshCards(committee.id, meetingId);
    services.postSoon();
  }
  return told(planner, committee, outcome, labels, isClosed);
}

/** Told by number alone: the title is not for those who read along. */
function told(
  planner: Planner,
  committee: Committee,
  outcome: ClosingOutcome,
  labels: readonly string[],
  isClosed: boolean,
): PressReply {
  const { language } = planner;
  const words = closingSentences[language];
  if (outcome.outcome === 'gone') return sentence(planningSentences[language].gone);
  const where = meetingInSentence(committee, outcome.record.meeting, deskSentences[language], language);
  const items = words.items(labels);
  switch (outcome.outcome) {
    case 'no-such-item':
      return sentence(words.noSuchItem(outcome.label, where));
    case 'below-closed':
      return sentence(words.belowClosed(outcome.label));
    case 'unchanged':
      return sentence(isClosed ? words.closedAlready(items, where) : words.openAlready(items, where));
    case 'save':
      return sentence(
        isClosed
          ? words.closed(items, where, hasOffice(planner, committee) ? words.undoClosing(items) : undefined)
          : words.opened(items, where, words.undoOpening(items)),
      );
  }
}

function wordOf({ now }: Pick<BotServices, 'now'>, { viewer }: Planner, isClosed: boolean) {
  return { isClosed, by: viewer.personId, at: now().toISOString() };
}

/** An administrator sees no content by being one, and shows none to others. */
function hasOffice({ viewer, memberships }: Planner, { id }: Committee): boolean {
  return mayManageAttendance({ ...viewer, isAdministrator: false }, memberships, id);
}

/** The meeting on that day, the coming one before one that was; without a day the next with an agenda, else the last. */
async function meetingMeant(
  { imports, findMeeting, now }: BotServices,
  { id, settings }: Committee,
  { day }: ClosingCommand,
): Promise<MeetingRecord | undefined> {
  const today = localDate(now(), settings.timeZone);
  const all = await imports.store.listMeetingsBetween(id, addDays(today, -farthest), addDays(today, farthest));
  const meant = all.filter(({ date, state }) => (day === undefined ? state !== 'cancelled' : isInPeriod(date, day)));
  const coming = meant.filter((meeting) => isComing(meeting, now()));
  const past = meant.filter((meeting) => !isComing(meeting, now())).reverse();
  let first: MeetingRecord | undefined;
  for (const { id: meetingId } of [...coming.slice(0, 4), ...past.slice(0, 1)]) {
    const record = await findMeeting(id, meetingId);
    if (record !== undefined && record.items.length > 0) return record;
    first ??= record;
  }
  return first;
}

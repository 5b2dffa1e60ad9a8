import { decideChange, type MeetingChange } from '../agenda/meetings/change-meeting.ts';
import { saveChange } from '../agenda/meetings/save-meeting.ts';
import { planningSentences } from '../danish/sentences/planning-sentences.ts';
import { readTypedDate, readTypedTime } from '../danish/typed-values.ts';
import type { Committee } from '../domain/committee.ts';
import type { MeetingRecord } from '../domain/meeting.ts';
import type { PlanningAction } from './card-action-planning.ts';
import { meetingCheckCardData } from './cards-meeting-check.ts';
import type { MeetingDone } from './cards-meeting-receipt.ts';
import { receiptFor } from './meeting-receipt.ts';
import { committeeToPlan, type Planner, type PlanningServices } from './planning.ts';
import { isAgendaPosted } from './posting-outlook.ts';
import { type PressReply, sentence } from './press-reply.ts';
import { renderCard } from './render-card.ts';

const doneBy: Readonly<Record<MeetingChange['kind'], MeetingDone>> = {
  cancel: 'cancelled',
  'call-again': 'calledAgain',
  move: 'moved',
};

/** Shows what a change would do, with Ja and Nej; says at once where it cannot be made. */
export async function askChange(
  services: PlanningServices,
  planner: Planner,
  committee: Committee,
  {
    record,
    change,
    isOvertaken = false,
  }: { readonly record: MeetingRecord; readonly change: MeetingChange; readonly isOvertaken?: boolean },
): Promise<PressReply> {
  const { viewer, language } = planner;
  const { meeting } = record;
  const decision = decideChange(record, change, services.now());
  if (decision.outcome === 'refused') return sentence(planningSentences[language].refusals[decision.reason]);
  if (decision.outcome === 'unchanged') return receiptFor(services, planner, committee, record, 'unchanged');
  const onDay = change.kind === 'move' ? await services.meetingDesk.listMeetingsOn(committee.id, change.date) : [];
  const sameDay = onDay
    .map(({ value }) => value.meeting)
    .filter(({ id, state }) => id !== meeting.id && state !== 'cancelled');
  const data = meetingCheckCardData(meeting, committee, change, {
    language,
    isPosted: await isAgendaPosted(services, meeting),
    sameDay,
    isOvertaken,
    forPersonId: viewer.personId,
  });
  return { kind: 'card', card: renderCard('meeting-check', data) };
}

/** Does what somebody said yes to; a meeting that was changed since is asked about anew. */
export async function changeMeeting(
  services: PlanningServices,
  planner: Planner,
  action: Extract<PlanningAction, { verb: 'meeting-change' }>,
): Promise<PressReply> {
  const words = planningSentences[planner.language];
  const committee = committeeToPlan(planner, action.committeeId);
  const change = changeIn(action);
  if (committee === undefined || change === undefined) return sentence(words.notForYou);
  const outcome = await saveChange(services.meetingDesk, action, change, services.now(), planner.viewer);
  switch (outcome.outcome) {
    case 'saved': {
      const { meeting } = outcome.record;
      services.log('info', 'meeting-changed', { kind: change.kind, committeeId: committee.id, meetingId: meeting.id });
      services.postSoon();
      services.refreshCards(committee.id, meeting.id);
      return receiptFor(services, planner, committee, outcome.record, doneBy[change.kind]);
    }
    case 'unchanged':
      return receiptFor(services, planner, committee, outcome.record, doneBy[change.kind]);
    case 'overtaken':
      return askChange(services, planner, committee, { record: outcome.record, change, isOvertaken: true });
    case 'refused':
      return sentence(words.refusals[outcome.reason]);
    case 'gone':
      return sentence(words.gone);
  }
}

function changeIn(action: Extract<PlanningAction, { verb: 'meeting-change' }>): MeetingChange | undefined {
  if (action.change === 'open-items') return undefined;
  if (action.change !== 'move') return { kind: action.change };
  const date = readTypedDate(action.date);
  const [startTime, endTime] = [readTypedTime(action.startTime), readTypedTime(action.endTime)];
  if (date === undefined || startTime === undefined || endTime === undefined) return undefined;
  return {
    kind: 'move',
    date,
    ...(startTime === '' ? {} : { startTime }),
    ...(endTime === '' ? {} : { endTime }),
  };
}

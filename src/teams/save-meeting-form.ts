import type { Activity } from 'botbuilder';
import { draftOf, type MeetingDraft } from '../agenda/meetings/meeting-draft.ts';
import { saveDraft } from '../agenda/meetings/save-meeting.ts';
import { cardSentences } from '../danish/sentences/card-sentences.ts';
import { planningSentences } from '../danish/sentences/planning-sentences.ts';
import type { Committee } from '../domain/committee.ts';
import type { MeetingMode } from '../domain/meeting.ts';
import { isExecute } from './card-action.ts';
import type { PlanningAction } from './card-action-planning.ts';
import { meetingTime } from './cards-meeting-head.ts';
import { type FormParts, formCard, whatIsNow } from './meeting-form.ts';
import { receiptFor } from './meeting-receipt.ts';
import { committeeToPlan, lineStyleFor, type Planner, type PlanningServices } from './planning.ts';
import { type PressReply, sentence } from './press-reply.ts';

type SaveAction = Extract<PlanningAction, { verb: 'meeting-save' }>;

const modes: readonly MeetingMode[] = ['physical', 'virtual', 'hybrid'];

/** Stores what was typed into a form and tells what stands; where something is wrong or to be asked, the form comes again. */
export async function saveMeetingForm(
  services: PlanningServices,
  planner: Planner,
  action: SaveAction,
  activity: Activity,
): Promise<PressReply> {
  const words = planningSentences[planner.language];
  const { formId } = action;
  const draft = draftIn(action);
  const confirmed = new Set(action.confirmed.split('\t').filter((key) => key !== ''));
  const wanted = action.committeeId === '' ? action.committee : action.committeeId;
  const committee = committeeToPlan(planner, wanted);
  if (committee === undefined) {
    const choices = planner.committees.filter(({ id }) => committeeToPlan(planner, id) !== undefined);
    if (wanted !== '' || choices.length === 0) return sentence(words.notForYou);
    const problems = [{ kind: 'committee-missing' as const }];
    return again(planner, activity, { formId, committees: choices, draft, problems, confirmed });
  }
  const style = lineStyleFor(planner, committee);
  const outcome = await saveDraft(services.meetingDesk, {
    draft,
    by: planner.viewer,
    committee,
    newId: `${committee.id}-${formId}`,
    ...(action.meetingId === '' ? {} : { meetingId: action.meetingId, shownVersion: action.shownVersion }),
    // A new meeting's own closed items are its writer's.
    style: action.meetingId === '' ? { ...style, seesClosed: true } : style,
    confirmed,
    editorId: planner.viewer.personId,
    now: services.now(),
  });
  const form = (parts: Partial<FormParts>): Promise<PressReply> =>
    formAgain(services, planner, activity, { formId, committee, draft, confirmed, action }, parts);
  switch (outcome.outcome) {
    case 'saved': {
      const { meeting } = outcome.record;
      services.log('info', 'meeting-saved', {
        committeeId: committee.id,
        meetingId: meeting.id,
        version: meeting.version,
      });
      services.postSoon();
      services.refreshCards(committee.id, meeting.id);
      return receiptFor(services, planner, committee, outcome.record, outcome.isNew ? 'made' : 'changed');
    }
    case 'unchanged':
      return receiptFor(services, planner, committee, outcome.record, 'unchanged');
    case 'refused':
      return form({ problems: outcome.problems });
    case 'asked':
      return form({ warnings: outcome.warnings });
    case 'overtaken': {
      const { record } = outcome;
      const notes = [words.form.overtaken, ...whatIsNow(planner, committee, record, draft)];
      return form({ meeting: record.meeting, notes });
    }
    case 'planned-already': {
      const { meeting } = outcome.record;
      const notes = [words.form.plannedAlready(meetingTime(meeting, cardSentences[planner.language]))];
      return form({ meeting, notes, draft: filledIn(draftOf(outcome.record, style), draft) });
    }
    case 'held':
      return sentence(words.refusals.held);
    case 'gone':
      return sentence(words.gone);
  }
}

interface Typed {
  readonly formId: string;
  readonly committee: Committee;
  readonly draft: MeetingDraft;
  readonly confirmed: ReadonlySet<string>;
  readonly action: SaveAction;
}

async function formAgain(
  services: PlanningServices,
  planner: Planner,
  activity: Activity,
  { formId, committee, draft, confirmed, action }: Typed,
  parts: Partial<FormParts>,
): Promise<PressReply> {
  const known = action.meetingId === '' ? undefined : await services.findMeeting(committee.id, action.meetingId);
  // The form goes on showing the version that its writer has seen.
  const meeting = known === undefined ? {} : { meeting: { ...known.meeting, version: action.shownVersion } };
  return again(planner, activity, { formId, committees: [committee], draft, confirmed, ...meeting, ...parts });
}

/**
 * The form as it was filled in. A client that knows no Execute has its answer as a message, which others would read: there,
 * and where it does not fit on a card, it is told in words what is wrong, and the form stays where it was typed.
 */
function again(planner: Planner, activity: Activity, parts: FormParts): PressReply {
  const card = formCard(planner, parts);
  const isPrivate = planner.conversation.scope === 'personal' || isExecute(activity);
  if (card !== undefined && isPrivate) return card;
  const { tooLong, problems } = planningSentences[planner.language];
  const said = (parts.problems ?? []).map(({ kind, detail = '' }) => problems[kind](detail));
  return sentence([...said, tooLong].join('\n'));
}

/** What was typed, and what is known where nothing was. */
function filledIn(known: MeetingDraft, typed: MeetingDraft): MeetingDraft {
  const entries = Object.entries(typed).filter(([, value]) => value !== '');
  return { ...known, ...Object.fromEntries(entries) };
}

function draftIn(action: SaveAction): MeetingDraft {
  const { title, date, startTime, endTime, place, joinUrl, chair } = action;
  const mode: MeetingMode | '' = modes.find((known) => known === action.mode) ?? '';
  const head = { title, date, startTime, endTime, place, joinUrl, mode, chair };
  return action.keepsItems ? head : { ...head, items: action.items };
}

import type { Activity } from 'botbuilder';
import { rememberConversation } from '../agenda/remember-conversation.ts';
import { chatSentences } from '../danish/sentences/chat-sentences.ts';
import { planningSentences } from '../danish/sentences/planning-sentences.ts';
import type { BotServices } from './bot-services.ts';
import type { PlanningAction } from './card-action-planning.ts';
import { askChange, changeMeeting } from './change-meeting.ts';
import { conversationOf, viewerOf } from './inbound.ts';
import { editMeetingForm } from './meeting-form.ts';
import { openItems } from './on-closing-command.ts';
import { committeeToPlan, type Planner } from './planning.ts';
import { type PressReply, sentence } from './press-reply.ts';
import { replyToProposal } from './reply-to-proposal.ts';
import { saveMeetingForm } from './save-meeting-form.ts';

/** Does what a button of a card about making and changing meetings asks for. Sends nothing itself. */
export async function replyToPlanning(
  activity: Activity,
  action: PlanningAction,
  services: BotServices,
): Promise<PressReply> {
  const { language } = action;
  const words = planningSentences[language];
  const viewer = viewerOf(activity, services.administrators);
  if (viewer === undefined) return sentence(chatSentences[language].noIdentity);
  if ('forPersonId' in action && action.forPersonId !== viewer.personId) return sentence(words.notYours);
  if (action.verb === 'meeting-discard') return sentence(words.discarded);
  const [conversation, committees, memberships] = await Promise.all([
    rememberConversation(services.conversations, conversationOf(activity), true),
    services.listCommittees(),
    services.memberships.listByPerson(viewer.personId),
  ]);
  const planner: Planner = { viewer, conversation, memberships, committees, language };
  switch (action.verb) {
    case 'meeting-save':
      return saveMeetingForm(services, planner, action, activity);
    case 'meeting-change':
      return action.change === 'open-items'
        ? openItems(services, planner, action)
        : changeMeeting(services, planner, action);
    case 'meeting-open':
      return openMeeting(services, planner, action);
    case 'proposal-decide':
    case 'proposal-open':
    case 'proposal-withdraw':
      return replyToProposal(services, planner, action);
  }
}

async function openMeeting(
  services: BotServices,
  planner: Planner,
  { what, committeeId, meetingId }: Extract<PlanningAction, { verb: 'meeting-open' }>,
): Promise<PressReply> {
  const words = planningSentences[planner.language];
  const committee = committeeToPlan(planner, committeeId);
  if (committee === undefined) return sentence(words.notForYou);
  const record = await services.findMeeting(committeeId, meetingId);
  if (record === undefined) return sentence(words.gone);
  if (what !== 'edit') return askChange(services, planner, committee, { record, change: { kind: what } });
  if (record.meeting.state === 'held') return sentence(words.refusals.held);
  return editMeetingForm(planner, committee, record);
}

import { mayManageAttendance } from '../access/policy.ts';
import { deskSentences } from '../danish/sentences/desk-sentences.ts';
import type { BotServices } from './bot-services.ts';
import type { MeetingAction } from './card-action.ts';
import { deskView } from './desk-view.ts';
import { type Press, scopeOfPress } from './press.ts';
import { type PressReply, sentence } from './press-reply.ts';
import { respond } from './respond.ts';

type DeskAction = Extract<MeetingAction, { verb: 'desk-respond' }>;
type RespondAction = Extract<MeetingAction, { verb: 'respond' }>;

const answers: Readonly<Record<string, RespondAction['answer']>> = {
  'accept-in-person': 'accept-in-person',
  'accept-virtual': 'accept-virtual',
  partly: 'partly',
  'partly-virtual': 'partly-virtual',
  tentative: 'tentative',
  decline: 'decline',
};

/** Takes the answer that was given for somebody on the form of the desk card, and shows the card as it now stands. */
export async function respondAtDesk(services: BotServices, press: Press<DeskAction>): Promise<PressReply> {
  const { action, viewer, committee, memberships } = press;
  const words = deskSentences[committee.settings.language];
  if (!mayManageAttendance(viewer, memberships, committee.id)) return sentence(words.onlySecretary);
  if (action.personId === '') return sentence(words.refusals['nobody-chosen']);
  const isTimed = action.from !== '' || action.until !== '';
  const answer = withTimes(answers[action.answer], isTimed);
  if (answer === undefined) return sentence(words.refusals['no-answer-chosen']);
  if (action.substitute.trim() !== '' && answer !== 'decline') {
    return sentence(words.refusals['substitute-without-decline']);
  }
  const { committeeId, meetingId, shownStart, personId, from, until, substitute } = action;
  const given: RespondAction = {
    verb: 'respond',
    committeeId,
    meetingId,
    shownStart,
    answer,
    from,
    until,
    items: '',
    mode: '',
    substitute,
    substituteItems: '',
    note: '',
    personId,
  };
  const reply = await respond(services, { ...press, action: given });
  // The own answer is shown on the own card elsewhere; who is at the desk stays there.
  if (reply.kind === 'sentence' || personId !== viewer.personId) return reply;
  const record = await services.findMeeting(committee.id, meetingId);
  if (record === undefined) return reply;
  const scope = await scopeOfPress(services, press);
  return { kind: 'card', card: await deskView(services, committee, record, scope) };
}

/** Whoever comes or leaves in between takes a part, whichever way of coming was chosen. */
function withTimes(answer: RespondAction['answer'] | undefined, isTimed: boolean): RespondAction['answer'] | undefined {
  if (!isTimed) return answer;
  if (answer === 'accept-in-person') return 'partly';
  return answer === 'accept-virtual' ? 'partly-virtual' : answer;
}

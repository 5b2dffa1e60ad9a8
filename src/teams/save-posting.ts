import { mayManageAttendance } from '../access/policy.ts';
import { withoutPosting, withPosting } from '../agenda/posting-limits.ts';
import { attendanceReplies } from '../danish/sentences/attendance-sentences.ts';
import { postingSentences } from '../danish/sentences/posting-sentences.ts';
import type { CommitteeSettings } from '../domain/committee.ts';
import type { BotServices } from './bot-services.ts';
import type { MeetingAction } from './card-action.ts';
import { postingView } from './posting-view.ts';
import type { Press } from './press.ts';
import { type PressReply, sentence } from './press-reply.ts';
import { readPostingForm } from './read-posting-form.ts';

type PostingAction = Extract<MeetingAction, { verb: 'posting-save' | 'posting-reset' }>;

/** Keeps the rules of posting that were typed, or goes back to the usual ones; for the one who has opened the form. */
export async function savePosting(services: BotServices, press: Press<PostingAction>): Promise<PressReply> {
  const { action, viewer, conversation, committee, memberships } = press;
  const { language, forPersonId } = action;
  // In a channel everybody can press; who may is looked up anew, for a role may be gone since the form was opened.
  if (!mayManageAttendance(viewer, memberships, committee.id))
    return sentence(attendanceReplies[language].onlySecretary);
  if (conversation.scope !== 'personal' && viewer.personId !== forPersonId) {
    return sentence(postingSentences[language].notYourForm);
  }
  if (action.verb === 'posting-reset') return store(services, press, withoutPosting);
  const read = readPostingForm(action);
  if (read.ok) return store(services, press, (settings) => withPosting(settings, read.rules));
  const typed = { rules: read.rules, problems: read.problems };
  return { kind: 'card', card: await postingView(services, committee, { language, forPersonId, typed }) };
}

async function store(
  services: BotServices,
  { action, committee, viewer }: Press<PostingAction>,
  change: (settings: CommitteeSettings) => CommitteeSettings,
): Promise<PressReply> {
  const { language, forPersonId } = action;
  const changed = await services.committeeSettings.changeSettings(committee.id, change, viewer);
  if (changed === undefined) return sentence(attendanceReplies[language].onlySecretary);
  services.log('info', 'posting-rules', { committeeId: committee.id, kind: action.verb });
  services.postSoon();
  const saved = action.verb === 'posting-reset' ? 'reset' : 'saved';
  return { kind: 'card', card: await postingView(services, changed, { language, forPersonId, saved }) };
}

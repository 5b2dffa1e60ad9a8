import { committeeLabel, inLanguage } from '../domain/committee.ts';
import { meetingStart } from '../domain/meeting-time.ts';
import { type Commanding, type CommandOf, committeeToManage, managedCommittees, wordsFor } from './command-desk.ts';
import { begunMeeting, comingMeeting } from './command-meeting.ts';
import { deskView, presenceView } from './desk-view.ts';
import { daysOfPresence } from './note-presence.ts';
import { type PressReply, sentence } from './press-reply.ts';
import { noMeeting } from './set-deadline.ts';

/** Shows all answers to whoever looks after them, and to them alone; who may not see it asks an ordinary question. */
export async function showDesk(commanding: Commanding<CommandOf<'show-desk'>>): Promise<PressReply | undefined> {
  const { services, command, conversation, scope } = commanding;
  const mayManage = managedCommittees(commanding).length > 0;
  const isAlone = conversation.scope === 'personal';
  if (command.isQuestion && (!mayManage || !isAlone)) return undefined;
  const found = committeeToManage(commanding);
  if (!found.ok) return command.isQuestion && command.committeeName !== '' ? undefined : sentence(found.reply);
  if (!isAlone) return sentence(wordsFor(commanding).privately);
  const { committee } = found;
  const record = await comingMeeting(services, committee, command.day);
  if (record === undefined) return command.isQuestion ? undefined : sentence(noMeeting(commanding, committee));
  return { kind: 'card', card: await deskView(services, inLanguage(committee, command.language), record, scope) };
}

/** Shows the card on which is noted who was there. Of a meeting long ago, or of others, it is a question to the minutes. */
export async function showPresence(
  commanding: Commanding<CommandOf<'show-presence'>>,
): Promise<PressReply | undefined> {
  const { services, command, conversation, scope } = commanding;
  const words = wordsFor(commanding);
  if (managedCommittees(commanding).length === 0) return undefined;
  const found = committeeToManage(commanding);
  if (!found.ok) return command.committeeName === '' ? sentence(found.reply) : undefined;
  if (conversation.scope !== 'personal') return sentence(words.privately);
  const { committee } = found;
  const record = await begunMeeting(services, committee, command.day, daysOfPresence);
  if (record !== undefined) {
    const card = await presenceView(services, inLanguage(committee, command.language), record, scope);
    return { kind: 'card', card };
  }
  const coming = await comingMeeting(services, committee, command.day);
  if (coming !== undefined && command.day !== undefined) {
    const isAhead = meetingStart(coming.meeting) > services.now();
    return sentence(words.refusals[isAhead ? 'presence-too-early' : 'meeting-cancelled']);
  }
  return command.day === undefined ? sentence(words.noMeetingHeld(committeeLabel(committee))) : undefined;
}

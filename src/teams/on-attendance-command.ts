import type { TurnContext } from 'botbuilder';
import { readAttendanceCommand } from '../attendance/commands/read-attendance-command.ts';
import { spokenTo } from '../danish/speech.ts';
import type { Committee } from '../domain/committee.ts';
import type { BotServices } from './bot-services.ts';
import { type Commanding, committeeToManage, wordsFor } from './command-desk.ts';
import { inviteGuest, removeGuest } from './invite-guest.ts';
import { biddingOf, type Said, scopeHere } from './message-command.ts';
import { notePresence } from './note-presence.ts';
import { type PressReply, sentence } from './press-reply.ts';
import { replyWith } from './reply.ts';
import { setAttendanceRule, setMeetingDeadline, tellDeadline } from './set-deadline.ts';
import { setQuorum, tellQuorum } from './set-quorum.ts';
import { setSubstitute } from './set-substitute.ts';
import { showDesk, showPresence } from './show-desk.ts';

/**
 * Runs a message that is a command about attendance.
 *
 * @returns false for anything else, and for what the writer may not do but may ask: it is a question then
 */
export async function runAttendanceCommand(context: TurnContext, services: BotServices, said: Said): Promise<boolean> {
  const read = readAttendanceCommand(said.named, said.today);
  if (read === undefined) return false;
  const command = spokenTo(said.speech, read);
  const [bidding, scope] = await Promise.all([biddingOf(services, said, command), scopeHere(services, said)]);
  const reply = await replyToCommand({ ...bidding, services, scope });
  if (reply === undefined) return false;
  services.log('info', 'attendance-command', { kind: command.kind });
  await replyWith(context, reply);
  return true;
}

/** What is said to a command; undefined where it is to be taken for a question or a remark. */
export async function replyToCommand(commanding: Commanding): Promise<PressReply | undefined> {
  const { command, conversation } = commanding;
  const isAlone = conversation.scope === 'personal';
  switch (command.kind) {
    case 'ask-deadline':
      return said(await tellDeadline({ ...commanding, command }));
    case 'ask-quorum':
    case 'ask-quorum-rule':
      return said(await tellQuorum({ ...commanding, command }));
    case 'set-substitute':
      return said(await setSubstitute({ ...commanding, command }));
    case 'note-presence':
      return isAlone ? said(await notePresence({ ...commanding, command })) : undefined;
    case 'show-desk':
      return showDesk({ ...commanding, command });
    case 'show-presence':
      return showPresence({ ...commanding, command });
    case 'set-deadline-rule':
    case 'set-reminder':
    case 'set-tentative-reminder':
      return managed(commanding, (committee) => setAttendanceRule({ ...commanding, command }, committee));
    case 'set-deadline':
    case 'clear-deadline':
      return managed(commanding, (committee) => setMeetingDeadline({ ...commanding, command }, committee));
    case 'set-quorum':
      return managed(commanding, (committee) => setQuorum({ ...commanding, command }, committee));
    case 'quorum-unclear':
      return managed(commanding, async () => wordsFor(commanding).refusals['quorum-unclear']);
    case 'invite':
      return managed(commanding, (committee) => inviteGuest({ ...commanding, command }, committee));
    case 'uninvite':
      return managed(commanding, (committee) => removeGuest({ ...commanding, command }, committee));
  }
}

/** Does it where the writer looks after that committee, and says why not elsewhere. */
async function managed(commanding: Commanding, run: (committee: Committee) => Promise<string>): Promise<PressReply> {
  const found = committeeToManage(commanding);
  return sentence(found.ok ? await run(found.committee) : found.reply);
}

function said(text: string | undefined): PressReply | undefined {
  return text === undefined ? undefined : sentence(text);
}

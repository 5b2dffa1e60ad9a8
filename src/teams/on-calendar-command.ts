import type { TurnContext } from 'botbuilder';
import { subscribeToCalendar } from '../attendance/calendar/subscribe.ts';
import { calendarSentences } from '../danish/sentences/calendar-sentences.ts';
import { spokenTo } from '../danish/speech.ts';
import { type Committee, committeeLabel, isNamed } from '../domain/committee.ts';
import type { BotServices } from './bot-services.ts';
import type { Said } from './message-command.ts';
import type { CalendarCommand } from './read-calendar-command.ts';
import { readCalendarCommand } from './read-calendar-command.ts';
import { replyWithText } from './reply.ts';

/**
 * Gives a member the secret address of a committee's calendar, or ends it: in the personal chat alone, for whoever reads
 * the address can read the calendar.
 *
 * @returns false when it was no command after all
 */
export async function runCalendarCommand(
  context: TurnContext,
  services: BotServices,
  { text, viewer, conversation, speech }: Said,
): Promise<boolean> {
  const read = readCalendarCommand(text);
  if (read === undefined) return false;
  const command = spokenTo(speech, read);
  const { verb, committeeName, isBare, language } = command;
  const committees = await services.listCommittees();
  if (isBare && !committees.some((committee) => isNamed(committee, committeeName))) return false;
  const isPersonal = conversation.scope === 'personal';
  const carryOut = verb === 'stop' ? stop : subscribe;
  const reply = isPersonal
    ? await carryOut(services, { command, personId: viewer.personId, committees })
    : calendarSentences[language].onlyInPersonalChat;
  await replyWithText(context, reply);
  return true;
}

interface Wish {
  readonly command: CalendarCommand;
  readonly personId: string;
  readonly committees: readonly Committee[];
}

async function subscribe(
  { calendar, memberships, now, log }: BotServices,
  { command: { committeeName, language }, personId, committees }: Wish,
): Promise<string> {
  const sentences = calendarSentences[language];
  if (calendar.publicUrl === undefined) return sentences.noPublicAddress;
  const own = new Set((await memberships.listByPerson(personId)).map(({ committeeId }) => committeeId));
  const mine = committees.filter(({ id }) => own.has(id));
  if (mine.length === 0) return sentences.noCommittee;
  const committee = chosen(mine, committeeName);
  if (committee === undefined) {
    return committeeName === '' ? sentences.whichCommittee(listed(mine)) : sentences.notAMember(listed(mine));
  }
  const subscriber = { personId, committeeId: committee.id };
  const { secret, hasReplaced } = await subscribeToCalendar(calendar.subscriptions, subscriber, now());
  log('info', 'calendar-subscribed', { committeeId: committee.id });
  const told = sentences.address(committeeLabel(committee), `${calendar.publicUrl}/calendar/${secret}.ics`);
  return hasReplaced ? `${told} ${sentences.replaced}` : told;
}

/** Also for somebody who has left the committee. */
async function stop(
  { calendar, log }: BotServices,
  { command: { committeeName, language }, personId, committees }: Wish,
): Promise<string> {
  const sentences = calendarSentences[language];
  const ids = new Set((await calendar.subscriptions.listByPerson(personId)).map(({ committeeId }) => committeeId));
  const subscribed = committees.filter(({ id }) => ids.has(id));
  const committee = chosen(subscribed, committeeName);
  if (committee === undefined) {
    return committeeName === '' && subscribed.length > 1
      ? sentences.stopWhich(listed(subscribed))
      : sentences.nothingToStop;
  }
  await calendar.subscriptions.revoke(personId, committee.id);
  log('info', 'calendar-stopped', { committeeId: committee.id });
  return sentences.stopped(committeeLabel(committee));
}

/** The committee of that name; without a name the only one there is. */
function chosen(committees: readonly Committee[], name: string): Committee | undefined {
  if (name !== '') return committees.find((committee) => isNamed(committee, name));
  return committees.length === 1 ? committees[0] : undefined;
}

function listed(committees: readonly Committee[]): string {
  return committees.map(committeeLabel).join(', ');
}

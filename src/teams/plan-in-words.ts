import { type PlanDependencies, planDeliveries } from '../agenda/plan-posts.ts';
import type { PlannedDelivery } from '../agenda/planned-deliveries.ts';
import { dateInWords, slotInWords } from '../danish/dates-in-words.ts';
import { cardSentences } from '../danish/sentences/card-sentences.ts';
import { postingSentences } from '../danish/sentences/posting-sentences.ts';
import { type Committee, committeeLabel, type Language } from '../domain/committee.ts';
import { localDate, localTime } from '../domain/wall-time.ts';
import type { BotServices } from './bot-services.ts';
import { meetingTime } from './cards-meeting-head.ts';
import { clip, oneLine } from './cards-text.ts';

export type PlanServices = Pick<BotServices, 'listMeetingsFrom' | 'findMeeting' | 'ledger' | 'now'> & {
  readonly conversations: PlanDependencies['conversations'];
};

/** What is posted next of these committees, soonest first. */
export async function nextPosts(
  { listMeetingsFrom, findMeeting, conversations, ledger, now }: PlanServices,
  committees: readonly Committee[],
  mostShown: number,
): Promise<PlannedDelivery[]> {
  const meetings = { listCommittees: async () => committees, listMeetingsFrom, findMeeting };
  return (await planDeliveries({ meetings, conversations, ledger }, now())).slice(0, mostShown);
}

/** "onsdag den 13. januar 2027 kl. 8.00: dagsordenen til mødet i HAVU onsdag den 20. januar …, i kanalen »Havnen«" */
export function planLine(
  {
    committee,
    meeting,
    kind,
    conversation,
    due,
  }: Pick<PlannedDelivery, 'committee' | 'meeting' | 'kind' | 'conversation' | 'due'>,
  language: Language,
  now: Date,
): string {
  const words = postingSentences[language];
  const { timeZone } = committee.settings;
  const when =
    due <= now
      ? words.now
      : `${dateInWords(localDate(due, timeZone), language)} ${slotInWords(localTime(due, timeZone), undefined, language)}`;
  const about = `${clip(oneLine(committeeLabel(committee)), 60)} ${meetingTime(meeting, cardSentences[language])}`;
  const name = conversation.name === undefined ? undefined : clip(oneLine(conversation.name), 60);
  return words.planned(when, words.kinds[kind], about, words.place(conversation.scope === 'channel', name));
}

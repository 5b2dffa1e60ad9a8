import { type Committee, type Language, newCommittee } from '../src/domain/committee.ts';
import type { Conversation } from '../src/domain/conversation.ts';
import type { PostingRulesCardData } from '../src/teams/card-data-posting.ts';
import { postingRulesCardData } from '../src/teams/cards-posting.ts';
import { planLine } from '../src/teams/plan-in-words.ts';
import { sceneMeeting } from './scene-meeting.ts';

/** The card of the rules of posting, in its situations. */
export function postingScenes(
  language: Language,
): { readonly variant: string | undefined; readonly data: PostingRulesCardData }[] {
  const committee: Committee = newCommittee('Digitaliseringsudvalget', 'DIGU');
  const quiet: Committee = {
    ...committee,
    settings: {
      ...committee.settings,
      posting: { postsAgenda: false, postsReminder: false, postsToday: false, keepsQuietDays: false },
    },
  };
  const now = new Date('2027-01-11T09:00:00Z');
  const meeting = sceneMeeting({ version: 3 });
  const planned = (kind: 'agenda' | 'reminder', due: string) =>
    planLine({ committee, meeting, kind, conversation, due: new Date(due) }, language, now);
  const next = [planned('agenda', '2027-01-13T07:00:00Z'), planned('reminder', '2027-01-19T07:00:00Z')];
  const base = { language, forPersonId: 'p9' };
  const typed = {
    rules: { postAt: '09:00', postsToday: false },
    problems: ['agenda-days', 'time-unreadable'],
  } as const;
  return [
    { variant: undefined, data: postingRulesCardData(committee, { ...base, next }) },
    { variant: 'saved', data: postingRulesCardData(quiet, { ...base, next: [], saved: 'saved' }) },
    { variant: 'problems', data: postingRulesCardData(committee, { ...base, next, typed }) },
  ];
}

const conversation: Conversation = {
  id: '19:digu@thread.tacv2',
  scope: 'channel',
  tenantId: '22222222-0000-4000-8000-000000000002',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  botId: '28:dagsorden',
  name: 'Digitaliseringsudvalget',
  committeeIds: ['digu'],
  isInstalled: true,
};

import type { Activity } from 'botbuilder';
import { takesItems } from '../agenda/proposals/decide-proposal.ts';
import type { Proposal } from '../agenda/proposals/proposal.ts';
import type { ProposalContent } from '../attendance/notices/notice.ts';
import { cardSentences } from '../danish/sentences/card-sentences.ts';
import { proposalSentences } from '../danish/sentences/proposal-sentences.ts';
import { type Committee, committeeLabel, type Language } from '../domain/committee.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { AdaptiveCardJson } from './adaptive-card.ts';
import type { BotServices } from './bot-services.ts';
import { meetingTime } from './cards-meeting-head.ts';
import { type ProposalCardOptions, proposalCardData } from './cards-proposal.ts';
import { clip, oneLine } from './cards-text.ts';
import { comingMeetings } from './command-meeting.ts';
import { renderCard } from './render-card.ts';
import { cardMessage, textMessage } from './reply.ts';

export type ProposalViewServices = Pick<BotServices, 'proposals' | 'listMeetingsFrom' | 'findMeeting' | 'now'>;

/** The card of a proposal as things stand now, for one reader. */
export async function proposalView(
  services: ProposalViewServices,
  proposal: Proposal,
  committee: Committee,
  options: Pick<ProposalCardOptions, 'language' | 'reader'> & Partial<Pick<ProposalCardOptions, 'notes' | 'isReceipt'>>,
): Promise<AdaptiveCardJson> {
  const meetings = await meetingsThatTakeItems(services, committee);
  const meetingId = proposal.decision?.meetingId;
  const taken = meetingId === undefined ? undefined : await services.findMeeting(committee.id, meetingId);
  const data = proposalCardData(proposal, committee, {
    notes: [],
    ...options,
    meetings,
    ...(taken === undefined ? {} : { takenBy: taken.meeting }),
  });
  return renderCard('proposal', data);
}

/** The committee's coming meetings that an item can be put on, planned ones too, the next one first. */
export async function meetingsThatTakeItems(
  services: Pick<BotServices, 'listMeetingsFrom' | 'findMeeting' | 'now'>,
  committee: Committee,
): Promise<Meeting[]> {
  const coming = await comingMeetings(services, committee);
  return coming.filter((meeting) => takesItems({ meeting }, services.now()));
}

/** What is told privately of a proposal: to the secretary the card to decide on, to its proposer what was decided. */
export async function proposalMessage(
  services: ProposalViewServices,
  committee: Committee,
  { kind, proposalId }: ProposalContent,
): Promise<Partial<Activity>> {
  const { language } = committee.settings;
  const stored = await services.proposals.find(committee.id, proposalId);
  if (stored === undefined) return textMessage(proposalSentences[language].gone);
  if (kind === 'proposal-decided')
    return textMessage(await outcomeInWords(services, stored.value, committee, language));
  const card = await proposalView(services, stored.value, committee, { language, reader: 'decider' });
  return cardMessage([card], card.fallbackText);
}

async function outcomeInWords(
  services: ProposalViewServices,
  { title, decision, state }: Proposal,
  committee: Committee,
  language: Language,
): Promise<string> {
  const words = proposalSentences[language];
  const label = clip(oneLine(committeeLabel(committee)), 120);
  const name = clip(oneLine(decision?.byName ?? ''), 120);
  const shown = clip(oneLine(title), 400);
  if (state !== 'accepted') {
    const said = words.declinedForYou(shown, label, name);
    return decision?.word === undefined ? said : `${said} ${words.wordGiven(oneLine(decision.word))}`;
  }
  const record = await services.findMeeting(committee.id, decision?.meetingId ?? '');
  const when = record === undefined ? '' : meetingTime(record.meeting, cardSentences[language]);
  return words.acceptedForYou(shown, label, name, when);
}

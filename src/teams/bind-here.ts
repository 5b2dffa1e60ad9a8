import type { Viewer } from '../access/scope.ts';
import { bindConversation } from '../agenda/bind-conversation.ts';
import { reviveDeliveries } from '../agenda/revive-deliveries.ts';
import { syncMembers } from '../agenda/sync-members.ts';
import { bindingSentences } from '../danish/sentences/binding-sentences.ts';
import { chatSentences } from '../danish/sentences/chat-sentences.ts';
import { type Committee, committeeLabel, type Language } from '../domain/committee.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { AdaptiveCardJson } from './adaptive-card.ts';
import type { BotServices } from './bot-services.ts';
import { type BindingCardOptions, bindingCardData } from './cards-binding.ts';
import { boundCardData } from './cards-greeting.ts';
import { meetingsOf } from './meetings-here.ts';
import { renderCard } from './render-card.ts';

export type BindingServices = Pick<
  BotServices,
  | 'listCommittees'
  | 'conversations'
  | 'memberships'
  | 'persons'
  | 'readMembers'
  | 'ledger'
  | 'listMeetingsFrom'
  | 'postSoon'
  | 'now'
  | 'log'
>;

export interface BindingHere {
  readonly conversation: Conversation;
  readonly committee: Committee;
  readonly viewer: Viewer;
  readonly language: Language;
}

/** Binds a conversation, takes in who is there, and shows what was done and what comes next. */
export async function bindHere(
  services: BindingServices,
  { conversation, committee, viewer, language }: BindingHere,
): Promise<AdaptiveCardJson> {
  const { wasBound } = await bindConversation(services.conversations, conversation, committee, services.now(), viewer);
  const count = await syncMembers(committee.id, services);
  await reviveDeliveries(services.ledger, [committee.id], conversation.id, services.now());
  services.log('info', 'conversation-bound', { committeeId: committee.id, count: count ?? 0 });
  services.postSoon();
  const [members, meetings] = await Promise.all([
    services.memberships.listMembers(committee.id),
    meetingsOf(services, [committee]),
  ]);
  const sentences = chatSentences[language];
  const label = committeeLabel(committee);
  const bound = wasBound ? sentences.alreadyBound(label) : sentences.bound(label, count ?? 0);
  const said = count === undefined ? sentences.boundWithoutRoster(label) : bound;
  const hasSecretary = members.some(({ role }) => role === 'secretary');
  return renderCard('greeting', boundCardData(committee, { said, hasSecretary, meetings }, language));
}

/** The choice of the committee, for a conversation that is bound to some of them or to none. */
export async function bindingView(
  services: Pick<BindingServices, 'listCommittees'>,
  { committeeIds }: Conversation,
  options: BindingCardOptions,
): Promise<AdaptiveCardJson> {
  const free = (await services.listCommittees()).filter(({ id }) => !committeeIds.includes(id));
  return renderCard('binding', bindingCardData(free, options));
}

/** What speaks against a choice, in the card's words. */
export function bindingProblem(problem: keyof (typeof bindingSentences)['da']['problems'], language: Language): string {
  return bindingSentences[language].problems[problem];
}

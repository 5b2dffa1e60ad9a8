import type { Committee } from '../domain/committee.ts';
import type { AdaptiveCardJson } from './adaptive-card.ts';
import { type PostingCardOptions, postingRulesCardData } from './cards-posting.ts';
import { nextPosts, type PlanServices, planLine } from './plan-in-words.ts';
import { renderCard } from './render-card.ts';

/** On the card itself; "plan" tells more. */
const mostShown = 4;

/** The card with a committee's rules of posting as they are now, and what follows from them. */
export async function postingView(
  services: PlanServices,
  committee: Committee,
  options: Omit<PostingCardOptions, 'next'>,
): Promise<AdaptiveCardJson> {
  const planned = await nextPosts(services, [committee], mostShown);
  const next = planned.map((delivery) => planLine(delivery, options.language, services.now()));
  return renderCard('posting-rules', postingRulesCardData(committee, { ...options, next }));
}

import { identifyMembers, readUsers } from '../agenda/identify-members.ts';
import type { Committee } from '../domain/committee.ts';
import type { AdaptiveCardJson } from './adaptive-card.ts';
import type { BotServices } from './bot-services.ts';
import { type IdentitiesCardOptions, identitiesCardData, type WhoIsWho } from './cards-identities.ts';
import { renderCard } from './render-card.ts';

export type IdentityServices = Pick<BotServices, 'persons' | 'memberships'>;

/** Who is who in a committee as things stand; what is certain by now is remembered first. */
export async function readWhoIsWho(services: IdentityServices, committee: Committee): Promise<WhoIsWho> {
  const { doubtful } = await identifyMembers(committee.id, services);
  const [persons, users] = await Promise.all([
    services.persons.listPersons(committee.id),
    readUsers(committee.id, services),
  ]);
  return { persons: persons.map(({ value }) => value), users, doubtful };
}

/** The card on which is said who is who, as it now stands. */
export async function identitiesView(
  services: IdentityServices,
  committee: Committee,
  options: IdentitiesCardOptions,
): Promise<AdaptiveCardJson> {
  return renderCard('identities', identitiesCardData(committee, await readWhoIsWho(services, committee), options));
}

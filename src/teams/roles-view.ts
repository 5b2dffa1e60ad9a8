import { objectIdOf } from '../access/object-id.ts';
import { mayGiveRoles } from '../access/policy.ts';
import { mayGiveClosedAccess } from '../access/role-policy.ts';
import { personalScope, type Viewer } from '../access/scope.ts';
import { visibleRoster } from '../attendance/open-roster.ts';
import type { Committee } from '../domain/committee.ts';
import type { Membership } from '../domain/person.ts';
import type { AdaptiveCardJson } from './adaptive-card.ts';
import type { BotServices } from './bot-services.ts';
import { type ComingGuest, type RolesCardOptions, rolesCardData } from './cards-roles.ts';
import { comingMeetings } from './command-meeting.ts';
import { renderCard } from './render-card.ts';

export type RolesServices = Pick<
  BotServices,
  | 'memberships'
  | 'persons'
  | 'administrators'
  | 'listMeetingsFrom'
  | 'findMeeting'
  | 'readAttendance'
  | 'refreshCards'
  | 'conversations'
  | 'readMembers'
  | 'now'
  | 'log'
>;

/** Guests of so many coming meetings are told. */
const mostMeetings = 3;

/** The card of who is what, as it now stands, with the fields that this reader may change. */
export async function rolesView(
  services: RolesServices,
  committee: Committee,
  reader: { readonly viewer: Viewer; readonly own: readonly Membership[] },
  options: Omit<RolesCardOptions, 'mayGiveOffices' | 'mayGiveClosedAccess'>,
): Promise<AdaptiveCardJson> {
  const { viewer, own } = reader;
  const [members, former, guests] = await Promise.all([
    services.memberships.listMembers(committee.id),
    services.memberships.listFormer(committee.id),
    comingGuests(services, committee, own),
  ]);
  const administrators = services.administrators.flatMap((id) => objectIdOf(id) ?? []);
  const byName = (a: Membership, b: Membership): number => a.name.localeCompare(b.name, 'da');
  const known = { members: [...members].sort(byName), former, administrators, guests };
  const data = rolesCardData(committee, known, {
    ...options,
    mayGiveOffices: mayGiveRoles(viewer),
    mayGiveClosedAccess: mayGiveClosedAccess(viewer, own, committee.id),
  });
  return renderCard('roles', data);
}

/** Of a closed item's guests hears only who may see the item: an administrator as such may not. */
async function comingGuests(
  services: RolesServices,
  committee: Committee,
  own: readonly Membership[],
): Promise<ComingGuest[]> {
  const scope = personalScope(own);
  const coming = (await comingMeetings(services, committee)).filter(({ state }) => state !== 'cancelled');
  const guests = await Promise.all(
    coming.slice(0, mostMeetings).map(async ({ id, date }) => {
      const record = await services.findMeeting(committee.id, id);
      if (record === undefined) return [];
      const { roster } = await services.readAttendance(committee, record);
      return visibleRoster(scope, roster, record)
        .filter(({ role }) => role === 'guest')
        .map(({ name, items }) => ({ name, items: items.map(({ label }) => label), day: date }));
    }),
  );
  return guests.flat();
}

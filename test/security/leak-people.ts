import type { GuestPass } from '../../src/access/scope.ts';
import type { Membership } from '../../src/domain/person.ts';
import { aMembership } from '../builders.ts';
import { type Canary, closedItem, dates, meetingIdOf, openItem, records } from './leak-papers.ts';

/** Who asks, and by a reckoning of its own what may reach them: nothing here calls what it checks. */

const [havu, skou, kiru] = ['havu', 'skou', 'kiru'] as const;
const coming = dates[2];

const member = (personId: string, changes: Partial<Membership> = {}): Membership =>
  aMembership({ committeeId: havu, personId, name: `Navn ${personId}`, ...changes });

export const memberships: readonly Membership[] = [
  member('secretary', { role: 'secretary' }),
  member('secretary', { committeeId: skou, role: 'member' }),
  member('chair', { role: 'chair' }),
  member('muted-chair', { role: 'chair', seesClosedItems: false }),
  member('trusted', { seesClosedItems: true }),
  member('member'),
  member('substitute', { role: 'substitute' }),
  member('observer', { role: 'observer' }),
  member('former', { role: 'chair', seesClosedItems: true, until: '2030-12-31' }),
  member('other', { committeeId: skou, role: 'secretary' }),
  member('other-member', { committeeId: kiru }),
];

const titleOf = (order: number): string =>
  records.find(({ meeting }) => meeting.id === meetingIdOf(havu, coming))?.items[order]?.title ?? '';

const pass = (label: string, title: string): GuestPass => ({
  committeeId: havu,
  meetingId: meetingIdOf(havu, coming),
  items: [{ label, title }],
});

export const invitations: Readonly<Record<string, readonly GuestPass[]>> = {
  guest: [pass(String(openItem + 1), titleOf(openItem))],
  // One whose title was written down before the item was closed.
  'closed-guest': [pass(String(closedItem + 1), titleOf(closedItem))],
};

export interface Person {
  readonly id: string;
  readonly isAdministrator?: true;
}

export const people: readonly Person[] = [
  ...[...new Set(memberships.map(({ personId }) => personId))].map((id) => ({ id })),
  { id: 'guest' },
  { id: 'closed-guest' },
  { id: 'administrator', isAdministrator: true },
  { id: 'stranger' },
];

/** A place in which somebody asks. `readers` is the roster of a group chat; undefined is one that nobody can read. */
export interface Place {
  readonly id: string;
  readonly scope: 'personal' | 'channel' | 'group';
  readonly committeeIds: readonly string[];
  readonly readers?: readonly (string | undefined)[];
}

export const places: readonly Place[] = [
  { id: 'personal', scope: 'personal', committeeIds: [] },
  { id: '19:havu@thread.tacv2', scope: 'channel', committeeIds: [havu] },
  { id: '19:two@thread.tacv2', scope: 'channel', committeeIds: [havu, skou] },
  { id: '19:unbound@thread.tacv2', scope: 'channel', committeeIds: [] },
  { id: '19:bound@thread.v2', scope: 'group', committeeIds: [havu], readers: ['secretary', 'chair', 'member'] },
  { id: '19:bound-caller@thread.v2', scope: 'group', committeeIds: [havu], readers: ['secretary', undefined] },
  { id: '19:bound-mixed@thread.v2', scope: 'group', committeeIds: [havu], readers: ['secretary', 'stranger'] },
  { id: '19:among@thread.v2', scope: 'group', committeeIds: [], readers: ['secretary', 'chair', 'member'] },
  { id: '19:mixed@thread.v2', scope: 'group', committeeIds: [], readers: ['secretary', 'chair', 'other'] },
  { id: '19:caller@thread.v2', scope: 'group', committeeIds: [], readers: ['secretary', 'chair', undefined] },
  { id: '19:unread@thread.v2', scope: 'group', committeeIds: [havu] },
];

const closedReaders = new Set(['secretary', 'chair', 'trusted']);

/** True where this word may reach this person at this place. */
export function mayReach({ id }: Person, place: Place, canary: Canary): boolean {
  if (place.scope === 'personal') return mayReachAlone(id, canary);
  if (canary.isClosed) return false;
  if (place.scope === 'channel') return place.committeeIds.includes(canary.committeeId);
  if (place.readers === undefined) return false;
  const isBound = place.committeeIds.length > 0;
  if (!isBound && place.readers.includes(undefined)) return false;
  if (isBound && !place.committeeIds.includes(canary.committeeId)) return false;
  const present = [id, ...place.readers.filter((reader) => reader !== undefined)];
  return present.every((reader) => isMember(reader, canary.committeeId));
}

function isMember(id: string, committeeId: string): boolean {
  return memberships.some((one) => one.personId === id && one.committeeId === committeeId && one.until === undefined);
}

function mayReachAlone(id: string, { committeeId, meetingId, date, itemOrder, isClosed }: Canary): boolean {
  if (isMember(id, committeeId)) {
    const isReader = committeeId === havu ? closedReaders.has(id) : id === 'other';
    return !isClosed || isReader;
  }
  if (isClosed) return false;
  if (id === 'former') return committeeId === havu && date <= '2030-12-31';
  return id === 'guest' && meetingId === meetingIdOf(havu, coming) && itemOrder === openItem;
}

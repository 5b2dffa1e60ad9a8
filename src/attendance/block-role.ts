import { isAlikeName, isSameName } from '../danish/same-name.ts';
import type { Meeting, PresenceRole } from '../domain/meeting.ts';
import type { Attendee } from './roster.ts';

/** What somebody is, as minutes put it in brackets behind the name. */
export type BlockRole = PresenceRole | 'secretary';

/** Those who preside, the first of them first. */
export const chairs: readonly string[] = ['chair', 'deputy-chair', 'co-chair'];

/** An office goes before the pen; what the platform does not know, the committee's documents say. @param told their role there */
export function blockRole(
  { name, role }: Pick<Attendee, 'name' | 'role'>,
  told: PresenceRole | undefined,
  { minuteTakers }: Pick<Meeting, 'minuteTakers'>,
): BlockRole | undefined {
  const office = [role, told].find((each) => each !== undefined && chairs.includes(each));
  if (office === 'chair' || office === 'deputy-chair' || office === 'co-chair') return office;
  if (minuteTakers.some((taker) => isSameName(taker, name) || isAlikeName(taker, name))) return 'minute-taker';
  if (role === 'observer' || told === 'observer') return 'observer';
  if (told === 'secretariat') return told;
  if (role === 'secretary') return 'secretary';
  return role === 'guest' ? 'guest' : undefined;
}

import fc from 'fast-check';
import type { AttendanceView } from '../../../src/attendance/read-attendance.ts';
import type { Guest, MeetingAttendance, QuorumRule, RecordedPresence } from '../../../src/domain/attendance.ts';
import type { Membership, MembershipRole } from '../../../src/domain/person.ts';
import type { ItemReference, Response, Substitute } from '../../../src/domain/response.ts';
import { aCommittee, aDecline, aMembership, anItem, aRecord, aResponse, aView } from '../../builders.ts';

/** Six members, of whom five have a seat, and whatever they may have answered. */

export const record = {
  ...aRecord({ startTime: '09:00', endTime: '11:30' }),
  items: ['1', '2', '3'].map((number, order) => anItem({ number, order, title: `Sag ${number}` })),
};

const roles: readonly MembershipRole[] = ['chair', 'deputy-chair', 'member', 'member', 'member', 'secretary'];
const names = ['Anna Holm', 'Bo Lund', 'Carla Friis', 'Dan Eg', 'Eva Bak', 'Finn Gram'];
const parties = ['Fyrby Kommune', 'Nordøens Hospital', 'Almen Praksis'];

export const members: readonly Membership[] = names.map((name, index) =>
  aMembership({ personId: `p${index + 1}`, name, role: roles[index] ?? 'member' }),
);
const persons = members.map(({ personId, name }, index) => ({
  id: personId,
  name,
  altNames: [],
  organization: parties[index % parties.length] ?? '',
}));

/** Names of members, first names, names of others and no names at all. */
export const anAnyName = fc.oneof(
  fc.constantFrom(...names, 'Bo', 'Carla', 'Gry Falk', ' anna  HOLM ', 'A. Holm', 'Eva Bakk', ''),
  fc.string({ maxLength: 130 }),
);

const items = fc.option(
  fc
    .subarray(['1', '2'], { minLength: 1 })
    .map((chosen): ItemReference[] => chosen.map((label) => ({ label, title: `Sag ${label}` }))),
  { nil: undefined },
);

const someone = fc.oneof(
  fc.constantFrom(...members.map(({ personId, name }) => ({ personId, name }))),
  fc.constantFrom({ personId: 'p9', name: 'Gry Falk' }, { name: 'Hugo Vang' }, { name: 'Bo Lund' }),
);

const aSubstitute: fc.Arbitrary<Substitute> = fc
  .tuple(someone, fc.constantFrom('asked', 'accepted', 'declined'), fc.constantFrom('in-person', 'virtual'), items)
  .map(([who, standing, mode, some]): Substitute => {
    const forItems = some === undefined ? {} : { items: some };
    if (!('personId' in who)) return { ...who, standing: 'unasked', ...forItems };
    if (standing !== 'accepted') return { ...who, standing, ...forItems };
    return { ...who, standing, mode, answeredAt: '2031-03-01T10:30:00.000Z', ...forItems };
  });

export function anAnswer(personId: string, changes: Partial<Response>): Response {
  const personName = members.find((member) => member.personId === personId)?.name ?? 'Gry Falk';
  const whose = { personId, personName, actorId: personId };
  return changes.partStat === 'accepted' ? aResponse({ ...whose, ...changes }) : aDecline({ ...whose, ...changes });
}

/** Any answer of one person, though nobody is their own substitute. */
export function aSeat(personId: string): fc.Arbitrary<Response> {
  return fc
    .tuple(fc.constantFrom('accepted', 'tentative', 'declined', 'delegated'), fc.boolean(), items, aSubstitute)
    .map(([partStat, isVirtual, some, substitute]) => {
      const mode = isVirtual ? ('virtual' as const) : ('in-person' as const);
      const part = some === undefined ? {} : { part: { items: some } };
      if (partStat === 'accepted') return anAnswer(personId, { partStat, mode, ...part });
      if (partStat !== 'delegated') return anAnswer(personId, { partStat });
      const isOwn = substitute.personId === personId || substitute.name === anAnswer(personId, {}).personName;
      return isOwn ? anAnswer(personId, {}) : anAnswer(personId, { partStat, substitute });
    });
}

/** Answers of some of them and of somebody who is not on the list. As in the store, a person is asked for one seat only. */
export function seatsOf(of: readonly Membership[]): fc.Arbitrary<readonly Response[]> {
  const everybody = [...of.map(({ personId }) => personId), 'p9'];
  return fc
    .tuple(...everybody.map((personId) => fc.option(aSeat(personId), { nil: undefined })))
    .map((seats) => withoutRivals(seats.filter((seat) => seat !== undefined)));
}

function withoutRivals(seats: readonly Response[]): Response[] {
  const taken = new Set<string>();
  return seats.map((seat) => {
    const { substitute } = seat;
    if (substitute === undefined || substitute.standing === 'declined') return seat;
    if (taken.has(substitute.name)) return anAnswer(seat.personId, {});
    taken.add(substitute.name);
    return seat;
  });
}

export const guests: fc.Arbitrary<Guest[]> = fc
  .uniqueArray(fc.constantFrom('Bo Lund', 'Hugo Vang', 'Inge Dahl', 'Gry Falk'))
  .map((invited) =>
    invited.map((name): Guest => {
      const personId = members.find((member) => member.name === name)?.personId ?? guestIdOf(name);
      const [invitedBy, invitedAt] = ['p6', '2031-03-01T09:00:00.000Z'];
      return { meetingId: 'moede-1', personId, name, items: [], invitedBy, invitedAt };
    }),
  );

function guestIdOf(name: string): string {
  return name === 'Gry Falk' ? 'p9' : `guest:${name.toLowerCase().replaceAll(' ', '-')}`;
}

export const aPresence: fc.Arbitrary<RecordedPresence> = fc
  .constantFrom('p1', 'p2', 'guest:hugo-vang', 'substitute:hugo-vang', 'p77')
  .map((personId): RecordedPresence => {
    const [recordedBy, at] = ['p6', '2031-03-04T09:00:00.000Z'];
    return { meetingId: 'moede-1', personId, name: 'Navn', attendance: 'present', isVirtual: false, recordedBy, at };
  });

export function viewOf(
  seats: readonly Response[],
  quorum: readonly QuorumRule[],
  attendance: Partial<MeetingAttendance> = {},
): AttendanceView {
  const committee = aCommittee();
  const settings = { ...committee.settings, attendance: { quorum } };
  return aView(record, seats, { committee: { ...committee, settings }, members, persons, attendance });
}

export function labelsOf(references: readonly ItemReference[]): string[] {
  return references.map(({ label }) => label);
}

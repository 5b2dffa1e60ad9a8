import { isAlikeName, isSameName } from '../danish/same-name.ts';
import type { Guest, MeetingAttendance, RecordedPresence } from '../domain/attendance.ts';
import { slug } from '../domain/identifier.ts';
import type { MeetingRecord, Presence } from '../domain/meeting.ts';
import { type Membership, type MembershipRole, type Person, seatRoles } from '../domain/person.ts';
import {
  type AnswerGroup,
  type AttendanceMode,
  answerGroup,
  type ItemReference,
  type PartOfMeeting,
  type Response,
  standingResponses,
} from '../domain/response.ts';
import { itemsNamed } from './find-items.ts';

/** Whose seat a substitute takes. */
export interface SeatTaken {
  readonly personId: string;
  readonly name: string;
  /** Only for these items. */
  readonly items?: readonly ItemReference[];
  /** Not asked by the bot: the member's word is all there is. */
  readonly isUnasked: boolean;
}

/** One person who may come to a meeting; nobody is in the roster twice. */
export interface Attendee {
  /** Entra object id; `guest:` or `substitute:` and the slug of the name for somebody whom the platform does not know. */
  readonly personId: string;
  readonly name: string;
  /** How else the committee's documents spell them, where it is certain who they are. */
  readonly spellings?: readonly string[];
  readonly title?: string;
  readonly organization?: string;
  readonly role: MembershipRole | 'guest';
  /** A seat of their own, which counts for the quorum. */
  readonly hasSeat: boolean;
  /** The items for which a guest is invited; empty for everybody else, and for a guest of the whole meeting. */
  readonly items: readonly ItemReference[];
  /** The own answer, if it still holds. */
  readonly response?: Response;
  /** Set while they come in the place of a member. */
  readonly standsFor?: SeatTaken;
  /** How they come: the own answer's mode, or the one in which they take a seat. */
  readonly mode?: AttendanceMode;
  /** What was noted of them afterwards or in the meeting. */
  readonly presence?: RecordedPresence;
}

export interface RosterSource {
  readonly record: MeetingRecord;
  readonly members: readonly Membership[];
  /** Whom the committee's documents name: they tell titles and organisations. */
  readonly persons: readonly Person[];
  readonly attendance: MeetingAttendance;
}

/**
 * Everybody who may come to a meeting: the members, whoever else has answered, the substitutes that take a seat, and the
 * guests of its items, by name. Answers that were given for another date or time are left out.
 */
export function rosterOf({ record, members, persons, attendance }: RosterSource): Attendee[] {
  const responses = withoutAliases(standingResponses(record.meeting, attendance.responses));
  const found = new Map<string, Attendee>();
  const put = (personId: string, more: Partial<Attendee> & Pick<Attendee, 'name' | 'role'>): void => {
    const known = found.get(personId);
    found.set(personId, { personId, hasSeat: false, items: [], ...known, ...more });
  };
  for (const { personId, name, role } of members) put(personId, { name, role, hasSeat: seatRoles.has(role) });
  const spelt = persons.flatMap(({ objectId, name, altNames }) =>
    objectId === undefined ? [] : [name, ...altNames].map((each) => ({ personId: objectId, name: each })),
  );
  const isThere = ({ personId }: { readonly personId: string }): boolean => found.has(personId);
  const bearers = [...members, ...responses.flatMap(peopleOf), ...spelt.filter(isThere)];
  for (const guest of guestsOf(record, attendance.guests, bearers)) {
    const { personId, name, title, organization, items } = guest;
    const described = {
      ...(title === undefined ? {} : { title }),
      ...(organization === undefined ? {} : { organization }),
    };
    put(personId, { name, items, role: found.get(personId)?.role ?? 'guest', ...described });
  }
  for (const response of responses) {
    const { personId, personName, mode } = response;
    const known = found.get(personId);
    // Who answers in a committee's channel without being on its list yet is a guest until the list says otherwise.
    const who = { name: known?.name ?? personName, role: known?.role ?? ('guest' as const) };
    put(personId, { ...who, response, ...(mode === undefined ? {} : { mode }) });
  }
  for (const seat of responses) {
    const { substitute } = seat;
    if (substitute === undefined || (substitute.standing !== 'accepted' && substitute.standing !== 'unasked')) continue;
    const personId = substitute.personId ?? idByName(substitute.name, [...found.values()]);
    const known = found.get(personId);
    // Of somebody who says no themselves nobody else can say that they come, nor of a member that they leave their own seat.
    const isOwnMatter = known !== undefined && (known.hasSeat || answerGroup(known.response) === 'declined');
    if (substitute.standing === 'unasked' && isOwnMatter) continue;
    const standsFor: SeatTaken = {
      personId: seat.personId,
      name: seat.personName,
      ...(substitute.items === undefined ? {} : { items: substitute.items }),
      isUnasked: substitute.standing === 'unasked',
    };
    const who = { name: known?.name ?? substitute.name, role: known?.role ?? ('substitute' as const) };
    put(personId, { ...who, standsFor, mode: substitute.mode ?? 'in-person' });
  }
  const presences = new Map(attendance.presences.map((presence) => [presence.personId, presence]));
  return [...found.values()]
    .map((attendee) => {
      // Of a guest it may have been noted before the platform knew them.
      const presence = presences.get(attendee.personId) ?? presences.get(guestId(attendee.name));
      return { ...describedBy(persons, attendee), ...(presence === undefined ? {} : { presence }) };
    })
    .sort((x, y) => x.name.localeCompare(y.name, 'da'));
}

/** The heading under which somebody is counted: a substitute by how they come, everybody else by the own answer. */
export function attendeeGroup({ response, standsFor, mode }: Attendee): AnswerGroup {
  if (standsFor === undefined) return answerGroup(response);
  if (standsFor.items !== undefined) return 'partly';
  return mode === 'virtual' ? 'virtual' : 'inPerson';
}

/** True for somebody who is expected, for all of the meeting or a part of it. */
export function isExpected(attendee: Attendee): boolean {
  return ['inPerson', 'virtual', 'partly'].includes(attendeeGroup(attendee));
}

/** What of the meeting somebody takes; undefined for the whole. */
export function partOf({ response, standsFor }: Attendee): PartOfMeeting | undefined {
  if (standsFor !== undefined) return standsFor.items === undefined ? undefined : { items: standsFor.items };
  return response?.part;
}

/** Of a guest for whom somebody answered by name, and who then answered under an id of their own, the own answer. */
function withoutAliases(responses: readonly Response[]): Response[] {
  const isAlias = ({ personId, personName }: Response): boolean => personId === guestId(personName);
  return responses.filter(
    (response) =>
      !isAlias(response) ||
      responses.every((other) => isAlias(other) || !isSameName(other.personName, response.personName)),
  );
}

/** Whom an answer names by the id that the platform gives them. */
function peopleOf({ personId, personName, substitute }: Response): { personId: string; name: string }[] {
  const own = { personId, name: personName };
  return substitute?.personId === undefined ? [own] : [own, { personId: substitute.personId, name: substitute.name }];
}

/** Who is meant by the name of a substitute whom the platform does not know: somebody of the roster who bears it, too. */
function idByName(name: string, roster: readonly Attendee[]): string {
  const same = roster.filter((attendee) => isSameName(attendee.name, name));
  const [only] = same;
  return only !== undefined && same.length === 1 ? only.personId : `substitute:${slug(name)}`;
}

/**
 * Guests who were invited here, and those whom the agenda names with their items; the same person once, by the id that the
 * platform gives them, where it is known.
 */
function guestsOf(
  record: MeetingRecord,
  invited: readonly Guest[],
  bearers: readonly { readonly personId: string; readonly name: string }[],
): Omit<Guest, 'invitedBy' | 'invitedAt' | 'meetingId'>[] {
  const named = record.meeting.presences
    .filter(isGuest)
    .filter(({ name }) => !invited.some((guest) => isSameName(guest.name, name)));
  const idOf = (name: string): string =>
    bearers.find((other) => isSameName(other.name, name))?.personId ?? guestId(name);
  return [
    ...invited.map((guest) =>
      guest.personId === guestId(guest.name) ? { ...guest, personId: idOf(guest.name) } : guest,
    ),
    ...named.map(({ name, title, organization, guestForItems }) => ({
      personId: idOf(name),
      name,
      ...(title === undefined ? {} : { title }),
      ...(organization === undefined ? {} : { organization }),
      items: itemsNamed(record, guestForItems),
    })),
  ];
}

function isGuest({ role, guestForItems }: Presence): boolean {
  return role === 'guest' || guestForItems.length > 0;
}

/** The id of a guest whom the platform does not know. */
export function guestId(name: string): string {
  return `guest:${slug(name)}`;
}

/** Title and organisation from the committee's documents: of who is known to be this user, else where one person there has the name. */
function describedBy(persons: readonly Person[], attendee: Attendee): Attendee {
  const known = persons.find(({ objectId }) => objectId === attendee.personId);
  if (known !== undefined) {
    const spellings = [known.name, ...known.altNames].filter((each) => each !== attendee.name);
    return { ...descriptionOf(known), ...attendee, ...(spellings.length === 0 ? {} : { spellings }) };
  }
  const { name } = attendee;
  const same = persons.filter((person) => [person.name, ...person.altNames].some((other) => isSameName(other, name)));
  const alike = same.length > 0 ? same : persons.filter((person) => isAlikeName(person.name, name));
  const [only] = alike;
  if (only === undefined || alike.length > 1) return attendee;
  // Who is known to be one user is not another of the same name.
  return only.objectId === undefined ? { ...descriptionOf(only), ...attendee } : attendee;
}

function descriptionOf({ title, organization }: Person): Pick<Attendee, 'title' | 'organization'> {
  return { ...(title === undefined ? {} : { title }), ...(organization === undefined ? {} : { organization }) };
}

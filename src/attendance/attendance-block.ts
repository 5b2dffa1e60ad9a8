import { itemLabel } from '../domain/agenda-item.ts';
import type { MeetingRecord, Presence } from '../domain/meeting.ts';
import { responsesCloseAt } from '../domain/meeting-time.ts';
import { type BlockRole, blockRole, chairs } from './block-role.ts';
import { type BlockRemarks, type BlockStanding, blockRemarks, blockStanding } from './block-standing.ts';
import { type DocumentPlace, documentPlaces } from './document-places.ts';
import type { Attendee } from './roster.ts';
import { withThoseInMinutes } from './roster-of-minutes.ts';

export interface BlockEntry {
  readonly personId: string;
  readonly name: string;
  readonly title?: string;
  readonly organization?: string;
  readonly role?: BlockRole;
  readonly remarks: BlockRemarks;
  /** Labels of the items for which a guest comes; empty for everybody else, and for a guest of the whole meeting. */
  readonly guestForItems: readonly string[];
}

/** People of one organisation; those whose organisation nobody knows stand in a group without a name, the first one. */
export interface BlockGroup {
  readonly organization?: string;
  readonly entries: readonly BlockEntry[];
}

/** Who takes part in a meeting, as minutes list it. Nobody stands in two lists. */
export interface AttendanceBlock {
  /** The meeting has begun, or somebody has noted who was there. */
  readonly hasBegun: boolean;
  /** Something was noted of who was there; else the lists rest on the answers. */
  readonly isNoted: boolean;
  /** Those who take part, guests apart, in the order in which the documents name them … */
  readonly participants: readonly BlockEntry[];
  /** … and the same by organisation. */
  readonly groups: readonly BlockGroup[];
  readonly guests: readonly BlockEntry[];
  readonly tentative: readonly BlockEntry[];
  readonly apologies: readonly BlockEntry[];
  /** Not there, without afbud. */
  readonly absent: readonly BlockEntry[];
  /** Only before the meeting. */
  readonly unanswered: readonly BlockEntry[];
  /** After the meeting: those of whom nothing is known. */
  readonly unnoted: readonly BlockEntry[];
}

export interface AttendanceBlockSource {
  readonly record: MeetingRecord;
  readonly roster: readonly Attendee[];
  /** Those of an earlier meeting of the committee: they tell order and roles of whom the meeting's own document does not name. */
  readonly earlierPresences?: readonly Presence[];
  readonly now: Date;
}

interface Placed {
  readonly attendee: Attendee;
  readonly standing: BlockStanding;
  readonly isGuest: boolean;
  readonly entry: BlockEntry;
}

/** The list of those who take part: in the order in which the committee's documents name them, else chairs first. */
export function attendanceBlock({
  record,
  roster,
  earlierPresences = [],
  now,
}: AttendanceBlockSource): AttendanceBlock {
  const { meeting } = record;
  const named = [...meeting.presences, ...earlierPresences];
  const people = withThoseInMinutes(roster, record);
  const places = documentPlaces(people, named);
  const isNoted = people.some(({ presence }) => presence !== undefined);
  const hasBegun = isNoted || meeting.state === 'held' || now.getTime() >= responsesCloseAt(meeting).getTime();
  const listsSubstitutesAsGuests = named.some(({ insteadOf, role }) => insteadOf !== undefined && role === 'guest');
  const placed = inOrder(people, places).map((attendee): Placed => {
    const place = places.get(attendee.personId);
    const isOwn = place !== undefined && place.order < meeting.presences.length;
    const inMinutes = meeting.state === 'held' && isOwn ? place.presence : undefined;
    const source = { roster: people, hasBegun, inMinutes };
    return {
      attendee,
      standing: blockStanding(attendee, source),
      isGuest: isGuest(attendee, place, listsSubstitutesAsGuests),
      entry: entryOf(attendee, place, record, blockRemarks(attendee, source)),
    };
  });
  const listed = (standing: BlockStanding): BlockEntry[] =>
    placed.filter((each) => each.standing === standing).map(({ entry }) => entry);
  const there = placed.filter(({ standing }) => standing === 'taking-part');
  const participants = there.filter((each) => !each.isGuest);
  return {
    hasBegun,
    isNoted,
    participants: participants.map(({ entry }) => entry),
    groups: groupsOf(participants, new Map(placed.map(({ entry }) => [entry.personId, entry.organization]))),
    guests: guestsInOrder(
      there.filter((each) => each.isGuest),
      record,
    ),
    tentative: listed('tentative'),
    apologies: listed('apology'),
    absent: listed('absent'),
    unanswered: listed('unanswered'),
    unnoted: listed('unnoted'),
  };
}

/** Whom no document names stands behind the others, chairs first; a substitute beside the member whose seat they take. */
function inOrder(people: readonly Attendee[], places: ReadonlyMap<string, DocumentPlace>): Attendee[] {
  const orderOf = ({ personId, standsFor }: Attendee): number =>
    places.get(personId)?.order ??
    (standsFor === undefined ? undefined : places.get(standsFor.personId)?.order) ??
    Number.MAX_SAFE_INTEGER;
  const rankOf = ({ role }: Attendee): number => (chairs.includes(role) ? chairs.indexOf(role) : chairs.length);
  return [...people].sort(
    (x, y) => orderOf(x) - orderOf(y) || rankOf(x) - rankOf(y) || x.name.localeCompare(y.name, 'da'),
  );
}

/** As the committee's documents list them; a substitute stands where the committee lists its substitutes. */
function isGuest(
  { role, standsFor, items }: Attendee,
  place: DocumentPlace | undefined,
  amongGuests: boolean,
): boolean {
  if (role !== 'guest' && role !== 'substitute') return false;
  if (items.length > 0) return true;
  const told = place?.presence;
  if (told !== undefined && told.insteadOf === undefined) {
    return told.role === 'guest' || told.guestForItems.length > 0;
  }
  if (standsFor !== undefined || told?.insteadOf !== undefined) return amongGuests;
  return role === 'guest';
}

function entryOf(
  attendee: Attendee,
  place: DocumentPlace | undefined,
  record: MeetingRecord,
  remarks: BlockRemarks,
): BlockEntry {
  const title = attendee.title ?? place?.presence.title;
  const organization = attendee.organization ?? place?.presence.organization;
  const role = blockRole(attendee, place?.presence.role, record.meeting);
  const guestForItems = attendee.items.map(({ label }) => label);
  return {
    personId: attendee.personId,
    name: attendee.name,
    ...(title === undefined ? {} : { title }),
    ...(organization === undefined ? {} : { organization }),
    ...(role === undefined ? {} : { role }),
    // A guest's own choice of items takes the place of those of the invitation.
    remarks: guestForItems.length > 0 ? { ...remarks, items: [] } : remarks,
    guestForItems: guestForItems.length > 0 && remarks.items.length > 0 ? remarks.items : guestForItems,
  };
}

/** By organisation, in the order of the first of each; a substitute of whom none is known stands with the seat's. */
function groupsOf(placed: readonly Placed[], organizations: ReadonlyMap<string, string | undefined>): BlockGroup[] {
  const byName = new Map<string, { readonly organization?: string; readonly entries: BlockEntry[] }>();
  byName.set('', { entries: [] });
  for (const { entry, attendee } of placed) {
    const organization = entry.organization ?? organizations.get(attendee.standsFor?.personId ?? '');
    const key = (organization ?? '').replace(/\s+/g, ' ').trim().toLowerCase();
    const group = byName.get(key) ?? { ...(organization === undefined ? {} : { organization }), entries: [] };
    byName.set(key, group);
    group.entries.push(entry);
  }
  return [...byName.values()].filter(({ entries }) => entries.length > 0);
}

/** Those of the whole meeting first, then by the first of their items on the agenda. */
function guestsInOrder(placed: readonly Placed[], { items }: MeetingRecord): BlockEntry[] {
  const labels = items.map(itemLabel);
  const firstOf = ({ guestForItems }: BlockEntry): number =>
    guestForItems.length === 0 ? -1 : Math.min(...guestForItems.map((label) => labels.indexOf(label)));
  return placed.map(({ entry }) => entry).sort((x, y) => firstOf(x) - firstOf(y));
}

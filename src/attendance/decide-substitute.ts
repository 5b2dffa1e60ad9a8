import { findMember } from '../access/find-member.ts';
import { isSameName } from '../danish/same-name.ts';
import type { MeetingRecord } from '../domain/meeting.ts';
import type { Membership } from '../domain/person.ts';
import type { Answer, Response, Substitute } from '../domain/response.ts';
import type { PartRefusal } from './decide-part.ts';
import { findItems } from './find-items.ts';

export type SubstituteRefusal =
  | 'substitute-is-self'
  | 'substitute-too-long'
  | 'substitute-has-declined'
  | 'substitute-is-taken'
  | 'substitute-unclear';

export type SubstituteDecision =
  | { readonly ok: true; readonly substitute?: Substitute }
  | {
      readonly ok: false;
      readonly reason: SubstituteRefusal | PartRefusal;
      /** Those who bear the name, where it fits several. */
      readonly alike?: readonly string[];
    };

/** A longer "name" is not a name. */
const longestName = 100;

/**
 * Who takes the seat of somebody with afbud: whom they name, and nobody where they name nobody. Somebody whom the platform
 * knows is asked first; the name of somebody else is taken as it is.
 */
export function decideSubstitute(
  record: MeetingRecord,
  wish: { readonly personId: string; readonly personName: string },
  answer: Extract<Answer, { kind: 'decline' }>,
  own: Membership | undefined,
  members: readonly Membership[],
  responses: readonly Response[],
): SubstituteDecision {
  const name = (answer.substitute ?? '').replace(/\s+/g, ' ').trim();
  if (name === '') return { ok: true };
  if (name.length > longestName) return { ok: false, reason: 'substitute-too-long' };
  if (isSameName(name, wish.personName)) return { ok: false, reason: 'substitute-is-self' };
  const items = findItems(record, answer.items ?? []);
  if (items === undefined) return { ok: false, reason: 'no-such-item' };
  const forItems = items.length === 0 || items.length === record.items.length ? {} : { items };
  const found = findKnown(name, wish.personId, own, members);
  if (!found.ok) return found;
  const { known } = found;
  if (known === undefined) return { ok: true, substitute: { name, standing: 'unasked', ...forItems } };
  const { personId } = known;
  if (personId === wish.personId) return { ok: false, reason: 'substitute-is-self' };
  const theirs = responses.find((response) => response.personId === personId);
  if (theirs?.partStat === 'declined' || theirs?.partStat === 'delegated') {
    return { ok: false, reason: 'substitute-has-declined' };
  }
  const isTaken = responses.some(
    ({ personId: seat, substitute }) =>
      seat !== wish.personId && substitute?.personId === personId && substitute.standing !== 'declined',
  );
  if (isTaken) return { ok: false, reason: 'substitute-is-taken' };
  return { ok: true, substitute: { name: known.name, personId, standing: 'asked', ...forItems } };
}

type Known =
  | { readonly ok: true; readonly known?: { readonly personId: string; readonly name: string } }
  | { readonly ok: false; readonly reason: 'substitute-unclear'; readonly alike: readonly string[] };

/** Whom the name means among those whom the platform knows: the member's own suppleant, else somebody in the committee. */
function findKnown(name: string, seatId: string, own: Membership | undefined, members: readonly Membership[]): Known {
  const usual = own?.defaultSubstitute;
  if (usual?.personId !== undefined && isSameName(name, usual.name)) {
    return { ok: true, known: { personId: usual.personId, name: usual.name } };
  }
  const found = findMember(name, members);
  if (found.ok) return { ok: true, known: found.member };
  if (found.reason === 'several') return unclear(found.alike);
  // "Mette" alone, where one or several have that first name.
  const isFirstName = !name.includes(' ');
  const first = members.filter(
    (member) => isFirstName && member.personId !== seatId && isSameName(name, member.name.split(/\s+/)[0] ?? ''),
  );
  const [only] = first;
  if (only === undefined) return { ok: true };
  return first.length === 1 ? { ok: true, known: only } : unclear(first);
}

function unclear(alike: readonly { readonly name: string }[]): Known {
  return { ok: false, reason: 'substitute-unclear', alike: alike.map((member) => member.name) };
}

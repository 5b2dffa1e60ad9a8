import type { Presence } from '../domain/meeting.ts';
import { answerGroup } from '../domain/response.ts';
import { type Attendee, attendeeGroup, partOf } from './roster.ts';

/** In which list of the block somebody stands; `nowhere` for a suppleant who was not asked. */
export type BlockStanding =
  | 'taking-part'
  | 'tentative'
  | 'apology'
  | 'absent'
  | 'unanswered'
  /** After the meeting: neither the secretary nor an answer says whether they were there. */
  | 'unnoted'
  | 'nowhere';

/** How somebody takes part. Times are local, HH:MM. */
export interface BlockRemarks {
  readonly isVirtual: boolean;
  readonly from?: string;
  readonly until?: string;
  /** Labels of the only items that they take; empty for the whole meeting. */
  readonly items: readonly string[];
  /** Whose seat they take. */
  readonly insteadOf?: string;
  /** It is the member who says so; nobody has asked them. */
  readonly isUnconfirmed: boolean;
}

export interface StandingSource {
  readonly roster: readonly Attendee[];
  readonly hasBegun: boolean;
  /** What the minutes of the meeting say, where there are some. */
  readonly inMinutes: Presence | undefined;
}

/** Where somebody stands. What the secretary noted goes before the minutes, and these before what was answered. */
export function blockStanding(attendee: Attendee, { roster, hasBegun, inMinutes }: StandingSource): BlockStanding {
  const { presence, response, standsFor, role } = attendee;
  if (presence !== undefined) {
    if (presence.attendance === 'present') return 'taking-part';
    return standsFor === undefined && answerGroup(response) === 'declined' ? 'apology' : 'absent';
  }
  if (inMinutes !== undefined) return inMinutes.attendance === 'present' ? 'taking-part' : 'apology';
  // The member came after all, so their substitute was not needed.
  if (standsFor !== undefined && isThere(standsFor.personId, roster)) return 'unnoted';
  switch (attendeeGroup(attendee)) {
    case 'inPerson':
    case 'virtual':
    case 'partly':
      return 'taking-part';
    case 'declined':
      return 'apology';
    case 'tentative':
      return hasBegun ? 'unnoted' : 'tentative';
    case 'none':
      if (role === 'substitute' && !isAsked(attendee, roster)) return 'nowhere';
      return hasBegun ? 'unnoted' : 'unanswered';
  }
}

/** What stands in brackets behind the name of somebody who takes part. */
export function blockRemarks(attendee: Attendee, { roster, hasBegun, inMinutes }: StandingSource): BlockRemarks {
  const { presence, standsFor, mode } = attendee;
  const part = partOf(attendee);
  const seat = standsFor === undefined || isThere(standsFor.personId, roster) ? undefined : standsFor;
  const insteadOf = seat?.name ?? inMinutes?.insteadOf;
  const [from, until] =
    presence !== undefined
      ? [presence.from, presence.until]
      : inMinutes !== undefined
        ? [undefined, inMinutes.until]
        : [part?.from, part?.until];
  // Nobody notes items: those of the answer stand, unless times were noted in their place.
  const keepsItems = inMinutes === undefined && (presence === undefined || (from ?? until) === undefined);
  return {
    isVirtual: (presence ?? inMinutes)?.isVirtual ?? mode === 'virtual',
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    items: keepsItems ? (part?.items ?? []).map(({ label }) => label) : [],
    ...(insteadOf === undefined ? {} : { insteadOf }),
    isUnconfirmed: seat?.isUnasked === true && presence === undefined && !hasBegun,
  };
}

function isThere(personId: string, roster: readonly Attendee[]): boolean {
  return roster.some((other) => other.personId === personId && other.presence?.attendance === 'present');
}

function isAsked({ personId }: Attendee, roster: readonly Attendee[]): boolean {
  return roster.some(
    ({ response }) => response?.substitute?.standing === 'asked' && response.substitute.personId === personId,
  );
}

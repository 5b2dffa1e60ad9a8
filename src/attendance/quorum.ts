import type { QuorumRule } from '../domain/attendance.ts';
import { type Attendee, attendeeGroup, isExpected } from './roster.ts';

/**
 * How a rule stands. `met`: those who have said yes are enough; `open`: it may still be met by those who have not answered,
 * or said perhaps; `broken`: there is too much afbud.
 */
export type QuorumStanding = 'met' | 'open' | 'broken';

export interface QuorumState {
  readonly rule: QuorumRule;
  readonly standing: QuorumStanding;
  /** Seats (with `each-party`: parties) for which somebody is expected, and how many are needed. */
  readonly expected: number;
  readonly needed: number;
  /** With `each-party`: those for whom nobody is expected, or can be any more when it is broken. */
  readonly missing: readonly string[];
}

/**
 * How each rule of a committee stands for a meeting. A seat counts once, by its member or their substitute. Whoever comes for
 * a part counts: the one who presides sees from the card when they do. A substitute for certain items does not.
 */
export function quorumStates(rules: readonly QuorumRule[], roster: readonly Attendee[]): QuorumState[] {
  const seats = roster.filter(({ hasSeat }) => hasSeat).map((member) => seatOf(member, roster));
  return rules.map((rule) => stateOf(rule, seats));
}

/** True when one of the rules cannot be met any more. */
export function isBroken(states: readonly QuorumState[]): boolean {
  return states.some(({ standing }) => standing === 'broken');
}

interface Seat {
  readonly member: Attendee;
  readonly chance: 'filled' | 'possible' | 'lost';
  /** The own person of the seat is expected, nobody in their place. */
  readonly isMember: boolean;
}

function seatOf(member: Attendee, roster: readonly Attendee[]): Seat {
  // Who takes somebody else's seat leaves the own one empty: one person is one voice.
  if (member.standsFor !== undefined) return { member, chance: 'lost', isMember: false };
  if (isExpected(member)) return { member, chance: 'filled', isMember: true };
  const isTaken = roster.some(
    ({ standsFor }) => standsFor?.personId === member.personId && standsFor.items === undefined,
  );
  if (isTaken) return { member, chance: 'filled', isMember: false };
  const isAwaited = member.response?.substitute?.standing === 'asked';
  const isOpen = attendeeGroup(member) === 'none' || attendeeGroup(member) === 'tentative';
  return { member, chance: isOpen || isAwaited ? 'possible' : 'lost', isMember: isOpen };
}

function stateOf(rule: QuorumRule, seats: readonly Seat[]): QuorumState {
  switch (rule.kind) {
    case 'count':
      return counted(rule, seats, rule.count);
    case 'share': {
      // 56 % of 25 is 14, and not 14.000000000000002.
      const exact = Math.round(seats.length * rule.share * 1e6) / 1e6;
      return counted(rule, seats, rule.isMoreThan ? Math.floor(exact) + 1 : Math.ceil(exact));
    }
    case 'chair': {
      // A deputy who takes somebody else's seat, the chair's for one, is in the room and presides.
      const leaders = seats
        .filter(({ member }) => isLeader(member))
        .map((seat): Seat => (isExpected(seat.member) ? { ...seat, chance: 'filled', isMember: true } : seat));
      const state = counted(
        rule,
        leaders.filter(({ isMember }) => isMember),
        1,
      );
      // While nobody is known to be the chair, no afbud of theirs breaks the rule.
      return leaders.length === 0 ? { ...state, standing: 'open' } : state;
    }
    case 'each-party':
      return eachParty(rule, seats);
  }
}

/** The chair, or who takes the chair in their place. */
export function isLeader({ role }: Pick<Attendee, 'role'>): boolean {
  return role === 'chair' || role === 'deputy-chair' || role === 'co-chair';
}

function counted(rule: QuorumRule, seats: readonly Seat[], needed: number): QuorumState {
  const expected = seats.filter(({ chance }) => chance === 'filled').length;
  const possible = seats.filter(({ chance }) => chance !== 'lost').length;
  const standing = expected >= needed ? 'met' : possible >= needed ? 'open' : 'broken';
  return { rule, standing, expected, needed, missing: [] };
}

/** A member whose organisation no document tells belongs to no party. */
function eachParty(rule: QuorumRule, seats: readonly Seat[]): QuorumState {
  const parties = Map.groupBy(
    seats.filter(({ member }) => member.organization !== undefined),
    ({ member }) => member.organization ?? '',
  );
  const without = (chances: readonly Seat['chance'][]): string[] =>
    [...parties].filter(([, own]) => !own.some(({ chance }) => chances.includes(chance))).map(([party]) => party);
  const unfilled = without(['filled']);
  const lost = without(['filled', 'possible']);
  const standing = unfilled.length === 0 ? 'met' : lost.length === 0 ? 'open' : 'broken';
  const missing = (standing === 'broken' ? lost : unfilled).sort((x, y) => x.localeCompare(y, 'da'));
  return { rule, standing, expected: parties.size - unfilled.length, needed: parties.size, missing };
}

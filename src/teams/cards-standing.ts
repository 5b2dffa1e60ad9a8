import type { QuorumState } from '../attendance/quorum.ts';
import type { AttendanceView } from '../attendance/read-attendance.ts';
import { type Attendee, attendeeGroup, isExpected } from '../attendance/roster.ts';
import type { AttendanceSentences } from '../danish/sentences/attendance-card-words.ts';
import type { MembershipRole } from '../domain/person.ts';
import { withSubstitute } from './cards-attendance.ts';
import { clip, fitTogether, oneLine } from './cards-text.ts';

/** How a meeting stands: what must not be overlooked, and what else is to be known. */
export interface StandingLines {
  readonly warnings: readonly string[];
  readonly notes: readonly string[];
}

/** Units of JSON for the seats that are empty, and for the parties that are missing. */
const seatBudget = 400;
const partyBudget = 300;

/** Seats that a substitute has turned down, who presides where the chair does not come, and the rules of quorum. */
export function standingLines({ roster, quorum }: AttendanceView, words: AttendanceSentences): StandingLines {
  const leader = presiding(roster, words);
  // Where a rule asks for somebody to preside, it says itself that nobody is known to.
  const isSaidTwice = quorum.some(({ rule, standing }) => rule.kind === 'chair' && standing !== 'met');
  const lines = [
    ...emptySeats(roster, words),
    ...(isSaidTwice ? [] : leader),
    ...quorum.flatMap((state) => ruled(state, words)),
  ];
  const textsOf = (isWarning: boolean): string[] =>
    lines.filter((line) => line.isWarning === isWarning).map(({ text }) => text);
  return { warnings: textsOf(true), notes: textsOf(false) };
}

interface Line {
  readonly text: string;
  readonly isWarning: boolean;
}

function emptySeats(roster: readonly Attendee[], words: AttendanceSentences): Line[] {
  const seats = roster.flatMap(({ hasSeat, name, response }) => {
    const substitute = response?.substitute;
    if (!hasSeat || substitute?.standing !== 'declined') return [];
    return [withSubstitute(clip(oneLine(name), 80), substitute, words)];
  });
  if (seats.length === 0) return [];
  const shown = seats.slice(0, 10);
  const more = seats.length > shown.length ? [words.more(seats.length - shown.length)] : [];
  return [{ text: words.emptySeats([...fitTogether(shown, seatBudget), ...more].join(', ')), isWarning: true }];
}

const deputies: ReadonlySet<MembershipRole | 'guest'> = new Set(['deputy-chair', 'co-chair']);

/** Only where a chair has said no; a committee without one has nobody to miss. */
function presiding(roster: readonly Attendee[], words: AttendanceSentences): Line[] {
  const { presiding: told } = words;
  const chairs = roster.filter(({ role }) => role === 'chair');
  const isAway = chairs.length > 0 && chairs.every((chair) => attendeeGroup(chair) === 'declined');
  if (!isAway) return [];
  const next = roster.filter(({ role }) => deputies.has(role));
  if (next.length === 0) return [{ text: told.noChair, isWarning: true }];
  const [first] = next.filter(isExpected).sort((x, y) => rank(x) - rank(y));
  if (first !== undefined) {
    const role = first.role === 'co-chair' ? told.coChair : told.deputy;
    return [{ text: told.presides(role, clip(oneLine(first.name), 80)), isWarning: false }];
  }
  const isOpen = next.some((deputy) => ['none', 'tentative'].includes(attendeeGroup(deputy)));
  return [isOpen ? { text: told.open, isWarning: false } : { text: told.nobody, isWarning: true }];
}

/** Who is there from the beginning to the end comes first. */
function rank(attendee: Attendee): number {
  return attendeeGroup(attendee) === 'partly' ? 1 : 0;
}

function ruled({ rule, standing, expected, needed, missing }: QuorumState, words: AttendanceSentences): Line[] {
  const { quorum } = words;
  const isWarning = standing === 'broken';
  switch (rule.kind) {
    case 'count':
    case 'share':
      return [{ text: quorum[standing](expected, needed), isWarning }];
    case 'chair':
      if (standing === 'met') return [];
      return [{ text: isWarning ? quorum.chairBroken : quorum.chairOpen, isWarning }];
    case 'each-party': {
      if (needed === 0) return [];
      if (standing === 'met') return [{ text: quorum.partiesMet, isWarning }];
      const parties = fitTogether(
        missing.map((party) => clip(oneLine(party), 80)),
        partyBudget,
      ).join(', ');
      return [{ text: isWarning ? quorum.partiesBroken(parties) : quorum.partiesOpen(parties), isWarning }];
    }
  }
}

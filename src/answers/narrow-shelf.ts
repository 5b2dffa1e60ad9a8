import { maySee, type ReadScope } from '../access/scope.ts';
import { visibleRecord } from '../access/visible-record.ts';
import type { Committee } from '../domain/committee.ts';
import type { MeetingRecord } from '../domain/meeting.ts';
import type { Lexicon } from './search/lexicon.ts';
import { buildWhole, type Shelf } from './shelf.ts';

const termShelves = new WeakMap<Shelf, Map<string, Shelf>>();

/**
 * The shelf of a committee as it is for a scope: itself for those who belong to the committee; for a former member or a guest
 * one that is built from what they may see and from nothing else, so that not even its words are counted. Undefined where
 * nothing is left.
 */
export function narrowShelf(
  lexicon: Lexicon,
  committee: Committee | undefined,
  shelf: Shelf,
  scope: ReadScope,
): Shelf | undefined {
  const { committeeId } = shelf;
  if (scope.committees === 'all' || maySee(scope, committeeId)) return shelf;
  const until = scope.committees.get(committeeId)?.until;
  const passes = scope.guestOf.filter((pass) => pass.committeeId === committeeId);
  const built =
    passes.length === 0 && until !== undefined
      ? termShelf(lexicon, committee, shelf, until, scope)
      : buildWhole(lexicon, committeeId, committee, visibleOn(shelf, scope));
  return built.records.length === 0 ? undefined : built;
}

/** The same for all whose term ended that day, as long as the committee's shelf is the same: years of meetings take long. */
function termShelf(
  lexicon: Lexicon,
  committee: Committee | undefined,
  shelf: Shelf,
  until: string,
  scope: ReadScope,
): Shelf {
  const known = termShelves.get(shelf) ?? new Map<string, Shelf>();
  termShelves.set(shelf, known);
  const before = known.get(until);
  if (before !== undefined) return before;
  const built = buildWhole(lexicon, shelf.committeeId, committee, visibleOn(shelf, scope), shelf);
  known.set(until, built);
  return built;
}

function visibleOn({ records }: Shelf, scope: ReadScope): MeetingRecord[] {
  return records.flatMap((record) => visibleRecord(scope, record) ?? []);
}

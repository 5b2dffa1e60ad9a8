import { maySee, type ReadScope, seesAnything } from '../access/scope.ts';
import type { Committee } from '../domain/committee.ts';
import type { MeetingRecord } from '../domain/meeting.ts';
import type { CommitteeState, MeetingSource } from './meeting-source.ts';
import { narrowShelf } from './narrow-shelf.ts';
import type { PassageSearch } from './passage-search.ts';
import { Lexicon } from './search/lexicon.ts';
import { searchSegments } from './search/search-segments.ts';
import { type Board, buildShelf, buildWhole, type Shelf } from './shelf.ts';

/** All that answers are made from, as it stood at one moment: never changed, replaced as a whole. */
export interface Library {
  readonly committees: readonly Committee[];
  /** Oldest first. */
  readonly records: readonly MeetingRecord[];
  /** Finds passages of these records, and of no others. */
  readonly passages: PassageSearch;
  /** The same by committee. */
  readonly shelves: readonly Shelf[];
  /** The words by which the shelves are searched. */
  readonly lexicon: Lexicon;
  /** The committees of which closed items are in it, too. */
  readonly closedIn: ReadonlySet<string>;
  /** True where any are. */
  readonly hasClosed: boolean;
}

/** A library over these committees and meetings, built in one go: see {@link openLibrary} for many. */
export function buildLibrary(committees: readonly Committee[], records: readonly MeetingRecord[]): Library {
  const lexicon = new Lexicon();
  const byCommittee = Map.groupBy(records, ({ meeting }) => meeting.committeeId);
  const shelves = [...byCommittee].map(([id, own]) => {
    const committee = committees.find((each) => each.id === id);
    return buildWhole(lexicon, id, committee, own);
  });
  return assembleLibrary(lexicon, committees, shelves, closedInAll(shelves));
}

function closedInAll(shelves: readonly Shelf[]): ReadonlySet<string> {
  return new Set(shelves.map(({ committeeId }) => committeeId));
}

function assembleLibrary(
  lexicon: Lexicon,
  committees: readonly Committee[],
  shelves: readonly Shelf[],
  closedIn: ReadonlySet<string>,
): Library {
  const views = shelves.flatMap(({ committeeId, boards }) =>
    boards.flatMap(({ open, opened, closed }) => (closedIn.has(committeeId) ? [opened, closed] : [open])),
  );
  const records = shelves.flatMap((shelf) => (closedIn.has(shelf.committeeId) ? shelf.records : shelf.openRecords));
  const sorted = records.sort((a, b) =>
    a.meeting.date < b.meeting.date ? -1 : a.meeting.date > b.meeting.date ? 1 : 0,
  );
  return {
    committees,
    records: sorted,
    passages: searchSegments(lexicon, views),
    shelves,
    lexicon,
    closedIn,
    hasClosed: shelves.some(({ committeeId, boards }) => closedIn.has(committeeId) && boards.some(hasClosedItems)),
  };
}

function hasClosedItems({ closed }: Board): boolean {
  return closed.records.length > 0;
}

/** So many narrowed libraries are kept; a narrowed one is small, for it shares its shelves. */
const mostKept = 500;
const kept = new WeakMap<Library, Map<string, Library>>();

/**
 * What of a library may be spoken of: other committees, closed items, and what a former member or a guest may not see are
 * neither in it nor counted by its search. Made once for each scope as long as the library is the same.
 */
export function narrowLibrary(library: Library, scope: ReadScope): Library {
  if (scope.committees === 'all') return library;
  const narrowed = kept.get(library) ?? new Map<string, Library>();
  kept.set(library, narrowed);
  const key = keyOf(scope);
  const known = narrowed.get(key);
  if (known !== undefined) return known;
  const reached = library.committees.filter(({ id }) => seesAnything(scope, id));
  const shelves = library.shelves.flatMap((shelf) => {
    const committee = reached.find(({ id }) => id === shelf.committeeId);
    return seesAnything(scope, shelf.committeeId) ? (narrowShelf(library.lexicon, committee, shelf, scope) ?? []) : [];
  });
  // Who no longer belongs to a committee, and was at none of its meetings, knows it as little as anybody else.
  const stocked = new Set(shelves.map(({ committeeId }) => committeeId));
  const committees = reached.filter(({ id }) => maySee(scope, id) || stocked.has(id));
  const reaches = scope.committees;
  const closedIn = [...library.closedIn].filter((id) => reaches.get(id)?.seesClosedItems === true);
  const narrow = assembleLibrary(library.lexicon, committees, shelves, new Set(closedIn));
  if (narrowed.size >= mostKept) narrowed.clear();
  narrowed.set(key, narrow);
  return narrow;
}

/** The same for the same scope, in whatever order it was put together. */
function keyOf({ committees, guestOf }: ReadScope): string {
  const reaches = [...committees].map((entry) => JSON.stringify(entry)).sort();
  return JSON.stringify([reaches, guestOf.map((pass) => JSON.stringify(pass)).sort()]);
}

/** Gives the current library. */
export type LibraryReader = () => Promise<Library>;

export interface LibraryOptions {
  /** How long a library is taken for the newest. */
  readonly recheckMs?: number;
  /** How often everything is read again. */
  readonly reloadMs?: number;
  /**
   * Lets others have the processor: awaited after every slice of building, at most some 50 ms of work. By default nobody
   * gets it before a committee is built.
   */
  readonly pause?: () => Promise<void>;
}

interface Place {
  readonly mark: string;
  readonly shelf: Shelf;
}

/**
 * A reader that builds the library from storage at the first call and follows imports, also those of other processes:
 * at most once per `recheckMs` it compares the committees' content marks, and reads and indexes again only what changed. A
 * mark may be lost when a writer dies between the meeting and the mark, so everything is read again every `reloadMs`; nobody
 * waits for that, and only committees with other versions of their meetings are indexed again.
 *
 * @param now gives the time in milliseconds; only differences count
 */
export function openLibrary(
  source: MeetingSource,
  now: () => number,
  { recheckMs = 1_000, reloadMs = 300_000, pause = async () => {} }: LibraryOptions = {},
): LibraryReader {
  const lexicon = new Lexicon();
  const places = new Map<string, Place>();
  let library = assembleLibrary(lexicon, [], [], new Set());
  let checkedAt = Number.NEGATIVE_INFINITY;
  let reloadedAt: number | undefined;
  let running: Promise<Library> | undefined;
  let reloadFault: { readonly error: unknown } | undefined;

  async function place({ committee, contentMark }: CommitteeState, records: readonly MeetingRecord[]): Promise<Place> {
    const building = buildShelf(lexicon, committee.id, committee, records, places.get(committee.id)?.shelf);
    for (;;) {
      const step = building.next();
      if (step.done === true) return { mark: contentMark, shelf: step.value };
      await pause();
    }
  }

  function assemble(committees: readonly Committee[]): void {
    const shelves = committees.flatMap(({ id }) => places.get(id)?.shelf ?? []);
    library = assembleLibrary(lexicon, committees, shelves, closedInAll(shelves));
  }

  async function follow(): Promise<Library> {
    const startedAt = now();
    const states = await source.listCommitteeStates();
    const fresh = new Map<string, Place>();
    for (const state of states) {
      const { id } = state.committee;
      if (places.get(id)?.mark === state.contentMark) continue;
      fresh.set(id, await place(state, await source.listMeetings(id)));
    }
    const committees = states.map(({ committee }) => committee);
    const ids = new Set(committees.map(({ id }) => id));
    const gone = [...places.keys()].filter((id) => !ids.has(id));
    for (const id of gone) places.delete(id);
    for (const [id, found] of fresh) places.set(id, found);
    if (fresh.size > 0 || gone.length > 0) assemble(committees);
    checkedAt = startedAt;
    if (reloadedAt === undefined) reloadedAt = startedAt;
    else if (startedAt - reloadedAt >= reloadMs) {
      reloadedAt = startedAt;
      reload(states).catch((error: unknown) => {
        reloadFault = { error };
      });
    }
    return library;
  }

  async function reload(states: readonly CommitteeState[]): Promise<void> {
    for (const state of states) {
      const { id } = state.committee;
      const known = places.get(id);
      const records = await source.listMeetings(id);
      if (known === undefined || versionsOf(known.shelf.records) === versionsOf(records)) continue;
      const found = await place(state, records);
      // Somebody has imported in the meantime: what was read here may be older.
      if (places.get(id) !== known) continue;
      places.set(id, found);
      assemble(library.committees);
    }
  }

  return async () => {
    if (reloadFault !== undefined) {
      const { error } = reloadFault;
      reloadFault = undefined;
      throw error;
    }
    if (running !== undefined) return running;
    if (now() - checkedAt < recheckMs) return library;
    running = follow().finally(() => {
      running = undefined;
    });
    return running;
  };
}

/** A meeting's version rises with every change of it. */
function versionsOf(records: readonly MeetingRecord[]): string {
  return records.map(({ meeting }) => `${meeting.id} ${meeting.version}`).join('\n');
}

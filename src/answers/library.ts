import type { Committee } from '../domain/committee.ts';
import type { MeetingRecord } from '../domain/meeting.ts';
import type { MeetingSource } from './meeting-source.ts';
import { passagesOf } from './passage.ts';
import { createPassageIndex } from './passage-index.ts';
import type { PassageSearch } from './passage-search.ts';

/** All that answers are made from, as it stood at one moment: never changed, replaced as a whole. */
export interface Library {
  readonly committees: readonly Committee[];
  /** Oldest first. */
  readonly records: readonly MeetingRecord[];
  /** Finds passages of these records, and of no others. */
  readonly passages: PassageSearch;
}

/** A library over these committees and meetings. */
export function buildLibrary(committees: readonly Committee[], records: readonly MeetingRecord[]): Library {
  const sorted = [...records].sort((x, y) => x.meeting.date.localeCompare(y.meeting.date));
  return {
    committees,
    records: sorted,
    passages: createPassageIndex(records.flatMap(passagesOf)),
  };
}

/** Gives the current library. */
export type LibraryReader = () => Promise<Library>;

interface Shelf {
  readonly mark: string;
  readonly records: readonly MeetingRecord[];
}

/**
 * A reader that builds the library from storage at the first call and follows imports, also those of other processes:
 * at most once per `recheckMs` it compares the committees' content marks and reads again only what changed. A mark may be
 * lost when a writer dies between the meeting and the mark, so everything is read again every `reloadMs`.
 *
 * @param now gives the time in milliseconds; only differences count
 */
export function openLibrary(
  source: MeetingSource,
  now: () => number,
  { recheckMs = 1_000, reloadMs = 300_000 } = {},
): LibraryReader {
  let shelves = new Map<string, Shelf>();
  let library = buildLibrary([], []);
  let checkedAt = Number.NEGATIVE_INFINITY;
  let reloadedAt = Number.NEGATIVE_INFINITY;
  let running: Promise<Library> | undefined;

  async function refresh(): Promise<Library> {
    const startedAt = now();
    const isReload = startedAt - reloadedAt >= reloadMs;
    const states = await source.listCommitteeStates();
    const next = new Map<string, Shelf>();
    let hasChanged = states.length !== shelves.size;
    for (const { committee, contentMark } of states) {
      const known = shelves.get(committee.id);
      if (!isReload && known?.mark === contentMark) {
        next.set(committee.id, known);
        continue;
      }
      hasChanged = true;
      next.set(committee.id, { mark: contentMark, records: await source.listMeetings(committee.id) });
    }
    if (hasChanged) {
      library = buildLibrary(
        states.map(({ committee }) => committee),
        [...next.values()].flatMap(({ records }) => records),
      );
    }
    shelves = next;
    checkedAt = startedAt;
    if (isReload) reloadedAt = startedAt;
    return library;
  }

  return () => {
    if (running !== undefined) return running;
    if (now() - checkedAt < recheckMs) return Promise.resolve(library);
    running = refresh().finally(() => {
      running = undefined;
    });
    return running;
  };
}

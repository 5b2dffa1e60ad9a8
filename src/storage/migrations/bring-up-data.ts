import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { StorageFault } from '../storage-fault.ts';
import type { Table } from '../table.ts';
import { addDataState, type DataState, findDataState, replaceDataState, type StoredDataState } from './data-version.ts';
import { DataVersionFault } from './data-version-fault.ts';
import type { Migration, MigrationPlace } from './migration.ts';
import { migrations, versionAfter } from './migrations.ts';

export interface BringUpOptions {
  /** The program's own where absent. */
  readonly migrations?: readonly Migration[];
  /** What to do with older data: bring them up, or leave them and say so. */
  readonly onOlder?: 'migrate' | 'refuse';
  readonly now?: () => Date;
  /** Milliseconds: for so long a replica holds what it does; it is renewed three times in it. */
  readonly leaseMs?: number;
  /** Milliseconds between two looks at what another replica does. */
  readonly waitMs?: number;
  /** The checksum of the backup that this very process is restoring: its half restored data are no reason to stop. */
  readonly restoring?: string;
  /** Told of each step: the version to which the data go. */
  readonly onMigration?: (to: number) => void;
}

type Loose = 'onMigration' | 'restoring';
type Options = Required<Omit<BringUpOptions, Loose>> & Pick<BringUpOptions, Loose>;

/**
 * Sees to it that the data are of the program's own version: one read where they are. Data without a version are version 1.
 * Older data are brought up by one replica, step by step, while the others wait here; where it dies, one of them goes on
 * once its lease is over.
 *
 * @throws DataVersionFault when the data are newer, half restored, or older and to be left
 */
export async function bringUpData(place: Omit<MigrationPlace, 'signal'>, options: BringUpOptions = {}): Promise<void> {
  const all: Options = {
    migrations,
    onOlder: 'migrate',
    now: () => new Date(),
    leaseMs: 30_000,
    waitMs: 1_000,
    ...options,
  };
  const known = versionAfter(all.migrations);
  const meta = place.tables.table('Meta');
  const owner = randomUUID();
  while (true) {
    // Undefined when another replica was about to write the first row: then there is one to be read.
    const state = (await findDataState(meta)) ?? (await addDataState(meta, { version: 1 }));
    if (state === undefined) continue;
    const { version, restoring, lease } = state.value;
    if (restoring !== all.restoring) throw new DataVersionFault('restoring', version, known);
    if (version > known) throw new DataVersionFault('newer', version, known);
    if (version === known) return;
    if (all.onOlder === 'refuse') throw new DataVersionFault('older', version, known);
    const isHeld = lease !== undefined && Date.parse(lease.leaseUntil) > all.now().getTime();
    const claimed = isHeld ? undefined : await replaceDataState(meta, leased(state.value, owner, all), state.revision);
    if (claimed === undefined) await sleep(all.waitMs);
    else await migrateOnce(place, claimed, owner, all);
  }
}

/**
 * For whoever only reads them: nothing is written, and older data are left as they are.
 *
 * @throws DataVersionFault when the data are not of the program's own version, or half restored
 */
export function requireOwnData(state: DataState | undefined): void {
  const { version, restoring } = state ?? { version: 1 };
  const known = versionAfter(migrations);
  if (restoring !== undefined) throw new DataVersionFault('restoring', version, known);
  if (version !== known) throw new DataVersionFault(version > known ? 'newer' : 'older', version, known);
}

/** One step under the lease. A lost lease, or a version that moved on, is no fault: the caller looks again. */
async function migrateOnce(
  place: Omit<MigrationPlace, 'signal'>,
  claimed: StoredDataState,
  owner: string,
  options: Options,
): Promise<void> {
  const { version } = claimed.value;
  const step = options.migrations.find(({ to }) => to === version + 1);
  if (step === undefined) throw new Error(`There is no migration to version ${version + 1}`);
  options.onMigration?.(step.to);
  const meta = place.tables.table('Meta');
  const lost = new AbortController();
  const over = new AbortController();
  let current = claimed;
  const renewing = (async () => {
    while (!over.signal.aborted && !lost.signal.aborted) {
      await sleep(options.leaseMs / 3, undefined, { signal: over.signal }).catch(() => undefined);
      if (over.signal.aborted) return;
      const renewed = await renew(meta, current, leased(claimed.value, owner, options), options.now());
      if (renewed === undefined) lost.abort();
      else current = renewed;
    }
  })();
  try {
    await step.run({ ...place, signal: lost.signal });
  } finally {
    over.abort();
    await renewing;
  }
  // By its ETag: whoever has lost the lease does not move the version.
  const { lease: _, ...state } = claimed.value;
  if (!lost.signal.aborted) await replaceDataState(meta, { ...state, version: step.to }, current.revision);
}

/** A storage that fails for a moment is not yet a lease that is lost. */
async function renew(
  meta: Table,
  current: StoredDataState,
  next: DataState,
  at: Date,
): Promise<StoredDataState | undefined> {
  try {
    return await replaceDataState(meta, next, current.revision);
  } catch (error) {
    if (!(error instanceof StorageFault)) throw error;
    return Date.parse(current.value.lease?.leaseUntil ?? '') > at.getTime() ? current : undefined;
  }
}

function leased(state: DataState, owner: string, { now, leaseMs }: Options): DataState {
  return { ...state, lease: { owner, leaseUntil: new Date(now().getTime() + leaseMs).toISOString() } };
}

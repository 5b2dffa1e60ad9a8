import type { Config } from '../../config.ts';
import { cliDoctorSentences as words } from '../../danish/sentences/cli-doctor-sentences.ts';
import { migrations, versionAfter } from '../../storage/migrations/migrations.ts';
import { type PlaceProbe, type ProbePlace, probeStorage, type StorageProbe } from '../../storage/probe-storage.ts';
import { StorageFault } from '../../storage/storage-fault.ts';
import { withConnection } from '../open-tool-storage.ts';
import { type Finding, found, networkSaid, notReached } from './finding.ts';

/** Slower than this (milliseconds for four calls) answers come late. */
const slowMs = 1_500;
const skewMs = { warning: 30_000, failed: 5 * 60_000 };

/** Writes, reads and deletes a row and a file; and by the way looks at the clock and at the version of the data. */
export async function checkStorage(config: Config): Promise<Finding[]> {
  const { storage, tablePrefix: prefix } = config;
  const embedded = storage.kind === 'embedded' ? [found('storage', 'ok', words.embedded(config.dataDir))] : [];
  try {
    const probe = await withConnection(config, (connection) => probeStorage(connection, { prefix }));
    return [
      ...embedded,
      checkPlace('tables', probe.tables, storage.kind),
      checkPlace('blobs', probe.blobs, storage.kind),
      ...(probe.aheadMs === undefined ? [] : [checkClock(probe.aheadMs)]),
      ...(probe.tables.ok ? [checkData(probe.data)] : []),
    ];
  } catch (error) {
    if (storage.kind === 'embedded' && !(error instanceof StorageFault)) {
      return [found('storage', 'failed', words.embeddedFails)];
    }
    return [notReached('storage', 'failed', words.place.tables, error)];
  }
}

/** @param kind how storage is set: a managed identity lacks a role where a key is wrong */
export function checkPlace(place: ProbePlace, probe: PlaceProbe, kind: Config['storage']['kind']): Finding {
  const name = words.place[place];
  if (probe.ok) {
    return probe.ms > slowMs
      ? found('storage', 'warning', words.slow(name, probe.ms))
      : found('storage', 'ok', words.works(name, probe.ms));
  }
  const { problem, step } = probe;
  if (problem.kind !== 'forbidden') return found('storage', 'failed', networkSaid(problem, name));
  const what = words.place403(name, words.steps[step], problem.code ?? '403');
  return found('storage', 'failed', { what, mend: kind === 'account' ? words.role[place] : words.key });
}

/** @param aheadMs how far this machine's clock is ahead of storage's */
export function checkClock(aheadMs: number): Finding {
  const off = Math.abs(aheadMs);
  if (off <= skewMs.warning) return found('clock', 'ok', words.clock(aheadMs));
  return found('clock', off > skewMs.failed ? 'failed' : 'warning', words.clockWrong(aheadMs));
}

export function checkData(data: StorageProbe['data'], known = versionAfter(migrations)): Finding {
  if (data === undefined) return found('data', 'ok', words.dataNone);
  const { version, restoring } = data;
  if (restoring !== undefined) return found('data', 'failed', words.dataRestoring);
  if (version > known) return found('data', 'failed', words.dataNewer(version, known));
  if (version < known) return found('data', 'warning', words.dataOlder(version, known));
  return found('data', 'ok', words.data(version));
}

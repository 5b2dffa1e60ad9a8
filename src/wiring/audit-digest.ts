import type { Logger } from '../logger.ts';
import { digestOf } from '../storage/audit/audit-heads.ts';
import type { Storage } from '../storage/open-storage.ts';

const digestEveryMs = 24 * 3_600_000;

/**
 * Writes the hash over all chains' ends into the log, once a day; called more often it does nothing. Whoever keeps the log
 * elsewhere, and an export with that hash, finds an audit that was cut off or written anew.
 */
export function createAuditDigest(
  { audit }: Pick<Storage, 'audit'>,
  logger: Logger,
  now: () => Date,
): () => Promise<void> {
  let dueAt = 0;
  return async () => {
    if (now().getTime() < dueAt) return;
    const heads = await audit.heads();
    dueAt = now().getTime() + digestEveryMs;
    logger.info('audit-digest', { digest: digestOf(heads), count: heads.length });
  };
}

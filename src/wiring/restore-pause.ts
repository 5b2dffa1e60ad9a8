import type { Logger } from '../logger.ts';
import type { Storage } from '../storage/open-storage.ts';

/** While a backup is being restored this replica rests: said once when it begins, and once when it is over. */
export function createRestorePause(
  { isRestoring }: Pick<Storage, 'isRestoring'>,
  logger: Pick<Logger, 'warn' | 'info'>,
): () => Promise<boolean> {
  let isResting = false;
  return async () => {
    const isGoingOn = await isRestoring();
    // Looked at after the wait: several rounds ask at once.
    if (isGoingOn && !isResting) logger.warn('restore-begun', {});
    if (!isGoingOn && isResting) logger.info('restore-over', {});
    isResting = isGoingOn;
    return isResting;
  };
}

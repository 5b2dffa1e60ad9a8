import { turnLifetimeMs } from '../access/turn-store.ts';
import { feedbackLifetimeMs } from '../answers/answer-feedback.ts';
import type { Logger } from '../logger.ts';
import { focusLifetimeMs } from '../storage/focus-store.ts';
import type { Storage } from '../storage/open-storage.ts';
import { draftLifetimeMs } from '../teams/import-services.ts';

const tidyEveryMs = 3_600_000;

/** Removes what is kept for a short time only and has had it, once an hour; called more often it does nothing. */
export function createTidy(storage: Storage, logger: Logger, now: () => Date): () => Promise<void> {
  let dueAt = 0;
  return async () => {
    if (now().getTime() < dueAt) return;
    const before = (lifetimeMs: number): Date => new Date(now().getTime() - lifetimeMs);
    const removed = {
      drafts: await storage.drafts.removeBefore(before(draftLifetimeMs)),
      answers: await storage.feedback.removeBefore(before(feedbackLifetimeMs)),
      turns: await storage.turns.removeBefore(before(turnLifetimeMs)),
      focuses: await storage.focus.removeBefore(before(focusLifetimeMs)),
    };
    dueAt = now().getTime() + tidyEveryMs;
    for (const kind of ['drafts', 'answers', 'turns', 'focuses'] as const) {
      if (removed[kind] > 0) logger.info('tidied', { kind, count: removed[kind] });
    }
  };
}

import type { PlannedDelivery } from '../../src/agenda/planned-deliveries.ts';
import { keyOfPlanned } from '../../src/agenda/planned-deliveries.ts';
import type { PostQueue, PostQueueOptions } from '../../src/agenda/post-queue.ts';
import { jobKey } from '../../src/domain/delivery.ts';

/** What the fair queue is compared with: whatever came first goes first, and all behind it wait. */
export function createFirstComeQueue({ deliver, pace, atOnce, sleep }: PostQueueOptions): PostQueue {
  const waiting: PlannedDelivery[] = [];
  const known = new Set<string>();
  const closing = new AbortController();
  let active = 0;
  let isPausing = false;
  const pump = (): void => {
    while (active < atOnce && !isPausing && !closing.signal.aborted) {
      const first = waiting[0];
      if (first === undefined) return;
      const { conversation } = first;
      const place = { tenantId: conversation.tenantId, conversationId: conversation.id };
      const waitMs = pace.waitMs(place);
      if (waitMs > 0) {
        isPausing = true;
        void sleep(waitMs, closing.signal).then(() => {
          isPausing = false;
          pump();
        });
        return;
      }
      waiting.shift();
      active += 1;
      pace.take(place);
      void deliver(first).then(() => {
        active -= 1;
        known.delete(jobKey(keyOfPlanned(first)));
        pump();
      });
    }
  };
  return {
    offer: (due) => {
      for (const planned of due) {
        const key = jobKey(keyOfPlanned(planned));
        if (known.has(key)) continue;
        known.add(key);
        waiting.push(planned);
      }
      pump();
    },
    waiting: () => known.size,
    idle: async () => undefined,
    close: async () => closing.abort(),
  };
}

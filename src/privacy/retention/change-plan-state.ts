import type { PlanState } from './retention-plan.ts';
import type { RetentionStore } from './retention-store.ts';

const mostTries = 20;

/** Stops a removal, or lets it begin anew, whatever a round does at the same time. @returns false where there is none in these states */
export async function changePlanState(
  retention: Pick<RetentionStore, 'find' | 'save'>,
  committeeId: string,
  from: readonly PlanState[],
  to: PlanState,
): Promise<boolean> {
  for (let attempt = 1; attempt <= mostTries; attempt += 1) {
    const stored = await retention.find(committeeId);
    if (stored === undefined || !from.includes(stored.value.state)) return false;
    if ((await retention.save({ ...stored.value, state: to }, stored.revision)) !== undefined) return true;
  }
  throw new Error('A plan of what is to be removed was changed by others again and again');
}

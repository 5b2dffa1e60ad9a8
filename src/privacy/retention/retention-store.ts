import type { Stored } from '../../domain/stored.ts';
import type { DueRow, DueScope, RetentionPlan } from './retention-plan.ts';

/** Where it is kept what is to be removed, and what removes it. */
export interface RetentionStore {
  /** What of a committee's data is due, as it now stands. Writes nothing. */
  listDue(committeeId: string, scopes: readonly DueScope[]): Promise<readonly DueRow[]>;
  find(committeeId: string): Promise<Stored<RetentionPlan> | undefined>;
  /** Adds or replaces; undefined when it is not at `revision` any more (or, for a new one, is there already). */
  save(plan: RetentionPlan, revision: string | undefined): Promise<Stored<RetentionPlan> | undefined>;
  /** Keeps which rows a plan is about; the same again changes nothing. */
  saveRows(plan: Pick<RetentionPlan, 'committeeId' | 'id'>, rows: readonly DueRow[]): Promise<void>;
  listRows(plan: Pick<RetentionPlan, 'committeeId' | 'id'>): Promise<readonly DueRow[]>;
  /** Forgets which rows the committee's plans were about; all but those of one that is named. */
  dropRows(committeeId: string, exceptPlanId?: string): Promise<void>;
  /** Removes or empties a row that is as it was listed; one that has changed since, or is gone, stays as it is. */
  remove(row: DueRow): Promise<void>;
  /** True while there is something of the row to be removed. */
  isThere(row: DueRow): Promise<boolean>;
}

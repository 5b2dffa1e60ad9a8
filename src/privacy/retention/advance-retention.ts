import { randomBytes } from 'node:crypto';
import type { Committee } from '../../domain/committee.ts';
import type { Stored } from '../../domain/stored.ts';
import type { MeetingPorts } from '../known-meetings.ts';
import {
  countsOf,
  type DueRow,
  dueScopes,
  hasWaited,
  isSameRow,
  type RetentionPlan,
  rowName,
  sameRules,
} from './retention-plan.ts';
import type { RetentionStore } from './retention-store.ts';

export interface RetentionDependencies extends Pick<MeetingPorts, 'listMeetingsBetween'> {
  readonly retention: RetentionStore;
  /** Tells whoever looks after the committee's papers what will be, or was, removed. @returns whether anybody was told */
  readonly tell: (committee: Committee, plan: RetentionPlan) => Promise<boolean>;
  readonly now: () => Date;
}

/** Rows that are removed between two looks at whether somebody has stopped it. */
const atATime = 50;
const leaseMs = 5 * 60_000;

/** What is due of a committee by its rules. Writes nothing. */
export async function listDue(
  { retention, listMeetingsBetween, now }: Pick<RetentionDependencies, 'retention' | 'listMeetingsBetween' | 'now'>,
  committee: Committee,
): Promise<readonly DueRow[]> {
  const rules = committee.settings.retention ?? {};
  if (Object.keys(rules).length === 0) return [];
  const meetings = await listMeetingsBetween(committee.id, '0000-01-01', '9999-12-31');
  return retention.listDue(committee.id, dueScopes(committee, rules, meetings, now()));
}

/**
 * Takes a committee's removal one step further: list, tell, wait seven days, remove exactly what was told, tell what was done. Each
 * step is one write by its ETag, so that of several replicas one makes it, and what broke off is gone on with.
 *
 * @returns the plan as it now stands; undefined where nothing is due
 */
export async function advanceRetention(
  dependencies: RetentionDependencies,
  committee: Committee,
): Promise<RetentionPlan | undefined> {
  const stored = await dependencies.retention.find(committee.id);
  if (stored === undefined || stored.value.state === 'done') return compute(dependencies, committee, stored);
  const plan = stored.value;
  const isVoid = !sameRules(plan.rules, committee.settings.retention ?? {});
  // What was stopped stays so, whatever the rules.
  if (isVoid && (plan.state === 'computed' || plan.state === 'reported' || plan.state === 'removing')) {
    return settle(dependencies, stored, { ...plan, state: 'done' });
  }
  switch (plan.state) {
    case 'computed':
    case 'removed':
      return report(dependencies, committee, stored);
    case 'reported':
      return wait(dependencies, committee, stored);
    case 'removing':
      return removeListed(dependencies, committee, stored);
    case 'stopped':
    case 'done':
      return plan;
  }
}

/** Removes now what was reported, without waiting. @returns undefined where nothing is reported */
export async function applyReported(
  dependencies: RetentionDependencies,
  committee: Committee,
): Promise<RetentionPlan | undefined> {
  const stored = await dependencies.retention.find(committee.id);
  if (stored?.value.state !== 'reported' && stored?.value.state !== 'removing') return undefined;
  if (!sameRules(stored.value.rules, committee.settings.retention ?? {})) return undefined;
  return begin(dependencies, committee, stored);
}

async function compute(
  dependencies: RetentionDependencies,
  committee: Committee,
  before: Stored<RetentionPlan> | undefined,
): Promise<RetentionPlan | undefined> {
  const { retention, now } = dependencies;
  const rows = await listDue(dependencies, committee);
  if (rows.length === 0) return undefined;
  const plan: RetentionPlan = {
    id: randomBytes(8).toString('hex'),
    committeeId: committee.id,
    state: 'computed',
    rules: committee.settings.retention ?? {},
    counts: countsOf(rows),
    computedAt: now().toISOString(),
    waitedOn: [],
  };
  // The rows first: a plan that is there is whole.
  await retention.saveRows(plan, rows);
  const saved = await retention.save(plan, before?.revision);
  if (saved === undefined) return (await retention.find(committee.id))?.value;
  await retention.dropRows(committee.id, plan.id);
  return report(dependencies, committee, saved);
}

/** Tells of it; who could not be told of what will be removed has nothing removed. */
async function report(
  { retention, tell, now }: RetentionDependencies,
  committee: Committee,
  { value: plan, revision }: Stored<RetentionPlan>,
): Promise<RetentionPlan> {
  if (plan.leaseUntil !== undefined && Date.parse(plan.leaseUntil) > now().getTime()) return plan;
  const leaseUntil = new Date(now().getTime() + leaseMs).toISOString();
  const claimed = await retention.save({ ...plan, leaseUntil }, revision);
  if (claimed === undefined || !(await tell(committee, plan))) return plan;
  const { leaseUntil: _, ...told } = plan;
  const next: RetentionPlan =
    plan.state === 'computed'
      ? { ...told, state: 'reported', reportedAt: now().toISOString() }
      : { ...told, state: 'done' };
  return (await retention.save(next, claimed.revision))?.value ?? plan;
}

async function wait(
  dependencies: RetentionDependencies,
  committee: Committee,
  stored: Stored<RetentionPlan>,
): Promise<RetentionPlan> {
  const plan = stored.value;
  const now = dependencies.now();
  if (hasWaited(plan, now)) return begin(dependencies, committee, stored);
  const today = now.toISOString().slice(0, 10);
  if (plan.waitedOn.includes(today)) return plan;
  return settle(dependencies, stored, { ...plan, waitedOn: [...plan.waitedOn, today] });
}

async function begin(
  dependencies: RetentionDependencies,
  committee: Committee,
  stored: Stored<RetentionPlan>,
): Promise<RetentionPlan> {
  const begun = await dependencies.retention.save({ ...stored.value, state: 'removing' }, stored.revision);
  return begun === undefined ? stored.value : removeListed(dependencies, committee, begun);
}

/** Of what was listed, only what is due by now and as it was then. */
async function removeListed(
  dependencies: RetentionDependencies,
  committee: Committee,
  stored: Stored<RetentionPlan>,
): Promise<RetentionPlan> {
  const { retention } = dependencies;
  const plan = stored.value;
  const listed = await retention.listRows(plan);
  const due = new Map((await listDue(dependencies, committee)).map((row) => [rowName(row), row]));
  let left = 0;
  for (let at = 0; at < listed.length; at += atATime) {
    // Somebody may have stopped it meanwhile.
    const current = (await retention.find(committee.id))?.value;
    if (current?.id !== plan.id || current.state !== 'removing') return current ?? plan;
    for (const row of listed.slice(at, at + atATime)) {
      const now = due.get(rowName(row));
      if (now !== undefined && isSameRow(now, row)) await retention.remove(row);
      if (await retention.isThere(row)) left += 1;
    }
  }
  // What a replica that died had removed already is gone, too.
  const gone = listed.length - left;
  const done = await retention.save({ ...plan, state: 'removed', removed: gone, left }, stored.revision);
  if (done === undefined) return plan;
  await retention.dropRows(committee.id);
  return report(dependencies, committee, done);
}

async function settle(
  { retention }: RetentionDependencies,
  { value, revision }: Stored<RetentionPlan>,
  next: RetentionPlan,
): Promise<RetentionPlan> {
  const saved = await retention.save(next, revision);
  if (saved !== undefined && next.state === 'done') await retention.dropRows(next.committeeId);
  return saved?.value ?? value;
}

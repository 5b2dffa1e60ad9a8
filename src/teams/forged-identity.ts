import type { Activity } from 'botbuilder';

/**
 * Fields with which a press could claim to be somebody's. No card of ours sends them: who presses is told by the platform, and
 * what stands here is never read for it.
 */
const claims: ReadonlySet<string> = new Set([
  'aadobjectid',
  'actor',
  'actorid',
  'byid',
  'clickedby',
  'identity',
  'objectid',
  'onbehalfof',
  'role',
  'user',
  'userid',
  'viewer',
  'viewerid',
]);

/** Whether somebody tried, with a press, to pass for somebody else, or to be more than they are. */
export function claimsIdentity({ value }: Pick<Activity, 'value'>): boolean {
  return namesOf(value, 3).some((name) => claims.has(name.toLowerCase().replace(/[^a-z]/g, '')));
}

/** The names of a value's fields, and of those inside it. */
function namesOf(value: unknown, depth: number): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  const inner = depth === 0 ? [] : Object.values(value).flatMap((each) => namesOf(each, depth - 1));
  return [...Object.keys(value), ...inner];
}

import type { Decision } from '../domain/decision.ts';
import { isComing } from '../domain/meeting-time.ts';
import type { FoundItem } from './find-items.ts';
import { hasMinutes } from './find-meeting.ts';

/**
 * What became of an item, as far as its documents tell. `decided` may leave a part open; a discussion is no decision;
 * `none` may quote the words with which the minutes say so.
 */
export type ItemOutcome =
  | { readonly kind: 'decided'; readonly decisions: readonly Decision[]; readonly leftOpen: readonly Decision[] }
  | { readonly kind: 'left-open' | 'discussed' | 'none'; readonly decisions: readonly Decision[] }
  | { readonly kind: 'not-held' | 'cancelled' | 'minutes-missing' };

const settled: ReadonlySet<Decision['type']> = new Set(['approved', 'noted', 'postponed', 'appointed', 'decided']);

/** The outcome of an item at `now`. */
export function outcomeOf({ meeting, item }: FoundItem, now: Date): ItemOutcome {
  const ofType = (type: Decision['type']): Decision[] => item.decisions.filter((decision) => decision.type === type);
  const decisions = item.decisions.filter(({ type }) => settled.has(type));
  const leftOpen = ofType('not-decided');
  if (decisions.length > 0) return { kind: 'decided', decisions, leftOpen };
  if (leftOpen.length > 0) return { kind: 'left-open', decisions: leftOpen };
  const discussed = ofType('discussed');
  if (discussed.length > 0) return { kind: 'discussed', decisions: discussed };
  const none = ofType('none');
  if (none.length > 0 || hasMinutes({ meeting })) return { kind: 'none', decisions: none };
  if (meeting.state === 'cancelled') return { kind: 'cancelled' };
  return { kind: isComing(meeting, now) ? 'not-held' : 'minutes-missing' };
}

/** True for an item under which something was decided, or expressly left open: a discussion is not enough. */
export function hasDecision({ item }: Pick<FoundItem, 'item'>): boolean {
  return item.decisions.some(({ type }) => settled.has(type) || type === 'not-decided');
}

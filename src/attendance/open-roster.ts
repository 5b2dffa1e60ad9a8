import { type ReadScope, seesClosedIn } from '../access/scope.ts';
import { closeBelow, itemLabel } from '../domain/agenda-item.ts';
import type { MeetingRecord } from '../domain/meeting.ts';
import type { ItemReference } from '../domain/response.ts';
import type { Attendee } from './roster.ts';

/** The roster as it may be seen here, by this viewer: whole where they see the closed items of the committee. */
export function visibleRoster(scope: ReadScope, roster: readonly Attendee[], record: MeetingRecord): Attendee[] {
  return seesClosedIn(scope, record.meeting.committeeId) ? [...roster] : openRoster(roster, record);
}

/**
 * The roster as those may see it who have no right to closed items: without the guests of these alone, and without saying for
 * which of them anybody comes.
 */
function openRoster(roster: readonly Attendee[], { items }: Pick<MeetingRecord, 'items'>): Attendee[] {
  const closed = new Set(
    closeBelow(items)
      .filter(({ isClosed }) => isClosed)
      .map(itemLabel),
  );
  // The title of a closed item is not kept beside its number: it stays closed, whatever has its number now.
  const open = (list: readonly ItemReference[]): ItemReference[] =>
    list.filter(({ label, title }) => title !== '' && !closed.has(label));
  return roster.flatMap((attendee) => {
    const own = open(attendee.items);
    if (attendee.role === 'guest' && attendee.items.length > 0 && own.length === 0) return [];
    return [{ ...attendee, items: own, ...openParts(attendee, open) }];
  });
}

/** A part of which nothing is left stays a part: it is not the whole meeting that they come for. */
function openParts(
  { response, standsFor }: Attendee,
  open: (list: readonly ItemReference[]) => ItemReference[],
): Pick<Attendee, 'response' | 'standsFor'> {
  const part = response?.part;
  return {
    ...(response === undefined || part?.items === undefined
      ? {}
      : { response: { ...response, part: { ...part, items: open(part.items) } } }),
    ...(standsFor?.items === undefined ? {} : { standsFor: { ...standsFor, items: open(standsFor.items) } }),
  };
}

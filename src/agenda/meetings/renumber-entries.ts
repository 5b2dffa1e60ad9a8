import { itemLabel } from '../../domain/agenda-item.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { Arranged } from './arrange-items.ts';

/**
 * The meeting with what it says of items by their numbers (bilag, tasks, coming meetings, guests) under the numbers that the
 * items have now. What belonged to an item that is gone goes with it: under its old number it would name another item.
 */
export function renumberEntries(meeting: Meeting, { became, dropped }: Pick<Arranged, 'became' | 'dropped'>): Meeting {
  const labels = new Map<string, string | undefined>();
  for (const item of dropped) labels.set(itemLabel(item), undefined);
  for (const [before, now] of became) labels.set(itemLabel(before), itemLabel(now));
  const kept = <T extends { readonly itemNumber?: string }>(entry: T): T[] => {
    const { itemNumber } = entry;
    if (itemNumber === undefined || !labels.has(itemNumber)) return [entry];
    const now = labels.get(itemNumber);
    return now === undefined ? [] : [{ ...entry, itemNumber: now }];
  };
  return {
    ...meeting,
    attachments: meeting.attachments.flatMap(kept),
    futureMeetings: meeting.futureMeetings.flatMap(kept),
    actions: meeting.actions.flatMap(kept),
    presences: meeting.presences.flatMap((presence) => {
      if (presence.guestForItems.length === 0) return [presence];
      const guestForItems = presence.guestForItems.flatMap((label) =>
        labels.has(label) ? (labels.get(label) ?? []) : label,
      );
      return guestForItems.length === 0 ? [] : [{ ...presence, guestForItems }];
    }),
  };
}

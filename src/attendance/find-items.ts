import { closeBelow, itemLabel } from '../domain/agenda-item.ts';
import type { MeetingRecord } from '../domain/meeting.ts';
import type { ItemReference } from '../domain/response.ts';

/** The items with these labels, in the order of the agenda; undefined when one of them is not on it. */
export function findItems(
  record: Pick<MeetingRecord, 'items'>,
  labels: readonly string[],
): ItemReference[] | undefined {
  const wanted = new Set(labels.map((label) => label.trim()).filter((label) => label !== ''));
  const found = itemsNamed(record, [...wanted]);
  return found.length < wanted.size ? undefined : found;
}

/** The same without those that are not on the agenda. */
export function itemsNamed({ items }: Pick<MeetingRecord, 'items'>, labels: readonly string[]): ItemReference[] {
  const wanted = new Set(labels);
  // The title of a closed item is not kept beside an answer.
  return closeBelow(items)
    .filter((item) => wanted.has(itemLabel(item)))
    .map((item) => ({ label: itemLabel(item), title: item.isClosed ? '' : item.title }));
}

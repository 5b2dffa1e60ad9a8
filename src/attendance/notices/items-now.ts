import { type AgendaItem, closeBelow, itemLabel } from '../../domain/agenda-item.ts';
import type { MeetingRecord } from '../../domain/meeting.ts';
import type { ItemReference } from '../../domain/response.ts';
import type { ItemSlot } from './notice.ts';

export interface ItemsNow {
  /** In the order of the references. */
  readonly found: readonly ItemSlot[];
  readonly gone: readonly ItemReference[];
}

/** Where the items that were once spoken of stand on the agenda now: by their title, whatever number they have got. */
export function itemsNow({ items }: Pick<MeetingRecord, 'items'>, references: readonly ItemReference[]): ItemsNow {
  const current = closeBelow(items);
  const found: ItemSlot[] = [];
  const gone: ItemReference[] = [];
  for (const reference of references) {
    const item = findItem(current, reference);
    if (item === undefined) gone.push(reference);
    else found.push(slotOf(item));
  }
  return { found, gone };
}

/** The items of a record that are meant. */
export function itemsMeant(
  { items }: Pick<MeetingRecord, 'items'>,
  references: readonly ItemReference[],
): AgendaItem[] {
  const labels = new Set(itemsNow({ items }, references).found.map(({ label }) => label));
  return items.filter((item) => labels.has(itemLabel(item)));
}

/** What tells an item from the others, however it is numbered; of a closed one only the number is known. */
export function itemIdentity({ label, title }: ItemReference): string {
  return title === '' ? label : fold(title);
}

function findItem(items: readonly AgendaItem[], { label, title }: ItemReference): AgendaItem | undefined {
  const numbered = items.find((item) => itemLabel(item) === label);
  if (title === '' || numbered === undefined) return numbered ?? items.find((item) => fold(item.title) === fold(title));
  if (fold(numbered.title) === fold(title)) return numbered;
  // A title that was only touched up keeps its number.
  return (
    items.find((item) => fold(item.title) === fold(title)) ?? (isAlike(numbered.title, title) ? numbered : undefined)
  );
}

function slotOf(item: AgendaItem): ItemSlot {
  return {
    label: itemLabel(item),
    title: item.isClosed ? '' : item.title,
    ...(item.startTime === undefined ? {} : { startTime: item.startTime }),
    ...(item.endTime === undefined ? {} : { endTime: item.endTime }),
  };
}

/** True when most words of the longer title are in the other. */
function isAlike(left: string, right: string): boolean {
  const [a, b] = [new Set(fold(left).split(' ')), new Set(fold(right).split(' '))];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared > Math.max(a.size, b.size) / 2;
}

function fold(title: string): string {
  return title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

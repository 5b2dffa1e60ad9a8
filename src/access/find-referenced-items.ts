import { fold, isSameTitle } from '../danish/normalise.ts';
import { type AgendaItem, itemLabel } from '../domain/agenda-item.ts';
import type { ItemReference } from '../domain/response.ts';

/**
 * The items that an invitation names, as they stand now: by the title, whatever number they have got. Where the number has
 * another title by now it is another item, and nobody was invited for that; nor is what was closed then found by its number
 * alone, for that may be another's now.
 */
export function findReferencedItems(items: readonly AgendaItem[], references: readonly ItemReference[]): AgendaItem[] {
  return items.filter((item) => references.some((reference) => isMeant(item, reference)));
}

function isMeant(item: AgendaItem, { label, title }: ItemReference): boolean {
  if (title === '') return false;
  const titles = [item.title, ...item.titleVariants];
  if (titles.some((known) => fold(known) === fold(title))) return true;
  // A title that was only touched up keeps its number.
  return itemLabel(item) === label && titles.some((known) => isSameTitle(known, title));
}

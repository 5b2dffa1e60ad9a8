import type { Passage } from '../../../src/answers/passage.ts';

/** A passage as an engine takes it that knows nothing of agendas. */
export interface Row {
  /** Position of the passage among all. */
  readonly id: number;
  readonly title: string;
  readonly text: string;
}

export function rowOf({ item, section, text }: Passage, id: number): Row {
  // The text of an item's own passage is its title.
  return { id, title: item?.title ?? '', text: section === 'agenda' ? '' : text };
}

import { stem } from '../danish/stem.ts';
import type { AgendaItem, SectionKind } from '../domain/agenda-item.ts';
import { contentWords, titleWords } from './item-words.ts';
import { remembered } from './search/remembered.ts';

/** The stems of an item's words by where they stand, each once. */
export interface ItemStems {
  readonly title: readonly string[];
  /** Of what is recommended and decided. */
  readonly core: readonly string[];
  readonly sections: readonly { readonly kind: SectionKind; readonly stems: readonly string[] }[];
  readonly presenters: readonly string[];
}

/** Some 2 kB an item. */
const mostRemembered = 4_000;

/** The same items are asked about again and again, and each question looks at a dozen. */
export const itemStems = remembered(mostRemembered, (item: AgendaItem): ItemStems => {
  const outcome = [...item.recommendations, ...item.decisions.map(({ text }) => text)].join('\n');
  return {
    title: distinctStems(titleWords(item)),
    core: distinctStems(contentWords(outcome)),
    sections: item.sections.map(({ kind, text }) => ({ kind, stems: distinctStems(contentWords(text)) })),
    presenters: distinctStems(contentWords(item.presenters.map(({ name }) => name).join(' '))),
  };
});

function distinctStems(words: readonly string[]): string[] {
  return [...new Set(words.map(stem))];
}

import type { FoldedLines } from './card-data-import.ts';

/** What stands above folded lines and on the buttons that unfold and fold them. */
export interface FoldWords {
  readonly heading: string;
  readonly show: string;
  readonly hide: string;
}

/** None or one fold for a template: none where there are no lines. */
export function foldedLines(lines: readonly string[], atOnce: number, words: FoldWords): FoldedLines[] {
  if (lines.length === 0) return [];
  const hidden = lines.slice(atOnce);
  return [
    {
      heading: words.heading,
      lines: lines.slice(0, atOnce),
      fold: hidden.length === 0 ? [] : [{ lines: hidden, show: words.show, hide: words.hide }],
    },
  ];
}

/** A list cut to what a card has room for; its last line tells how many are missing. */
export function capped(lines: readonly string[], atMost: number, more: (count: number) => string): string[] {
  if (lines.length <= atMost) return [...lines];
  return [...lines.slice(0, atMost - 1), more(lines.length - atMost + 1)];
}

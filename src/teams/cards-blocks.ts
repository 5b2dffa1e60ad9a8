import type { CardBlock } from './card-frame.ts';

export function plainLines(texts: readonly string[], citation = ''): CardBlock['lines'] {
  return texts.map((text, index) => ({ marker: '', text, citation: index === texts.length - 1 ? citation : '' }));
}

/** A decision may name points of the Indstilling by number; a point that brings its own number keeps it. */
export function pointMarker(point: string, index: number): string {
  return /^(?:\(?(?:\d+|[a-zæøå])[.):]|[-–•])\s/i.test(point) ? '' : `${index + 1}.  `;
}

/** The texts of all lines, in order. */
export function textsOf(blocks: readonly CardBlock[]): string[] {
  return blocks.flatMap((block) => block.lines.map(({ text }) => text));
}

/** The blocks with other texts in their lines, in order; empty where there are none left. */
export function withTexts(blocks: readonly CardBlock[], texts: readonly string[]): CardBlock[] {
  let next = 0;
  return blocks.map((block) => ({
    ...block,
    lines: block.lines.map((line) => ({ ...line, text: texts[next++] ?? '' })),
  }));
}

export function countLines(blocks: readonly CardBlock[]): number {
  return blocks.reduce((sum, block) => sum + block.lines.length, 0);
}

/** The blocks as far as their first `limit` lines go. */
export function firstLines(blocks: readonly CardBlock[], limit: number): CardBlock[] {
  let left = limit;
  return blocks
    .map((block) => {
      const kept = block.lines.slice(0, left);
      left -= kept.length;
      return { ...block, lines: kept };
    })
    .filter((block) => block.lines.length > 0);
}

import type { Answer } from './answer.ts';

/** One answer behind another, its citations counted on. */
export function joinAnswers(answer: Answer, more: Answer): Answer {
  const by = answer.citations.length;
  const blocks = more.blocks.map((block) =>
    block.kind === 'quote' && block.citation !== undefined ? { ...block, citation: block.citation + by } : block,
  );
  return { ...answer, blocks: [...answer.blocks, ...blocks], citations: [...answer.citations, ...more.citations] };
}

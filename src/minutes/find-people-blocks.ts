import { isPersonName } from '../danish/names.ts';
import type { ClassifiedLine } from './classify-lines.ts';
import { type HeadBlock, headBlocks, isPeopleKind } from './head-blocks.ts';
import type { Skeleton } from './skeleton.ts';

/**
 * The blocks of a document with those that list people: where the head has none, lines of names with initials, else the
 * labels under the first two items ("1. Velkomst / Deltagere: …").
 */
export function findPeopleBlocks(
  blocks: readonly HeadBlock[],
  skeleton: Skeleton,
  lines: readonly ClassifiedLine[],
): readonly HeadBlock[] {
  if (blocks.some((block) => isPeopleKind(block.kind) && block.lines.length > 0)) return blocks;
  const unlabelled = unlabelledPeople(blocks);
  if (unlabelled !== undefined) return [...blocks, unlabelled];
  const early = skeleton.items
    .slice(0, 2)
    .flatMap((item) => item.bodies.flatMap(({ from, to }) => lines.slice(from, to)));
  const found = headBlocks(early.filter((line) => line.section === undefined));
  return [...blocks, ...found.filter((block) => isPeopleKind(block.kind))];
}

/** "Anne Holm – AH" on line after line is the list of those who met, though no label says so. */
function unlabelledPeople(blocks: readonly HeadBlock[]): HeadBlock | undefined {
  const lines = blocks
    .filter((block) => block.kind === 'none')
    .flatMap((block) => block.lines)
    .filter(({ text }) => {
      const name = /^(.{4,50}?)\s+[–-]\s+\p{Lu}{2,4}(?:\s*\([^()]*\))?$/u.exec(text)?.[1];
      return name !== undefined && isPersonName(name);
    });
  return lines.length < 3 ? undefined : { kind: 'present', label: '', lines };
}

import { isPersonName } from '../../danish/names.ts';
import type { ClassifiedLine } from './classify-lines.ts';
import { type HeadBlock, headBlocks, isPeopleKind } from './head-blocks.ts';
import { pieceText } from './piece.ts';
import type { Skeleton } from './skeleton.ts';
import { findLabelKind } from './vocabulary.ts';

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
  const asItems = headingBlocks(skeleton, lines);
  if (asItems.length > 0) return [...blocks, ...asItems];
  const unlabelled = unlabelledPeople(blocks);
  if (unlabelled !== undefined) return [...blocks, unlabelled];
  const early = skeleton.items
    .slice(0, 2)
    .flatMap((item) => item.bodies.flatMap(({ from, to }) => lines.slice(from, to)));
  const found = headBlocks(early.filter((line) => line.section === undefined));
  return [...blocks, ...found.filter((block) => isPeopleKind(block.kind))];
}

/** "1. Fraværende: Tove Holm": who is away as the first item of the agenda. */
function headingBlocks(skeleton: Skeleton, lines: readonly ClassifiedLine[]): HeadBlock[] {
  return skeleton.items.slice(0, 3).flatMap((item) => {
    const line = lines[(item.bodies[0]?.from ?? 0) - 1];
    const words = line?.text.slice(line.number?.titleFrom ?? 0) ?? '';
    const label = /^([\p{L}\s]{4,30}):\s*(?=\p{Lu})/u.exec(words);
    const kind = label?.[1] === undefined ? undefined : findLabelKind(label[1], 0);
    if (line === undefined || label === null || kind === undefined || !isPeopleKind(kind)) return [];
    const from = line.text.length - words.length + label[0].length;
    const piece = { line: line.line, from, to: line.text.length };
    const text = pieceText(piece);
    return [
      { kind, label: label[0], lines: [{ piece, text, isAfterBlank: true, isProminent: false, isBullet: false }] },
    ];
  });
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

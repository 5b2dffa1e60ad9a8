import type { Line } from '../minutes/parse/line.ts';
import { type Block, type LineDraft, linesOf, type ParagraphBlock } from './docx-block.ts';

/** Twentieths of a point between two paragraphs that the eye takes for a blank line. */
const VISIBLE_GAP = 80;
/** Characters that surely go on one line of a page; a longer paragraph stands apart from the next. */
const LINE_WIDTH = 65;

/** Puts the text of a document together, one line of it for each line, with blank lines where the page has them. */
export function composeText(blocks: readonly Block[], hasPages: boolean): { text: string; lines: Line[] } {
  const lines: Line[] = [];
  const printed: string[] = [];
  let at = 0;
  const addBlank = () => {
    lines.push({ text: '', span: { start: at, end: at }, isBold: false, indent: 0, links: [] });
    printed.push('');
    at += 1;
  };
  const add = (draft: LineDraft) => {
    const { page, ...line } = draft;
    const marker = draft.listMarker === undefined ? '' : `${draft.listMarker} `;
    const start = at + marker.length;
    lines.push({ ...line, span: { start, end: start + draft.text.length }, ...(hasPages ? { page } : {}) });
    printed.push(marker + draft.text);
    at = start + draft.text.length + 1;
  };
  for (const [index, block] of blocks.entries()) {
    const above = blocks[index - 1];
    if (above !== undefined && isApart(above, block)) addBlank();
    const own = linesOf(block);
    if (own.length === 0) addBlank();
    for (const line of own) add(line);
  }
  return { text: printed.join('\n'), lines };
}

function isApart(above: Block, below: Block): boolean {
  if (above.kind === 'row' || below.kind === 'row')
    return above.kind !== below.kind || (above.kind === 'row' && below.kind === 'row' && above.table !== below.table);
  if (above.lines.length === 0 || below.lines.length === 0 || (above.isEntry && below.isEntry)) return false;
  return above.isHeading || below.isHeading || isLong(above) || isLong(below) || gapOf(above, below) >= VISIBLE_GAP;
}

function isLong(block: ParagraphBlock): boolean {
  return !block.isEntry && block.lines.some((line) => line.text.length > LINE_WIDTH);
}

function gapOf(above: ParagraphBlock, below: ParagraphBlock): number {
  const isSame = above.styleId === below.styleId;
  const under = isSame && above.look.isContextual === true ? 0 : (above.look.below ?? 0);
  const over = isSame && below.look.isContextual === true ? 0 : (below.look.above ?? 0);
  return Math.max(under, over);
}

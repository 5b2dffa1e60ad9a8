import type { Answer, AnswerBlock, Citation, NearItem } from '../answers/answer.ts';
import { cardSentences } from '../danish/sentences/card-sentences.ts';
import type { CardSentences } from '../danish/sentences/card-words.ts';
import type { Language } from '../domain/committee.ts';
import type { AnswerCardBlock, AnswerCardData } from './card-data.ts';
import type { LabelledValue } from './card-frame.ts';
import { clip, fitTogether, jsonLength, lines, oneLine, wordsOnly } from './cards-text.ts';
import { roomOnCard } from './render-card.ts';

const linesAtMost = 30;
/** A long list is cut into blocks of so many lines, so that it can be folded in its middle. */
const linesPerBlock = 12;
/** Text beyond this is folded behind "Vis mere". */
const textAtOnce = 900;

const sourcesAtMost = 8;
const nearestAtMost = 3;

/** An answer as a card: what is said, what is quoted, and where it stands. The first block is never folded away. */
export function answerCardData(answer: Answer, language: Language): AnswerCardData {
  const words = cardSentences[language];
  const all = answer.blocks.map((block) => cardBlock(block, answer.citations, words));
  const kept = inPieces(firstLines(all, linesAtMost));
  const left = countLines(all) - countLines(kept);
  const blocks: AnswerCardBlock[] =
    left > 0 ? [...kept, { style: 'default', label: [], lines: plainLines([words.answer.linesLeftOut(left)]) }] : kept;
  const texts = blocks.flatMap((block) => block.lines.map((line) => line.text));
  const empty = withTexts(blocks, []);
  const room = roomOnCard('answer', answerCardWith(empty, Math.min(1, empty.length), answer, language));
  const fitted = withTexts(blocks, fitTogether(texts, room));
  return answerCardWith(fitted, countAtOnce(fitted, words), answer, language);
}

function answerCardWith(
  blocks: readonly AnswerCardBlock[],
  atOnce: number,
  answer: Answer,
  language: Language,
): AnswerCardData {
  const words = cardSentences[language];
  const rest = blocks.slice(atOnce);
  const spoken = clip(wordsOnly(answer.blocks.flatMap(blockTexts).join(' ')), 500);
  return {
    language,
    fallbackText: spoken === '' ? words.answer.fallback : spoken,
    speak: spoken === '' ? words.answer.fallback : spoken,
    heading: answer.isAbstention ? words.answer.nothingFound : words.answer.heading,
    blocks: blocks.slice(0, atOnce),
    fold: rest.length === 0 ? [] : [{ blocks: rest, showMore: words.answer.showMore, showLess: words.answer.showLess }],
    nearest: nearestList(answer.nearest, words),
    sources: sourceList(answer.citations, words),
  };
}

/** "DIGU · 15. november 2026 · punkt 3 · Referat": enough to find the place in the paper minutes. */
function citationInWords(citation: Citation, words: CardSentences): string {
  return [
    clip(oneLine(citation.committeeLabel), 60),
    words.date(citation.date),
    ...(citation.itemNumber === undefined ? [] : [words.answer.item(clip(oneLine(citation.itemNumber), 12))]),
    words.answer.sections[citation.section],
  ].join(' · ');
}

function cardBlock(block: AnswerBlock, citations: readonly Citation[], words: CardSentences): AnswerCardBlock {
  switch (block.kind) {
    case 'say':
      return { style: 'default', label: [], lines: plainLines(lines(block.text)) };
    case 'quote': {
      const source = block.citation === undefined ? undefined : citations[block.citation - 1];
      return {
        style: 'emphasis',
        label: source === undefined ? [] : [words.answer.quoteLabels[source.section]],
        lines: plainLines(lines(block.text), block.citation === undefined ? '' : ` [${block.citation}]`),
      };
    }
    case 'recommendation': {
      const lead = lines(block.lead);
      const points = block.points
        .map(oneLine)
        .map((text, index) => ({ marker: pointMarker(text, index), text, citation: '' }));
      return {
        style: 'emphasis',
        label: [words.answer.sections.recommendation],
        lines: [...plainLines(lead), ...points],
      };
    }
    case 'points':
      return {
        style: 'default',
        label: [],
        lines: block.points.map((point) => ({ marker: '•  ', text: oneLine(point), citation: '' })),
      };
  }
}

function plainLines(texts: readonly string[], citation = ''): AnswerCardBlock['lines'] {
  return texts.map((text, index) => ({ marker: '', text, citation: index === texts.length - 1 ? citation : '' }));
}

/** A decision may name points of the Indstilling by number; a point that brings its own number keeps it. */
function pointMarker(point: string, index: number): string {
  return /^(?:\(?(?:\d+|[a-zæøå])[.):]|[-–•])\s/i.test(point) ? '' : `${index + 1}.  `;
}

function withTexts(blocks: readonly AnswerCardBlock[], texts: readonly string[]): AnswerCardBlock[] {
  let next = 0;
  return blocks.map((block) => ({
    ...block,
    lines: block.lines.map((line) => ({ ...line, text: texts[next++] ?? '' })),
  }));
}

function countLines(blocks: readonly AnswerCardBlock[]): number {
  return blocks.reduce((sum, block) => sum + block.lines.length, 0);
}

function firstLines(blocks: readonly AnswerCardBlock[], limit: number): AnswerCardBlock[] {
  let left = limit;
  return blocks
    .map((block) => {
      const kept = block.lines.slice(0, left);
      left -= kept.length;
      return { ...block, lines: kept };
    })
    .filter((block) => block.lines.length > 0);
}

function inPieces(blocks: readonly AnswerCardBlock[]): AnswerCardBlock[] {
  return blocks.flatMap((block) =>
    Array.from({ length: Math.ceil(block.lines.length / linesPerBlock) }, (_, piece) => ({
      ...block,
      label: piece === 0 ? block.label : [],
      lines: block.lines.slice(piece * linesPerBlock, (piece + 1) * linesPerBlock),
    })),
  );
}

/** The fold never comes between a decision and the Indstilling that it refers to. */
function countAtOnce(blocks: readonly AnswerCardBlock[], words: CardSentences): number {
  let used = 0;
  for (const [index, block] of blocks.entries()) {
    used += block.lines.reduce((sum, line) => sum + jsonLength(line.text), 0);
    const isBoundToFormer = block.label[0] === words.answer.sections.recommendation;
    if (index > 0 && used > textAtOnce && !isBoundToFormer) return index;
  }
  return blocks.length;
}

function nearestList(nearest: readonly NearItem[], words: CardSentences): AnswerCardData['nearest'] {
  if (nearest.length === 0) return [];
  const rows: LabelledValue[] = nearest.slice(0, nearestAtMost).map((item) => ({
    label: clip(oneLine(item.title), 200),
    value: [
      clip(oneLine(item.committeeLabel), 60),
      words.date(item.date),
      ...(item.itemNumber === undefined ? [] : [words.answer.item(clip(oneLine(item.itemNumber), 12))]),
    ].join(' · '),
  }));
  return [{ heading: words.answer.nearest, rows }];
}

function sourceList(citations: readonly Citation[], words: CardSentences): AnswerCardData['sources'] {
  if (citations.length === 0) return [];
  const shown = citations
    .slice(0, sourcesAtMost)
    .map((citation, index) => `[${index + 1}] ${citationInWords(citation, words)}`);
  const left = citations.length - shown.length;
  return [{ heading: words.answer.sources, lines: left > 0 ? [...shown, words.answer.sourcesLeftOut(left)] : shown }];
}

function blockTexts(block: AnswerBlock): string[] {
  switch (block.kind) {
    case 'say':
    case 'quote':
      return [block.text];
    case 'recommendation':
      return [block.lead, ...block.points];
    case 'points':
      return [...block.points];
  }
}

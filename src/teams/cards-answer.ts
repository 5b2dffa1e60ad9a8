import type { Answer, AnswerBlock, Citation, NearItem } from '../answers/answer.ts';
import { cardSentences } from '../danish/sentences/card-sentences.ts';
import type { CardSentences } from '../danish/sentences/card-words.ts';
import type { Language } from '../domain/committee.ts';
import type { AnswerCardData } from './card-data.ts';
import type { CardBlock } from './card-frame.ts';
import { nearButtons, sourceButtons } from './cards-answer-buttons.ts';
import { countLines, firstLines, plainLines, pointMarker, textsOf, withTexts } from './cards-blocks.ts';
import { clip, countWords, fitTogether, lines, oneLine, wordsOnly } from './cards-text.ts';
import { roomOnCard } from './render-card.ts';

const linesAtMost = 30;
/** A long block is cut into pieces of so many lines or words, so that it can be folded in its middle. */
const linesPerPiece = 12;
const wordsPerPiece = 60;
/** What goes beyond so many words is folded behind "Vis mere". */
const wordsAtOnce = 120;

const sourcesAtMost = 8;
const nearestAtMost = 2;

/** An answer as a card: what is said, what is quoted, and where it stands. The first block is never folded away. */
export function answerCardData(answer: Answer, language: Language): AnswerCardData {
  const words = cardSentences[language];
  const all = answer.blocks.map((block) => cardBlock(block, answer.citations, words));
  const kept = inPieces(firstLines(all, linesAtMost));
  const left = countLines(all) - countLines(kept);
  const blocks: CardBlock[] =
    left > 0 ? [...kept, { style: 'default', label: [], lines: plainLines([words.answer.linesLeftOut(left)]) }] : kept;
  const empty = withTexts(blocks, []);
  const room = roomOnCard('answer', answerCardWith(empty, Math.min(1, empty.length), answer, language));
  const fitted = withTexts(blocks, fitTogether(textsOf(blocks), room));
  return answerCardWith(fitted, countAtOnce(fitted, words), answer, language);
}

function answerCardWith(
  blocks: readonly CardBlock[],
  atOnce: number,
  answer: Answer,
  language: Language,
): AnswerCardData {
  const words = cardSentences[language];
  const rest = blocks.slice(atOnce);
  const spoken = clip(wordsOnly(answer.blocks.flatMap(blockTexts).join(' ')), 380);
  return {
    language,
    fallbackText: spoken === '' ? words.answer.fallback : spoken,
    speak: spoken === '' ? words.answer.fallback : spoken,
    heading: answer.isAbstention ? words.answer.nothingFound : words.answer.heading,
    marks: answer.isClosed === true ? [{ text: words.answer.restsOnClosed, style: 'emphasis', color: 'Default' }] : [],
    blocks: blocks.slice(0, atOnce),
    fold: rest.length === 0 ? [] : [{ blocks: rest, showMore: words.answer.showMore, showLess: words.answer.showLess }],
    nearest: nearestList(answer.nearest, language),
    sources: sourceList(answer.citations, language),
  };
}

/** "DIGU · 15. november 2026 · punkt 3 · Referat": enough to find the place in the paper minutes. */
function citationInWords(citation: Citation, words: CardSentences): string {
  return [
    clip(oneLine(citation.committeeLabel), 60),
    words.date(citation.date),
    ...(citation.itemNumber === undefined ? [] : [words.answer.item(clip(oneLine(citation.itemNumber), 12))]),
    words.answer.sections[citation.section],
    ...(citation.isClosed === true ? [words.agenda.closedItem] : []),
  ].join(' · ');
}

function cardBlock(block: AnswerBlock, citations: readonly Citation[], words: CardSentences): CardBlock {
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

function inPieces(blocks: readonly CardBlock[]): CardBlock[] {
  return blocks.flatMap((block) =>
    piecesOf(block.lines).map((piece, index) => ({ ...block, label: index === 0 ? block.label : [], lines: piece })),
  );
}

/** Lines are never cut themselves: half a sentence of the minutes says something else. */
function piecesOf(all: CardBlock['lines']): CardBlock['lines'][] {
  const pieces: CardBlock['lines'][number][][] = [];
  let words = 0;
  for (const line of all) {
    const piece = pieces.at(-1);
    words += countWords(line.text);
    if (piece !== undefined && piece.length < linesPerPiece && words <= wordsPerPiece) {
      piece.push(line);
      continue;
    }
    pieces.push([line]);
    words = countWords(line.text);
  }
  return pieces;
}

/** How many blocks are shown at once. The fold never comes between a decision and the Indstilling that it refers to. */
function countAtOnce(blocks: readonly CardBlock[], words: CardSentences): number {
  let used = 0;
  for (const [index, block] of blocks.entries()) {
    used += block.lines.reduce((sum, { text }) => sum + countWords(text), 0);
    if (index > 0 && used > wordsAtOnce && !leadsToRecommendation(blocks.slice(index), words)) return index;
  }
  return blocks.length;
}

/** Between the two there may be a remark on who decided. */
function leadsToRecommendation(rest: readonly CardBlock[], { answer }: CardSentences): boolean {
  const boxed = rest.find(({ style }) => style === 'emphasis');
  return boxed?.label[0] === answer.sections.recommendation;
}

function nearestList(nearest: readonly NearItem[], language: Language): AnswerCardData['nearest'] {
  if (nearest.length === 0) return [];
  const words = cardSentences[language];
  const rows = nearest.slice(0, nearestAtMost).map((item) => ({
    label: clip(oneLine(item.title), 200),
    value: [
      clip(oneLine(item.committeeLabel), 60),
      words.date(item.date),
      ...(item.itemNumber === undefined ? [] : [words.answer.item(clip(oneLine(item.itemNumber), 12))]),
      ...(item.isClosed === true ? [words.agenda.closedItem] : []),
    ].join(' · '),
    button: nearButtons(item, language),
  }));
  return [{ heading: words.answer.nearest, rows }];
}

function sourceList(citations: readonly Citation[], language: Language): AnswerCardData['sources'] {
  if (citations.length === 0) return [];
  const words = cardSentences[language];
  const shown = citations
    .slice(0, sourcesAtMost)
    .map((citation, index) => `[${index + 1}] ${citationInWords(citation, words)}`);
  const left = citations.length - shown.length;
  return [
    {
      heading: words.answer.sources,
      lines: left > 0 ? [...shown, words.answer.sourcesLeftOut(left)] : shown,
      buttons: sourceButtons(citations, language),
    },
  ];
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

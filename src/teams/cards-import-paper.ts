import { cardSentences } from '../danish/sentences/card-sentences.ts';
import { importCardSentences } from '../danish/sentences/import-card-sentences.ts';
import type { PaperSentences } from '../danish/sentences/import-card-words.ts';
import { itemLabel } from '../domain/agenda-item.ts';
import { committeeLabel } from '../domain/committee.ts';
import { doubtsInWords } from '../minutes/doubts-in-words.ts';
import type { PlannedPaper } from '../minutes/import-plan.ts';
import type { ReadyPreview } from '../minutes/preview-import.ts';
import type { ImportPaperCardData } from './card-data-import.ts';
import { type ImportPreviewOptions, marksOf } from './cards-import-head.ts';
import { capped } from './cards-import-parts.ts';
import { meetingTime } from './cards-meeting-head.ts';
import { clip, oneLine, wordsOnly } from './cards-text.ts';

const doubtsAtMost = 6;

/** A preview of a bilag, which knows its meeting and its item. */
export type PaperPreview = ReadyPreview & Required<Pick<ReadyPreview, 'paper' | 'record'>>;

export function isPaperPreview(preview: ReadyPreview): preview is PaperPreview {
  return preview.paper !== undefined && preview.record !== undefined;
}

/** Where a bilag belongs, before it is stored. */
export function importPaperCardData(preview: PaperPreview, options: ImportPreviewOptions): ImportPaperCardData {
  const words = importCardSentences[options.language];
  const { paper: own, preview: shared } = words;
  const { record, paper, committee, parsed, effect } = preview;
  const kind = shared.kinds.bilag;
  const title = clip(oneLine(paper.title), 200);
  const item = paperItem(paper);
  const when = meetingTime(record.meeting, cardSentences[options.language]);
  const length = new Intl.NumberFormat(options.language).format(parsed.paper?.text.length ?? 0);
  const doubts = doubtsInWords(preview.doubts, options.language).map((line) => clip(oneLine(line), 400));
  return {
    language: options.language,
    fallbackText: shared.fallback(wordsOnly(clip(oneLine(options.fileName), 120))),
    speak: own.spoken(wordsOnly(title), wordsOnly(item), when),
    heading: effect === 'unchanged' ? shared.savedBefore(kind) : shared.notSaved(kind),
    fileName: clip(oneLine(options.fileName), 120),
    marks: marksOf(preview, options, words),
    title,
    facts: [
      {
        label: words.receipt.committee,
        value: committee === undefined ? '' : clip(oneLine(committeeLabel(committee.committee)), 120),
      },
      { label: own.meeting, value: when },
      { label: own.item, value: item },
      { label: own.length, value: own.characters(length) },
    ].filter(({ value }) => value !== ''),
    effect: effectOf(effect, own),
    doubts:
      doubts.length === 0
        ? []
        : [{ heading: shared.doubts(doubts.length), lines: capped(doubts, doubtsAtMost, shared.more) }],
    save: shared.save,
    discard: shared.discard,
    draftId: options.draftId,
    seen: options.seen,
  };
}

/** "4. Digitale låse i hjemmeplejen". */
export function paperItem({ item }: PlannedPaper): string {
  return clip(oneLine(`${itemLabel(item).replace(/\.$/, '')}. ${item.title}`), 200);
}

function effectOf(effect: ReadyPreview['effect'], words: PaperSentences): string {
  if (effect === 'unchanged') return words.unchanged;
  return effect === 'replaces' ? words.replaced : words.added;
}

import { cardSentences } from '../danish/sentences/card-sentences.ts';
import { importCardSentences } from '../danish/sentences/import-card-sentences.ts';
import type { ImportCardSentences } from '../danish/sentences/import-card-words.ts';
import { type Committee, committeeLabel, type Language } from '../domain/committee.ts';
import type { Meeting, MeetingRecord } from '../domain/meeting.ts';
import { changesInWords } from '../minutes/changes-in-words.ts';
import type { PlannedPaper } from '../minutes/import-plan.ts';
import type { MeetingChange } from '../minutes/meeting-change.ts';
import type { ImportNoteCardData, ImportReceiptCardData } from './card-data-import.ts';
import type { LabelledValue } from './card-frame.ts';
import { paperItem } from './cards-import-paper.ts';
import { capped, foldedLines } from './cards-import-parts.ts';
import { meetingTime } from './cards-meeting-head.ts';
import { clip, oneLine, wordsOnly } from './cards-text.ts';

/** What became of a document. */
export interface StoredDocument {
  readonly committee: Committee;
  /** Absent for a schedule, which has no meeting of its own. */
  readonly record?: MeetingRecord;
  /** Of a bilag, which is under an item of `record`. */
  readonly paper?: PlannedPaper;
  readonly isUnchanged: boolean;
  readonly changes: readonly MeetingChange[];
  readonly planned: readonly Meeting[];
}

export interface ImportReceiptOptions {
  readonly language: Language;
  /** True for a reader who may see the meeting's agenda. */
  readonly maySee: boolean;
}

const linesAtOnce = 6;
const linesAtMost = 20;

/** What was stored of a document, what that changed, and the way to the agenda. */
export function importReceiptCardData(stored: StoredDocument, options: ImportReceiptOptions): ImportReceiptCardData {
  const { committee, record, paper, planned } = stored;
  const words = importCardSentences[options.language];
  const card = cardSentences[options.language];
  const { receipt, preview } = words;
  const label = clip(oneLine(committeeLabel(committee)), 120);
  const when = record === undefined ? preview.schedule : meetingTime(record.meeting, card);
  const heading = stored.isUnchanged ? receipt.unchanged : receipt.saved;
  const spoken = receipt.spoken(heading, wordsOnly(label), when);
  const lines = changesInWords(stored.changes, options.language).map((line) => clip(oneLine(line), 240));
  const button = { title: receipt.showAgenda, tooltip: receipt.showAgenda, committeeId: committee.id };
  return {
    language: options.language,
    fallbackText: spoken,
    speak: spoken,
    heading,
    facts: [
      { label: receipt.committee, value: label },
      ...(record === undefined ? [] : [{ label: receipt.meeting, value: when }]),
      ...(paper === undefined ? [] : [{ label: words.paper.item, value: paperItem(paper) }]),
      ...(record === undefined || paper !== undefined ? [] : [contentOf(record, options.language)]),
      ...(planned.length === 0 ? [] : [{ label: receipt.planned, value: plannedInWords(planned, options.language) }]),
    ],
    changes: foldedLines(capped(lines, linesAtMost, preview.more), linesAtOnce, {
      heading: words.changesHeading,
      show: preview.showMore,
      hide: preview.showFewer,
    }),
    note: [...(options.maySee ? [] : [receipt.notAMember(wordsOnly(label))]), undoIn(stored, words)].join(' '),
    button: record === undefined || !options.maySee ? [] : [{ ...button, meetingId: record.meeting.id }],
  };
}

/** What to do when it was the wrong file. */
function undoIn({ record, paper }: StoredDocument, { receipt, paper: words }: ImportCardSentences): string {
  if (paper !== undefined) return words.undo;
  return record === undefined ? receipt.undoSchedule : receipt.undo;
}

function contentOf({ meeting, items }: MeetingRecord, language: Language): LabelledValue {
  const { receipt, preview } = importCardSentences[language];
  const value = preview.counts({
    items: items.length,
    decisions: items.reduce((sum, { decisions }) => sum + decisions.length, 0),
    people: 0,
    apologies: meeting.apologies.length,
    attachments: 0,
    actions: meeting.actions.length,
    futureMeetings: 0,
  });
  return { label: receipt.content, value };
}

function plannedInWords(planned: readonly Meeting[], language: Language): string {
  const { receipt, preview } = importCardSentences[language];
  const dates = planned.map(({ date }) => cardSentences[language].date(date));
  return `${receipt.plannedMade(planned.length)}: ${capped(dates, 6, preview.more).join(', ')}`;
}

/** A word in the place of a document's card: what goes on, or why it is over. */
export function importNoteCardData(
  language: Language,
  heading: string,
  lines: readonly string[],
  /** With it the card offers to show the document again. */
  draftId?: string,
): ImportNoteCardData {
  const { note } = importCardSentences[language];
  const spoken = wordsOnly([heading.replace(/ …$/, ''), ...lines].join('. '));
  return {
    language,
    fallbackText: spoken,
    speak: spoken,
    heading: wordsOnly(heading),
    lines: lines.map(oneLine),
    button: draftId === undefined ? [] : [{ title: note.showAgain, draftId }],
  };
}

import type { CardSentences } from '../danish/sentences/card-words.ts';
import type { ImportCardSentences } from '../danish/sentences/import-card-words.ts';
import { type Committee, committeeLabel, type Language } from '../domain/committee.ts';
import { localDate } from '../domain/wall-time.ts';
import type { HeadField, ImportChoices } from '../minutes/import-choices.ts';
import type { ParsedDocument } from '../minutes/parse/parsed-document.ts';
import type { ReadyPreview } from '../minutes/preview-import.ts';
import type { ImportHead, ImportPreviewCardData } from './card-data-import.ts';
import type { CardMark, LabelledValue } from './card-frame.ts';
import { meetingTime } from './cards-meeting-head.ts';
import { clip, oneLine } from './cards-text.ts';

/** The value with which a choice of committees says: the one that the document names, which is not known yet. */
export const newCommitteeValue = '+';

export interface ImportPreviewOptions {
  readonly language: Language;
  readonly draftId: string;
  readonly fileName: string;
  readonly choices: ImportChoices;
  /** The committees for which the reader may hand in documents, likeliest first. */
  readonly importable: readonly Committee[];
  /** Stands for what the card says will happen. */
  readonly seen: string;
  /** Why the card is shown again. */
  readonly notice?: 'changedMeanwhile' | 'committeeChosen' | 'missing' | 'noneChosen';
  /** The document's own committee is none of the reader's: it is not named. */
  readonly isForeign: boolean;
}

const choicesAtMost = 20;

/** The head as the form begins with it. */
export function headOf(parsed: ParsedDocument, { committee }: ReadyPreview): ImportHead {
  const text = (value: string | undefined) => clip(oneLine(value ?? ''), 200);
  return {
    title: text(parsed.title),
    date: text(parsed.date),
    startTime: text(parsed.startTime),
    endTime: text(parsed.endTime),
    place: text(parsed.place),
    mode: parsed.mode ?? '',
    chair: text(parsed.chair),
    committee: committee === undefined || committee.isNew ? '' : committee.committee.id,
  };
}

/** True for a field for which only its look or its place speaks. */
function isGuess({ evidence }: ParsedDocument, field: HeadField): boolean {
  return evidence.some(({ path, confidence }) => path === field && confidence === 'guess');
}

export function committeeName({ committee, doubts }: ReadyPreview, { preview: words }: ImportCardSentences): string {
  if (committee === undefined) return words.unknownCommittee;
  const name = oneLine(committeeLabel(committee.committee));
  return doubts.some(({ code }) => code === 'committee-supposed') ? words.unsure(name) : name;
}

export function marksOf(
  { committee }: ReadyPreview,
  { notice, isForeign }: ImportPreviewOptions,
  { preview: words }: ImportCardSentences,
): CardMark[] {
  const attention = (text: string): CardMark => ({ text, style: 'attention', color: 'Attention' });
  const remark = (text: string): CardMark => ({ text, style: 'emphasis', color: 'Default' });
  return [
    ...(notice === undefined ? [] : [attention(words[notice])]),
    ...(isForeign ? [remark(words.notYourCommittee)] : []),
    ...(committee?.isNew === true ? [remark(words.newCommittee)] : []),
  ];
}

export function factsOf(
  parsed: ParsedDocument,
  { choices: { corrections = {} } }: ImportPreviewOptions,
  { preview: words }: ImportCardSentences,
  card: CardSentences,
): LabelledValue[] {
  const of = (label: string, value: string, ...fields: readonly HeadField[]): LabelledValue => {
    if (value === '') return { label, value };
    if (fields.some((field) => corrections[field] !== undefined)) return { label, value: words.corrected(value) };
    return { label, value: fields.some((field) => isGuess(parsed, field)) ? words.unsure(value) : value };
  };
  const text = (value: string | undefined) => clip(oneLine(value ?? ''), 200);
  return [
    of(words.date, timeInWords(parsed, card) ?? words.dateUnknown, 'date', 'startTime', 'endTime'),
    of(card.agenda.place, text(parsed.place), 'place'),
    of(words.mode, parsed.mode === undefined ? '' : card.agenda[parsed.mode], 'mode'),
    of(card.agenda.presiding, text(parsed.chair), 'chair'),
  ].filter(({ value }) => value !== '');
}

export function timeInWords({ date, startTime, endTime }: ParsedDocument, card: CardSentences): string | undefined {
  if (date === undefined) return undefined;
  return meetingTime(
    { date, ...(startTime === undefined ? {} : { startTime }), ...(endTime === undefined ? {} : { endTime }) },
    card,
  );
}

export function effectInWords(
  preview: ReadyPreview,
  { preview: words }: ImportCardSentences,
  card: CardSentences,
): string {
  if (preview.missing.length > 0) return words.effectUnknown;
  if (!preview.hasMeeting) return preview.plannable.length > 0 ? words.effectSchedule : words.effectScheduleKnown;
  switch (preview.effect) {
    case 'new':
      return words.effectNew;
    case 'completes':
      return words.effectCompletes;
    case 'unchanged':
      return words.effectUnchanged;
    case 'replaces':
      return words.effectReplaces(replacedAt(preview, card));
  }
}

/** When the newest of the documents that make way was stored, as a date in the meeting's zone. */
function replacedAt({ record, parsed }: ReadyPreview, card: CardSentences): string | undefined {
  const replaced = record?.meeting.documents.findLast(
    ({ isSuperseded, kind }) => isSuperseded === true && kind === parsed.kind,
  );
  if (record === undefined || replaced === undefined) return undefined;
  return card.date(localDate(new Date(replaced.importedAt), record.meeting.timeZone));
}

/** Which committee it is, where the document does not make that sure: none or one list. */
export function choiceOf(
  { committee }: ReadyPreview,
  { importable, choices }: ImportPreviewOptions,
  { preview: words }: ImportCardSentences,
): ImportPreviewCardData['choice'] {
  if (choices.committee !== undefined || (committee !== undefined && !committee.isNew)) return [];
  const known = importable.slice(0, choicesAtMost).map((candidate) => ({
    title: clip(oneLine(committeeLabel(candidate)), 60),
    value: candidate.id,
  }));
  const own = committee === undefined ? [] : [clip(oneLine(committee.committee.name), 80)];
  if (known.length === 0) return [];
  const fresh = own.map((name) => ({ title: words.newCommitteeChoice(name), value: newCommitteeValue }));
  const all = [...fresh, ...known];
  const only = all.length === 1 ? all[0]?.value : undefined;
  return [
    {
      label: committee === undefined ? words.whichCommittee : words.isItThisCommittee,
      placeholder: words.chooseCommittee,
      error: words.chooseCommittee,
      value: fresh[0]?.value ?? only ?? '',
      choices: all,
    },
  ];
}

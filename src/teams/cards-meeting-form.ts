import type { DraftProblem } from '../agenda/meetings/check-draft.ts';
import type { DraftWarning } from '../agenda/meetings/decide-draft.ts';
import type { MeetingDraft } from '../agenda/meetings/meeting-draft.ts';
import { cardSentences } from '../danish/sentences/card-sentences.ts';
import { planningSentences } from '../danish/sentences/planning-sentences.ts';
import type { PlanningProblem } from '../danish/sentences/planning-words.ts';
import { type Committee, committeeLabel, type Language } from '../domain/committee.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { MeetingFormCardData } from './card-data-planning.ts';
import { meetingTime } from './cards-meeting-head.ts';
import { clip, oneLine, wordsOnly } from './cards-text.ts';

export interface MeetingFormOptions {
  readonly language: Language;
  readonly formId: string;
  /** Those to choose from; a single one is settled. */
  readonly committees: readonly Committee[];
  /** The id of the one that is chosen; empty while none is. */
  readonly chosen: string;
  /** The meeting that is edited; absent for a new one. */
  readonly meeting?: Meeting;
  readonly draft: MeetingDraft;
  readonly problems: readonly (DraftProblem | { readonly kind: PlanningProblem; readonly detail?: string })[];
  readonly warnings: readonly DraftWarning[];
  /** Other remarks above the fields. */
  readonly notes: readonly string[];
  /** Keys of the warnings that are said yes to so far. */
  readonly confirmed: ReadonlySet<string>;
  readonly forPersonId: string;
  /** Whom it is for, where others read along. */
  readonly addressee?: string;
  readonly seesClosed: boolean;
}

const choicesAtMost = 40;
/** A choice must have a value; this one is no form of a meeting. */
export const unknownMode = 'unknown';

/** The form with which a meeting is made or edited. What was typed stands in it whole, however long it is. */
export function meetingFormCardData(options: MeetingFormOptions): MeetingFormCardData {
  const { language, committees, chosen, meeting, draft, warnings, forPersonId } = options;
  const { form: words, problems } = planningSentences[language];
  const { agenda } = cardSentences[language];
  const [only] = committees;
  const isSettled = only !== undefined && committees.length === 1;
  const heading = meeting === undefined ? words.newHeading : words.editHeading;
  const label = isSettled ? clip(oneLine(committeeLabel(only)), 120) : '';
  const spoken = wordsOnly(label === '' ? heading : `${heading}: ${label}`);
  const confirmed = new Set([...options.confirmed, ...warnings.map(({ key }) => key)]);
  return {
    language,
    fallbackText: spoken,
    speak: spoken,
    heading,
    committee: label === '' ? [] : [label],
    addressee: options.addressee === undefined ? [] : [words.addressee(clip(oneLine(options.addressee), 120))],
    problems: [
      ...options.problems.map(({ kind, detail = '' }) => problems[kind](clip(oneLine(detail), 90))),
      ...warnings.map((warning) => warningInWords(warning, draft, committees, language)),
    ],
    notes: options.notes,
    committees: isSettled
      ? []
      : [
          {
            label: words.committee,
            hint: words.committeeHint,
            value: chosen,
            choices: committees
              .slice(0, choicesAtMost)
              .map((committee) => ({ title: clip(oneLine(committeeLabel(committee)), 60), value: committee.id })),
          },
        ],
    labels: {
      title: words.title,
      date: words.date,
      startTime: words.start,
      endTime: words.end,
      place: words.place,
      joinUrl: words.joinUrl,
      mode: words.mode,
      chair: words.chair,
    },
    values: {
      title: oneLine(draft.title),
      date: oneLine(draft.date),
      startTime: oneLine(draft.startTime),
      endTime: oneLine(draft.endTime),
      place: oneLine(draft.place),
      joinUrl: oneLine(draft.joinUrl),
      mode: draft.mode === '' ? unknownMode : draft.mode,
      chair: oneLine(draft.chair),
    },
    modes: [
      { title: words.modeUnknown, value: unknownMode },
      ...(['physical', 'virtual', 'hybrid'] as const).map((mode) => ({ title: agenda[mode], value: mode })),
    ],
    items:
      draft.items === undefined
        ? []
        : [{ label: words.items, hint: words.itemsHint, value: severalLines(draft.items) }],
    itemsNotes: [
      draft.items === undefined ? words.itemsKept : words.itemsLead,
      ...(options.seesClosed || draft.items === undefined ? [] : [words.closedKept]),
    ],
    save: warnings.length > 0 ? words.saveAnyway : words.save,
    discard: words.discard,
    formId: options.formId,
    committeeId: isSettled ? only.id : '',
    meetingId: meeting?.id ?? '',
    shownVersion: meeting?.version ?? 0,
    forPersonId,
    confirmed: [...confirmed].join('\t'),
    keepsItems: draft.items === undefined,
  };
}

function warningInWords(
  warning: DraftWarning,
  { startTime, endTime }: MeetingDraft,
  committees: readonly Committee[],
  language: Language,
): string {
  const { form: words } = planningSentences[language];
  switch (warning.kind) {
    case 'overnight':
      return words.overnight(startTime, endTime);
    case 'same-day': {
      const [{ committeeId } = { committeeId: '' }] = warning.meetings;
      const committee = committees.find(({ id }) => id === committeeId);
      const label = committee === undefined ? '' : clip(oneLine(committeeLabel(committee)), 120);
      return words.sameDay(label, meetingTimes(warning.meetings, language));
    }
    case 'drops': {
      const { closedItem } = cardSentences[language].agenda;
      const titles = warning.items.map(({ title, isClosed }) => (isClosed ? closedItem : clip(oneLine(title), 120)));
      return words.drops(clip(titles.join('; '), 800));
    }
  }
}

/** When these meetings of one day begin: "kl. 12.00–13.30". */
export function meetingTimes(meetings: readonly Meeting[], language: Language): string {
  const words = cardSentences[language];
  return meetings
    .map((meeting) => {
      const { startTime, endTime } = meeting;
      return startTime === undefined ? meetingTime(meeting, words) : words.time(startTime, endTime);
    })
    .join(', ');
}

/** Lines as they were typed, indented ones too, without characters that a card may not hold. */
function severalLines(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/[^\P{Cc}\n\t]/gu, ' ')
    .replace(/\{\{(?=(?:DATE|TIME)\()/g, '{\u200b{');
}

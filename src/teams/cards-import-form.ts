import { cardSentences } from '../danish/sentences/card-sentences.ts';
import { importCardSentences } from '../danish/sentences/import-card-sentences.ts';
import type { FormProblem } from '../danish/sentences/import-card-words.ts';
import { type Committee, committeeLabel, type Language } from '../domain/committee.ts';
import type { ImportFormCardData, ImportHead } from './card-data-import.ts';
import { clip, oneLine, wordsOnly } from './cards-text.ts';

export interface ImportFormOptions {
  readonly language: Language;
  readonly draftId: string;
  readonly fileName: string;
  /** What the preview said. */
  readonly head: ImportHead;
  /** What was typed, where the form is shown again with its problems. */
  readonly typed?: { readonly values: ImportHead; readonly newCommittee: string };
  readonly problems: readonly FormProblem[];
  /** The committees for which the reader may hand in documents. */
  readonly importable: readonly Committee[];
  readonly mayAddCommittee: boolean;
}

const choicesAtMost = 40;
/** A choice must have a value; this one is no form of a meeting. */
const unknownMode = 'unknown';

/** The form with which the head of a document is corrected before it is stored. */
export function importFormCardData(options: ImportFormOptions): ImportFormCardData {
  const { language, head, typed, importable } = options;
  const { form: words } = importCardSentences[language];
  const { agenda } = cardSentences[language];
  const fileName = clip(oneLine(options.fileName), 120);
  const values = typed?.values ?? head;
  const spoken = `${words.heading}: ${wordsOnly(fileName)}`;
  const committees = importable.slice(0, choicesAtMost).map((committee) => ({
    title: clip(oneLine(committeeLabel(committee)), 60),
    value: committee.id,
  }));
  return {
    language,
    fallbackText: spoken,
    speak: spoken,
    heading: words.heading,
    fileName,
    problems: options.problems.map((problem) => words.problems[problem]),
    labels: {
      title: words.title,
      date: words.date,
      startTime: words.start,
      endTime: words.end,
      place: words.place,
      mode: words.mode,
      chair: words.chair,
    },
    modes: [
      // What a document says of its form can be changed, not taken away.
      ...(head.mode === '' ? [{ title: words.modeUnknown, value: unknownMode }] : []),
      ...(['physical', 'virtual', 'hybrid'] as const).map((mode) => ({ title: agenda[mode], value: mode })),
    ],
    values: { ...shown(values), mode: values.mode === '' ? unknownMode : values.mode },
    committees:
      committees.length === 0 ? [] : [{ label: words.committee, value: values.committee, choices: committees }],
    newCommittee: options.mayAddCommittee
      ? [
          {
            label: words.newCommittee,
            hint: words.newCommitteeHint,
            value: clip(oneLine(typed?.newCommittee ?? ''), 200),
          },
        ]
      : [],
    update: words.update,
    back: words.back,
    draftId: options.draftId,
    head: shown(head),
  };
}

/** As a field of the form can take it. */
function shown(head: ImportHead): ImportHead {
  const text = (value: string) => clip(oneLine(value), 200);
  return {
    title: text(head.title),
    date: text(head.date),
    startTime: text(head.startTime),
    endTime: text(head.endTime),
    place: text(head.place),
    mode: text(head.mode),
    chair: text(head.chair),
    committee: text(head.committee),
  };
}

/** How often each thing occurs in a document. */
export interface ImportCounts {
  readonly items: number;
  readonly decisions: number;
  readonly people: number;
  readonly apologies: number;
  readonly attachments: number;
  readonly actions: number;
  readonly futureMeetings: number;
}

type Kind = 'dagsorden' | 'referat' | 'bilag';

/** Why a form is shown again. */
export type FormProblem =
  | 'date-missing'
  | 'date-unreadable'
  | 'time-unreadable'
  | 'end-before-start'
  | 'committee-missing'
  | 'too-long';

/** Every word on the cards about a document that somebody handed over. Names, dates and lists of them come in finished. */
export interface ImportCardSentences {
  readonly preview: PreviewSentences;
  readonly paper: PaperSentences;
  readonly form: FormSentences;
  readonly receipt: ReceiptSentences;
  readonly note: NoteSentences;
  readonly changesHeading: string;
}

/** About a bilag that finds its place under an item. */
export interface PaperSentences {
  readonly meeting: string;
  readonly item: string;
  readonly length: string;
  readonly characters: (count: string) => string;
  readonly added: string;
  /** A bilag with the same title makes way for it. */
  readonly replaced: string;
  readonly unchanged: string;
  readonly spoken: (title: string, item: string, when: string) => string;
  /** On the receipt. */
  readonly undo: string;
}

export interface PreviewSentences {
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly notSaved: (kind: string) => string;
  /** There is nothing new in it. */
  readonly savedBefore: (kind: string) => string;
  /** A plan of coming meetings, without one of its own. */
  readonly schedule: string;
  readonly unknownCommittee: string;
  readonly newCommittee: string;
  readonly date: string;
  readonly dateUnknown: string;
  readonly mode: string;
  readonly corrected: (value: string) => string;
  readonly unsure: (value: string) => string;
  readonly counts: (counts: ImportCounts) => string;
  readonly noItemTitle: string;
  readonly showItems: (count: number) => string;
  readonly hideItems: string;
  readonly decisions: (count: number) => string;
  readonly more: (count: number) => string;
  readonly effectNew: string;
  readonly effectCompletes: string;
  /** @param date when the older one was saved, in words; undefined where that is not known */
  readonly effectReplaces: (date: string | undefined) => string;
  readonly effectUnchanged: string;
  /** The committee or the date is not known yet. */
  readonly effectUnknown: string;
  readonly effectSchedule: string;
  readonly effectScheduleKnown: string;
  readonly doubts: (count: number) => string;
  readonly showMore: string;
  readonly showFewer: string;
  readonly newPeople: (count: number) => string;
  readonly showPeople: string;
  readonly hidePeople: string;
  readonly alikeNames: (names: string) => string;
  readonly plannedHeading: string;
  readonly planned: (count: number) => string;
  readonly whichCommittee: string;
  readonly isItThisCommittee: string;
  readonly chooseCommittee: string;
  readonly newCommitteeChoice: (name: string) => string;
  readonly notYourCommittee: string;
  readonly changedMeanwhile: string;
  readonly committeeChosen: string;
  readonly missing: string;
  /** Of a schedule none of whose meetings are to be made. */
  readonly noneChosen: string;
  readonly save: string;
  readonly correct: string;
  readonly discard: string;
  readonly fallback: (file: string) => string;
  readonly spoken: (kind: string, committee: string, when: string, counts: string) => string;
}

export interface FormSentences {
  readonly heading: string;
  readonly title: string;
  readonly date: string;
  readonly start: string;
  readonly end: string;
  readonly place: string;
  readonly mode: string;
  readonly modeUnknown: string;
  readonly chair: string;
  readonly committee: string;
  readonly newCommittee: string;
  readonly newCommitteeHint: string;
  readonly update: string;
  readonly back: string;
  readonly problems: Readonly<Record<FormProblem, string>>;
}

export interface ReceiptSentences {
  readonly saved: string;
  readonly unchanged: string;
  readonly committee: string;
  readonly meeting: string;
  readonly content: string;
  readonly planned: string;
  readonly plannedMade: (count: number) => string;
  readonly newPeople: string;
  readonly showAgenda: string;
  /** For a reader whom the stored meeting will not be shown to. */
  readonly notAMember: (committee: string) => string;
  readonly undo: string;
  /** In its place for a schedule, which replaces nothing. */
  readonly undoSchedule: string;
  readonly spoken: (heading: string, committee: string, when: string) => string;
}

export interface NoteSentences {
  readonly saving: string;
  readonly reading: string;
  readonly wait: string;
  readonly discarded: (file: string) => string;
  readonly nothingStored: string;
  readonly gone: string;
  readonly failed: string;
  readonly showAgain: string;
}

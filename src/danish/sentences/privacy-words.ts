/** What the bot says about what it keeps of people, and about deleting it. */
export interface PrivacySentences {
  readonly onlyInPersonalChat: string;
  readonly nothingKept: string;
  /** What is kept, in numbers, and what follows. */
  readonly summary: (lines: readonly string[]) => string;
  readonly summaryLine: (name: string, count: number) => string;
  readonly fileName: (day: string) => string;
  readonly fileDescription: string;
  /** Deleting one's answers. */
  readonly noAnswers: string;
  readonly deleteHeading: string;
  readonly deleteLines: (coming: readonly string[], past: number) => readonly string[];
  readonly deleteMore: (count: number) => string;
  readonly deleteYes: string;
  readonly no: string;
  readonly kept: string;
  readonly deleted: (coming: number) => string;
  /** Somebody wants everything about themselves to be deleted. */
  readonly allOfMine: string;
  /** Erasing a person. */
  readonly onlyAdministrators: string;
  readonly nobodyCalled: (name: string) => string;
  readonly severalCalled: (name: string, people: readonly string[]) => string;
  readonly eraseHeading: string;
  readonly eraseWho: (name: string, personId: string) => string;
  readonly eraseLines: (rows: number, archivedMeetings: number) => readonly string[];
  readonly eraseShared: (names: string) => string;
  readonly eraseYes: string;
  readonly erased: (rows: number, archivedMeetings: number) => string;
  readonly eraseUnfinished: string;
  readonly notYours: string;
}

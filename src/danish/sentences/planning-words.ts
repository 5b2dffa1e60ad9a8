/** Why a meeting was not made or changed as it was typed. */
export type PlanningProblem =
  | 'committee-missing'
  | 'date-missing'
  | 'date-unreadable'
  | 'in-past'
  | 'too-far'
  | 'time-unreadable'
  | 'end-without-start'
  | 'end-is-start'
  | 'join-not-https'
  | 'too-long'
  | 'item-too-long'
  | 'too-many-items';

/** Why a whole meeting was not cancelled, moved or called again. */
export type ChangeRefusal = 'held' | 'begun' | 'in-past' | 'cancelled';

/** What whoever makes and changes meetings in the chat reads. */
export interface PlanningSentences {
  /** `detail` is what was typed, or a number. */
  readonly problems: Readonly<Record<PlanningProblem, (detail: string) => string>>;
  readonly refusals: Readonly<Record<ChangeRefusal, string>>;
  readonly onlySecretary: string;
  readonly notForYou: string;
  readonly notYours: string;
  readonly discarded: string;
  readonly gone: string;
  readonly whichDay: string;
  readonly whichMeeting: (committee: string, dates: string) => string;
  readonly nothingCancelled: (committee: string) => string;
  readonly tooLong: string;
  readonly form: PlanningFormWords;
  readonly check: PlanningCheckWords;
  readonly receipt: PlanningReceiptWords;
}

export interface PlanningFormWords {
  readonly newHeading: string;
  readonly editHeading: string;
  readonly addressee: (name: string) => string;
  readonly committee: string;
  readonly committeeHint: string;
  readonly title: string;
  readonly date: string;
  readonly start: string;
  readonly end: string;
  readonly place: string;
  readonly joinUrl: string;
  readonly mode: string;
  readonly modeUnknown: string;
  readonly chair: string;
  readonly items: string;
  readonly itemsHint: string;
  readonly itemsKept: string;
  readonly itemsLead: string;
  readonly closedKept: string;
  readonly save: string;
  readonly saveAnyway: string;
  readonly discard: string;
  readonly overnight: (start: string, end: string) => string;
  readonly sameDay: (committee: string, times: string) => string;
  readonly drops: (titles: string) => string;
  readonly plannedAlready: (when: string) => string;
  readonly overtaken: string;
  /** "Sted: Pakhus 2", what a field is now. */
  readonly nowIs: (label: string, value: string) => string;
  readonly nothing: string;
}

export interface PlanningCheckWords {
  readonly cancelHeading: string;
  readonly cancelLines: (hasAgenda: boolean) => readonly string[];
  readonly callAgainHeading: string;
  readonly callAgainLines: readonly string[];
  readonly moveHeading: string;
  readonly moveTo: (when: string) => string;
  readonly moveLines: (hasAgenda: boolean) => readonly string[];
  readonly sameDay: (times: string) => string;
  readonly overtaken: string;
  readonly yes: string;
  readonly no: string;
}

export interface PlanningReceiptWords {
  readonly made: string;
  readonly changed: string;
  readonly cancelled: string;
  readonly calledAgain: string;
  readonly moved: string;
  readonly unchanged: string;
  readonly committee: string;
  readonly place: string;
  readonly joinUrl: string;
  readonly mode: string;
  readonly chair: string;
  readonly items: string;
  readonly planned: string;
  readonly noConversation: (committee: string) => string;
  readonly notPosted: string;
  readonly postedLater: (when: string) => string;
  readonly postedNow: string;
  readonly updated: string;
  readonly cancelledShown: string;
  readonly edit: string;
  readonly cancel: string;
  readonly callAgain: string;
}

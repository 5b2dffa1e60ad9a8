import type { AttendanceSentences } from './attendance-card-words.ts';

/** Every word on the cards that does not come from a document or a person. */
export interface CardSentences {
  /** A calendar date with its weekday, from YYYY-MM-DD: "onsdag den 20. januar 2027". */
  longDate(date: string): string;
  /** A calendar date without its weekday: "20. januar 2027". */
  date(date: string): string;
  /** A calendar date with its weekday and without its year: "mandag den 18. januar". */
  dayDate(date: string): string;
  /** A calendar date on a button: "20. jan. 2027". */
  briefDate(date: string): string;
  /** Local times, HH:MM: "kl. 12.00–13.30". */
  time(start: string, end?: string): string;
  /** A date in words with a time in words: "20. januar 2027 kl. 12.00". */
  at(date: string, time: string): string;
  /** Heard after a card: what can be pressed, by the names of its buttons. */
  buttons(names: string): string;
  readonly agenda: AgendaSentences;
  readonly attendance: AttendanceSentences;
  readonly meetingList: {
    readonly heading: string;
    /** The heading over one meeting. */
    readonly single: string;
    readonly empty: string;
    showAgenda(committee: string, when: string): string;
    more(count: number): string;
  };
  readonly answer: AnswerSentences;
  readonly item: ItemSentences;
  readonly receipt: ReceiptSentences;
}

export interface AgendaSentences {
  readonly heading: string;
  readonly place: string;
  readonly physical: string;
  readonly virtual: string;
  readonly hybrid: string;
  readonly presiding: string;
  readonly late: string;
  readonly cancelled: string;
  readonly begun: string;
  readonly over: string;
  items(count: number): string;
  readonly noItems: string;
  readonly closedItem: string;
  presentedBy(names: string): string;
  attachments(count: number): string;
  /** Behind those that have a link. */
  moreAttachments(count: number): string;
  readonly purposes: Readonly<Record<'information' | 'discussion' | 'decision', string>>;
  readonly join: string;
  readonly map: string;
  /** What the link to the map does. */
  readonly mapOf: string;
  /** What a press on an item does. */
  openItem(number: string): string;
  readonly opener: {
    readonly label: string;
    readonly choose: string;
    readonly write: string;
    readonly open: string;
  };
  showAll(count: number): string;
  readonly showFewer: string;
  itemsLeftOut(count: number): string;
  fallback(committee: string, when: string): string;
  spoken(committee: string, when: string, itemCount: number): string;
}

export interface AnswerSentences {
  readonly heading: string;
  readonly nothingFound: string;
  readonly restsOnClosed: string;
  readonly nearest: string;
  readonly sources: string;
  readonly showMore: string;
  readonly showLess: string;
  item(number: string): string;
  /** On the button of a source: `numbers` are those of its citations, "1, 3". */
  showSource(numbers: string, what: string, date: string): string;
  /** What a button shows, "Punkt 3". */
  itemButton(number: string): string;
  readonly showNear: string;
  showItem(number: string, title: string, where: string): string;
  linesLeftOut(count: number): string;
  sourcesLeftOut(count: number): string;
  /** What stands over a quote: where in the document it was found. */
  readonly quoteLabels: SectionWords;
  /** The part of the document in a citation. */
  readonly sections: SectionWords;
  readonly fallback: string;
}

type SectionWords = Readonly<
  Record<
    | 'recommendation'
    | 'background'
    | 'minutes'
    | 'decision'
    | 'attachments'
    | 'history'
    | 'head'
    | 'people'
    | 'agenda'
    | 'responses',
    string
  >
>;

export interface ItemSentences {
  readonly heading: string;
  readonly leftOpen: string;
  readonly discussed: string;
  readonly noDecision: string;
  readonly notHeld: string;
  readonly minutesMissing: string;
  decidedBy(body: string): string;
  recommendedBy(name: string): string;
  attachment(number: string, title: string): string;
  attachmentsLeftOut(count: number): string;
  readonly backgroundCut: string;
  readonly wholeAgenda: string;
  /** From an item back to the card where it was opened. */
  readonly back: Readonly<Record<'agenda' | 'decisions', string>>;
  /** Of a coming item about which the agenda has no more than its row. */
  readonly nothingMore: string;
  /** Nothing was chosen or written; there is no open item of that number. */
  readonly chooseFirst: string;
  readonly noSuchItem: string;
  fallback(number: string, title: string, where: string): string;
}

export interface ReceiptSentences {
  readonly recorded: string;
  readonly duplicate: string;
  readonly superseded: string;
  readonly answer: string;
  readonly person: string;
  readonly meeting: string;
  readonly at: string;
  readonly change: string;
  readonly closed: string;
  spoken(outcome: string, answer: string, meeting: string): string;
}

/** How many answered what; a seat is counted once, under its member's own answer. */
export interface AnswerCounts {
  readonly inPerson: number;
  readonly virtual: number;
  readonly partly: number;
  readonly tentative: number;
  readonly declined: number;
}

/** What became of a substitute: see `SubstituteStanding`. */
type SubstituteStandingWord = 'asked' | 'accepted' | 'declined' | 'unasked';

/** A form of the card: its button on the card, and the one that sends it. */
interface FormWords {
  readonly open: string;
  readonly send: string;
}

/** Who comes to a meeting, on the card of its agenda. */
export interface AttendanceSentences {
  readonly heading: string;
  counts(counts: AnswerCounts): string;
  readonly nobody: string;
  /** What an answer is called, on its button and before the names of those who gave it. */
  readonly inPerson: string;
  readonly virtual: string;
  readonly partly: string;
  readonly tentative: string;
  readonly declined: string;
  /** Before the names of those whose answer is missing. */
  readonly missing: string;
  /** The svarfrist, `when` in words; then what it means that it is over. */
  answerBy(when: string): string;
  readonly deadlinePassed: string;
  /** Somebody with afbud, or their afbud, with the substitute in brackets and how far that has come. */
  substituted(name: string, substitute: string, standing: SubstituteStandingWord, part?: string): string;
  /** Beside a substitute's name. */
  insteadOf(member: string): string;
  readonly virtually: string;
  /** Local times, HH:MM. */
  from(time: string): string;
  until(time: string): string;
  onlyItems(labels: string): string;
  more(count: number): string;
  /** A seat whose substitute cannot come. */
  emptySeats(seats: string): string;
  readonly guests: {
    readonly heading: string;
    item(label: string): string;
    readonly wholeMeeting: string;
    count(count: number): string;
    /** Beside a guest's name, for who has not answered. */
    readonly unanswered: string;
  };
  readonly own: OwnAnswerSentences;
  readonly presiding: PresidingSentences;
  readonly quorum: QuorumSentences;
  readonly form: AnswerFormSentences;
}

export interface OwnAnswerSentences {
  readonly label: string;
  readonly none: string;
  readonly afterDeadline: string;
  /** Somebody else gave the answer. */
  answeredBy(name: string): string;
  /** `part` says for which items, or nothing. */
  substituteAsked(member: string, part: string): string;
  substituteComes(member: string, part: string): string;
  substituteDeclined(member: string): string;
}

export interface PresidingSentences {
  readonly deputy: string;
  readonly coChair: string;
  /** `role` is one of the above; the chair does not come. */
  presides(role: string, name: string): string;
  readonly open: string;
  readonly nobody: string;
  /** The committee has a chair only. */
  readonly noChair: string;
}

export interface QuorumSentences {
  met(expected: number, needed: number): string;
  open(expected: number, needed: number): string;
  broken(expected: number, needed: number): string;
  readonly chairOpen: string;
  readonly chairBroken: string;
  readonly partiesMet: string;
  partiesOpen(parties: string): string;
  partiesBroken(parties: string): string;
}

export interface AnswerFormSentences {
  readonly partly: FormWords;
  readonly decline: FormWords;
  readonly from: string;
  readonly until: string;
  /** Local times, HH:MM, of the meeting; absent while nobody has said when. */
  fromHint(start: string | undefined): string;
  untilHint(end: string | undefined): string;
  readonly items: string;
  readonly virtually: string;
  readonly substitute: string;
  readonly substituteHint: string;
  readonly substituteItems: string;
  /** Where items are written instead of chosen. */
  readonly itemsHint: string;
  readonly note: string;
  readonly noteHint: string;
}

/** What an answer was about: a further question of the same conversation ("og hvem indledte det?") leans on it. */
export interface Focus {
  /** The question with all that it leaned on itself, so that it can be asked again with one thing changed. */
  readonly text: string;
  readonly committeeIds: readonly string[];
  readonly meetingId?: string;
  /** The item's position in that meeting. */
  readonly itemOrder?: number;
  /** The one person of whom it spoke. */
  readonly person?: string;
}

/** Keeps what the last answer of a conversation was about, for each person in it. */
export interface FocusStore {
  /** What is older than a while is not found any more. */
  find(conversationId: string, personId: string, now: Date): Promise<Focus | undefined>;
  /** In the place of what was kept before. A text that is longer than a question may be is not kept. */
  save(conversationId: string, personId: string, focus: Focus, now: Date): Promise<void>;
  /** Removes what was saved before an instant. @returns how many */
  removeBefore(instant: Date): Promise<number>;
}

/** What of a question tells what it is about. No more of it is named here: an answer holds a focus, and none knows the other. */
interface AskedAbout {
  readonly text: string;
  readonly people: readonly string[];
  readonly committees: readonly { readonly id: string }[];
}

/** The same of an answer. */
interface AnsweredAbout {
  readonly isAbstention: boolean;
  readonly isHelp?: boolean;
  readonly citations: readonly {
    readonly committeeId: string;
    readonly meetingId: string;
    readonly itemOrder?: number;
    readonly section: string;
    readonly quote: string;
  }[];
}

/** What a further question may lean on after this answer; nothing after a refusal or help. */
export function focusOf(question: AskedAbout, answer: AnsweredAbout): Focus | undefined {
  if (answer.isAbstention || answer.isHelp === true) return undefined;
  const [first] = answer.citations;
  const committeeIds = [...new Set(answer.citations.map(({ committeeId }) => committeeId))];
  const isOneMeeting = new Set(answer.citations.map(({ meetingId }) => meetingId)).size === 1;
  const named = first?.section === 'people' && !first.quote.includes(',') ? first.quote : undefined;
  const person = named ?? (question.people.length === 1 ? question.people[0] : undefined);
  return {
    text: question.text,
    committeeIds: committeeIds.length > 0 ? committeeIds : question.committees.map(({ id }) => id),
    ...(first === undefined || !(isOneMeeting || first.itemOrder !== undefined) ? {} : { meetingId: first.meetingId }),
    ...(first?.itemOrder === undefined ? {} : { itemOrder: first.itemOrder }),
    ...(person === undefined ? {} : { person }),
  };
}

/** What an answer was about: a further question of the same conversation ("og hvem indledte det?") leans on it. */
export interface Focus {
  /** The question with all that it leaned on itself, so that it can be asked again with one thing changed. */
  readonly text: string;
  readonly committeeIds: readonly string[];
  readonly meetingId?: string;
  /** The item's position in that meeting. */
  readonly itemOrder?: number;
}

/** Keeps what the last answer of a conversation was about, for each person in it. */
export interface FocusStore {
  /** What is older than a while is not found any more. */
  find(conversationId: string, personId: string, now: Date): Promise<Focus | undefined>;
  save(conversationId: string, personId: string, focus: Focus, now: Date): Promise<void>;
}

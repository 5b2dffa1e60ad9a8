/** One class of data about people, in words. */
export interface ClassWords {
  readonly name: string;
  readonly about: string;
  readonly seenBy: string;
  readonly kept: string;
}

export interface PrivacyLabels {
  /** By the names of the classes in privacy/data-class.ts. */
  readonly classes: Readonly<
    Record<
      | 'answers'
      | 'answer-log'
      | 'answered-for-others'
      | 'notes'
      | 'presence'
      | 'invitations'
      | 'memberships'
      | 'identity'
      | 'personal-chat'
      | 'posts'
      | 'notices'
      | 'proposals'
      | 'files'
      | 'questions'
      | 'last-question'
      | 'calendar'
      | 'language'
      | 'deletions'
      | 'archive',
      ClassWords
    >
  >;
  /** Names of fields in the file. */
  readonly fields: Readonly<
    Record<
      | 'answer'
      | 'mode'
      | 'from'
      | 'until'
      | 'substitute'
      | 'substituteAnswer'
      | 'asSubstitute'
      | 'answeredBy'
      | 'channel'
      | 'isAfterDeadline'
      | 'text'
      | 'attendance'
      | 'isVirtual'
      | 'name'
      | 'otherNames'
      | 'title'
      | 'organization'
      | 'email'
      | 'role'
      | 'endedOn'
      | 'seesClosedItems'
      | 'substituteByDefault'
      | 'kind'
      | 'state'
      | 'reason'
      | 'word'
      | 'fileName'
      | 'question'
      | 'vote'
      | 'comment'
      | 'chatId'
      | 'isInstalled'
      | 'language',
      string
    >
  >;
  /** Names around the fields. */
  readonly keys: Readonly<Record<'at' | 'meeting' | 'committee' | 'items' | 'date' | 'number', string>>;
  /** Words of closed vocabularies that stand as values. */
  readonly words: Readonly<Record<string, string>>;
  readonly file: { readonly about: string; readonly notIncluded: string };
}

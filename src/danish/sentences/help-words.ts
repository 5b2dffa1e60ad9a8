/** What somebody can do, by kinds. */
export type HelpTopic = 'ask' | 'answer' | 'follow' | 'office' | 'administer' | 'own-data';

/** The words of the help; every example is a thing that works when it is written. */
export interface HelpSentences {
  readonly heading: string;
  /** Of whom nothing else is known: what the bot is for. */
  readonly lead: string;
  readonly leads: {
    readonly member: (committees: string) => string;
    readonly former: (committees: string) => string;
    readonly guest: (committees: string) => string;
    readonly stranger: string;
    readonly channel: (committees: string) => string;
    readonly unboundChannel: string;
    /** A group chat in which there is nothing that all may see. */
    readonly mixedGroup: string;
  };
  readonly titles: Readonly<Record<HelpTopic, string>>;
  readonly sources: string;
  readonly files: string;
  readonly ask: (committee: string | undefined) => readonly string[];
  readonly askAsFormer: (committee: string) => readonly string[];
  readonly askAsGuest: (committee: string) => readonly string[];
  readonly answer: readonly string[];
  readonly propose: string;
  readonly ownProposals: string;
  /** To the other language. */
  readonly switchLanguage: string;
  readonly calendar: string;
  /** What is done where others of the committee read along, too. */
  readonly office: readonly string[];
  readonly officeInPrivate: readonly string[];
  readonly setup: string;
  readonly nameSecretary: (committee: string) => string;
  readonly bind: string;
  readonly unbind: (committee: string) => string;
  readonly ownData: readonly string[];
}

type Role = 'chair' | 'deputy-chair' | 'co-chair' | 'member' | 'substitute' | 'observer' | 'secretary';

/** What is said of who is what in a committee. Days are given in words. */
export interface MembershipSentences {
  readonly heading: string;
  readonly spoken: (committee: string, members: number) => string;
  readonly administrators: string;
  /** Administrators who are no members: their names are not known. */
  readonly unnamedAdministrators: (count: number) => string;
  /** What stands before the names of those who have a role. */
  readonly groups: Readonly<Record<Role, (count: number) => string>>;
  readonly noSecretary: string;
  readonly inTheList: string;
  readonly closedBeside: string;
  readonly closedDespite: string;
  readonly guests: string;
  readonly guestOf: (items: string, day: string) => string;
  readonly former: string;
  readonly formerUntil: (name: string, day: string) => string;
  readonly more: (count: number) => string;
  readonly formHeading: string;
  readonly person: string;
  readonly personHint: string;
  readonly personMissing: string;
  readonly left: (count: number) => string;
  readonly role: string;
  readonly closed: string;
  readonly unchanged: string;
  readonly closedChoices: Readonly<Record<'yes' | 'no' | 'as-role', string>>;
  readonly lastDay: string;
  readonly save: string;
  readonly saveAnyway: string;
  readonly identities: string;
  readonly formerMark: string;
  readonly refusals: Readonly<
    Record<
      | 'nothing'
      | 'contradiction'
      | 'not-yours'
      | 'office'
      | 'not-in'
      | 'last-secretary'
      | 'future-day'
      | 'long-ago'
      | 'nobody-chosen'
      | 'unreadable-day',
      string
    >
  >;
  readonly roleSaved: (name: string, role: string, committee: string) => string;
  readonly back: (name: string, role: string, committee: string) => string;
  readonly closedSaved: Readonly<Record<'yes' | 'no' | 'as-role', (name: string, committee: string) => string>>;
  readonly closedUndo: Readonly<Record<'yes' | 'no' | 'as-role', (name: string, committee: string) => string>>;
  readonly ended: (name: string, committee: string, day: string) => string;
  readonly endedStays: string;
  readonly endUndo: (name: string, committee: string) => string;
  readonly nobody: (name: string, committee: string, members: string) => string;
  readonly several: (name: string, committee: string, members: string) => string;
}

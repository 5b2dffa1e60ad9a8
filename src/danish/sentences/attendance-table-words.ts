/** Under which answer a row of the table stands. */
type AnswerWord = 'inPerson' | 'virtual' | 'partly' | 'tentative' | 'declined' | 'none';

/** The headings of the table's columns, in their order. */
export type AttendanceColumn =
  | 'name'
  | 'title'
  | 'organization'
  | 'role'
  | 'answer'
  | 'mode'
  | 'from'
  | 'until'
  | 'items'
  | 'substitute'
  | 'insteadOf'
  | 'answeredAt'
  | 'answeredBy'
  | 'afterDeadline'
  | 'presence';

/** The words of the list of answers as a table. */
export interface AttendanceTableWords {
  readonly columns: Readonly<Record<AttendanceColumn, string>>;
  readonly answers: Readonly<Record<AnswerWord, string>>;
  readonly member: string;
  readonly deputy: string;
  readonly inPerson: string;
  readonly virtually: string;
  readonly yes: string;
  /** A substitute's name with how far that has come; see `SubstituteStanding`. */
  substitute(name: string, standing: 'asked' | 'accepted' | 'declined' | 'unasked'): string;
  readonly present: string;
  readonly absent: string;
  /** A local time, HH:MM. */
  clock(time: string): string;
  /** A local date, YYYY-MM-DD, with its time, HH:MM, as a spreadsheet of the country reads it. */
  at(date: string, time: string): string;
}

export const danishAttendanceTable: AttendanceTableWords = {
  columns: {
    name: 'Navn',
    title: 'Titel',
    organization: 'Organisation',
    role: 'Rolle',
    answer: 'Svar',
    mode: 'Form',
    from: 'Fra',
    until: 'Til',
    items: 'Punkter',
    substitute: 'Stedfortræder',
    insteadOf: 'I stedet for',
    answeredAt: 'Svaret',
    answeredBy: 'Svaret af',
    afterDeadline: 'Efter fristen',
    presence: 'Fremmøde',
  },
  answers: {
    inPerson: 'deltager',
    virtual: 'deltager',
    partly: 'deltager delvist',
    tentative: 'måske',
    declined: 'afbud',
    none: 'har ikke svaret',
  },
  member: 'medlem',
  deputy: 'suppleant',
  inPerson: 'fysisk',
  virtually: 'virtuelt',
  yes: 'ja',
  substitute: (name, standing) =>
    ({
      accepted: name,
      unasked: `${name} (ikke bekræftet)`,
      asked: `${name} (spurgt, afventer)`,
      declined: `${name} (kan ikke)`,
    })[standing],
  present: 'til stede',
  absent: 'ikke til stede',
  clock: (time) => time.replace(':', '.'),
  at: (date, time) => `${date.split('-').reverse().join('-')} ${time.replace(':', '.')}`,
};

export const englishAttendanceTable: AttendanceTableWords = {
  columns: {
    name: 'Name',
    title: 'Title',
    organization: 'Organisation',
    role: 'Role',
    answer: 'Answer',
    mode: 'Form',
    from: 'From',
    until: 'Until',
    items: 'Items',
    substitute: 'Substitute',
    insteadOf: 'In place of',
    answeredAt: 'Answered',
    answeredBy: 'Answered by',
    afterDeadline: 'After the deadline',
    presence: 'Attendance',
  },
  answers: {
    inPerson: 'taking part',
    virtual: 'taking part',
    partly: 'taking part in a part',
    tentative: 'perhaps',
    declined: 'apologies',
    none: 'not answered yet',
  },
  member: 'member',
  deputy: 'substitute',
  inPerson: 'in person',
  virtually: 'virtually',
  yes: 'yes',
  substitute: (name, standing) =>
    ({
      accepted: name,
      unasked: `${name} (not confirmed)`,
      asked: `${name} (asked, waiting)`,
      declined: `${name} (cannot come)`,
    })[standing],
  present: 'present',
  absent: 'absent',
  clock: (time) => time,
  at: (date, time) => `${date} ${time}`,
};

import type { Language } from '../language.ts';
import { type AttendanceTableWords, danishAttendanceTable, englishAttendanceTable } from './attendance-table-words.ts';

/** The roles that stand in brackets behind a name. */
export type BlockRoleWord =
  | 'chair'
  | 'deputy-chair'
  | 'co-chair'
  | 'observer'
  | 'guest'
  | 'secretariat'
  | 'secretary'
  | 'minute-taker';

/** Every word of the list of those who take part, as it stands at the head of minutes, and of the same list as a table. */
export interface AttendanceBlockSentences {
  /** Headings; none ends in a colon. */
  readonly signedUp: string;
  readonly participants: string;
  readonly guests: string;
  readonly tentative: string;
  readonly apologies: string;
  readonly absent: string;
  readonly unanswered: string;
  readonly unnoted: string;
  readonly nobody: string;
  readonly roles: Readonly<Record<BlockRoleWord, string>>;
  readonly virtual: string;
  /** Local times, HH:MM. */
  from(time: string): string;
  until(time: string): string;
  /** "punkt 3 og 4" */
  items(labels: readonly string[]): string;
  /** Before a guest's name: "Punkt 3 og 4 – ". */
  forItems(labels: readonly string[]): string;
  insteadOf(member: string): string;
  readonly unconfirmed: string;
  list(names: readonly string[]): string;
  readonly table: AttendanceTableWords;
}

export const attendanceBlockSentences: Readonly<Record<Language, AttendanceBlockSentences>> = {
  da: {
    signedUp: 'Tilmeldte',
    participants: 'Deltagere',
    guests: 'Gæster',
    tentative: 'Måske',
    apologies: 'Afbud',
    absent: 'Ikke til stede',
    unanswered: 'Har ikke svaret',
    unnoted: 'Fremmøde ikke noteret',
    nobody: 'ingen',
    roles: {
      chair: 'formand',
      'deputy-chair': 'næstformand',
      'co-chair': 'medformand',
      observer: 'observatør',
      guest: 'gæst',
      secretariat: 'sekretariat',
      secretary: 'sekretær',
      'minute-taker': 'referent',
    },
    virtual: 'virtuel',
    from: (time) => `fra kl. ${danishClock(time)}`,
    until: (time) => `indtil kl. ${danishClock(time)}`,
    items: (labels) => `punkt ${joined(labels, 'og')}`,
    forItems: (labels) => `Punkt ${joined(labels, 'og')} – `,
    insteadOf: (member) => `i stedet for ${member}`,
    unconfirmed: 'ikke bekræftet',
    list: (names) => joined(names, 'og'),
    table: danishAttendanceTable,
  },
  en: {
    signedUp: 'Signed up',
    participants: 'Participants',
    guests: 'Guests',
    tentative: 'Perhaps',
    apologies: 'Apologies',
    absent: 'Absent',
    unanswered: 'Not answered yet',
    unnoted: 'Attendance not noted',
    nobody: 'nobody',
    roles: {
      chair: 'chair',
      'deputy-chair': 'deputy chair',
      'co-chair': 'co-chair',
      observer: 'observer',
      guest: 'guest',
      secretariat: 'secretariat',
      secretary: 'secretary',
      'minute-taker': 'minute-taker',
    },
    virtual: 'virtual',
    from: (time) => `from ${time}`,
    until: (time) => `until ${time}`,
    items: (labels) => `${labels.length === 1 ? 'item' : 'items'} ${joined(labels, 'and')}`,
    forItems: (labels) => `${labels.length === 1 ? 'Item' : 'Items'} ${joined(labels, 'and')} – `,
    insteadOf: (member) => `in place of ${member}`,
    unconfirmed: 'not confirmed',
    list: (names) => joined(names, 'and'),
    table: englishAttendanceTable,
  },
};

/** "09:10" as minutes write it: "9.10". */
function danishClock(time: string): string {
  return time.replace(/^0(?=\d)/, '').replace(':', '.');
}

function joined(parts: readonly string[], and: string): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1) ?? ''}`;
}

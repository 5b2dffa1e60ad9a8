import type { Language } from '../language.ts';

type ClassName = 'answers' | 'notes' | 'presence' | 'notices' | 'proposals' | 'memberships';

/** What the bot says about how long data about people are kept. */
export interface RetentionSentences {
  readonly classes: Readonly<Record<ClassName, string>>;
  readonly heading: (committee: string) => string;
  readonly kept: (name: string) => string;
  readonly keptFor: (name: string, months: number) => string;
  readonly always: string;
  readonly howToChange: string;
  readonly saved: (committee: string, lines: readonly string[]) => string;
  readonly comes: string;
  readonly tooShort: (months: number) => string;
  readonly tooLong: string;
  /** To the secretary: what will be removed, and that it can be stopped. */
  readonly due: (committee: string, lines: readonly string[], days: number) => string;
  readonly done: (committee: string, removed: number, left: number) => string;
  readonly count: (name: string, count: number) => string;
  readonly waiting: (lines: readonly string[]) => string;
  readonly isStopped: string;
  readonly stopped: string;
  readonly resumed: string;
  readonly nothingToStop: string;
  readonly nothingToResume: string;
}

const danishTime = (months: number): string =>
  months % 12 === 0 ? `${months / 12} år` : `${months} ${months === 1 ? 'måned' : 'måneder'}`;
const englishTime = (months: number): string => {
  const [count, unit] = months % 12 === 0 ? [months / 12, 'year'] : [months, 'month'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
};

export const retentionSentences: Readonly<Record<Language, RetentionSentences>> = {
  da: {
    classes: {
      answers: 'Svar på møder med loggen og invitationer',
      notes: 'Beskeder til sekretæren',
      presence: 'Noteret fremmøde',
      notices: 'Hvad der er sendt og slået op',
      proposals: 'Afgjorte forslag',
      memberships: 'Tidligere medlemskaber',
    },
    heading: (committee) => `Så længe gemmer jeg oplysninger om personer i ${committee}:`,
    kept: (name) => `- ${name}: indtil de slettes`,
    keptFor: (name, months) => `- ${name}: ${danishTime(months)} efter mødet, afgørelsen eller sidste dag`,
    always:
      'Dagsordener, referater, bilag og beslutninger er arkiv og slettes ikke af mig. Spørgsmål med tommelfingre gemmes i 180 dage, filer, der venter, i et døgn.',
    howToChange:
      'Sekretæren kan ændre det, for eksempel: »gem svar i 24 måneder« eller »behold alt«. Spørg først den, der har ansvar for arkivet.',
    saved: (committee, lines) => `Det er gemt for ${committee}.\n\n${lines.join('\n')}`,
    comes: 'Før noget slettes, skriver jeg til sekretæren, hvad det er, og venter syv dage.',
    tooShort: (months) => `Så kort tid kan det ikke være: mindst ${months} måneder.`,
    tooLong: 'Så lang tid kan jeg ikke regne med. Skriv »behold alt«, hvis det skal blive.',
    due: (committee, lines, days) =>
      `Om ${days} dage sletter jeg disse oplysninger i ${committee}, fordi de er ældre end det, I har bestemt:\n\n${lines.join('\n')}\n\nDagsordener, referater og beslutninger bliver. Skal det ikke ske, så skriv »stop sletningen« til mig her.`,
    done: (committee, removed, left) =>
      `Jeg har slettet ${removed} gamle poster i ${committee}.${left === 0 ? '' : ` ${left} er ændret siden og er blevet.`}`,
    count: (name, count) => `- ${name}: ${count}`,
    waiting: (lines) => `Der venter en sletning, som kan stoppes med »stop sletningen«:\n${lines.join('\n')}`,
    isStopped: 'Sletningen er stoppet. Skriv »fortsæt sletningen«, når den må gå videre.',
    stopped: 'Sletningen er stoppet. Intet mere slettes, før du skriver »fortsæt sletningen«.',
    resumed:
      'Sletningen må gå videre: jeg ser, hvad der er gammelt, skriver det til sekretæren og venter igen syv dage.',
    nothingToStop: 'Der er ingen sletning på vej.',
    nothingToResume: 'Der er ingen sletning, der er stoppet.',
  },
  en: {
    classes: {
      answers: 'Answers to meetings with the log and invitations',
      notes: 'Notes to the secretary',
      presence: 'Attendance noted',
      notices: 'What was sent and posted',
      proposals: 'Decided proposals',
      memberships: 'Former memberships',
    },
    heading: (committee) => `So long I keep data about people in ${committee}:`,
    kept: (name) => `- ${name}: until they are deleted`,
    keptFor: (name, months) => `- ${name}: ${englishTime(months)} after the meeting, the decision or the last day`,
    always:
      'Agendas, minutes, papers and decisions are archive and are not deleted by me. Questions with thumbs are kept for 180 days, files that wait for a day.',
    howToChange:
      'The secretary can change it, for example: “keep answers for 24 months” or “keep everything”. Ask whoever is responsible for the archive first.',
    saved: (committee, lines) => `Saved for ${committee}.\n\n${lines.join('\n')}`,
    comes: 'Before anything is deleted I write to the secretary what it is, and wait for seven days.',
    tooShort: (months) => `It cannot be so short: at least ${months} months.`,
    tooLong: 'I cannot reckon with so long. Write “keep everything” if it is to stay.',
    due: (committee, lines, days) =>
      `In ${days} days I delete these data in ${committee}, because they are older than what you have decided:\n\n${lines.join('\n')}\n\nAgendas, minutes and decisions stay. If it is not to happen, write “stop the deletion” to me here.`,
    done: (committee, removed, left) =>
      `I have deleted ${removed} old entries in ${committee}.${left === 0 ? '' : ` ${left} have changed since and stayed.`}`,
    count: (name, count) => `- ${name}: ${count}`,
    waiting: (lines) => `A deletion waits, which “stop the deletion” stops:\n${lines.join('\n')}`,
    isStopped: 'The deletion is stopped. Write “resume the deletion” when it may go on.',
    stopped: 'The deletion is stopped. Nothing more is deleted until you write “resume the deletion”.',
    resumed: 'The deletion may go on: I look what is old, write it to the secretary, and wait for seven days again.',
    nothingToStop: 'No deletion is under way.',
    nothingToResume: 'No deletion is stopped.',
  },
};

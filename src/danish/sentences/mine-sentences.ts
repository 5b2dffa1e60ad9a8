import type { Language } from '../language.ts';

/** About the asker's own matters. */
export interface MineSentences {
  readonly unknownAsker: string;
  readonly answer: (meeting: string, answer: string) => string;
  readonly notAnswered: string;
  readonly coming: string;
  readonly comingVirtually: string;
  readonly comingPartly: string;
  readonly declined: string;
  readonly maybe: string;
  readonly delegated: (substitute: string) => string;
  /** The substitute has been asked, or cannot come. */
  readonly substituteOpen: (substitute: string, standing: 'asked' | 'declined') => string;
  readonly tasksOf: (name: string) => string;
  readonly due: (date: string, isOverdue: boolean) => string;
  readonly comingMeetings: string;
  readonly noTasksButMeetings: (name: string) => string;
  readonly nothing: (name: string) => string;
}

export const mineSentences: Readonly<Record<Language, MineSentences>> = {
  da: {
    unknownAsker: 'Jeg kan ikke se, hvem du er, så jeg kan ikke svare om dine egne opgaver og svar.',
    answer: (meeting, answer) => `${meeting}: ${answer}`,
    notAnswered: 'du har ikke svaret endnu',
    coming: 'du har svaret, at du deltager',
    comingVirtually: 'du har svaret, at du deltager virtuelt',
    comingPartly: 'du har svaret, at du deltager i en del af mødet',
    declined: 'du har meldt afbud',
    maybe: 'du har svaret måske',
    delegated: (substitute) => `du har meldt afbud, og ${substitute} møder i stedet`,
    substituteOpen: (substitute, standing) =>
      standing === 'asked'
        ? `du har meldt afbud, og ${substitute} er spurgt, men har ikke svaret endnu`
        : `du har meldt afbud, og ${substitute} kan ikke møde i stedet`,
    tasksOf: (name) => `Opgaver, som referaterne giver ${name}:`,
    due: (date, isOverdue) => (isOverdue ? `fristen var ${date}` : `frist ${date}`),
    comingMeetings: 'Dine kommende møder:',
    noTasksButMeetings: (name) => `Jeg finder ingen opgaver til ${name} i referaterne. Kommende møder:`,
    nothing: (name) => `Jeg finder ingen opgaver eller kommende møder for ${name}.`,
  },
  en: {
    unknownAsker: 'I cannot see who you are, so I cannot answer about your own tasks and answers.',
    answer: (meeting, answer) => `${meeting}: ${answer}`,
    notAnswered: 'you have not answered yet',
    coming: 'you have answered that you attend',
    comingVirtually: 'you have answered that you attend virtually',
    comingPartly: 'you have answered that you attend part of the meeting',
    declined: 'you have sent apologies',
    maybe: 'you have answered maybe',
    delegated: (substitute) => `you have sent apologies, and ${substitute} attends instead`,
    substituteOpen: (substitute, standing) =>
      standing === 'asked'
        ? `you have declined, and ${substitute} has been asked but has not answered yet`
        : `you have declined, and ${substitute} cannot take your place`,
    tasksOf: (name) => `Tasks that the minutes give ${name}:`,
    due: (date, isOverdue) => (isOverdue ? `was due ${date}` : `due ${date}`),
    comingMeetings: 'Your coming meetings:',
    noTasksButMeetings: (name) => `I find no tasks for ${name} in the minutes. Coming meetings:`,
    nothing: (name) => `I find no tasks or coming meetings for ${name}.`,
  },
};

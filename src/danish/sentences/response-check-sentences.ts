import type { Language } from '../language.ts';

/** What the bot says of an answer that somebody wrote in words, before anything is stored. */
export interface ResponseCheckSentences {
  readonly heading: string;
  readonly headingWhich: string;
  readonly meeting: string;
  readonly answer: string;
  readonly person: string;
  readonly yes: string;
  readonly correct: string;
  readonly no: string;
  readonly note: string;
  readonly afterDeadline: string;
  readonly willBeAsked: (substitute: string) => string;
  readonly isUnknown: (substitute: string) => string;
  /** Beside the buttons of the likeliest. */
  readonly moreChoices: (count: number) => string;
  readonly noMeeting: string;
  readonly noPerson: (name: string) => string;
  readonly partMissing: string;
  readonly severalAnswers: string;
  readonly noSuppleant: string;
  readonly spoken: (answer: string, meeting: string) => string;
}

export const responseCheckSentences: Readonly<Record<Language, ResponseCheckSentences>> = {
  da: {
    heading: 'Har jeg forstået dit svar rigtigt?',
    headingWhich: 'Hvad mener du? Vælg, så gemmer jeg det.',
    meeting: 'Møde',
    answer: 'Svar',
    person: 'For',
    yes: 'Ja',
    correct: 'Ret',
    no: 'Nej',
    note: 'Intet er gemt endnu.',
    afterDeadline: 'Svarfristen er udløbet, så svaret mærkes »efter fristen«.',
    willBeAsked: (substitute) => `Når du siger ja, spørger jeg ${substitute}.`,
    isUnknown: (substitute) => `Jeg kender ikke ${substitute} i Teams og kan ikke spørge. Aftal det selv.`,
    moreChoices: (count) =>
      `Der er ${count} til, som det kan være. Skriv datoen og hele navnet, hvis det er en af dem.`,
    noMeeting:
      'Jeg kan ikke finde det møde blandt de kommende. Skriv udvalget og datoen, fx »afbud til HAVU den 9. februar«.',
    noPerson: (name) => `Jeg kender ingen, der hedder ${name}, blandt medlemmerne. Skriv hele navnet.`,
    partMissing: 'Hvornår kommer eller går du? Skriv det med klokkeslæt, fx »jeg kommer først kl. 13«.',
    severalAnswers: 'Det ser ud til at være mere end ét svar. Skriv ét ad gangen, så gemmer jeg det rigtige.',
    noSuppleant: 'Jeg ved ikke, hvem der er suppleant. Skriv navnet på den, der møder i stedet.',
    spoken: (answer, meeting) => `Har jeg forstået dit svar rigtigt? ${answer}: ${meeting}`,
  },
  en: {
    heading: 'Did I understand your answer correctly?',
    headingWhich: 'What do you mean? Choose, and I save it.',
    meeting: 'Meeting',
    answer: 'Answer',
    person: 'For',
    yes: 'Yes',
    correct: 'Correct it',
    no: 'No',
    note: 'Nothing is saved yet.',
    afterDeadline: 'The deadline has passed, so the answer is marked “after the deadline”.',
    willBeAsked: (substitute) => `When you say yes, I ask ${substitute}.`,
    isUnknown: (substitute) => `I do not know ${substitute} in Teams and cannot ask. Please agree it yourselves.`,
    moreChoices: (count) => `It may be one of ${count} more. If so, write the date and the full name.`,
    noMeeting:
      'I cannot find that meeting among the coming ones. Write the committee and the date, such as “decline HAVU on 9 February”.',
    noPerson: (name) => `I know nobody called ${name} among the members. Write the full name.`,
    partMissing: 'When do you come or leave? Write it with a time, such as “I arrive at 13:00”.',
    severalAnswers: 'That looks like more than one answer. Write one at a time, and I will save the right one.',
    noSuppleant: 'I do not know who the substitute is. Write the name of the one who attends instead.',
    spoken: (answer, meeting) => `Did I understand your answer correctly? ${answer}: ${meeting}`,
  },
};

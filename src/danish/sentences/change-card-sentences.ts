import type { Language } from '../language.ts';

/** What stands on the message that tells in what a meeting is another than it was. */
export interface ChangeCardSentences {
  readonly changed: string;
  readonly moved: string;
  readonly cancelled: string;
  readonly calledAgain: string;
  /** Where it is not known what was told before. */
  readonly unknown: string;
  readonly more: (count: number) => string;
  readonly answerAgain: string;
  readonly noAnswers: string;
  readonly show: string;
  readonly showAndAnswer: string;
  readonly spoken: (heading: string, committee: string, when: string) => string;
}

export const changeCardSentences: Readonly<Record<Language, ChangeCardSentences>> = {
  da: {
    changed: 'Dagsordenen er ændret',
    moved: 'Mødet er flyttet',
    cancelled: 'Mødet er aflyst',
    calledAgain: 'Mødet holdes alligevel',
    unknown: 'Dagsordenen er ændret, siden den blev slået op. Kortet viser den, som den er nu.',
    more: (count) => (count === 1 ? 'og 1 ændring mere' : `og ${count} ændringer mere`),
    answerAgain: 'De svar, der er givet, gælder det gamle tidspunkt. Svar igen, om du kommer.',
    noAnswers: 'Ingen behøver at svare. Påmindelser bliver ikke sendt.',
    show: 'Vis dagsordenen',
    showAndAnswer: 'Vis dagsordenen og svar',
    spoken: (heading, committee, when) => `${heading}: ${committee}, ${when}.`,
  },
  en: {
    changed: 'The agenda has changed',
    moved: 'The meeting has moved',
    cancelled: 'The meeting is cancelled',
    calledAgain: 'The meeting takes place after all',
    unknown: 'The agenda has changed since it was posted. The card shows it as it is now.',
    more: (count) => (count === 1 ? 'and 1 more change' : `and ${count} more changes`),
    answerAgain: 'The answers so far were for the old time. Please answer again whether you come.',
    noAnswers: 'Nobody needs to answer. No reminders will be sent.',
    show: 'Show the agenda',
    showAndAnswer: 'Show the agenda and answer',
    spoken: (heading, committee, when) => `${heading}: ${committee}, ${when}.`,
  },
};

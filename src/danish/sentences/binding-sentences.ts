import type { Language } from '../language.ts';

/** The choice of the committee to which a conversation belongs, and what follows. */
export interface BindingSentences {
  readonly heading: string;
  readonly lead: string;
  readonly choose: string;
  readonly chooseHint: string;
  readonly newName: string;
  readonly save: string;
  readonly unknown: (name: string) => string;
  /** Where a new name is like a known one. */
  readonly isSame: string;
  readonly isBoundHere: string;
  readonly problems: Readonly<Record<'nothing-chosen' | 'both-chosen' | 'gone', string>>;
  readonly boundHeading: (committee: string) => string;
  readonly noMeeting: string;
  readonly noSecretary: (committee: string) => string;
}

export const bindingSentences: Readonly<Record<Language, BindingSentences>> = {
  da: {
    heading: 'Forbind med et udvalg',
    lead: 'Dagsordenen kommer så her før hvert møde, de, der er her, bliver udvalgets medlemmer, og alle her kan spørge om det, der ikke er lukket.',
    choose: 'Udvalg',
    chooseHint: 'Vælg et udvalg',
    newName: 'Eller et nyt udvalg',
    save: 'Forbind',
    unknown: (name) => `Jeg kender ikke et udvalg, der hedder »${name}«. Vælg et andet, eller opret det her.`,
    isSame: 'Er det det samme udvalg, så vælg det på listen.',
    isBoundHere: 'Er det det samme udvalg, er der allerede forbundet hertil.',
    problems: {
      'nothing-chosen': 'Vælg et udvalg, eller skriv navnet på et nyt.',
      'both-chosen': 'Vælg et udvalg, eller skriv navnet på et nyt, ikke begge dele.',
      gone: 'Det udvalg kender jeg ikke. Vælg et andet.',
    },
    boundHeading: (committee) => `Forbundet med ${committee}`,
    noMeeting:
      'Jeg kender ikke noget kommende møde endnu. Sekretæren sender dagsordenen som fil i den personlige chat med mig.',
    noSecretary: (committee) =>
      `${committee} har ingen sekretær endnu. En administrator skriver »@Dagsorden gør NAVN til sekretær for ${committee}«.`,
  },
  en: {
    heading: 'Connect to a committee',
    lead: 'The agenda then comes here before each meeting, those who are here become its members, and everybody here can ask about what is not closed.',
    choose: 'Committee',
    chooseHint: 'Choose a committee',
    newName: 'Or a new committee',
    save: 'Connect',
    unknown: (name) => `I know no committee called “${name}”. Choose another one, or add it here.`,
    isSame: 'If it is the same committee, choose it in the list.',
    isBoundHere: 'If it is the same committee, it is connected here already.',
    problems: {
      'nothing-chosen': 'Choose a committee, or write the name of a new one.',
      'both-chosen': 'Choose a committee, or write the name of a new one, not both.',
      gone: 'I do not know that committee. Choose another one.',
    },
    boundHeading: (committee) => `Connected to ${committee}`,
    noMeeting:
      'I know of no coming meeting yet. The secretary sends the agenda as a file in the personal chat with me.',
    noSecretary: (committee) =>
      `${committee} has no secretary yet. An administrator writes “@Dagsorden make NAME secretary of ${committee}”.`,
  },
};

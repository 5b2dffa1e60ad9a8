import type { Language } from '../language.ts';

type Step = 'committee' | 'channel' | 'document' | 'secretary';

/** What leads an administrator from an empty installation to the first agenda. */
export interface SetupSentences {
  readonly heading: string;
  readonly progress: (done: number, all: number) => string;
  readonly complete: string;
  readonly titles: Readonly<Record<Step, string>>;
  /** Before the title, for those who hear the card. */
  readonly isDone: string;
  readonly isNext: string;
  readonly isLater: string;
  readonly hasDocument: string;
  /** A conversation that nobody has told the name of. */
  readonly unnamedPlace: string;
  readonly nameCommittee: string;
  readonly addToTeam: string;
  readonly bindThere: (committee: string) => string;
  readonly dropFile: string;
  readonly nameSecretary: (committee: string) => string;
  readonly chooseSecretary: string;
  readonly beSecretary: string;
  /** What the button writes. */
  readonly beSecretaryOf: (committee: string) => string;
  readonly lacks: (committee: string, steps: readonly Step[]) => string;
  readonly another: string;
  readonly name: string;
  readonly nameHint: string;
  readonly shortName: string;
  readonly shortNameHint: string;
  readonly create: string;
  readonly refresh: string;
  readonly added: (committee: string) => string;
  readonly known: (committee: string) => string;
  /** A name that is like those of known committees; what follows tells how to choose. */
  readonly alike: (name: string, known: readonly string[]) => string;
  readonly taken: (name: string, known: string) => string;
  readonly isSame: string;
  readonly isAnother: (button: string) => string;
  readonly otherName: Readonly<Record<'name' | 'short-name', string>>;
  readonly createAnother: string;
  readonly refusals: Readonly<Record<'no-name' | 'name-too-long' | 'changed-meanwhile', string>>;
  readonly onlyAdministrators: string;
  readonly privately: string;
}

export const setupSentences: Readonly<Record<Language, SetupSentences>> = {
  da: {
    heading: 'Kom i gang',
    progress: (done, all) => `${done} af ${all} trin er klar.`,
    complete: 'Alt er klar. Skriv »hjælp« for at se, hvad du kan.',
    titles: {
      committee: 'Et udvalg',
      channel: 'En kanal eller gruppechat',
      document: 'En dagsorden eller et referat',
      secretary: 'En sekretær',
    },
    isDone: 'Klar',
    isNext: 'Næste trin',
    isLater: 'Senere',
    hasDocument: 'modtaget',
    unnamedPlace: 'forbundet',
    nameCommittee:
      'Skriv udvalgets navn herunder. Du kan også sende en dagsorden eller et referat som fil her i chatten: så finder jeg navnet i dokumentet.',
    addToTeam:
      'Føj mig til udvalgets team eller gruppechat: find »Dagsorden« under »Apps« i Teams, og vælg »Føj til et team«.',
    bindThere: (committee) =>
      `Når jeg hilser dér, så tryk på »Forbind med udvalg«, og vælg ${committee}. De, der er i kanalen, bliver udvalgets medlemmer.`,
    dropFile:
      'Træk en fil (Word, PDF eller tekst) herind i chatten. Jeg viser, hvad jeg har forstået, før noget bliver gemt.',
    nameSecretary: (committee) =>
      `Sekretæren sender dagsordener og referater og passer tilmeldingen. Skriv »gør NAVN til sekretær for ${committee}«, eller brug knappen.`,
    chooseSecretary: 'Vælg en sekretær',
    beSecretary: 'Gør mig til sekretær',
    beSecretaryOf: (committee) => `Gør mig til sekretær for ${committee}`,
    lacks: (committee, steps) => {
      const named = { committee: 'et navn', channel: 'en kanal', document: 'en dagsorden', secretary: 'en sekretær' };
      return `${committee} mangler ${listed(
        steps.map((step) => named[step]),
        'og',
      )}.`;
    },
    another: 'Opret et udvalg mere',
    name: 'Udvalgets navn',
    nameHint: 'For eksempel Havneudvalget',
    shortName: 'Kort navn (valgfrit)',
    shortNameHint: 'For eksempel HAVU',
    create: 'Opret udvalg',
    refresh: 'Opdatér listen',
    added: (committee) => `${committee} er oprettet.`,
    known: (committee) => `Det udvalg kender jeg allerede: ${committee}.`,
    alike: (name, known) => `»${name}« ligner et udvalg, jeg kender: ${listed(known, 'og')}.`,
    taken: (name, known) => `»${name}« er allerede et navn for ${known}.`,
    isSame: 'Er det det samme udvalg, er det allerede oprettet.',
    isAnother: (button) => `Er det et andet, så tryk på »${button}«.`,
    otherName: {
      name: 'Er det et andet, så skriv et andet navn.',
      'short-name': 'Er det et andet, så skriv et andet kort navn, eller lad feltet stå tomt.',
    },
    createAnother: 'Det er et nyt udvalg',
    refusals: {
      'no-name': 'Skriv udvalgets navn med mindst tre bogstaver.',
      'name-too-long': 'Navnet er for langt: højst 120 tegn, og det korte højst 20.',
      'changed-meanwhile': 'En anden oprettede noget i samme øjeblik. Prøv igen.',
    },
    onlyAdministrators: 'Det kan kun en administrator.',
    privately: 'Skriv det til mig i vores personlige chat, så viser jeg det dér.',
  },
  en: {
    heading: 'Get started',
    progress: (done, all) => `${done} of ${all} steps are done.`,
    complete: 'Everything is ready. Write “help” to see what you can do.',
    titles: {
      committee: 'A committee',
      channel: 'A channel or group chat',
      document: 'An agenda or minutes',
      secretary: 'A secretary',
    },
    isDone: 'Done',
    isNext: 'Next step',
    isLater: 'Later',
    hasDocument: 'received',
    unnamedPlace: 'connected',
    nameCommittee:
      'Write the name of the committee below. You can also send an agenda or minutes as a file here in the chat: then I find the name in the document.',
    addToTeam:
      'Add me to the committee’s team or group chat: find “Dagsorden” under “Apps” in Teams and choose “Add to a team”.',
    bindThere: (committee) =>
      `When I say hello there, press “Connect to a committee” and choose ${committee}. Those who are in the channel become its members.`,
    dropFile:
      'Drop a file (Word, PDF or text) into this chat. I show what I have understood before anything is stored.',
    nameSecretary: (committee) =>
      `The secretary sends agendas and minutes and looks after who comes. Write “make NAME secretary of ${committee}”, or use the button.`,
    chooseSecretary: 'Choose a secretary',
    beSecretary: 'Make me the secretary',
    beSecretaryOf: (committee) => `Make me secretary of ${committee}`,
    lacks: (committee, steps) => {
      const named = { committee: 'a name', channel: 'a channel', document: 'an agenda', secretary: 'a secretary' };
      return `${committee} lacks ${listed(
        steps.map((step) => named[step]),
        'and',
      )}.`;
    },
    another: 'Add another committee',
    name: 'Name of the committee',
    nameHint: 'For example Harbour Committee',
    shortName: 'Short name (optional)',
    shortNameHint: 'For example HARB',
    create: 'Add committee',
    refresh: 'Update the list',
    added: (committee) => `${committee} was added.`,
    known: (committee) => `I know that committee already: ${committee}.`,
    alike: (name, known) => `“${name}” is like a committee that I know: ${listed(known, 'and')}.`,
    taken: (name, known) => `“${name}” is a name of ${known} already.`,
    isSame: 'If it is the same committee, it is there already.',
    isAnother: (button) => `If it is another one, press “${button}”.`,
    otherName: {
      name: 'If it is another one, write another name.',
      'short-name': 'If it is another one, write another short name, or leave the field empty.',
    },
    createAnother: 'It is a new committee',
    refusals: {
      'no-name': 'Write the name of the committee with three letters at least.',
      'name-too-long': 'The name is too long: at most 120 characters, and the short one at most 20.',
      'changed-meanwhile': 'Somebody else added something at the same moment. Please try again.',
    },
    onlyAdministrators: 'Only an administrator can do that.',
    privately: 'Write it to me in our personal chat, then I show it there.',
  },
};

function listed(words: readonly string[], and: string): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`;
}

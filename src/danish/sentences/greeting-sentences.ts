import type { Language } from '../language.ts';

/** The first words in a place. */
export interface GreetingSentences {
  readonly heading: string;
  readonly headingHere: (committees: string) => string;
  readonly purpose: string;
  readonly member: (committees: string) => string;
  readonly former: (committees: string) => string;
  readonly guest: (committees: string) => string;
  readonly stranger: string;
  readonly nobodyYet: string;
  readonly secretary: (committees: string) => string;
  readonly administrator: string;
  readonly nextMeeting: string;
  readonly noMeeting: string;
  readonly nothingYet: (committees: string) => string;
  readonly boundHere: string;
  readonly unboundHere: string;
  readonly bind: string;
  readonly showAgenda: string;
  readonly examples: string;
  readonly prompts: Readonly<Record<'next' | 'agenda' | 'decisions' | 'help' | 'setup', string>>;
  /** In a channel the bot hears only what is said to it. */
  readonly mentioned: (prompt: string) => string;
}

export const greetingSentences: Readonly<Record<Language, GreetingSentences>> = {
  da: {
    heading: 'Hej! Jeg er Dagsorden',
    headingHere: (committees) => `Hej! Her er ${committees}`,
    purpose: 'Jeg viser dagsordenen før hvert møde, tager imod tilmelding og afbud og finder det, der blev besluttet.',
    member: (committees) => `Du er med i ${committees}.`,
    former: (committees) => `Du har været med i ${committees} og kan spørge om møderne fra den tid.`,
    guest: (committees) => `Du er inviteret som gæst i ${committees} og kan se de punkter, det gælder.`,
    stranger:
      'Jeg kan ikke se, at du er med i et udvalg endnu. Det kommer af sig selv, når du er i den kanal eller gruppechat, som er forbundet med dit udvalg. Spørg udvalgets sekretær, hvis du burde være med.',
    nobodyYet:
      'Jeg er lige kommet og kender ingen udvalg endnu. Når en administrator har forbundet jeres kanal med udvalget, er du med af dig selv.',
    secretary: (committees) =>
      `Du passer ${committees}: send dagsordener og referater som filer her i chatten, så viser jeg, hvad jeg har forstået.`,
    administrator: 'Du er administrator: skriv »kom i gang« for at se, hvad der er sat op.',
    nextMeeting: 'Næste møde',
    noMeeting: 'Der er ikke indkaldt til noget møde endnu.',
    nothingYet: (committees) =>
      `Jeg har ikke fået dagsordener eller referater fra ${committees} endnu. Dem sender sekretæren til mig.`,
    boundHere: 'Her kommer dagsordenen før hvert møde, og her kan I spørge om møder og beslutninger.',
    unboundHere:
      'Først skal kanalen forbindes med et udvalg. Det gør en administrator med knappen eller med »@Dagsorden forbind«.',
    bind: 'Forbind med udvalg',
    showAgenda: 'Vis dagsorden',
    examples: 'Skriv for eksempel',
    prompts: {
      next: 'Hvornår er næste møde?',
      agenda: 'Vis dagsordenen for næste møde',
      decisions: 'Hvad besluttede vi sidst?',
      help: 'Hjælp',
      setup: 'Kom i gang',
    },
    mentioned: (prompt) => `»@Dagsorden ${prompt}«`,
  },
  en: {
    heading: 'Hello! I am Dagsorden',
    headingHere: (committees) => `Hello! This is ${committees}`,
    purpose: 'I show the agenda before each meeting, take answers and apologies, and find what was decided.',
    member: (committees) => `You belong to ${committees}.`,
    former: (committees) => `You belonged to ${committees} and can ask about the meetings of that time.`,
    guest: (committees) => `You are invited as a guest of ${committees} and can see the items concerned.`,
    stranger:
      'I cannot see that you belong to a committee yet. That comes by itself when you are in the channel or group chat that is connected to your committee. Ask its secretary if you should belong to it.',
    nobodyYet:
      'I have just arrived and know no committees yet. When an administrator has connected your channel to the committee, you belong to it by yourself.',
    secretary: (committees) =>
      `You look after ${committees}: send agendas and minutes as files here in the chat, and I show what I have understood.`,
    administrator: 'You are an administrator: write “get started” to see what is set up.',
    nextMeeting: 'Next meeting',
    noMeeting: 'No meeting has been called yet.',
    nothingYet: (committees) => `I have no agendas or minutes of ${committees} yet. The secretary sends them to me.`,
    boundHere: 'The agenda comes here before each meeting, and here you can ask about meetings and decisions.',
    unboundHere:
      'First the channel is to be connected to a committee. An administrator does that with the button or with “@Dagsorden connect”.',
    bind: 'Connect to a committee',
    showAgenda: 'Show agenda',
    examples: 'Write for example',
    prompts: {
      next: 'When is the next meeting?',
      agenda: 'Show the agenda of the next meeting',
      decisions: 'What was decided at the last meeting?',
      help: 'Help',
      setup: 'Get started',
    },
    mentioned: (prompt) => `“@Dagsorden ${prompt}”`,
  },
};

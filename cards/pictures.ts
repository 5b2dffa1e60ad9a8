/** A picture of a card in a situation, as the user guide shows it. */
export interface CardPicture {
  /** In docs/images/. */
  readonly file: string;
  /** The card in its situation as the gallery names it, ".open" with everything unfolded. */
  readonly scene: string;
  /** What is to be seen, for who cannot see it. */
  readonly alt: string;
}

/** `npm run pictures` draws them, in Danish. */
export const cardPictures: readonly CardPicture[] = [
  {
    file: 'greeting.png',
    scene: 'greeting.da',
    alt: 'Hilsenen i den personlige chat: dine udvalg, det næste møde og tre knapper.',
  },
  {
    file: 'setup.png',
    scene: 'setup.da',
    alt: 'Kom i gang: hvad der er sat op, hvad der mangler, og knapperne til det.',
  },
  {
    file: 'binding.png',
    scene: 'binding.da',
    alt: 'En kanal bliver forbundet med et udvalg: et kendt eller et nyt.',
  },
  {
    file: 'help.png',
    scene: 'help.da',
    alt: 'Hjælp: eksempler på, hvad du kan spørge om, og knapper til det andet, du kan gøre.',
  },
  {
    file: 'answer.png',
    scene: 'answer.da',
    alt: 'Et svar med beslutningen ordret fra referatet, indstillingen og kilden.',
  },
  {
    file: 'answer-nothing.png',
    scene: 'answer.nothing.da',
    alt: 'Et svar, der siger, at det ikke står nogen steder, og viser det nærmeste.',
  },
  {
    file: 'item.png',
    scene: 'item.da',
    alt: 'Et punkt med beslutning, indstilling, sagsfremstilling og bilag.',
  },
  {
    file: 'meeting-list.png',
    scene: 'meeting-list.da',
    alt: 'En liste over kommende møder med en knap til hver dagsorden.',
  },
  {
    file: 'agenda.png',
    scene: 'agenda.full.da',
    alt: 'Dagsordenen som kort: tid, sted, punkter, bilag, hvem der kommer, og knapperne til at svare.',
  },
  {
    file: 'agenda-own-answer.png',
    scene: 'agenda.own-in-person.da',
    alt: 'Dagsordenen, efter at du har trykket Deltager: dit svar står nederst, og knappen har et flueben.',
  },
  {
    file: 'agenda-forms.png',
    scene: 'agenda.own-partly.da.open',
    alt: 'Dagsordenen med felterne til at deltage delvist og til at melde afbud med en stedfortræder.',
  },
  {
    file: 'response-check.png',
    scene: 'response-check.da',
    alt: 'Et spørgsmål, om dit svar er forstået rigtigt, med knapperne Ja, Ret og Nej.',
  },
  {
    file: 'substitute-request.png',
    scene: 'substitute-request.da',
    alt: 'Et spørgsmål til en stedfortræder, om hun kan møde i stedet, med knapper til at svare.',
  },
  {
    file: 'reminder.png',
    scene: 'reminder.da',
    alt: 'En påmindelse dagen før mødet med hvem der kommer, og hvilke bilag der mangler.',
  },
  {
    file: 'change.png',
    scene: 'change.da',
    alt: 'Et kort, der fortæller, hvad der er ændret, siden dagsordenen blev slået op.',
  },
  {
    file: 'decisions.png',
    scene: 'decisions.da',
    alt: 'Mødets beslutninger punkt for punkt, med opgaver og næste møde.',
  },
  {
    file: 'import-preview.png',
    scene: 'import-preview.da',
    alt: 'Det, der er læst i et referat, før det gemmes, med knapperne Gem, Ret og Annullér.',
  },
  {
    file: 'import-form.png',
    scene: 'import-form.da',
    alt: 'Felterne til at rette udvalg, dato, tid og sted, før et dokument gemmes.',
  },
  {
    file: 'import-paper.png',
    scene: 'import-paper.da',
    alt: 'Et bilag, der er genkendt under sit punkt, før det gemmes.',
  },
  { file: 'import-receipt.png', scene: 'import-receipt.da', alt: 'En kvittering for et referat, der er gemt.' },
  { file: 'meeting-form.png', scene: 'meeting-form.da', alt: 'Felterne til at oprette et møde.' },
  {
    file: 'meeting-check.png',
    scene: 'meeting-check.move.da',
    alt: 'Et spørgsmål, om mødet skal flyttes, og hvad der så sker.',
  },
  {
    file: 'meeting-receipt.png',
    scene: 'meeting-receipt.da',
    alt: 'En kvittering for et nyt møde, med hvornår dagsordenen bliver slået op.',
  },
  {
    file: 'posting-rules.png',
    scene: 'posting-rules.da',
    alt: 'Hvad der bliver slået op for udvalget og hvornår, med felter til at rette det.',
  },
  {
    file: 'proposal.png',
    scene: 'proposal.da',
    alt: 'Et foreslået punkt hos sekretæren, med knapper til at tage det på dagsordenen eller afvise det.',
  },
  { file: 'proposal-list.png', scene: 'proposal-list.da', alt: 'De foreslåede punkter i udvalget.' },
  {
    file: 'attendance-desk.png',
    scene: 'attendance-desk.da',
    alt: 'Sekretærens svarliste: hvem der har svaret hvad, hvem der mangler, og felter til at svare for andre.',
  },
  {
    file: 'attendance-presence.png',
    scene: 'attendance-presence.da',
    alt: 'Fremmøde: en liste med afkrydsning af dem, der var med til mødet.',
  },
  {
    file: 'roles.png',
    scene: 'roles.da',
    alt: 'Medlemmerne i et udvalg med deres roller og rettigheder.',
  },
  {
    file: 'identities.png',
    scene: 'identities.da',
    alt: 'Hvem er hvem: navne fra referaterne, der skal kobles til medlemmer.',
  },
  {
    file: 'privacy-check.png',
    scene: 'privacy-check.da',
    alt: 'Et spørgsmål, om dine svar skal slettes, med hvad det betyder.',
  },
];

/** Cards of which the guide needs no picture, and why. */
export const cardsWithoutPicture: Readonly<Partial<Record<string, string>>> = {
  'import-note': 'stands for a moment while a file is being saved',
  receipt: 'says in two lines what the agenda card shows with the answer in it',
};

/** A picture of the Playground that `npm run demo` opens. */
export interface ChatPicture {
  readonly file: string;
  readonly alt: string;
}

export const chatPictures = {
  question: {
    file: 'chat-question.png',
    alt: 'I den personlige chat spørger Anne, hvad der blev besluttet om digitale låse, og får beslutningen med kilder.',
  },
  agenda: {
    file: 'chat-agenda.png',
    alt: 'Dagsordenen til mødet i Digitaliseringsudvalget, slået op i udvalgets kanal, med svar fra Anne.',
  },
} as const satisfies Readonly<Record<string, ChatPicture>>;

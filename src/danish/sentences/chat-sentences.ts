import type { Language } from '../language.ts';

/** What the bot says about itself and about what it does, outside answers and cards. */
export interface ChatSentences {
  readonly fault: (reference: string) => string;
  /** For questions and commands. */
  readonly storageFault: (reference: string) => string;
  readonly pressInDoubt: (reference: string) => string;
  readonly recordedUnseen: string;
  readonly questionCut: (limit: number) => string;
  readonly noIdentity: string;
  readonly notForYou: string;
  readonly unknownButton: string;
  readonly onlyAdministrators: string;
  readonly bindInChannel: string;
  readonly bindWhat: (names: string) => string;
  readonly noCommittees: string;
  readonly bound: (committee: string, members: number) => string;
  readonly boundWithoutRoster: (committee: string) => string;
  readonly alreadyBound: (committee: string) => string;
  readonly unbound: (committee: string) => string;
  readonly notBound: (committee: string) => string;
  /** In the search beside a message, where nobody knows who will read it. */
  readonly searchUnbound: string;
  /** In a group chat whose people the platform does not tell. */
  readonly readersUnknown: string;
  /** In a group chat in which there is nothing that all may see. */
  readonly readersMixed: string;
}

export const chatSentences: Readonly<Record<Language, ChatSentences>> = {
  da: {
    fault: (reference) =>
      `Der gik noget galt hos mig, så det blev ikke gjort. Prøv igen om lidt. Sker det igen, så giv jeres it-afdeling denne reference: ${reference}`,
    storageFault: (reference) =>
      `Jeg kan ikke komme til mine data lige nu, så det kan jeg ikke svare på. Prøv igen om lidt. Reference: ${reference}`,
    pressInDoubt: (reference) =>
      `Jeg kan ikke komme til mine data lige nu, så det er ikke sikkert, at dit svar blev gemt. Tryk igen om lidt; det tæller kun én gang. Reference: ${reference}`,
    recordedUnseen: 'Dit svar er gemt. Jeg kan ikke vise kortet lige nu, men det bliver opdateret om lidt.',
    questionCut: (limit) => `Det var en lang tekst. Jeg har kun læst de første ${limit} tegn.`,
    noIdentity: 'Jeg kan ikke se, hvem du er, så jeg kan ikke registrere dit svar.',
    notForYou: 'Det møde kan jeg ikke hjælpe dig med her.',
    unknownButton: 'Den knap kender jeg ikke længere. Skriv »vis dagsorden«, så får du et nyt kort.',
    onlyAdministrators: 'Kun en administrator kan forbinde en kanal med et udvalg.',
    bindInChannel: 'Skriv det i den kanal eller gruppechat, som skal have dagsordenerne.',
    bindWhat: (names) => `Hvilket udvalg? Jeg kender: ${names}.`,
    noCommittees: 'Jeg kender ingen udvalg endnu. Skriv »kom i gang« i den personlige chat med mig.',
    bound: (committee, members) =>
      `Her er nu forbundet med ${committee}. ${members === 1 ? '1 person er' : `${members} personer er`} tilføjet som medlem. Dagsordenen kommer her før hvert møde. Fortryd med »frakobl ${committee}«.`,
    boundWithoutRoster: (committee) =>
      `Her er nu forbundet med ${committee}, men jeg kunne ikke hente listen over deltagere. Skriv »forbind ${committee}« igen senere, så henter jeg den.`,
    alreadyBound: (committee) => `Her er allerede forbundet med ${committee}. Listen over medlemmer er hentet igen.`,
    unbound: (committee) =>
      `Her er ikke længere forbundet med ${committee}. De, der kun var medlemmer herfra, er det ikke længere.`,
    notBound: (committee) => `Her er ikke forbundet med ${committee}.`,
    searchUnbound:
      'Samtalen er ikke forbundet med et udvalg, så her kan intet indsættes. Søg i stedet i en personlig chat.',
    readersUnknown:
      'Jeg kan ikke se, hvem der læser med her, så jeg svarer ikke på noget om møderne. Prøv igen om lidt, eller spørg mig i en personlig chat.',
    readersMixed:
      'Her kan jeg kun fortælle, hvad alle i chatten må se, og det er ikke noget lige nu. Spørg mig i stedet i en personlig chat.',
  },
  en: {
    fault: (reference) =>
      `Something went wrong on my side, so it was not done. Please try again shortly. If it happens again, give your IT department this reference: ${reference}`,
    storageFault: (reference) =>
      `I cannot reach my data right now, so I cannot answer that. Please try again shortly. Reference: ${reference}`,
    pressInDoubt: (reference) =>
      `I cannot reach my data right now, so your answer may not have been saved. Press again shortly; it counts only once. Reference: ${reference}`,
    recordedUnseen: 'Your answer is saved. I cannot show the card right now, but it will be updated shortly.',
    questionCut: (limit) => `That was a long text. I have read only its first ${limit} characters.`,
    noIdentity: 'I cannot see who you are, so I cannot register your answer.',
    notForYou: 'I cannot help you with that meeting here.',
    unknownButton: 'I no longer know that button. Write “show agenda” to get a new card.',
    onlyAdministrators: 'Only an administrator can connect a channel to a committee.',
    bindInChannel: 'Write it in the channel or group chat that is to get the agendas.',
    bindWhat: (names) => `Which committee? I know: ${names}.`,
    noCommittees: 'I know no committees yet. Write “get started” in the personal chat with me.',
    bound: (committee, members) =>
      `This is now connected to ${committee}. ${members === 1 ? '1 person was' : `${members} people were`} added as members. The agenda comes here before each meeting. Undo with “disconnect ${committee}”.`,
    boundWithoutRoster: (committee) =>
      `This is now connected to ${committee}, but I could not read the list of members. Write “connect ${committee}” again later, and I will read it.`,
    alreadyBound: (committee) => `This is connected to ${committee} already. The list of members was read again.`,
    unbound: (committee) =>
      `This is no longer connected to ${committee}. Those who were members only from here no longer are.`,
    notBound: (committee) => `This is not connected to ${committee}.`,
    searchUnbound:
      'This conversation is not connected to a committee, so nothing can be inserted here. Search in a personal chat instead.',
    readersUnknown:
      'I cannot see who reads along here, so I answer nothing about the meetings. Try again shortly, or ask me in a personal chat.',
    readersMixed:
      'Here I can only tell what everybody in the chat may see, and right now that is nothing. Ask me in a personal chat instead.',
  },
};

import type { Language } from '../language.ts';

/** What is said of who is who: the people of a committee's documents, and the users in its team. */
export interface IdentitySentences {
  readonly heading: string;
  readonly lead: string;
  readonly noneLeft: string;
  /** @param known how many of them are known to be a member */
  readonly known: (known: number, all: number) => string;
  readonly noDocuments: string;
  readonly spoken: (committee: string, doubtful: number) => string;
  readonly ask: (name: string, address: string) => string;
  readonly why: Readonly<Record<'alike' | 'several' | 'email' | 'external', string>>;
  readonly yes: string;
  readonly no: string;
  readonly other: string;
  /** For a screen reader: what the button says about whom. */
  readonly yesTooltip: (person: string, name: string) => string;
  readonly noTooltip: (person: string, name: string) => string;
  readonly otherTooltip: (person: string) => string;
  readonly more: (count: number) => string;
  readonly saidSame: (person: string, name: string) => string;
  readonly saidDifferent: (person: string, name: string) => string;
  readonly saidNone: (person: string) => string;
  readonly saidAgain: (person: string) => string;
  readonly undo: string;
  readonly chooseHeading: (person: string) => string;
  readonly choose: string;
  readonly chooseHint: string;
  readonly chooseMissing: string;
  readonly save: string;
  readonly nobodyHere: string;
  readonly back: string;
  readonly partHeading: string;
  readonly partLabel: string;
  readonly partHint: string;
  readonly partMissing: string;
  readonly part: string;
  readonly roles: string;
  readonly refusals: Readonly<Record<'gone' | 'busy', string>>;
  readonly taken: (name: string) => string;
  /** Told once, privately. */
  readonly notice: (committee: string, doubtful: number) => string;
}

export const identitySentences: Readonly<Record<Language, IdentitySentences>> = {
  da: {
    heading: 'Hvem er hvem',
    lead: 'Navnene i udvalgets dokumenter hører til nogen i teamet. Her er dem, jeg ikke er sikker på.',
    noneLeft: 'Der er ingen, jeg er i tvivl om.',
    known: (known, all) => `${known} af de ${all} personer i dokumenterne er fundet i teamet.`,
    noDocuments: 'Dokumenterne nævner ingen personer endnu.',
    spoken: (committee, doubtful) =>
      `Hvem er hvem i ${committee}: ${doubtful === 0 ? 'ingen tvivl' : doubtful === 1 ? '1 person i tvivl' : `${doubtful} personer i tvivl`}.`,
    ask: (name, address) => `Er det ${name}${address === '' ? '' : `, ${address}`}?`,
    why: {
      alike: 'Navnene ligner hinanden.',
      several: 'Der er flere med det navn.',
      email: 'Navn og mailadresse peger ikke på samme person.',
      external: 'Det er en gæst i teamet, og gæster vælger selv deres navn.',
    },
    yes: 'Ja',
    no: 'Nej',
    other: 'En anden …',
    yesTooltip: (person, name) => `Ja, ${person} er ${name}`,
    noTooltip: (person, name) => `Nej, ${person} er ikke ${name}`,
    otherTooltip: (person) => `Vælg, hvem ${person} er`,
    more: (count) =>
      count === 1 ? 'Der er 1 mere, når disse er besvaret.' : `Der er ${count} mere, når disse er besvaret.`,
    saidSame: (person, name) => `Gemt: ${person} er ${name}.`,
    saidDifferent: (person, name) => `Gemt: ${person} er ikke ${name}. Jeg spørger ikke igen.`,
    saidNone: (person) => `Gemt: ${person} er ingen af dem. Jeg spørger ikke igen.`,
    saidAgain: (person) => `Fortrudt. Der er ikke sagt noget om ${person}.`,
    undo: 'Fortryd',
    chooseHeading: (person) => `Hvem er ${person}?`,
    choose: 'Person i teamet',
    chooseHint: 'Skriv begyndelsen af navnet',
    chooseMissing: 'Vælg en person.',
    save: 'Gem',
    nobodyHere: 'Ingen i teamet',
    back: 'Tilbage',
    partHeading: 'Er nogen forbundet forkert?',
    partLabel: 'Person i dokumenterne',
    partHint: 'Skriv begyndelsen af navnet',
    partMissing: 'Vælg en person.',
    part: 'Skil ad',
    roles: 'Roller',
    refusals: {
      gone: 'Den person kender jeg ikke længere her. Skriv »hvem er hvem« igen.',
      busy: 'Andre ændrer det samme lige nu. Prøv igen om lidt.',
    },
    taken: (name) => `Den bruger er allerede ${name} i dokumenterne. Skil dem ad først.`,
    notice: (committee, doubtful) =>
      `Jeg er i tvivl om, hvem ${doubtful === 1 ? '1 person' : `${doubtful} personer`} i dokumenterne fra ${committee} er i teamet. Svar her, når du har tid; skriv ellers »hvem er hvem« senere.`,
  },
  en: {
    heading: 'Who is who',
    lead: 'The names in the committee’s documents belong to people in the team. These are the ones I am not sure about.',
    noneLeft: 'There is nobody I am in doubt about.',
    known: (known, all) => `${known} of the ${all} people in the documents were found in the team.`,
    noDocuments: 'The documents name nobody yet.',
    spoken: (committee, doubtful) =>
      `Who is who in ${committee}: ${doubtful === 0 ? 'no doubts' : doubtful === 1 ? '1 person in doubt' : `${doubtful} people in doubt`}.`,
    ask: (name, address) => `Is that ${name}${address === '' ? '' : `, ${address}`}?`,
    why: {
      alike: 'The names are alike.',
      several: 'Several people have that name.',
      email: 'Name and e-mail address do not point to the same person.',
      external: 'This is a guest in the team, and guests choose their own name.',
    },
    yes: 'Yes',
    no: 'No',
    other: 'Somebody else …',
    yesTooltip: (person, name) => `Yes, ${person} is ${name}`,
    noTooltip: (person, name) => `No, ${person} is not ${name}`,
    otherTooltip: (person) => `Choose who ${person} is`,
    more: (count) =>
      count === 1 ? 'There is 1 more once these are answered.' : `There are ${count} more once these are answered.`,
    saidSame: (person, name) => `Saved: ${person} is ${name}.`,
    saidDifferent: (person, name) => `Saved: ${person} is not ${name}. I will not ask again.`,
    saidNone: (person) => `Saved: ${person} is none of them. I will not ask again.`,
    saidAgain: (person) => `Undone. Nothing is said about ${person}.`,
    undo: 'Undo',
    chooseHeading: (person) => `Who is ${person}?`,
    choose: 'Person in the team',
    chooseHint: 'Type the beginning of the name',
    chooseMissing: 'Choose a person.',
    save: 'Save',
    nobodyHere: 'Nobody in the team',
    back: 'Back',
    partHeading: 'Is somebody connected wrongly?',
    partLabel: 'Person in the documents',
    partHint: 'Type the beginning of the name',
    partMissing: 'Choose a person.',
    part: 'Separate',
    roles: 'Roles',
    refusals: {
      gone: 'I no longer know that person here. Write “who is who” again.',
      busy: 'Others are changing the same right now. Please try again shortly.',
    },
    taken: (name) => `That user is ${name} in the documents already. Separate them first.`,
    notice: (committee, doubtful) =>
      `I am in doubt who ${doubtful === 1 ? '1 person' : `${doubtful} people`} in the documents of ${committee} ${doubtful === 1 ? 'is' : 'are'} in the team. Answer here when you have time, or write “who is who” later.`,
  },
};

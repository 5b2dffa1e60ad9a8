import type { Language } from '../language.ts';

/** The bot's own words in a calendar. */
export interface CalendarWords {
  readonly agenda: string;
  readonly closedItem: string;
  readonly cancelled: (title: string) => string;
}

export const calendarWords: Readonly<Record<Language, CalendarWords>> = {
  da: { agenda: 'Dagsorden:', closedItem: 'Lukket punkt', cancelled: (title) => `Aflyst: ${title}` },
  en: { agenda: 'Agenda:', closedItem: 'Closed item', cancelled: (title) => `Cancelled: ${title}` },
};

/** What the bot says about subscribing to a committee's calendar. */
export interface CalendarSentences {
  readonly address: (committee: string, address: string) => string;
  /** Behind it, where an earlier address has just ended. */
  readonly replaced: string;
  readonly onlyInPersonalChat: string;
  /** The bot does not know under which address it can be reached from outside. */
  readonly noPublicAddress: string;
  readonly noCommittee: string;
  readonly whichCommittee: (names: string) => string;
  readonly notAMember: (names: string) => string;
  readonly stopped: (committee: string) => string;
  readonly nothingToStop: string;
  readonly stopWhich: (names: string) => string;
}

export const calendarSentences: Readonly<Record<Language, CalendarSentences>> = {
  da: {
    address: (committee, address) =>
      `Her er din adresse til kalenderen for ${committee}:\n\n${address}\n\nI Outlook vælger du »Tilføj kalender« og »Abonner fra internettet« og sætter adressen ind; så følger kalenderen med, når et møde flyttes eller aflyses. Adressen er personlig: den, der har den, kan læse kalenderen, så giv den ikke videre. Skriv »stop kalender for ${committee}«, når den ikke skal virke længere. Beder du om den igen, får du en ny, og den gamle holder op med at virke.`,
    replaced: 'Den adresse, du fik før, virker ikke længere: fjern den fra din kalender.',
    onlyInPersonalChat:
      'Skriv det til mig i den personlige chat. Adressen til en kalender er din egen, så den viser jeg ikke, hvor andre læser med.',
    noPublicAddress:
      'Jeg kan ikke give dig en kalender at abonnere på, for it-afdelingen har ikke givet mig en adresse, som Outlook kan hente den fra (PUBLIC_URL).',
    noCommittee: 'Du er ikke medlem af et udvalg, jeg kender, så jeg har ingen kalender til dig.',
    whichCommittee: (names) => `Hvilket udvalgs kalender? Du er med i: ${names}. Skriv for eksempel »kalender for …«.`,
    notAMember: (names) => `Jeg kan kun give dig kalenderen for udvalg, du er med i: ${names}.`,
    stopped: (committee) =>
      `Kalenderen for ${committee} er stoppet. Adressen virker ikke længere, så du kan fjerne kalenderen i Outlook.`,
    nothingToStop: 'Du abonnerer ikke på den kalender, så der er ikke noget at stoppe.',
    stopWhich: (names) =>
      `Hvilken kalender skal stoppe? Du abonnerer på: ${names}. Skriv for eksempel »stop kalender for …«.`,
  },
  en: {
    address: (committee, address) =>
      `Here is your address for the calendar of ${committee}:\n\n${address}\n\nIn Outlook choose “Add calendar” and “Subscribe from web”, and paste the address; the calendar then follows when a meeting is moved or cancelled. The address is personal: whoever has it can read the calendar, so do not pass it on. Write “stop calendar for ${committee}” when it is to work no longer. If you ask again, you get a new one, and the old one stops working.`,
    replaced: 'The address that you had before no longer works: remove it from your calendar.',
    onlyInPersonalChat:
      'Write it to me in the personal chat. The address of a calendar is your own, so I do not show it where others read along.',
    noPublicAddress:
      'I cannot give you a calendar to subscribe to, because the IT department has not given me an address from which Outlook can fetch it (PUBLIC_URL).',
    noCommittee: 'You are not a member of a committee that I know, so I have no calendar for you.',
    whichCommittee: (names) => `Which committee’s calendar? You are in: ${names}. Write for example “calendar for …”.`,
    notAMember: (names) => `I can only give you the calendar of committees that you are in: ${names}.`,
    stopped: (committee) =>
      `The calendar of ${committee} is stopped. The address no longer works, so you can remove the calendar in Outlook.`,
    nothingToStop: 'You do not subscribe to that calendar, so there is nothing to stop.',
    stopWhich: (names) =>
      `Which calendar is to stop? You subscribe to: ${names}. Write for example “stop calendar for …”.`,
  },
};

import type { Language } from '../language.ts';

/** What is said about a document that was read: what is uncertain in it. Dates and times come in words. */
export interface ImportSentences {
  readonly noDate: string;
  readonly noCommittee: string;
  readonly committeeSupposed: (text: string, committee: string) => string;
  readonly paperSupposed: (title: string) => string;
  readonly paperCut: (characters: string) => string;
  readonly yearSupposed: (text: string, date: string) => string;
  readonly weekdayMismatch: (text: string, date: string) => string;
  readonly fileDateDiffers: (fileDate: string, date: string) => string;
  readonly endBeforeStart: (start: string, end: string) => string;
  readonly nextMeetingEarlier: (date: string) => string;
  readonly deadlineAfterMeeting: (date: string) => string;
  readonly slotOutsideMeeting: (item: string, slot: string) => string;
  readonly slotBeforePrevious: (item: string, slot: string) => string;
  readonly numberRepeated: (number: string, first: string, second: string) => string;
  readonly twoTitles: (number: string, first: string, second: string) => string;
  readonly numberGap: (after: string, next: string) => string;
  readonly itemWithoutText: (title: string) => string;
  readonly itemWithoutDecision: (item: string) => string;
  readonly guestOfUnknownItem: (name: string, number: string) => string;
  readonly guestOfOtherItem: (name: string, number: string, presents: string) => string;
  readonly officerAway: (name: string) => string;
  readonly chairNotListed: (name: string) => string;
  readonly unknownApology: (name: string) => string;
  readonly listedAndAway: (names: string, label: string, count: number) => string;
  readonly nameSpellings: (names: string) => string;
  readonly unplacedLine: (text: string) => string;
  readonly itemNumber: (number: string) => string;
  readonly itemTitle: (title: string) => string;
  /** Between the last two of several. */
  readonly and: string;
}

export const importSentences: Readonly<Record<Language, ImportSentences>> = {
  da: {
    noDate: 'Mødets dato fremgår ikke.',
    noCommittee: 'Det fremgår ikke, hvilket udvalg det er.',
    committeeSupposed: (text, committee) => `I dokumentet hedder udvalget »${text}«. Jeg gætter på ${committee}.`,
    paperSupposed: (title) => `Titlen er ikke helt den samme som på listen. Jeg gætter på, at det er »${title}«.`,
    paperCut: (characters) => `Bilaget er meget langt. Kun de første ${characters} tegn er med.`,
    yearSupposed: (text, date) => `Mødets dato står uden år (»${text}«). Jeg gætter på ${date}.`,
    weekdayMismatch: (text, date) => `»${text}« passer ikke sammen: Datoen er en ${date}.`,
    fileDateDiffers: (fileDate, date) => `Filens navn siger ${fileDate}, men i teksten er mødet ${date}.`,
    endBeforeStart: (start, end) => `Mødet slutter ${end}, før det begynder ${start}. Sluttidspunktet er udeladt.`,
    nextMeetingEarlier: (date) => `Næste møde er angivet til ${date}, men det er før dette møde.`,
    deadlineAfterMeeting: (date) => `Fristen for afbud er ${date}, men da er mødet holdt.`,
    slotOutsideMeeting: (item, slot) => `${item} er sat til ${slot}, men det er uden for mødets tid.`,
    slotBeforePrevious: (item, slot) => `${item} er sat til ${slot}, men da er punktet før ikke slut.`,
    numberRepeated: (number, first, second) =>
      `Der er to punkter med nummer ${number}: »${first}« og »${second}«. Jeg har kun talt det ene med.`,
    twoTitles: (number, first, second) => `Punkt ${number} har to titler: »${first}« og »${second}«.`,
    numberGap: (after, next) => `Efter punkt ${after} kommer punkt ${next}.`,
    itemWithoutText: (title) => `Punktet »${title}« står på listen, men ikke i teksten.`,
    itemWithoutDecision: (item) => `${item} har en indstilling, men jeg kan ikke finde beslutningen.`,
    guestOfUnknownItem: (name, number) => `${name} er gæst under punkt ${number}, men det punkt er der ikke.`,
    guestOfOtherItem: (name, number, presents) =>
      `${name} er gæst under punkt ${number}, men holder oplæg under ${presents}.`,
    officerAway: (name) => `${name} leder mødet eller er referent, men har meldt afbud.`,
    chairNotListed: (name) => `${name} leder mødet, men står ikke blandt deltagerne.`,
    unknownApology: (name) => `${name} har meldt afbud, men står ikke blandt de inviterede.`,
    listedAndAway: (names, label, count) =>
      `${names} står både under »${label}« og under afbud. ${count === 1 ? 'Jeg regner personen' : 'Jeg regner dem'} for fraværende.`,
    nameSpellings: (names) => `Det ligner én person med flere stavemåder: ${names}.`,
    unplacedLine: (text) => `Linjen »${text}« fandt ikke sin plads.`,
    itemNumber: (number) => `punkt ${number}`,
    itemTitle: (title) => `punktet »${title}«`,
    and: 'og',
  },
  en: {
    noDate: 'The date of the meeting is not stated.',
    noCommittee: 'It is not stated which committee this is.',
    committeeSupposed: (text, committee) => `The document calls the committee “${text}”. My guess is ${committee}.`,
    paperSupposed: (title) => `The title is not quite the one on the list. My guess is that it is “${title}”.`,
    paperCut: (characters) => `The attachment is very long. Only its first ${characters} characters are kept.`,
    yearSupposed: (text, date) => `The date of the meeting has no year (“${text}”). My guess is ${date}.`,
    weekdayMismatch: (text, date) => `“${text}” does not go together: the date is a ${date}.`,
    fileDateDiffers: (fileDate, date) => `The file name says ${fileDate}, but in the text the meeting is on ${date}.`,
    endBeforeStart: (start, end) => `The meeting ends at ${end}, before it begins at ${start}. The end is left out.`,
    nextMeetingEarlier: (date) => `The next meeting is said to be on ${date}, but that is before this one.`,
    deadlineAfterMeeting: (date) => `Apologies are due by ${date}, but by then the meeting is over.`,
    slotOutsideMeeting: (item, slot) => `${item} is set for ${slot}, which is outside the time of the meeting.`,
    slotBeforePrevious: (item, slot) => `${item} is set for ${slot}, when the item before it has not ended.`,
    numberRepeated: (number, first, second) =>
      `Two items have the number ${number}: “${first}” and “${second}”. I have counted only one of them.`,
    twoTitles: (number, first, second) => `Item ${number} has two titles: “${first}” and “${second}”.`,
    numberGap: (after, next) => `Item ${after} is followed by item ${next}.`,
    itemWithoutText: (title) => `The item “${title}” is listed but has no text.`,
    itemWithoutDecision: (item) => `${item} has a recommendation, but I cannot find the decision.`,
    guestOfUnknownItem: (name, number) => `${name} is a guest for item ${number}, but there is no such item.`,
    guestOfOtherItem: (name, number, presents) => `${name} is a guest for item ${number} but presents ${presents}.`,
    officerAway: (name) => `${name} chairs the meeting or takes the minutes but has sent apologies.`,
    chairNotListed: (name) => `${name} chairs the meeting but is not among those taking part.`,
    unknownApology: (name) => `${name} sent apologies but is not among the invited.`,
    listedAndAway: (names, label, count) =>
      `${names} ${count === 1 ? 'is' : 'are'} listed both under “${label}” and as absent. I count ${count === 1 ? 'this person' : 'them'} as absent.`,
    nameSpellings: (names) => `This looks like one person under several spellings: ${names}.`,
    unplacedLine: (text) => `The line “${text}” found no place.`,
    itemNumber: (number) => `item ${number}`,
    itemTitle: (title) => `the item “${title}”`,
    and: 'and',
  },
};

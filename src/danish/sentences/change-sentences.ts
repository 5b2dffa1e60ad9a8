import type { Language } from '../language.ts';

/** What is said about a meeting that became another than before. Items come as "4. Budget", times and dates in words. */
export interface ChangeSentences {
  readonly moved: (from: string, to: string) => string;
  readonly cancelled: string;
  readonly calledAgain: string;
  readonly joinAddress: string;
  readonly time: (from: string, to: string) => string;
  readonly place: (from: string, to: string) => string;
  readonly mode: (from: string, to: string) => string;
  readonly chair: (from: string, to: string) => string;
  readonly title: (from: string, to: string) => string;
  readonly itemAdded: (item: string) => string;
  readonly itemRemoved: (item: string) => string;
  readonly itemClosed: (label: string) => string;
  readonly document: string;
  readonly itemRenamed: (item: string, from: string) => string;
  readonly itemMoved: (item: string) => string;
  readonly itemRenumbered: (title: string, from: string, to: string) => string;
  readonly itemsRenumbered: (count: number) => string;
  readonly slot: (item: string, from: string, to: string) => string;
  readonly presenters: (item: string, names: string) => string;
  readonly text: (item: string, parts: string) => string;
  readonly texts: Readonly<Record<'recommendation' | 'background', string>>;
  readonly attachmentsAdded: (titles: string, count: number, item: string | undefined) => string;
  readonly attachmentsReplaced: (titles: string, count: number, item: string | undefined) => string;
  readonly attachmentsRemoved: (titles: string, count: number, item: string | undefined) => string;
  /** The text of bilag, which came in files of their own. */
  readonly papersAdded: (titles: string, item: string) => string;
  readonly papersReplaced: (titles: string, item: string) => string;
  readonly papersRemoved: (titles: string, item: string) => string;
  readonly decisionsAdded: (count: number) => string;
  readonly decisionChanged: (item: string, from: string, to: string) => string;
  readonly decisionRemoved: (item: string, text: string) => string;
  readonly apologiesAdded: (names: string) => string;
  readonly apologiesRemoved: (names: string) => string;
  readonly peopleAdded: (names: string) => string;
  readonly peopleRemoved: (names: string) => string;
  /** Stands where nothing was, or is, said. */
  readonly notSaid: string;
  readonly modes: Readonly<Record<'physical' | 'virtual' | 'hybrid', string>>;
  /** The last of a list of names or titles that was cut. */
  readonly andMore: (count: number) => string;
}

export const changeSentences: Readonly<Record<Language, ChangeSentences>> = {
  da: {
    moved: (from, to) => `Flyttet fra ${from} til ${to}.`,
    cancelled: 'Mødet er aflyst.',
    calledAgain: 'Mødet holdes alligevel.',
    joinAddress: 'Linket til onlinemødet er et andet.',
    time: (from, to) => `Tidspunkt: ${from} → ${to}.`,
    place: (from, to) => `Sted: ${from} → ${to}.`,
    mode: (from, to) => `Form: ${from} → ${to}.`,
    chair: (from, to) => `Mødeleder: ${from} → ${to}.`,
    title: (from, to) => `Titel: »${from}« → »${to}«.`,
    itemAdded: (item) => `Nyt punkt: ${item}.`,
    itemRemoved: (item) => `Punktet er udgået: ${item}.`,
    itemClosed: (label) => `Punkt ${label} er nu et lukket punkt.`,
    document: 'Der er kommet en ny udgave af dagsordenen.',
    itemRenamed: (item, from) => `Punktet hed før »${from}«: ${item}.`,
    itemMoved: (item) => `Punktet er flyttet: ${item}.`,
    itemRenumbered: (title, from, to) => `»${title}« er nu punkt ${to} (før ${from}).`,
    itemsRenumbered: (count) => `${count} punkter har fået nye numre.`,
    slot: (item, from, to) => `Tid til ${item}: ${from} → ${to}.`,
    presenters: (item, names) => `${item} indledes nu af ${names}.`,
    text: (item, parts) => `Ny tekst i ${parts} til ${item}.`,
    texts: { recommendation: 'indstillingen', background: 'sagsfremstillingen' },
    attachmentsReplaced: (titles, count, item) =>
      `${count === 1 ? 'Bilag med nyt link' : 'Bilag med nye links'}${item === undefined ? '' : ` til ${item}`}: ${titles}.`,
    attachmentsAdded: (titles, count, item) =>
      `${count === 1 ? 'Nyt bilag' : 'Nye bilag'}${item === undefined ? '' : ` til ${item}`}: ${titles}.`,
    attachmentsRemoved: (titles, count, item) =>
      `${count === 1 ? 'Udgået bilag' : 'Udgåede bilag'}${item === undefined ? '' : ` til ${item}`}: ${titles}.`,
    papersAdded: (titles, item) => `Bilag tilføjet til ${item}: ${titles}.`,
    papersReplaced: (titles, item) => `Bilag erstattet af en nyere udgave under ${item}: ${titles}.`,
    papersRemoved: (titles, item) => `Bilag fjernet fra ${item}: ${titles}.`,
    decisionsAdded: (count) => (count === 1 ? '1 beslutning er kommet til.' : `${count} beslutninger er kommet til.`),
    decisionChanged: (item, from, to) => `Beslutningen under ${item} er ændret: »${from}« → »${to}«.`,
    decisionRemoved: (item, text) => `En beslutning under ${item} er udgået: »${text}«.`,
    apologiesAdded: (names) => `Nye afbud: ${names}.`,
    apologiesRemoved: (names) => `Står ikke længere med afbud: ${names}.`,
    peopleAdded: (names) => `Nye på deltagerlisten: ${names}.`,
    peopleRemoved: (names) => `Ikke længere på deltagerlisten: ${names}.`,
    notSaid: 'ikke angivet',
    modes: { physical: 'fysisk', virtual: 'virtuelt', hybrid: 'fysisk og virtuelt' },
    andMore: (count) => (count === 1 ? '1 mere' : `${count} flere`),
  },
  en: {
    moved: (from, to) => `Moved from ${from} to ${to}.`,
    cancelled: 'The meeting is cancelled.',
    calledAgain: 'The meeting takes place after all.',
    joinAddress: 'The link to the online meeting is another.',
    time: (from, to) => `Time: ${from} → ${to}.`,
    place: (from, to) => `Place: ${from} → ${to}.`,
    mode: (from, to) => `Form: ${from} → ${to}.`,
    chair: (from, to) => `Chair: ${from} → ${to}.`,
    title: (from, to) => `Title: “${from}” → “${to}”.`,
    itemAdded: (item) => `New item: ${item}.`,
    itemRemoved: (item) => `Item removed: ${item}.`,
    itemClosed: (label) => `Item ${label} is a closed item now.`,
    document: 'There is a new edition of the agenda.',
    itemRenamed: (item, from) => `The item was called “${from}” before: ${item}.`,
    itemMoved: (item) => `Item moved: ${item}.`,
    itemRenumbered: (title, from, to) => `“${title}” is now item ${to} (before ${from}).`,
    itemsRenumbered: (count) => `${count} items have new numbers.`,
    slot: (item, from, to) => `Time for ${item}: ${from} → ${to}.`,
    presenters: (item, names) => `${item} is now presented by ${names}.`,
    text: (item, parts) => `New text in the ${parts} of ${item}.`,
    texts: { recommendation: 'recommendation', background: 'background' },
    attachmentsReplaced: (titles, count, item) =>
      `Attachment${count === 1 ? ' with a new link' : 's with new links'}${item === undefined ? '' : ` to ${item}`}: ${titles}.`,
    attachmentsAdded: (titles, count, item) =>
      `New attachment${count === 1 ? '' : 's'}${item === undefined ? '' : ` to ${item}`}: ${titles}.`,
    attachmentsRemoved: (titles, count, item) =>
      `Attachment${count === 1 ? '' : 's'} removed${item === undefined ? '' : ` from ${item}`}: ${titles}.`,
    papersAdded: (titles, item) => `Attachment added to ${item}: ${titles}.`,
    papersReplaced: (titles, item) => `Attachment replaced by a newer version under ${item}: ${titles}.`,
    papersRemoved: (titles, item) => `Attachment taken away from ${item}: ${titles}.`,
    decisionsAdded: (count) => (count === 1 ? '1 decision was added.' : `${count} decisions were added.`),
    decisionChanged: (item, from, to) => `The decision under ${item} was changed: “${from}” → “${to}”.`,
    decisionRemoved: (item, text) => `A decision under ${item} was removed: “${text}”.`,
    apologiesAdded: (names) => `New apologies: ${names}.`,
    apologiesRemoved: (names) => `No longer listed with apologies: ${names}.`,
    peopleAdded: (names) => `New on the list of people: ${names}.`,
    peopleRemoved: (names) => `No longer on the list of people: ${names}.`,
    notSaid: 'not stated',
    modes: { physical: 'in person', virtual: 'online', hybrid: 'in person and online' },
    andMore: (count) => `${count} more`,
  },
};

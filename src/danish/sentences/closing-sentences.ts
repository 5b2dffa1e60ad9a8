import type { Language } from '../language.ts';

/** What is said when an item is closed or opened: by its number alone, for others read along. */
export interface ClosingSentences {
  /** "punkt 4", "punkt 4 og 5" */
  readonly items: (labels: readonly string[]) => string;
  /** @param items as `items` gives it; `where` "mødet i DIGU den …"; `undo` where the reader may open it again */
  readonly closed: (items: string, where: string, undo: string | undefined) => string;
  readonly closedAlready: (items: string, where: string) => string;
  readonly undoClosing: (items: string) => string;
  readonly opened: (items: string, where: string, undo: string) => string;
  readonly openAlready: (items: string, where: string) => string;
  readonly undoOpening: (items: string) => string;
  readonly openHeading: (items: string) => string;
  readonly openLines: readonly string[];
  readonly noSuchItem: (label: string, where: string) => string;
  readonly belowClosed: (label: string) => string;
  readonly onlyOffice: string;
}

export const closingSentences: Readonly<Record<Language, ClosingSentences>> = {
  da: {
    items: (labels) => `punkt ${listed(labels, 'og')}`,
    closed: (items, where, undo) =>
      `${capital(items)} på ${where} er nu lukket. Kun de, der må se lukkede punkter, kan se titel og tekst, og kort, der er lagt op, bliver rettet. Det, jeg allerede har svaret i chats, bliver stående. ${undo === undefined ? 'Kun udvalgets sekretær og formandskab kan åbne det igen.' : `Fortryd med »${undo}«.`}`,
    closedAlready: (items, where) => `${capital(items)} på ${where} er allerede lukket.`,
    undoClosing: (items) => `åbn ${items} igen`,
    opened: (items, where, undo) =>
      `${capital(items)} på ${where} er nu åbent. Kort, der er lagt op, bliver rettet. Fortryd med »${undo}«.`,
    openAlready: (items, where) => `${capital(items)} på ${where} er allerede åbent.`,
    undoOpening: (items) => `luk ${items}`,
    openHeading: (items) => `Skal ${items} åbnes?`,
    openLines: [
      'Titel, tekst og bilag bliver synlige for alle i udvalget og i dets kanaler.',
      'Det, folk når at læse, kan ikke lukkes igen.',
    ],
    noSuchItem: (label, where) => `Der er intet punkt ${label} på ${where}.`,
    belowClosed: (label) => `Punkt ${label} hører under et lukket punkt. Åbn først det.`,
    onlyOffice: 'Kun udvalgets sekretær og formandskab kan åbne et lukket punkt.',
  },
  en: {
    items: (labels) => `${labels.length === 1 ? 'item' : 'items'} ${listed(labels, 'and')}`,
    closed: (items, where, undo) =>
      `${capital(items)} of ${where}: closed now. Only those who may see closed items can see title and text, and cards that were posted are brought up to date. What I have already answered in chats stays there. ${undo === undefined ? 'Only the committee’s secretary and chairs can open it again.' : `Undo with “${undo}”.`}`,
    closedAlready: (items, where) => `${capital(items)} of ${where}: closed already.`,
    undoClosing: (items) => `open ${items} again`,
    opened: (items, where, undo) =>
      `${capital(items)} of ${where}: open now. Cards that were posted are brought up to date. Undo with “${undo}”.`,
    openAlready: (items, where) => `${capital(items)} of ${where}: open already.`,
    undoOpening: (items) => `close ${items}`,
    openHeading: (items) => `Open ${items}?`,
    openLines: [
      'Title, text and attachments will be visible to everybody in the committee and in its channels.',
      'What people read in the meantime cannot be closed again.',
    ],
    noSuchItem: (label, where) => `There is no item ${label} of ${where}.`,
    belowClosed: (label) => `Item ${label} belongs to a closed item. Open that one first.`,
    onlyOffice: 'Only the committee’s secretary and chairs can open a closed item.',
  },
};

function listed(labels: readonly string[], and: string): string {
  const last = labels.at(-1) ?? '';
  return labels.length < 2 ? last : `${labels.slice(0, -1).join(', ')} ${and} ${last}`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

import type { CardSentences } from '../danish/sentences/card-words.ts';
import type { ChangeSentences } from '../danish/sentences/import-card-words.ts';
import type { MeetingMode } from '../domain/meeting.ts';
import type { ChangedItem, MeetingChange, Slot } from '../minutes/meeting-change.ts';
import { clip, oneLine } from './cards-text.ts';

/** What of a known meeting becomes another, a line each, for a card. */
export function changesInWords(
  changes: readonly MeetingChange[],
  words: ChangeSentences,
  card: CardSentences,
): string[] {
  return changes.map((change) => changeInWords(change, words, card));
}

function changeInWords(change: MeetingChange, words: ChangeSentences, card: CardSentences): string {
  const value = (text: string | undefined) => (text === undefined ? words.unsaid : short(text));
  const item = ({ label, title }: ChangedItem) => words.item(short(label), short(title));
  const slot = ({ start, end }: Slot) => (start === undefined ? words.unsaid : card.time(start, end));
  const mode = (text: MeetingMode | undefined) => (text === undefined ? words.unsaid : card.agenda[text]);
  const of = (about: ChangedItem | undefined) => (about === undefined ? undefined : short(about.label));
  switch (change.change) {
    case 'date':
      return words.date(card.longDate(change.from), card.longDate(change.to));
    case 'time':
      return words.time(slot(change.from), slot(change.to));
    case 'mode':
      return words.field.mode(mode(change.from), mode(change.to));
    case 'title':
    case 'place':
    case 'chair':
      return words.field[change.change](value(change.from), value(change.to));
    case 'item-added':
      return words.itemAdded(item(change.item));
    case 'item-removed':
      return words.itemRemoved(item(change.item));
    case 'item-renamed':
      return words.itemRenamed(item(change.item), short(change.from));
    case 'items-renumbered':
      return words.itemsRenumbered(change.items.length);
    case 'item-moved':
      return words.itemMoved(item(change.item));
    case 'slot':
      return words.slot(item(change.item), slot(change.from), slot(change.to));
    case 'attachments-added':
      return words.attachmentsAdded(change.titles.length, of(change.item));
    case 'attachments-removed':
      return words.attachmentsRemoved(change.titles.length, of(change.item));
    case 'decisions-added':
      return words.decisionsAdded(change.count);
    case 'decision-changed':
      return words.decisionChanged(item(change.item));
    case 'decision-removed':
      return words.decisionRemoved(item(change.item));
    case 'apologies-added':
      return words.apologiesAdded(names(change.names));
    case 'apologies-removed':
      return words.apologiesRemoved(names(change.names));
    case 'people-added':
      return words.peopleAdded(names(change.names));
    case 'people-removed':
      return words.peopleRemoved(names(change.names));
  }
}

function short(text: string): string {
  return clip(oneLine(text), 100);
}

function names(list: readonly string[]): string {
  return clip(list.map(oneLine).join(', '), 200);
}

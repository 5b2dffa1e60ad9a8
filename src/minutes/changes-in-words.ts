import { shortDateInWords, slotInWords } from '../danish/dates-in-words.ts';
import type { Language } from '../danish/language.ts';
import { type ChangeSentences, changeSentences } from '../danish/sentences/change-sentences.ts';
import type { ChangedItem, MeetingChange, Slot } from './meeting-change.ts';

/** Names and titles beyond these are counted. */
const MOST_LISTED = 4;
/** Words of a decision beyond this many characters are cut: the whole text stands in the minutes. */
const LONGEST_QUOTE = 160;

/** Changes of a meeting, a sentence each. */
export function changesInWords(changes: readonly MeetingChange[], language: Language): string[] {
  return changes.map((change) => changeInWords(change, language));
}

function changeInWords(change: MeetingChange, language: Language): string {
  const say = changeSentences[language];
  const orNot = (value: string | undefined) => (value === undefined || value === '' ? say.notSaid : value);
  const slot = ({ start, end }: Slot) => orNot(slotInWords(start, end, language));
  switch (change.change) {
    case 'date':
      return say.moved(shortDateInWords(change.from, language), shortDateInWords(change.to, language));
    case 'time':
      return say.time(slot(change.from), slot(change.to));
    case 'cancelled':
      return say.cancelled;
    case 'called-again':
      return say.calledAgain;
    case 'join-address':
      return say.joinAddress;
    case 'mode':
      return say.mode(
        orNot(change.from === undefined ? undefined : say.modes[change.from]),
        orNot(change.to === undefined ? undefined : say.modes[change.to]),
      );
    case 'place':
    case 'chair':
    case 'title':
      return say[change.change](orNot(change.from), orNot(change.to));
    case 'item-added':
      return say.itemAdded(itemInWords(change.item));
    case 'item-removed':
      return say.itemRemoved(itemInWords(change.item));
    case 'item-closed':
      return say.itemClosed(change.label);
    case 'document':
      return say.document;
    case 'item-renamed':
      return say.itemRenamed(itemInWords(change.item), change.from);
    case 'item-moved':
      return say.itemMoved(itemInWords(change.item));
    case 'items-renumbered': {
      const [only, ...others] = change.items;
      if (only === undefined || others.length > 0) return say.itemsRenumbered(change.items.length);
      return say.itemRenumbered(only.title, only.from, only.label);
    }
    case 'slot':
      return say.slot(itemInWords(change.item), slot(change.from), slot(change.to));
    case 'presenters':
      return say.presenters(itemInWords(change.item), listed(change.names, language, say));
    case 'text':
      return say.text(
        itemInWords(change.item),
        listed(
          change.parts.map((part) => say.texts[part]),
          language,
          say,
        ),
      );
    case 'attachments-added':
    case 'attachments-replaced':
    case 'attachments-removed': {
      const item = change.item === undefined ? undefined : itemInWords(change.item);
      const tell = {
        'attachments-added': say.attachmentsAdded,
        'attachments-replaced': say.attachmentsReplaced,
        'attachments-removed': say.attachmentsRemoved,
      };
      return tell[change.change](listed(change.titles, language, say), change.titles.length, item);
    }
    case 'papers-added':
    case 'papers-replaced':
    case 'papers-removed': {
      const tell = {
        'papers-added': say.papersAdded,
        'papers-replaced': say.papersReplaced,
        'papers-removed': say.papersRemoved,
      };
      return tell[change.change](listed(change.titles, language, say), itemInWords(change.item));
    }
    case 'decisions-added':
      return say.decisionsAdded(change.count);
    case 'decision-changed':
      return say.decisionChanged(itemInWords(change.item), quoted(change.from), quoted(change.to));
    case 'decision-removed':
      return say.decisionRemoved(itemInWords(change.item), quoted(change.text));
    case 'apologies-added':
      return say.apologiesAdded(listed(change.names, language, say));
    case 'apologies-removed':
      return say.apologiesRemoved(listed(change.names, language, say));
    case 'people-added':
      return say.peopleAdded(listed(change.names, language, say));
    case 'people-removed':
      return say.peopleRemoved(listed(change.names, language, say));
  }
}

function itemInWords({ label, title }: ChangedItem): string {
  return `${label.replace(/\.$/, '')}. ${title}`;
}

function quoted(text: string): string {
  return text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE).trimEnd()} …`;
}

/** "a, b og c", cut where it is long: "a, b, c, d og 7 flere". */
function listed(values: readonly string[], language: Language, say: ChangeSentences): string {
  const cut = values.length > MOST_LISTED + 1;
  const shown = cut ? [...values.slice(0, MOST_LISTED), say.andMore(values.length - MOST_LISTED)] : values;
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(shown);
}

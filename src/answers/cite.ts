import { shortDateInWords } from '../danish/dates-in-words.ts';
import type { Language } from '../danish/language.ts';
import { answerSentences } from '../danish/sentences/answer-sentences.ts';
import { type AgendaItem, itemLabel } from '../domain/agenda-item.ts';
import { committeeLabel } from '../domain/committee.ts';
import { currentDocuments, type DocumentKind } from '../domain/document.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { Citation, CitedSection, NearItem } from './answer.ts';
import type { FoundItem } from './find-items.ts';
import type { Library } from './library.ts';

/** What a citation says beyond where it stands. */
export interface CitedText {
  readonly section: CitedSection;
  readonly quote: string;
  /** The document of the words; else the meeting's newest of `kind`, else its newest. */
  readonly documentHash?: string;
  readonly kind?: DocumentKind;
}

/** The citation of a text under an item of a meeting, or of its head where no item is given. */
export function cite(library: Library, meeting: Meeting, item: AgendaItem | undefined, text: CitedText): Citation {
  return {
    file: fileOf(meeting, text),
    committeeId: meeting.committeeId,
    committeeLabel: labelOf(library, meeting.committeeId),
    meetingId: meeting.id,
    date: meeting.date,
    ...(item === undefined ? {} : { itemNumber: itemLabel(item), itemTitle: item.title, itemOrder: item.order }),
    section: text.section,
    quote: text.quote,
  };
}

function fileOf(meeting: Meeting, { documentHash, kind }: CitedText): string {
  const newestFirst = currentDocuments(meeting.documents).reverse();
  const document =
    newestFirst.find(({ hash }) => hash === documentHash) ??
    newestFirst.find((candidate) => candidate.kind === kind) ??
    newestFirst[0];
  return document?.fileName ?? '';
}

/** The name by which people call a committee, by its id. */
export function labelOf(library: Library, committeeId: string): string {
  const committee = library.committees.find(({ id }) => id === committeeId);
  return committee === undefined ? committeeId : committeeLabel(committee);
}

/** "DIGU, 18. november 2026, punkt 4 (Digitale låse …)". */
export function whereabouts(library: Library, { meeting, item }: FoundItem, language: Language): string {
  const sentences = answerSentences[language];
  return `${labelOf(library, meeting.committeeId)}, ${shortDateInWords(meeting.date, language)}, ${sentences.item(itemLabel(item))} (${item.title})`;
}

/** "mødet i DIGU den 18. november 2026". */
export function meetingInWords(library: Library, meeting: Meeting, language: Language): string {
  return answerSentences[language].meetingOf(
    labelOf(library, meeting.committeeId),
    shortDateInWords(meeting.date, language),
  );
}

/** An item as an offer: it is not cited, it may only be what was meant. */
export function nearItem(library: Library, { meeting, item }: FoundItem): NearItem {
  return {
    committeeId: meeting.committeeId,
    committeeLabel: labelOf(library, meeting.committeeId),
    meetingId: meeting.id,
    itemOrder: item.order,
    date: meeting.date,
    itemNumber: itemLabel(item),
    title: item.title,
  };
}

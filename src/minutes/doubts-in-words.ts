import { dateInWords, shortDateInWords, slotInWords } from '../danish/dates-in-words.ts';
import type { Language } from '../danish/language.ts';
import { type ImportSentences, importSentences } from '../danish/sentences/import-sentences.ts';
import type { Doubt, ItemName } from './parse/parsed-document.ts';

/** Longer words of a document are cut where a doubt quotes them. */
const MAX_QUOTE = 80;

/** What is uncertain in a document, a sentence for each doubt. */
export function doubtsInWords(doubts: readonly Doubt[], language: Language): string[] {
  return doubts.map((doubt) => doubtInWords(doubt, language));
}

function doubtInWords(doubt: Doubt, language: Language): string {
  const sentences = importSentences[language];
  const day = (date: string) => dateInWords(date, language);
  const shortDay = (date: string) => shortDateInWords(date, language);
  const slot = (start: string, end?: string) => slotInWords(start, end, language);
  switch (doubt.code) {
    case 'no-date':
      return sentences.noDate;
    case 'no-committee':
      return sentences.noCommittee;
    case 'committee-supposed':
      return sentences.committeeSupposed(doubt.text, doubt.committee);
    case 'paper-supposed':
      return sentences.paperSupposed(doubt.title);
    case 'paper-cut':
      return sentences.paperCut(new Intl.NumberFormat(language).format(doubt.length));
    case 'year-supposed':
      return sentences.yearSupposed(doubt.text, shortDay(doubt.date));
    case 'weekday-mismatch':
      return sentences.weekdayMismatch(doubt.text, weekday(doubt.date, language));
    case 'file-date-differs':
      return sentences.fileDateDiffers(shortDay(doubt.fileDate), shortDay(doubt.date));
    case 'end-before-start':
      return sentences.endBeforeStart(slot(doubt.start), slot(doubt.end));
    case 'next-meeting-earlier':
      return sentences.nextMeetingEarlier(shortDay(doubt.date));
    case 'deadline-after-meeting':
      return sentences.deadlineAfterMeeting(day(doubt.due));
    case 'slot-outside-meeting':
      return capitalised(sentences.slotOutsideMeeting(nameOf(doubt.item, sentences), slot(doubt.start, doubt.end)));
    case 'slot-before-previous':
      return capitalised(sentences.slotBeforePrevious(nameOf(doubt.item, sentences), slot(doubt.start, doubt.end)));
    case 'number-repeated':
      return sentences.numberRepeated(doubt.number, doubt.titles[0] ?? '', doubt.titles[1] ?? '');
    case 'two-titles':
      return sentences.twoTitles(doubt.number, doubt.titles[0] ?? '', doubt.titles[1] ?? '');
    case 'number-gap':
      return sentences.numberGap(doubt.after, doubt.next);
    case 'item-without-text':
      return sentences.itemWithoutText(doubt.title);
    case 'item-without-decision':
      return capitalised(sentences.itemWithoutDecision(nameOf(doubt.item, sentences)));
    case 'guest-item':
      return doubt.presents === undefined
        ? sentences.guestOfUnknownItem(doubt.name, doubt.number)
        : sentences.guestOfOtherItem(doubt.name, doubt.number, nameOf(doubt.presents, sentences));
    case 'officer-away':
      return sentences.officerAway(doubt.name);
    case 'chair-not-listed':
      return sentences.chairNotListed(doubt.name);
    case 'unknown-apology':
      return sentences.unknownApology(doubt.name);
    case 'listed-and-away':
      return sentences.listedAndAway(listed(doubt.names, sentences.and), doubt.label, doubt.names.length);
    case 'name-spellings':
      return sentences.nameSpellings(listed(doubt.names, sentences.and));
    case 'unplaced-line':
      return sentences.unplacedLine(quoted(doubt.text));
  }
}

function nameOf({ number, title }: ItemName, sentences: ImportSentences): string {
  return number === undefined ? sentences.itemTitle(title) : sentences.itemNumber(number);
}

function quoted(text: string): string {
  return text.length <= MAX_QUOTE ? text : `${text.slice(0, MAX_QUOTE).toWellFormed().trimEnd()} …`;
}

/** "Anne Holm, Bo Lind og Carl Dam". */
function listed(names: readonly string[], and: string): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1) ?? ''}`;
}

function weekday(date: string, language: Language): string {
  return dateInWords(date, language).split(/[\s,]/)[0] ?? '';
}

function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

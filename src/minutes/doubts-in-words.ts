import type { Language } from '../danish/language.ts';
import { importSentences } from '../danish/sentences/import-sentences.ts';
import type { Doubt } from './parsed-document.ts';

/** What is uncertain in a document, a sentence each. */
export function doubtsInWords(doubts: readonly Doubt[], language: Language): string[] {
  return doubts.map((doubt) => doubtInWords(doubt, language));
}

function doubtInWords(doubt: Doubt, language: Language): string {
  const sentences = importSentences[language];
  switch (doubt.code) {
    case 'unplaced-line':
      return sentences.unplacedLine(doubt.text.slice(0, 80));
    case 'unknown-apology':
      return sentences.unknownApology(doubt.name);
    case 'no-date':
      return sentences.noDate;
    case 'no-committee':
      return sentences.noCommittee;
    case 'number-gap':
      return sentences.numberGap(doubt.after, doubt.next);
    case 'item-without-text':
      return sentences.itemWithoutText(doubt.title);
  }
}

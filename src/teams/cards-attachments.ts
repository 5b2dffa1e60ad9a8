import type { CardSentences } from '../danish/sentences/card-words.ts';
import type { AgendaItem, Attachment } from '../domain/agenda-item.ts';
import { clip, oneLine } from './cards-text.ts';

/** A document may list a bilag under its item, at the end with the item's number, or in both places. */
export function attachmentsOf(item: AgendaItem, ofMeeting: readonly Attachment[]): Attachment[] {
  const elsewhere = ofMeeting.filter(
    (attachment) => item.number !== undefined && attachment.itemNumber === item.number,
  );
  const byName = new Map<string, Attachment>();
  for (const attachment of [...item.attachments, ...elsewhere]) {
    const name = `${attachment.number ?? ''} ${attachment.title}`;
    // Of two copies the one with an address stays.
    if (byName.get(name)?.link === undefined) byName.set(name, attachment);
  }
  return [...byName.values()];
}

/** "Bilag 2: Risikovurdering"; one that is called a bilag already keeps its name. */
export function attachmentTitle({ number, title }: Attachment, words: CardSentences): string {
  const text = oneLine(title);
  return number === undefined || /^bilag/i.test(text) ? text : words.item.attachment(clip(oneLine(number), 12), text);
}

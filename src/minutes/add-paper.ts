import type { AgendaItem, ItemSection } from '../domain/agenda-item.ts';
import type { DocumentReference } from '../domain/document.ts';
import type { MeetingRecord } from '../domain/meeting.ts';
import { isSamePaper } from './paper-names.ts';

/** A text of a bilag and the item under which it stands. */
export interface PlacedPaper {
  readonly item: AgendaItem;
  readonly paper: ItemSection;
}

/** The texts of bilag that a meeting has. */
export function papersOf({ items }: Pick<MeetingRecord, 'items'>): PlacedPaper[] {
  return items.flatMap((item) =>
    item.sections.filter(({ kind }) => kind === 'paper').map((paper) => ({ item, paper })),
  );
}

/** The meeting's bilag with this title. */
export function papersCalled(record: Pick<MeetingRecord, 'items'>, title: string): PlacedPaper[] {
  return papersOf(record).filter(({ paper }) => isSamePaper(paper.heading ?? '', title));
}

/** The meeting with one more bilag under an item, in the place of an older one with the same title. */
export function addPaper(
  { meeting, items }: MeetingRecord,
  { item, paper }: PlacedPaper,
  reference: DocumentReference,
): MeetingRecord {
  const replaced = new Set(papersCalled({ items }, paper.heading ?? '').map((older) => older.paper.documentHash));
  const others = meeting.documents.filter(({ hash }) => hash !== reference.hash);
  return {
    meeting: {
      ...meeting,
      documents: [
        ...others.map((document) =>
          replaced.has(document.hash) ? { ...document, isSuperseded: true as const } : document,
        ),
        reference,
      ],
      version: meeting.version + 1,
    },
    items: items.map((other) => ({
      ...other,
      sections: [
        ...other.sections.filter(({ kind, documentHash }) => kind !== 'paper' || !replaced.has(documentHash)),
        ...(other.order === item.order ? [paper] : []),
      ],
    })),
  };
}

import { fold, isSameTitle, tokenSimilarity } from '../danish/normalise.ts';
import type { AgendaItem, ItemSection } from '../domain/agenda-item.ts';
import type { MeetingRecord } from '../domain/meeting.ts';
import { findNamingItems } from './find-naming-items.ts';
import { paperNames } from './paper-names.ts';

/** The items as agenda and minutes have them: without the texts of bilag. */
export function withoutPapers(items: readonly AgendaItem[]): AgendaItem[] {
  return items.map((item) => ({ ...item, sections: item.sections.filter(({ kind }) => kind !== 'paper') }));
}

/**
 * A meeting that was read anew, with the bilag that it had before: each under the item that lists it, else under the item
 * under which it stood. What belongs nowhere any more is left out, and its reference says that it is replaced.
 *
 * @param record without papers, its documents with those that `previous` had
 */
export function withPapersOf(previous: MeetingRecord, record: MeetingRecord): MeetingRecord {
  const kept = previous.items.flatMap((former) =>
    former.sections
      .filter(({ kind }) => kind === 'paper')
      .flatMap((paper) => {
        const item = placeOf(paper, former, record);
        return item === undefined ? [] : [{ paper, order: item.order }];
      }),
  );
  const hashes = new Set(kept.map(({ paper }) => paper.documentHash));
  return {
    meeting: {
      ...record.meeting,
      documents: record.meeting.documents.map((document) =>
        document.kind === 'bilag' && !hashes.has(document.hash) ? { ...document, isSuperseded: true } : document,
      ),
    },
    items: record.items.map((item) => {
      const papers = kept.filter(({ order }) => order === item.order).map(({ paper }) => paper);
      return papers.length === 0 ? item : { ...item, sections: [...item.sections, ...papers] };
    }),
  };
}

function placeOf(paper: ItemSection, former: AgendaItem, record: MeetingRecord): AgendaItem | undefined {
  const fileName = record.meeting.documents.find(({ hash }) => hash === paper.documentHash)?.fileName ?? '';
  const naming = findNamingItems(record, paperNames([paper.heading ?? ''], fileName));
  const listed = naming.filter(({ isSame }) => isSame).flatMap(({ item }) => item ?? []);
  const same = findFormer(former, record.items);
  if (same !== undefined && (listed.length === 0 || listed.includes(same))) return same;
  // What stood under a closed item goes to an open one only where a document lists it there by its name.
  const mayStandIn = (item: AgendaItem) => item.isClosed || !former.isClosed;
  return listed[0] ?? naming.flatMap(({ item }) => item ?? []).find(mayStandIn);
}

/** The item as it is now; a number alone does not make it the same. */
function findFormer(former: AgendaItem, items: readonly AgendaItem[]): AgendaItem | undefined {
  const isAlike = ({ title, titleVariants }: AgendaItem) =>
    [title, ...titleVariants].some((other) => isSameTitle(other, former.title));
  const isNumbered = ({ number }: AgendaItem) => number !== undefined && number === former.number;
  return (
    items.find((item) => isNumbered(item) && isAlike(item)) ??
    items.find(isAlike) ??
    items.find((item) => isNumbered(item) && !former.isClosed && isRenamed(item.title, former.title))
  );
}

function isRenamed(left: string, right: string): boolean {
  const [a, b] = [fold(left), fold(right)];
  return tokenSimilarity(a, b) >= 0.5 || a.includes(b) || b.includes(a);
}

import { fold } from '../../danish/normalise.ts';
import type { ItemSection } from '../../domain/agenda-item.ts';
import type { MeetingRecord } from '../../domain/meeting.ts';
import { arrangeItems } from '../meetings/arrange-items.ts';
import { readItemLines } from '../meetings/item-line.ts';
import { renumberEntries } from '../meetings/renumber-entries.ts';
import { type LineStyle, writeItemLines } from '../meetings/write-item-lines.ts';
import type { Proposal } from './proposal.ts';

/** With what an agenda ends: a new item stands before it. Matched against a folded title. */
const closing =
  /^(?:eventuelt|evt|any other business|aob|næste møde|next meeting|mødet slutter|afslutning|tak for i dag)$/u;
const style: LineStyle = { language: 'da', seesClosed: true };

/**
 * The meeting with the proposed item at the end of its agenda, before "Eventuelt", and the items behind it renumbered; as it
 * is where an item of that name stands there already. A meeting that was only planned stays planned: its agenda is not made
 * yet.
 */
export function placeProposal(record: MeetingRecord, { id, title, reason }: Proposal): MeetingRecord {
  const { meeting, items } = record;
  if (items.some((item) => fold(item.title) === fold(title))) return record;
  const lines = readItemLines(writeItemLines(items, style));
  const at = placeIn(items.map((item) => item.title));
  const line = { body: title, depth: 0, title, presenters: [], isClosed: false, isMasked: false };
  const arranged = arrangeItems([...lines.slice(0, at), line, ...lines.slice(at)], items, style);
  const background: readonly ItemSection[] =
    reason === undefined
      ? []
      : [{ kind: 'background', text: reason, span: { start: 0, end: reason.length }, documentHash: `proposal:${id}` }];
  return {
    meeting: { ...renumberEntries(meeting, arranged), version: meeting.version + 1 },
    items: arranged.items.map((item, order) => (order === at ? { ...item, sections: background } : item)),
  };
}

function placeIn(titles: readonly string[]): number {
  let at = titles.length;
  while (at > 0 && closing.test(fold(titles[at - 1] ?? ''))) at -= 1;
  return at;
}

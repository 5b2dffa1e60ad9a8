import { buildLibrary, type Library } from '../../../../src/answers/library.ts';
import type { PassageQuery } from '../../../../src/answers/passage-search.ts';
import type { AgendaItem, SectionKind } from '../../../../src/domain/agenda-item.ts';
import type { MeetingRecord } from '../../../../src/domain/meeting.ts';
import { aCommittee, aMeeting, anItem } from '../../../builders.ts';

/** An item of this title with one section: "the minutes say that …". */
export function item(order: number, title: string, text = '', changes: Partial<AgendaItem> = {}): AgendaItem {
  const sections = text === '' ? [] : [section('minutes', text)];
  return anItem({ number: String(order + 1), order, title, sections, ...changes });
}

export function section(kind: SectionKind, text: string) {
  return { kind, text, span: { start: 0, end: 0 }, documentHash: 'x' };
}

/** A meeting of the Fyrtårnet on a day, by which it is called. */
export function meetingOn(date: string, ...items: AgendaItem[]): MeetingRecord {
  return { meeting: aMeeting({ id: `fyrtaarnet-${date}`, date }), items };
}

export function libraryOf(...records: MeetingRecord[]): Library {
  return buildLibrary([aCommittee()], records);
}

/** Ids of what is found by these words, best first: "2031-03-04#2" for an item's title, "…#2.0" for its first section. */
export async function found(
  { passages }: Pick<Library, 'passages'>,
  words: string,
  changes: Partial<PassageQuery> = {},
): Promise<string[]> {
  const query = { words: words.split(' ').map((word) => [word]), limit: 10, ...changes };
  const { hits } = await passages.search(query);
  return hits.map(({ passage }) => passage.id.replace(`${passage.meeting.committeeId}-`, ''));
}

import { openRecord } from '../access/open-record.ts';
import { type AgendaItem, type Attachment, itemLabel } from '../domain/agenda-item.ts';
import type { MeetingRecord } from '../domain/meeting.ts';
import { likenessTo, paperNames } from '../minutes/paper-names.ts';
import { attachmentsOf } from './cards-attachments.ts';
import { openable } from './open-address.ts';

/** Bilag of an open item, or of the whole meeting where there is no label. */
export interface MissingAttachments {
  readonly label?: string;
  readonly attachments: readonly Attachment[];
}

/**
 * Bilag that the agenda lists, of which neither an address nor the text is there. Those of closed items are never among
 * them.
 */
export function missingAttachments(record: MeetingRecord): MissingAttachments[] {
  const { meeting, items } = openRecord(record);
  const papers = items.flatMap(papersOf);
  const ofItems = items.map((item) => ({
    label: itemLabel(item),
    attachments: attachmentsOf(item, meeting.attachments).filter((attachment) => isMissing(attachment, papersOf(item))),
  }));
  // What is listed with a number stands under its item.
  const rest = meeting.attachments.filter(({ itemNumber }) => itemNumber === undefined);
  const listed = new Set(items.flatMap(({ attachments }) => attachments.map(nameOf)));
  const ofMeeting = rest.filter((each) => !listed.has(nameOf(each)) && isMissing(each, papers));
  return [...ofItems, { attachments: ofMeeting }].filter(({ attachments }) => attachments.length > 0);
}

function papersOf({ sections }: AgendaItem): string[] {
  return sections.filter(({ kind }) => kind === 'paper').map(({ heading = '' }) => heading);
}

function isMissing(attachment: Attachment, papers: readonly string[]): boolean {
  if (openable(attachment.link) !== undefined) return false;
  const isHandedIn = (heading: string): boolean =>
    nameOf({ title: heading }) === nameOf({ title: attachment.title }) ||
    likenessTo(paperNames([heading], ''), attachment) !== undefined;
  return !papers.some(isHandedIn);
}

function nameOf({ number = '', title }: Pick<Attachment, 'number' | 'title'>): string {
  return `${number} ${title}`.toLowerCase().replace(/\s+/g, ' ').trim();
}

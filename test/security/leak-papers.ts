import type { AgendaItem, SectionKind } from '../../src/domain/agenda-item.ts';
import { type Committee, newCommittee } from '../../src/domain/committee.ts';
import type { Meeting, MeetingRecord } from '../../src/domain/meeting.ts';
import { aMeeting, anItem } from '../builders.ts';

/** Invented papers of three committees in which every field holds a word of its own that stands nowhere else. */

/** Where a word stands. */
export interface Canary {
  readonly word: string;
  readonly committeeId: string;
  readonly meetingId: string;
  readonly date: string;
  /** Absent for what stands outside the items. */
  readonly itemOrder?: number;
  readonly isClosed: boolean;
}

export const committees: readonly Committee[] = [
  newCommittee('Havneudvalget', 'HAVU'),
  newCommittee('Skoleudvalget', 'SKOU'),
  newCommittee('Kirkegårdsudvalget', 'KIRU'),
];

export const topics = ['taget', 'kajen', 'budgettet', 'lønnen', 'malingen', 'ansættelsen'] as const;
export const dates = ['2030-05-14', '2030-11-12', '2031-03-04'] as const;
export const openItem = 1;
export const closedItem = 3;

const letters = 'bdfgjklmnprstv';
const vowels = 'aeiouy';
export const canaries: Canary[] = [];

/** Words without a stem that any other shares: seven syllables that tell the number. */
function wordOf(number: number): string {
  let rest = (number + 1) * 7_919;
  let word = 'zq';
  for (let syllable = 0; syllable < 7; syllable += 1) {
    word += letters.charAt(rest % letters.length) + vowels.charAt((rest >> 3) % vowels.length);
    rest = (rest * 48_271 + number) % 2_147_483_647;
  }
  return word;
}

function plant(place: Omit<Canary, 'word'>): string {
  const word = wordOf(canaries.length);
  canaries.push({ word, ...place });
  return word;
}

export function meetingIdOf(committeeId: string, date: string): string {
  return `${committeeId}-${date}`;
}

function paperOf({ id: committeeId }: Committee, date: string): MeetingRecord {
  const meetingId = meetingIdOf(committeeId, date);
  const place = { committeeId, meetingId, date };
  const head = () => plant({ ...place, isClosed: false });
  const items = topics.map((topic, order): AgendaItem => {
    // 3 is closed and so is all that lies below it: 4.
    const isClosed = order === closedItem || order === closedItem + 1;
    const own = () => plant({ ...place, itemOrder: order, isClosed });
    const section = (kind: SectionKind, text: string) => ({
      kind,
      text,
      span: { start: 0, end: text.length },
      documentHash: meetingId,
    });
    const decided = `Det blev besluttet om ${topic}, at ${own()} betaler 4.000 kr.`;
    return anItem({
      number: order === closedItem + 1 ? `${closedItem + 1}.1` : String(order > closedItem ? order : order + 1),
      order,
      ...(order === closedItem + 1 ? { parent: String(closedItem + 1) } : {}),
      title: `Sagen om ${topic} ved ${own()}`,
      titleVariants: [`Om ${topic} og ${own()}`],
      presenters: [{ name: `Bo ${own()}`, source: 'heading' }],
      recommendations: [`At ${topic} overdrages til ${own()}`],
      sections: [
        section('background', `Baggrunden for ${topic} er, at ${own()} koster 12.000 kr. den 4. maj 2031.`),
        section('minutes', `Ida indledte om ${topic}. ${own()} blev drøftet.`),
        section('paper', `Bilagets tal for ${topic}: ${own()} er 17.`),
        section('decision', decided),
      ],
      decisions: [{ type: 'decided', text: decided, span: { start: 0, end: 1 }, documentHash: meetingId }],
      attachments: [{ title: `Bilag om ${topic} af ${own()}`, link: `https://papers.example.org/${own()}` }],
      isClosed: order === closedItem,
    });
  });
  const closed = (text: string) => `${text} ${plant({ ...place, itemOrder: closedItem, isClosed: true })}`;
  const meeting: Partial<Meeting> = {
    id: meetingId,
    committeeId,
    date,
    title: `Møde ${head()}`,
    place: 'Pakhus 2',
    endTime: '11:00',
    state: date < '2031-01-01' ? 'held' : 'called',
    presences: [
      { name: `Mette ${head()}`, attendance: 'present', isVirtual: false, guestForItems: [] },
      { name: closed('Gæst'), attendance: 'present', isVirtual: false, guestForItems: [String(closedItem + 1)] },
    ],
    apologies: [`Ole ${head()}`],
    outerText: { text: closed('Indhold: taget, lønnen'), documentHash: meetingId },
    actions: [
      { text: `Kajen måles af ${plant({ ...place, itemOrder: openItem, isClosed: false })}`, itemNumber: '2' },
      { text: closed('Lønnen regnes ud af'), itemNumber: String(closedItem + 1) },
    ],
    attachments: [{ title: closed('Lønseddel for'), itemNumber: String(closedItem + 1) }],
    futureMeetings: [{ date: '2031-06-03', text: closed('Næste møde handler om'), isOwn: true, itemNumber: '4' }],
    documents: [{ hash: meetingId, fileName: 'referat.md', kind: 'referat', importedAt: '2030-01-01T10:00:00.000Z' }],
    icsUid: `${meetingId}@example.org`,
  };
  return { meeting: aMeeting(meeting), items };
}

export const records: readonly MeetingRecord[] = committees.flatMap((committee) =>
  dates.map((date) => paperOf(committee, date)),
);

/** What of the canaries a text holds. */
export function canariesIn(text: string): Canary[] {
  const lower = text.toLowerCase();
  return lower.includes('zq') ? canaries.filter(({ word }) => lower.includes(word)) : [];
}

import type { AgendaItem, ItemSection, SectionKind } from '../../src/domain/agenda-item.ts';
import { type Committee, newCommittee } from '../../src/domain/committee.ts';
import type { MeetingRecord } from '../../src/domain/meeting.ts';
import { randomFrom } from '../../test/unit/minutes/small-random.ts';
import { type InventedWords, inventWords } from './invented-words.ts';

export interface InventedMinutes {
  readonly committees: readonly Committee[];
  /** By committee; the first committee's are the most. */
  readonly records: ReadonlyMap<string, readonly MeetingRecord[]>;
}

const itemsAMeeting = 10;
/** About a thousand letters an item. */
const sectionLetters: readonly (readonly [SectionKind, number])[] = [
  ['recommendation', 150],
  ['background', 480],
  ['minutes', 270],
  ['decision', 90],
];

/** So many items as a house would have them: committees of about 500, and one with up to 5,000. */
export function inventHouse(items: number): InventedMinutes {
  const committees = Math.max(2, Math.round(items / 500));
  return inventMinutes(items, committees, Math.min(5_000, Math.round(items / 4)));
}

/** Minutes without meaning, the same for the same arguments: only their words are spread as in real ones. */
export function inventMinutes(items: number, committees: number, itemsOfFirst: number, seed = 7): InventedMinutes {
  const random = randomFrom(seed);
  const words = inventWords(random);
  const records = new Map<string, MeetingRecord[]>();
  const bodies = Array.from({ length: committees }, (_, index) =>
    newCommittee(`Udvalget for ${words.telling()} ${words.telling()}`, `UDV${index}`),
  );
  const itemsOfOthers = Math.ceil((items - itemsOfFirst) / Math.max(1, committees - 1));
  for (const [index, committee] of bodies.entries()) {
    const count = Math.ceil((index === 0 ? itemsOfFirst : itemsOfOthers) / itemsAMeeting);
    records.set(
      committee.id,
      Array.from({ length: count }, (_, number) => inventMeeting(committee.id, number, words, random)),
    );
  }
  return { committees: bodies, records };
}

/** The meeting of this number: one a month from 2000 on, each on its own day. */
export function inventMeeting(
  committeeId: string,
  number: number,
  words: InventedWords,
  random: () => number,
): MeetingRecord {
  const date = new Date(Date.UTC(2000, 0, 3 + number * 14)).toISOString().slice(0, 10);
  return {
    meeting: {
      id: `${committeeId}-${date}`,
      committeeId,
      title: 'Ordinært møde',
      date,
      startTime: '09:00',
      timeZone: 'Europe/Copenhagen',
      state: 'held',
      minuteTakers: [],
      presences: [],
      apologies: [],
      attachments: [],
      futureMeetings: [],
      actions: [],
      documents: [{ hash: `${committeeId}-${date}`, fileName: `${date}.md`, kind: 'referat', importedAt: '' }],
      version: 1,
      icsUid: `${committeeId}-${date}`,
    },
    items: Array.from({ length: itemsAMeeting }, (_, order) => inventItem(order, date, words, random)),
  };
}

function inventItem(order: number, documentHash: string, words: InventedWords, random: () => number): AgendaItem {
  const sections = sectionLetters.map(
    ([kind, letters]): ItemSection => ({
      kind,
      text: inventText(letters, words),
      span: { start: 0, end: 0 },
      documentHash,
    }),
  );
  return {
    number: String(order + 1),
    order,
    title: capital(Array.from({ length: 5 }, () => words.running()).join(' ')),
    titleVariants: [],
    presenters: [],
    recommendations: [],
    sections,
    decisions: [{ type: 'approved', text: sections.at(-1)?.text ?? '', span: { start: 0, end: 0 }, documentHash }],
    attachments: [],
    isClosed: random() < 0.02,
  };
}

function inventText(letters: number, words: InventedWords): string {
  const sentences: string[] = [];
  for (let length = 0; length < letters; length += sentences.at(-1)?.length ?? 0) {
    sentences.push(`${capital(Array.from({ length: 12 }, () => words.running()).join(' '))}.`);
  }
  return flat(sentences.join(' ').slice(0, letters));
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** The same text in one piece, as a text that was read from storage is. */
function flat(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}

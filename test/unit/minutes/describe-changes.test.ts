import { describe, expect, it } from 'vitest';
import type { AgendaItem, Attachment } from '../../../src/domain/agenda-item.ts';
import type { Decision } from '../../../src/domain/decision.ts';
import type { Meeting, MeetingRecord } from '../../../src/domain/meeting.ts';
import { changesInWords } from '../../../src/minutes/changes-in-words.ts';
import { describeChanges } from '../../../src/minutes/describe-changes.ts';
import { aMeeting, anItem } from '../../builders.ts';

const agenda = {
  hash: 'a',
  fileName: 'dagsorden.docx',
  kind: 'dagsorden',
  importedAt: '2031-02-01T08:00:00Z',
} as const;

function record(titles: readonly string[], changes: Partial<Meeting> = {}): MeetingRecord {
  return {
    meeting: aMeeting({ documents: [agenda], ...changes }),
    items: titles.map((title, order) => anItem({ number: String(order + 1), order, title })),
  };
}

function withItem({ meeting, items }: MeetingRecord, at: number, changes: Partial<AgendaItem>): MeetingRecord {
  return { meeting, items: items.map((item, order) => (order === at ? { ...item, ...changes } : item)) };
}

function decision(text: string): Decision {
  return { type: 'decided', text, span: { start: 0, end: text.length }, documentHash: 'a' };
}

function told(before: MeetingRecord, after: MeetingRecord): string[] {
  return changesInWords(describeChanges(before, after), 'da');
}

const four = ['Velkomst', 'Reparation af molen', 'Udlejning af kajpladser', 'Eventuelt'];

describe('what a newer version changes', () => {
  it('is nothing when only the papers are others', () => {
    const after = record(four, { version: 2, documents: [agenda, { ...agenda, hash: 'b' }] });
    expect(describeChanges(record(four), after)).toEqual([]);
  });

  it('tells date, time, place, form and chair', () => {
    const before = record(four, { place: 'Kajen 1', mode: 'physical' });
    const after = record(four, {
      date: '2031-03-11',
      startTime: '10:00',
      endTime: '11:30',
      place: 'Rådhuset',
      mode: 'hybrid',
      chair: 'Asta Holm',
    });
    expect(told(before, after)).toEqual([
      'Flyttet fra 4. marts 2031 til 11. marts 2031.',
      'Tidspunkt: kl. 09.00 → kl. 10.00–11.30.',
      'Sted: Kajen 1 → Rådhuset.',
      'Form: fysisk → fysisk og virtuelt.',
      'Mødeleder: ikke angivet → Asta Holm.',
    ]);
  });

  it('tells of a new item, and of the new numbers behind it in one sentence', () => {
    const after = record(['Velkomst', 'Ny havnefoged', ...four.slice(1)]);
    expect(told(record(four), after)).toEqual(['Nyt punkt: 2. Ny havnefoged.', '3 punkter har fået nye numre.']);
  });

  it('tells of an item that is gone, and of the one new number', () => {
    const before = record([...four.slice(0, 3), 'Kajens belægning', 'Eventuelt']);
    expect(told(before, record([...four.slice(0, 3), 'Eventuelt']))).toEqual([
      'Punktet er udgået: 4. Kajens belægning.',
      '»Eventuelt« er nu punkt 4 (før 5).',
    ]);
  });

  it('tells of the one item that was moved, not of those that it passed', () => {
    const after = record(['Velkomst', 'Udlejning af kajpladser', 'Reparation af molen', 'Eventuelt']);
    const sentences = told(record(four), after);
    expect(sentences.filter((sentence) => sentence.startsWith('Punktet er flyttet'))).toHaveLength(1);
    expect(sentences.join(' ')).not.toContain('Velkomst');
  });

  it('tells of another title and another slot', () => {
    const after = withItem(record(four), 1, {
      title: 'Reparation af molen i nord',
      startTime: '09:15',
      endTime: '09:40',
    });
    expect(told(record(four), after)).toEqual([
      'Punktet hed før »Reparation af molen«: 2. Reparation af molen i nord.',
      'Tid til 2. Reparation af molen i nord: ikke angivet → kl. 09.15–09.40.',
    ]);
  });

  it('tells of bilag of an item and of the meeting', () => {
    const paper = (title: string): Attachment => ({ title });
    const before = withItem(record(four, { attachments: [paper('Kort')] }), 1, { attachments: [paper('Notat')] });
    const after = withItem(record(four), 1, { attachments: [paper('Notat'), paper('Budget'), paper('Tegning')] });
    expect(told(before, after)).toEqual([
      'Nye bilag til 2. Reparation af molen: Budget og Tegning.',
      'Udgået bilag: Kort.',
    ]);
  });

  it('counts new decisions and shows the words of a changed one', () => {
    const before = withItem(record(four), 1, { decisions: [decision('Godkendt.')] });
    const after = withItem(withItem(before, 1, { decisions: [decision('Udsat.')] }), 2, {
      decisions: [decision('Lejen sættes op.'), decision('Aftalen underskrives.')],
    });
    expect(told(before, after)).toEqual([
      'Beslutningen under 2. Reparation af molen er ændret: »Godkendt.« → »Udsat.«.',
      '2 beslutninger er kommet til.',
    ]);
    expect(told(after, before).at(-1)).toBe(
      'En beslutning under 3. Udlejning af kajpladser er udgået: »Aftalen underskrives.«.',
    );
  });

  it('tells of apologies and of people, the same person in another spelling left out, many counted', () => {
    const person = (name: string, personId: string) =>
      ({ name, personId, attendance: 'present', isVirtual: false, guestForItems: [] }) as const;
    const before = record(four, {
      apologies: ['Bo Lind'],
      presences: [person('Asta Holm', 'a'), person('Ib Ask', 'i')],
    });
    const many = ['Bo', 'Dan', 'Eva', 'Finn', 'Gry', 'Hans'].map((name) => person(`${name} Lind`, name));
    const after = record(four, { apologies: ['Ib Ask'], presences: [person('Asta K. Holm', 'a'), ...many] });
    expect(told(before, after)).toEqual([
      'Nye afbud: Ib Ask.',
      'Står ikke længere med afbud: Bo Lind.',
      'Nye på deltagerlisten: Bo Lind, Dan Lind, Eva Lind, Finn Lind og 2 flere.',
      'Ikke længere på deltagerlisten: Ib Ask.',
    ]);
  });

  it('does not take the titles of agenda and minutes for another title', () => {
    const before = record(four, { title: 'Dagsorden for møde i Havnerådet' });
    expect(told(before, record(four, { title: 'Referat af møde i Havnerådet' }))).toEqual([]);
    expect(told(before, record(four, { title: 'Referat af ekstraordinært møde' }))).toHaveLength(1);
  });

  it('of a meeting that was only planned tells when and where, not that all its items are new', () => {
    const planned = { meeting: aMeeting({ state: 'planned' }), items: [] };
    expect(told(planned, record(four, { startTime: '10:00', chair: 'Asta Holm' }))).toEqual([
      'Tidspunkt: kl. 09.00 → kl. 10.00.',
    ]);
  });

  it('is told in English too', () => {
    const after = record(four.slice(0, 3), { date: '2031-03-11' });
    expect(changesInWords(describeChanges(record(four), after), 'en')).toEqual([
      'Moved from 4 March 2031 to 11 March 2031.',
      'Item removed: 4. Eventuelt.',
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { difference, toldRecord } from '../../../src/agenda/difference.ts';
import type { AgendaItem, ItemSection } from '../../../src/domain/agenda-item.ts';
import type { DocumentReference } from '../../../src/domain/document.ts';
import type { Meeting, MeetingRecord } from '../../../src/domain/meeting.ts';
import { aMeeting, anItem } from '../../builders.ts';

const canary = 'Afskedigelse af havnemesteren';
const span = { start: 0, end: 10 };

function agendaOf(hash: string, changes: Partial<DocumentReference> = {}): DocumentReference {
  return { hash, fileName: 'dagsorden.docx', kind: 'dagsorden', importedAt: '2031-02-03T08:00:00.000Z', ...changes };
}

function section(text: string, changes: Partial<ItemSection> = {}): ItemSection {
  return { kind: 'background', heading: 'Sagsfremstilling', text, span, documentHash: 'a', ...changes };
}

const items: readonly AgendaItem[] = [
  anItem({ number: '1', order: 0, title: 'Godkendelse af dagsordenen' }),
  anItem({ number: '2', order: 1, title: 'Ny mole', sections: [section('Molen er gammel.')] }),
  anItem({
    number: '3',
    order: 2,
    title: 'Budget',
    attachments: [{ title: 'Budget 2032', link: 'https://example.org/b1' }],
  }),
  anItem({ number: '4', order: 3, title: canary, isClosed: true }),
];

function record(changes: Partial<Meeting> = {}, of: readonly AgendaItem[] = items): MeetingRecord {
  return { meeting: aMeeting({ documents: [agendaOf('a1')], ...changes }), items: of };
}

const changed = (number: string, changes: Partial<AgendaItem>): AgendaItem[] =>
  items.map((item) => (item.number === number ? { ...item, ...changes } : item));

const told = toldRecord(record());
const differing = (now: MeetingRecord, before = told) => difference(before, now);
const names = (now: MeetingRecord, before = told) => differing(now, before).map(({ change }) => change);

describe('the difference from what was told', () => {
  test('is none while nothing is another, whatever the version', () => {
    expect(differing(record({ version: 9 }))).toEqual([]);
  });

  test.each<[string, MeetingRecord, string[]]>([
    ['the date', record({ date: '2031-03-11' }), ['date']],
    ['the time', record({ startTime: '10:00' }), ['time']],
    ['the place', record({ place: 'Havnekontoret' }), ['place']],
    ['that it is cancelled', record({ state: 'cancelled' }), ['cancelled']],
    ['who presides', record({ chair: 'Ditte Eksempel' }), ['chair']],
    ['where one takes part online', record({ joinUrl: 'https://example.org/m' }), ['join-address']],
    [
      'an item that is new',
      record({}, [...items, anItem({ number: '5', order: 4, title: 'Eventuelt' })]),
      ['item-added'],
    ],
    [
      'an item that has gone',
      record(
        {},
        items.filter(({ number }) => number !== '2'),
      ),
      ['item-removed'],
    ],
    ['a bilag that is new', record({}, changed('2', { attachments: [{ title: 'Tegning' }] })), ['attachments-added']],
    ['a bilag that has gone', record({}, changed('3', { attachments: [] })), ['attachments-removed']],
    [
      'a bilag that is another file under its title',
      record({}, changed('3', { attachments: [{ title: 'Budget 2032', link: 'https://example.org/b2' }] })),
      ['attachments-replaced'],
    ],
    [
      'another text under the same title',
      record({}, changed('2', { sections: [section('Molen er farlig.')] })),
      ['text'],
    ],
    ['another indstilling', record({}, changed('2', { recommendations: ['at molen rives ned'] })), ['text']],
    [
      'the text of a bilag',
      record(
        {},
        changed('2', {
          sections: [
            ...(items[1]?.sections ?? []),
            section('Tal', { kind: 'paper', heading: 'Tegning', documentHash: 'p' }),
          ],
        }),
      ),
      ['papers-added'],
    ],
  ])('tells %s', (_case, now, expected) => {
    expect(names(now)).toEqual(expected);
  });

  test('tells of a meeting that was cancelled and is called again', () => {
    expect(names(record(), toldRecord(record({ state: 'cancelled' })))).toEqual(['called-again']);
  });

  test('tells all at once', () => {
    const now = record({ date: '2031-03-11', place: 'Skolen' }, changed('2', { title: 'Ny mole og ny bro' }));
    expect(names(now).sort()).toEqual(['date', 'item-renamed', 'place']);
  });

  test('does not take other white space and other capitals for another text', () => {
    expect(names(record({}, changed('2', { sections: [section('molen  er\nGAMMEL.')] })))).toEqual([]);
  });

  test.each<[string, MeetingRecord]>([
    ['who takes the minutes', record({ minuteTakers: ['Bo Eksempel'] })],
    ['who has afbud', record({ apologies: ['Bo Eksempel'] })],
    ['what is to be done', record({ actions: [{ text: 'Ring til Bo' }] })],
    ['the letter head', record({ outerText: { text: 'Kære alle', documentHash: 'a1' } })],
  ])('does not tell %s', (_case, now) => {
    expect(names(now)).toEqual([]);
  });
});

describe('another edition of the agenda', () => {
  test('is told as such when nothing in it has a sentence of its own', () => {
    const documents = [agendaOf('a1', { isSuperseded: true }), agendaOf('a2')];
    expect(differing(record({ documents }))).toEqual([{ change: 'document' }]);
  });

  test('is told by what is another in it where there is something', () => {
    const documents = [agendaOf('a1', { isSuperseded: true }), agendaOf('a2')];
    expect(names(record({ documents, place: 'Skolen' }))).toEqual(['place']);
  });

  test('is not one where only a bilag or the minutes came', () => {
    const documents = [agendaOf('a1'), agendaOf('b1', { kind: 'bilag' }), agendaOf('r1', { kind: 'referat' })];
    expect(names(record({ documents }))).toEqual([]);
  });
});

describe('closed items', () => {
  test.each<[string, readonly AgendaItem[]]>([
    ['another title', changed('4', { title: `${canary}, endelig` })],
    ['another text', changed('4', { sections: [section(canary)] })],
    ['another bilag', changed('4', { attachments: [{ title: canary }] })],
    ['that it has gone', items.filter(({ number }) => number !== '4')],
    ['one more', [...items, anItem({ number: '5', order: 4, title: canary, isClosed: true })]],
    ['one below it', [...items, anItem({ number: '4.1', order: 4, title: canary })]],
  ])('are never told: %s', (_case, now) => {
    expect(JSON.stringify([toldRecord(record({}, now)), differing(record({}, now))])).not.toContain(canary);
    expect(differing(record({}, now)).filter(({ change }) => change !== 'item-closed')).toEqual([]);
  });

  test('are told of by their number alone when they were open before', () => {
    const now = record({}, changed('2', { isClosed: true }));
    expect(differing(now)).toEqual([{ change: 'item-closed', label: '2' }]);
  });
});

test('what is kept of a meeting holds no text, only its digest, and nobody who is not named on the card', () => {
  const kept = JSON.stringify(
    toldRecord(
      record({
        apologies: ['Afbud Eksempel'],
        minuteTakers: ['Referent Eksempel'],
        contacts: [{ name: 'Kontakt Eksempel' }],
      }),
    ),
  );
  for (const word of ['gammel', 'Afbud Eksempel', 'Referent Eksempel', 'Kontakt Eksempel', canary]) {
    expect(kept).not.toContain(word);
  }
});

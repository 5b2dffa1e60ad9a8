import { describe, expect, it } from 'vitest';
import { newCommittee } from '../../../src/domain/committee.ts';
import type { ReadyPreview } from '../../../src/minutes/preview-import.ts';
import { importPreviewCardData } from '../../../src/teams/cards-import.ts';
import { importReceiptCardData } from '../../../src/teams/cards-import-done.ts';
import { importFormCardData } from '../../../src/teams/cards-import-form.ts';
import { importPaperCardData } from '../../../src/teams/cards-import-paper.ts';
import { renderCard } from '../../../src/teams/render-card.ts';
import { anItem, aRecord } from '../../builders.ts';
import { brokenRules, markdownTexts, rawTexts, rendererComplaints } from './card-checks.ts';

const span = { start: 0, end: 1 };

/** A document that has so many of everything, each with this text wherever a document may have put one. */
function previewOf(text: string, count: number): ReadyPreview {
  const many = <T>(make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));
  return {
    outcome: 'ready',
    parsed: {
      kind: 'referat',
      committee: { name: text },
      title: text,
      date: '2027-01-20',
      startTime: '16:00',
      place: text,
      chair: text,
      minuteTakers: [],
      contacts: [],
      presences: [],
      apologies: many(() => text),
      attachments: [],
      items: many((order) => anItem({ order, number: text, title: text })),
      actions: [],
      futureMeetings: [],
      schedule: [],
      doubts: [],
      evidence: [],
    },
    committee: { committee: newCommittee(text), isNew: true },
    candidates: [],
    missing: [],
    hasMeeting: true,
    effect: 'completes',
    changes: many(() => ({ change: 'item-renamed', item: { label: text, title: text }, from: text })),
    people: {
      known: 0,
      proposed: many((index) => ({ id: String(index), name: text, altNames: [] })),
      alike: many(() => ({ name: text, persons: [{ id: 'x', name: text, altNames: [] }] })),
    },
    plannable: many(() => ({ date: '2027-03-03', text, isOwn: true, place: text })),
    doubts: many(() => ({ code: 'unplaced-line', text, span })),
  };
}

function cardsWith(text: string, count: number) {
  const preview = previewOf(text, count);
  const importable = Array.from({ length: count }, (_, index) => ({ ...newCommittee(text), id: `u${index}` }));
  const shown = { language: 'da', draftId: 'a'.repeat(32), fileName: text, importable } as const;
  const data = importPreviewCardData(preview, { ...shown, choices: {}, seen: '0'.repeat(16), isForeign: false });
  const typed = { values: data.head, newCommittee: text };
  const form = importFormCardData({ ...shown, head: data.head, typed, problems: ['too-long'], mayAddCommittee: true });
  const stored = {
    committee: newCommittee(text),
    record: aRecord(),
    isUnchanged: false,
    changes: preview.changes,
    planned: [],
  };
  const paper = { title: text, item: anItem({ number: text, title: text }) };
  const paperData = importPaperCardData(
    { ...preview, record: aRecord(), paper },
    { ...shown, choices: {}, seen: '0'.repeat(16), isForeign: false },
  );
  const paperStored = importReceiptCardData({ ...stored, paper }, { language: 'da', maySee: true });
  return {
    preview: renderCard('import-preview', data),
    paper: renderCard('import-paper', paperData),
    'receipt of a bilag': renderCard('import-receipt', paperStored),
    form: renderCard('import-form', form),
    receipt: renderCard('import-receipt', importReceiptCardData(stored, { language: 'da', maySee: true })),
  };
}

describe.each([
  ['5,000 letters', 'ab cd '.repeat(834)],
  ['2,000 quotation marks', '"'.repeat(2000)],
  ['2,000 characters outside the basic plane', '\u{1f4c4}'.repeat(2000)],
  ['500 lines', 'a\n'.repeat(500)],
  ['a short text', 'Ny badebro'],
])('a document of 500 items, doubts and changes with %s in every field', (_what, text) => {
  it.each(Object.entries(cardsWith(text, 500)))('keeps the %s card within the limit and whole', (_name, card) => {
    expect(brokenRules(card)).toEqual([]);
    expect(rendererComplaints(card)).toEqual([]);
    expect(JSON.stringify(card).isWellFormed()).toBe(true);
  });
});

it('the receipt tells somebody outside the committee why it cannot be asked about, and offers no agenda', () => {
  const stored = {
    committee: newCommittee('Badebroudvalget'),
    record: aRecord(),
    isUnchanged: false,
    changes: [],
    planned: [],
  };
  const outside = importReceiptCardData(stored, { language: 'da', maySee: false });
  expect(outside.note).toContain('»forbind Badebroudvalget«');
  expect(outside.button).toEqual([]);
  expect(importReceiptCardData(stored, { language: 'da', maySee: true }).note).not.toContain('forbind');
});

it('of 500 items as many are shown as there is room for, and the number of the rest', () => {
  const shown = rawTexts(cardsWith('Ny badebro', 500).preview).join('\n');
  expect(shown).toContain('… og 471 til');
});

describe.each([['$', '{title}'].join(''), '[x](http://evil.example)', '<at>x</at>', '**fed** _skrå_'])(
  'the text %s in a document',
  (text) => {
    it.each(Object.entries(cardsWith(text, 3)))(
      'stands on the %s card as it was written, or not at all',
      (_name, card) => {
        for (const told of [...markdownTexts(card), card.fallbackText, card.speak]) expect(told).not.toContain(text);
        expect(rendererComplaints(card)).toEqual([]);
      },
    );
  },
);

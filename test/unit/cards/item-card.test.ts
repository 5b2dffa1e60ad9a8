import { describe, expect, it } from 'vitest';
import { committee } from '../../../cards/scenes.ts';
import type { AgendaItem } from '../../../src/domain/agenda-item.ts';
import type { Decision, DecisionType } from '../../../src/domain/decision.ts';
import type { Meeting } from '../../../src/domain/meeting.ts';
import { type ItemCardOptions, itemCardData } from '../../../src/teams/cards-item.ts';
import { renderCard } from '../../../src/teams/render-card.ts';
import { anItem } from '../../builders.ts';
import { actionsOf, rawTexts } from './card-checks.ts';
import { meeting } from './meeting.ts';

const before = new Date('2027-01-13T07:00:00Z');
const after = new Date('2027-01-27T07:00:00Z');
const minutes = { hash: 'r', fileName: 'referat.md', kind: 'referat', importedAt: '2027-01-22T08:00:00Z' } as const;
const held: Meeting = { ...meeting, state: 'held', documents: [minutes] };

function decision(type: DecisionType, text: string, body?: string): Decision {
  const where = { span: { start: 0, end: 1 }, documentHash: 'r' };
  return { type, text, ...where, ...(body === undefined ? {} : { body }) };
}

function data(item: Partial<AgendaItem>, of = held, options: Partial<ItemCardOptions> = {}) {
  const found = { meeting: of, item: anItem(item) };
  return itemCardData(found, committee, { language: 'da', now: after, hasButtons: true, ...options });
}

/** Each box of the card as "label: line / line". */
function boxes(item: Partial<AgendaItem>, of = held, options: Partial<ItemCardOptions> = {}): string[] {
  return data(item, of, options).blocks.map(
    ({ label, lines }) => `${label.join()}: ${lines.map(({ marker, text }) => `${marker}${text}`).join(' / ')}`,
  );
}

describe('the item card', () => {
  it('says what the item is, whose and when, with its slot and who presents it', () => {
    const card = data({
      number: '6.1',
      title: 'Digitale låse',
      startTime: '12:05',
      endTime: '12:20',
      presenters: [{ name: 'Peter Krogh', source: 'heading' }],
    });
    expect(card).toMatchObject({
      number: '6.1',
      title: 'Digitale låse',
      where: 'DIGU · onsdag den 20. januar 2027',
      details: ['kl. 12.05–12.20 · v/ Peter Krogh'],
      marks: [],
    });
  });

  it('quotes each decision and joins it with the Indstilling and who recommends', () => {
    const item = {
      decisions: [decision('approved', 'Godkendt som indstillet.'), decision('decided', 'Planen sendes\ni marts.')],
      recommender: 'Formandskabet',
      recommendations: ['at der købes 400 låse,', 'at hver kommune betaler.'],
    };
    expect(boxes(item)).toEqual([
      'Beslutning: Godkendt som indstillet. / Planen sendes / i marts.',
      'Indstilling: Formandskabet indstiller: / 1.  at der købes 400 låse, / 2.  at hver kommune betaler.',
    ]);
  });

  it('credits what another body decided to that body', () => {
    const decisions = [
      decision('decided', 'Budgettet blev vedtaget.', 'Byrådet'),
      decision('noted', 'Taget til efterretning.'),
    ];
    expect(boxes({ decisions })).toEqual([
      'Beslutning: Budgettet blev vedtaget. / Det er Byrådet, der har besluttet det.',
      'Beslutning: Taget til efterretning.',
    ]);
  });

  it('never calls a discussion, or what was left open, a decision', () => {
    expect(boxes({ decisions: [decision('not-decided', 'Punktet blev ikke afgjort.')] })).toEqual([
      'Ikke taget stilling: Punktet blev ikke afgjort.',
    ]);
    expect(boxes({ decisions: [decision('discussed', 'Udvalget drøftede sagen.')] })).toEqual([
      'Drøftet, uden at referatet nævner en beslutning: Udvalget drøftede sagen.',
    ]);
  });

  it('says when there is no decision, and why', () => {
    expect(boxes({})).toEqual([': Referatet nævner ingen beslutning.']);
    expect(boxes({ decisions: [decision('none', 'Intet til punktet.')] })).toEqual([
      ': Referatet nævner ingen beslutning.',
      'Referat: Intet til punktet.',
    ]);
    expect(boxes({}, meeting, { now: before })).toEqual([': Mødet er ikke holdt endnu.']);
    expect(boxes({}, meeting)).toEqual([': Mødet er holdt, men jeg har ikke fået referatet.']);
    const cancelled = data({}, { ...meeting, state: 'cancelled' }, { now: before });
    expect(cancelled.blocks).toEqual([]);
    expect(cancelled.marks.map(({ text }) => text)).toEqual(['Aflyst']);
  });

  it('opens a bilag that has a web address, and no other address', () => {
    const attachments = [
      { number: '1', title: 'Notat', link: 'https://example.org/bilag/1' },
      { number: '2', title: 'Budget' },
      { title: 'Bilag 3 (eftersendt)', link: 'javascript:alert(1)' },
      { title: 'Mappe', link: 'file:///etc/passwd' },
      { title: 'Lang', link: `https://example.org/${'x'.repeat(2_000)}` },
    ];
    const card = renderCard('item', data({ attachments }));
    expect(rawTexts(card).slice(-5)).toEqual([
      'Bilag 1: Notat',
      'Bilag 2: Budget',
      'Bilag 3 (eftersendt)',
      'Mappe',
      'Lang',
    ]);
    expect(actionsOf(card, 'Action.OpenUrl')).toMatchObject([{ url: 'https://example.org/bilag/1' }]);
  });

  it('has the bilag that stand at the end of the document with the number of the item', () => {
    const ofMeeting = [
      { number: '1', title: 'Notat', itemNumber: '1' },
      { number: '2', title: 'Andet', itemNumber: '2' },
    ];
    const card = data({ attachments: [{ number: '1', title: 'Notat' }] }, { ...held, attachments: ofMeeting });
    expect(card.attachments.flatMap(({ rows }) => rows.flatMap(({ plain }) => plain))).toEqual(['Bilag 1: Notat']);
  });

  it('folds the beginning of the Sagsfremstilling away and says when it is not all', () => {
    const text = Array.from({ length: 40 }, (_, index) => `Afsnit ${index}: ${'ord '.repeat(30)}`).join('\n');
    const section = { kind: 'background', text, span: { start: 0, end: 1 }, documentHash: 'r' } as const;
    const [fold] = data({ sections: [section] }).fold;
    expect(fold?.showMore).toBe('Vis mere');
    expect(fold?.lines[0]).toMatch(/^Afsnit 0: ord/);
    expect(fold?.lines.join('').length).toBeLessThan(1_600);
    expect(fold?.notes).toEqual(['… resten står i selve dokumentet.']);
    const [whole] = data({ sections: [{ ...section, text: 'Kort.' }] }).fold;
    expect(whole).toMatchObject({ lines: ['Kort.'], notes: [] });
    expect(data({ sections: [{ ...section, kind: 'minutes' }] }).fold).toEqual([]);
  });

  it('has a button for the whole agenda, folded or not, but none where nobody would answer a press', () => {
    const section = { kind: 'background', text: 'x', span: { start: 0, end: 1 }, documentHash: 'r' } as const;
    const [button] = actionsOf(renderCard('item', data({})), 'Action.Submit');
    expect(button).toMatchObject({
      title: 'Hele dagsordenen',
      data: { verb: 'show-agenda', committeeId: 'digu', meetingId: 'digu-2027-01-20' },
    });
    expect(actionsOf(renderCard('item', data({ sections: [section] })), 'Action.Submit')).toHaveLength(2);
    const inserted = renderCard('item', data({ sections: [section] }, held, { hasButtons: false }));
    expect(JSON.stringify(inserted)).not.toMatch(/Action\.(?:Submit|Execute)/);
  });
});

import { describe, expect, it } from 'vitest';
import type { Answer, AnswerBlock, CitedSection } from '../../../src/answers/answer.ts';
import { answerCardData } from '../../../src/teams/cards-answer.ts';
import { renderCard } from '../../../src/teams/render-card.ts';
import { actionsOf, rawTexts } from './card-checks.ts';

function citation(section: CitedSection) {
  const where = { file: 'r.docx', committeeId: 'digu', committeeLabel: 'DIGU', meetingId: 'm' };
  return { ...where, date: '2026-11-15', itemNumber: '3', section, quote: 'x' };
}

function answer(blocks: readonly AnswerBlock[], more: Partial<Answer> = {}): Answer {
  return { blocks, citations: [], isAbstention: false, nearest: [], ...more };
}

describe('the answer card', () => {
  it('sets a quote apart, says where it stands and numbers its source', () => {
    const data = answerCardData(
      answer([{ kind: 'quote', text: 'Godkendt.', citation: 1 }], { citations: [citation('minutes')] }),
      'da',
    );
    expect(data.blocks).toEqual([
      { style: 'emphasis', label: ['Referat'], lines: [{ marker: '', text: 'Godkendt.', citation: ' [1]' }] },
    ]);
    expect(data.sources).toMatchObject([
      { heading: 'Kilder', lines: ['[1] DIGU · 15. november 2026 · punkt 3 · Referat'] },
    ]);
  });

  it('says over a quote from the sagsfremstilling that it is not the decision', () => {
    const quote = answer([{ kind: 'quote', text: 'Det koster 4 mio.', citation: 1 }], {
      citations: [citation('background')],
    });
    expect(answerCardData(quote, 'da').blocks[0]?.label).toEqual(['Fra sagsfremstillingen, ikke beslutningen']);
    expect(answerCardData(quote, 'en').blocks[0]?.label).toEqual(['From the background text, not the decision']);
  });

  it('numbers the points of the Indstilling, but not those that bring their own number', () => {
    const points = ['godkender budgettet', '2. tager status til efterretning', 'b) drøfter planen'];
    const data = answerCardData(answer([{ kind: 'recommendation', lead: 'Det indstilles, at', points }]), 'da');
    expect(data.blocks[0]?.label).toEqual(['Indstilling']);
    expect(data.blocks[0]?.lines.map(({ marker }) => marker)).toEqual(['', '1.  ', '', '']);
  });

  it('folds a long rest behind "Vis mere", but never the Indstilling away from its decision', () => {
    const quote: AnswerBlock = { kind: 'quote', text: 'ord '.repeat(80) };
    const recommendation: AnswerBlock = { kind: 'recommendation', lead: 'ord '.repeat(80), points: ['c'] };
    const data = answerCardData(answer([quote, recommendation, quote]), 'da');
    expect(data.blocks.map(({ lines }) => lines.length)).toEqual([1, 1]);
    expect(data.blocks[1]?.label).toEqual(['Indstilling']);
    expect(data.fold[0]?.showMore).toBe('Vis mere');
  });

  it('keeps a remark on who decided between the decision and its Indstilling', () => {
    const quote: AnswerBlock = { kind: 'quote', text: 'ord '.repeat(119) };
    const remark: AnswerBlock = { kind: 'say', text: 'Bemærk: det er Økonomiudvalget, der har besluttet det.' };
    const recommendation: AnswerBlock = { kind: 'recommendation', lead: 'Det indstilles,', points: ['at a', 'at b'] };
    const data = answerCardData(answer([quote, remark, recommendation, quote]), 'da');
    expect(data.blocks).toHaveLength(3);
    expect(data.fold[0]?.blocks).toHaveLength(1);
  });

  it('shows 120 words at once, however long they are, and folds the rest', () => {
    const quote = (count: number): AnswerBlock => ({ kind: 'quote', text: 'indkøbsfællesskaber '.repeat(count) });
    expect(answerCardData(answer([quote(60), quote(60)]), 'da').fold).toEqual([]);
    const data = answerCardData(answer([quote(60), quote(61)]), 'da');
    expect(data.blocks).toHaveLength(1);
    expect(data.fold[0]?.blocks).toHaveLength(1);
  });

  it('folds a long Indstilling between two of its points', () => {
    const points = Array.from({ length: 8 }, () => 'ord '.repeat(30).trim());
    const decision: AnswerBlock = { kind: 'quote', text: 'Godkendt som indstillet.' };
    const data = answerCardData(answer([decision, { kind: 'recommendation', lead: 'Det indstilles', points }]), 'da');
    expect(data.blocks.map(({ lines }) => lines.length)).toEqual([1, 2, 2]);
    expect(data.fold[0]?.blocks.flatMap(({ lines }) => lines)).toHaveLength(5);
  });

  it('folds a long list in its middle and tells how many lines there was no room for', () => {
    const points = Array.from({ length: 50 }, (_, index) => `Medlem ${index} ${'er med her '.repeat(3).trim()}`);
    const data = answerCardData(answer([{ kind: 'points', points }]), 'da');
    expect(data.blocks.flatMap(({ lines }) => lines)).toHaveLength(10);
    const folded = data.fold.flatMap(({ blocks }) => blocks.flatMap(({ lines }) => lines.map(({ text }) => text)));
    expect(folded).toHaveLength(21);
    expect(folded.at(-1)).toBe('… og 20 linjer mere');
  });

  it('offers at most two nearest items where nothing was found', () => {
    const nearest = Array.from({ length: 5 }, (_, index) => ({
      committeeId: 'digu',
      committeeLabel: 'DIGU',
      meetingId: 'm',
      itemOrder: index,
      date: '2026-11-15',
      itemNumber: String(index + 1),
      title: `Sag ${index + 1}`,
    }));
    const data = answerCardData(
      answer([{ kind: 'say', text: 'Det står der ikke.' }], { isAbstention: true, nearest }),
      'da',
    );
    expect(data.heading).toBe('Intet svar fundet');
    expect(data.nearest[0]?.rows.map(({ label, value }) => `${label} (${value})`)).toEqual([
      'Sag 1 (DIGU · 15. november 2026 · punkt 1)',
      'Sag 2 (DIGU · 15. november 2026 · punkt 2)',
    ]);
    expect(data.nearest[0]?.rows.map(({ button }) => button)).toMatchObject([
      [{ title: 'Vis punktet', committeeId: 'digu', meetingId: 'm', itemOrder: 0, language: 'da' }],
      [{ tooltip: 'Vis punkt 2, Sag 2: DIGU, 15. november 2026', itemOrder: 1 }],
    ]);
    expect(data.sources).toEqual([]);
  });

  it('has a button for each item that is cited, one for all its citations, and for each meeting without one', () => {
    const cited = (itemOrder: number, date = '2026-11-18') => ({
      ...citation('decision'),
      meetingId: `digu-${date}`,
      date,
      itemOrder,
      itemNumber: String(itemOrder + 1),
      itemTitle: 'Digitale låse',
    });
    const { itemNumber: _, ...ofMeeting } = { ...citation('people'), meetingId: 'digu-2027-01-20', date: '2027-01-20' };
    const citations = [cited(3), cited(1), cited(3), ofMeeting];
    const card = renderCard('answer', answerCardData(answer([{ kind: 'say', text: 'Se:' }], { citations }), 'da'));
    const buttons = actionsOf(card, 'Action.Submit');
    expect(buttons.map(({ title }) => title)).toEqual([
      '[1, 3] Punkt 4 · 18. nov. 2026',
      '[2] Punkt 2 · 18. nov. 2026',
      '[4] Dagsorden · 20. jan. 2027',
    ]);
    expect(buttons.map((button) => button['data'])).toEqual([
      { verb: 'show-item', committeeId: 'digu', meetingId: 'digu-2026-11-18', itemOrder: 3, language: 'da' },
      { verb: 'show-item', committeeId: 'digu', meetingId: 'digu-2026-11-18', itemOrder: 1, language: 'da' },
      { verb: 'show-agenda', committeeId: 'digu', meetingId: 'digu-2027-01-20', language: 'da' },
    ]);
    expect(buttons[0]?.['tooltip']).toBe('Vis punkt 4, Digitale låse: DIGU, 18. november 2026');
  });

  it('has five buttons at most, and names the other sources in the list', () => {
    const citations = Array.from({ length: 7 }, (_, itemOrder) => ({ ...citation('decision'), itemOrder }));
    const data = answerCardData(answer([{ kind: 'say', text: 'Se:' }], { citations }), 'da');
    expect(data.sources[0]?.buttons[0]?.items).toHaveLength(5);
    expect(data.sources[0]?.lines).toHaveLength(7);
  });

  it('has no button whose press could not be read', () => {
    const far = { ...citation('decision'), meetingId: 'm'.repeat(201), itemOrder: 0 };
    const data = answerCardData(answer([{ kind: 'say', text: 'Se:' }], { citations: [far] }), 'da');
    expect(data.sources[0]?.buttons).toEqual([]);
  });

  it('keeps the lines of a quote as lines', () => {
    const card = renderCard(
      'answer',
      answerCardData(answer([{ kind: 'quote', text: 'Første.\n\n- Anden.\r\nTredje.' }]), 'da'),
    );
    expect(rawTexts(card)).toEqual(['Første.', '- Anden.', 'Tredje.']);
  });
});

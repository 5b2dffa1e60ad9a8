import { describe, expect, it } from 'vitest';
import { documentJson } from '../../../src/minutes/parse/document-json.ts';
import { parseText } from './outline.ts';

/** "sure: Havnehuset" – the words from which a field was read, and how far it may be trusted. */
function evidence(field: string, ...lines: readonly string[]): string | undefined {
  const text = lines.join('\n');
  const found = parseText(text).evidence.find(({ path }) => path === field);
  return found === undefined ? undefined : `${found.confidence}: ${text.slice(found.span.start, found.span.end)}`;
}

const body = ['', '1. Velkomst', 'Asta Holm bød velkommen.', '', '2. Bolværket', 'Rådet godkendte tilbuddet.'];

describe('what a field was read from', () => {
  it('is sure where a label says it', () => {
    const head = ['Referat af møde i Havnerådet', 'Dato: 20. januar 2027', 'Sted: Havnehuset', 'Afbud: Bo Lindvig'];
    expect(evidence('date', ...head, ...body)).toBe('sure: 20. januar 2027');
    expect(evidence('place', ...head, ...body)).toBe('sure: Havnehuset');
    expect(evidence('apologies[0]', ...head, ...body)).toBe('sure: Bo Lindvig');
    expect(evidence('committee.name', ...head, ...body)).toBe('sure: Havnerådet');
    expect(evidence('items[1].decisions[0].text', ...head, ...body)).toBe('sure: Rådet godkendte tilbuddet.');
  });

  it('is likely where only its form and place speak for it', () => {
    const head = ['Referat af møde i Havnerådet', '20. januar 2027 kl. 10-12 i Havnehuset', 'Afbud: Bo Lindvig'];
    expect(evidence('date', ...head, ...body)).toBe('likely: 20. januar 2027');
    expect(evidence('place', ...head, ...body)).toBe('likely: Havnehuset');
  });

  it('is likely where the year stands elsewhere in the head, and a guess where it stands anywhere', () => {
    const head = ['Referat af møde i Havnerådet', 'Dato: 20. januar kl. 10-12', 'Afbud: Bo Lindvig'];
    expect(evidence('date', ...head.with(0, 'Referat af møde i Havnerådet 2027'), ...body)).toBe('likely: 20. januar');
    expect(evidence('date', ...head, ...body, 'Budgettet for 2027 følger.')).toBe('guess: 20. januar');
  });

  it('has its words without bullet, arrow and markup', () => {
    const item = ['', '3. Kajpladser', '**Beslutning**', '', '→ Taksten blev *vedtaget*.'];
    expect(evidence('items[2].decisions[0].text', 'Referat af møde i Havnerådet', ...body, ...item)).toBe(
      'sure: Taksten blev *vedtaget*.',
    );
  });

  it('runs over the end of a line', () => {
    const item = [
      '',
      '3. Kajpladser',
      'Det blev besluttet, at taksten for de store kajpladser i den indre havn',
      'følger pristallet.',
    ];
    expect(evidence('items[2].decisions[0].text', 'Referat af møde i Havnerådet', ...body, ...item)).toMatch(
      /indre havn\nfølger pristallet\.$/,
    );
  });

  it('is printed under the names of the printed fields, as offsets in the text', () => {
    const text = [
      'Referat af møde i Havnerådet',
      'Dato: 20. januar 2027 kl. 10-12',
      'Til stede: Asta Holm og Bo Lindvig',
      ...body,
    ];
    const printed = documentJson(parseText(text.join('\n')), 'referat.md')['evidence'];
    const at = text.join('\n').indexOf('Asta Holm');
    expect(printed).toContainEqual({ field: 'people[0].name', start: at, end: at + 9, confidence: 'sure' });
    expect(printed).toContainEqual(expect.objectContaining({ field: 'start', confidence: 'sure' }));
  });
});

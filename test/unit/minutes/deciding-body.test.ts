import { describe, expect, it } from 'vitest';
import { parseText } from './outline.ts';

function decisionsUnder(...lines: readonly string[]): (readonly [string, string | undefined])[] {
  const parsed = parseText(
    [
      '# Beslutningsprotokol, Havneudvalget',
      'Dato: 20. januar 2027 kl. 10-12',
      'Til stede: Asta Holm, Bo Lindvig og Karen Skovby',
      '',
      '## Punkt 1: Bolværket',
      '### Sagsfremstilling',
      'Bolværket er råddent.',
      ...lines,
      '',
      '## Punkt 2: Eventuelt',
      '### Beslutning',
      'Intet.',
    ].join('\n'),
  );
  return (parsed.items[0]?.decisions ?? []).map(({ text, body }) => [text, body]);
}

describe('who decided', () => {
  it('is the committee itself where nobody else is named', () => {
    expect(decisionsUnder('### Beslutning', 'Udvalget godkendte indstillingen.')).toEqual([
      ['Udvalget godkendte indstillingen.', undefined],
    ]);
    expect(decisionsUnder('### Havneudvalgets beslutning den 20. januar 2027', 'Godkendt.')).toEqual([
      ['Godkendt.', undefined],
    ]);
  });

  it('is the body that the heading names for the same day', () => {
    expect(decisionsUnder('### Beslutning i Vejrådet den 20. januar 2027', 'Godkendt.')).toEqual([
      ['Godkendt.', 'Vejrådet'],
    ]);
  });

  it('is the body that the sentence names', () => {
    expect(decisionsUnder('### Beslutning', 'Vejrådet godkendte ansøgningen om en rampe.')).toEqual([
      ['Vejrådet godkendte ansøgningen om en rampe.', 'Vejrådet'],
    ]);
  });

  it('is nobody at this meeting where the case was treated before', () => {
    expect(
      decisionsUnder(
        '### Sagsforløb',
        'Vejrådet 3. december 2026:',
        'Vejrådet godkendte ansøgningen.',
        '### Beslutning',
        'Udvalget tog sagen til efterretning.',
      ),
    ).toEqual([['Udvalget tog sagen til efterretning.', undefined]]);
    expect(decisionsUnder('### Vejrådets beslutning den 3. december 2026', 'Godkendt.')).toEqual([]);
  });
});
